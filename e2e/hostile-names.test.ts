/** Names as long as a file lets them be, of a reversal of the line, letters without width and emoji: no scene of stage or overlay loses its shape. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTexts } from '#shared/samples/hostile.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { openScanner, SMALL, type Scanner } from './scanner.ts'

/** As many characters as the contest file takes, and of a title more than anybody writes; what is asked and answered is measured elsewhere. */
const MOST: Readonly<Record<string, number>> = { shortName: 6, name: 18, playerName: 20, unit: 60, title: 200 }
const WORDS = `\u202e左右\u200b颠倒🐉<b>宽</b>${'长'.repeat(200)}`
const worst = (view: StageView): StageView => withTexts(view, (of, was) => [...WORDS].slice(0, MOST[of] ?? 0).join('') || was) as StageView
/** One a scene, but the drawing for the projector. */
const names = [...new Map(Object.entries(stageSamples).map(([name, { scene }]) => [scene?.scene, name])).values()].filter(
  (name) => !name.startsWith('test-card'),
)

let scanner: Scanner
beforeAll(async () => {
  scanner = await openScanner({ port: 5197 })
  await scanner.page.setViewportSize(SMALL)
})
afterAll(() => scanner.close())

interface Drawn {
  /** Table numbers and totals that can be seen whole. */
  readonly figures: number
  /** Visible parts of texts that stand outside the picture. */
  readonly out: readonly string[]
  readonly scrolls: boolean
}
const drawn = (): Promise<Drawn> =>
  scanner.page.evaluate(() => {
    const frame = document.querySelector('.surface')?.getBoundingClientRect() ?? new DOMRect()
    /** What is left of a box once everything around it has cut it. */
    const seen = (one: Element, box: DOMRect): { left: number; top: number; right: number; bottom: number } => {
      let { left, top, right, bottom } = box
      for (let around: Element | null = one; around && !around.classList.contains('surface'); around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        const edge = around.getBoundingClientRect()
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
      }
      return { left, top, right, bottom }
    }
    const out: string[] = []
    let figures = 0
    for (const one of document.querySelectorAll('.surface *')) {
      if (one.childElementCount > 0 || (one.textContent ?? '') === '' || one.closest('.watermark') || getComputedStyle(one).visibility === 'hidden') continue
      const box = seen(one, one.getBoundingClientRect())
      if (box.right - box.left < 1 || box.bottom - box.top < 1) continue
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        out.push(`${one.getAttribute('class') ?? one.tagName} ${[box.left, box.top, box.right, box.bottom].map(Math.round).join()}`)
      else if (one.matches('.team-chip, .board-total, .field-total') && box.right - box.left >= one.scrollWidth - 1) figures++
    }
    const { scrollWidth, scrollHeight } = document.documentElement
    return { figures, out, scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight }
  })

test('fault A12: no name pushes anything out of the picture, or a figure out of sight', async () => {
  const faults: Record<string, unknown> = {}
  for (const name of names) {
    const view = stageSamples[name] ?? {}
    await scanner.show(view)
    const before = await drawn()
    await scanner.show(worst(view))
    const after = await drawn()
    const lost = before.figures - after.figures
    if (after.out.length > before.out.length || after.scrolls || lost > 0) faults[name] = { ...after, lost }
  }
  expect(faults).toEqual({})
})
