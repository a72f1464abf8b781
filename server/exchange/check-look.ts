/** An organiser's colours keep their contrast: text, quiet text and accent on the ground of every theme the evening uses. */
import { contrastOf, Look, THEME_COLOURS, type ThemeName } from '#shared/look-settings.ts'
import type { Draft } from './contest-draft.ts'
import { shown, valueAt, type Say } from './mistakes.ts'

/** WCAG AA of body text. */
const LEAST = 4.5

export function checkLook(draft: Draft, say: Say): void {
  const read = Look.safeParse(valueAt(draft.raw, ['look']))
  if (!read.success || !read.data.colours) return
  const { theme, colours } = read.data
  const { ground, accent } = colours
  const themes = new Set<ThemeName>([theme, ...draft.rundown.flatMap(({ it }) => it.theme ?? [])])
  for (const name of themes) {
    const own = THEME_COLOURS[name]
    const on = ground ?? own.ground
    if (ground !== undefined && contrastOf(ground, own.quiet) < LEAST)
      say(['look', 'colours', 'ground'], shown(ground), {
        zh: `在主题 ${name} 中与浅色文字 ${own.quiet} 对比度不低于 ${LEAST} 的底色（现为 ${contrastOf(ground, own.quiet).toFixed(1)}）`,
        en: `a ground on which the quiet text ${own.quiet} of the theme ${name} has a contrast of ${LEAST} (it has ${contrastOf(ground, own.quiet).toFixed(1)})`,
      })
    if (accent !== undefined && contrastOf(on, accent) < LEAST)
      say(['look', 'colours', 'accent'], shown(accent), {
        zh: `与底色 ${on} 对比度不低于 ${LEAST} 的颜色（现为 ${contrastOf(on, accent).toFixed(1)}）`,
        en: `a colour with a contrast of ${LEAST} on the ground ${on} (it has ${contrastOf(on, accent).toFixed(1)})`,
      })
  }
}
