/** The contest in words as plain text for a terminal, and as Markdown. */
import { inLanguage, type Language } from '#shared/words.ts'
import type { Section } from './chapters.ts'

/** Sections underlined, chapters named, a sentence a line. */
export const asText = (sections: readonly Section[], language: Language): string =>
  sections
    .map(({ title, chapters }) => {
      const head = inLanguage(title, language)
      const inside = chapters.map((chapter) => {
        const name = inLanguage(chapter.title, language)
        const lines = chapter.lines.map((line) => `  ${inLanguage(line, language)}`)
        return [...(name === head ? [] : [`【${name}】`]), ...lines].join('\n')
      })
      return [`══ ${head} ══`, ...inside].join('\n\n')
    })
    .join('\n\n')

export const asMarkdown = (heading: string, sections: readonly Section[], language: Language): string =>
  [
    `# ${heading}`,
    ...sections.flatMap(({ title, chapters }) => {
      const head = inLanguage(title, language)
      return [
        `## ${head}`,
        ...chapters.flatMap((chapter) => {
          const name = inLanguage(chapter.title, language)
          return [...(name === head ? [] : [`### ${name}`]), chapter.lines.map((line, i) => `${String(i + 1)}. ${inLanguage(line, language)}`).join('\n')]
        }),
      ]
    }),
  ].join('\n\n') + '\n'
