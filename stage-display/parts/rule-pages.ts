/** Rules cut into pages that can be read from the last row, and how long each stays on. */
import { inLanguage, type Language, type Text } from '#shared/words.ts'
import { useTurn } from './use-turn.ts'

export interface RulePage {
  title: Text
  lines: Text[]
  /** Number of the page's first sentence within its chapter, from 1. */
  from: number
  /** The page's place among those of its chapter. */
  part: number
  of: number
}
/** Characters a row of type holds. */
const PER_ROW = { zh: 31, en: 62 } as const
/** Reading aloud: so many characters a second, and never less than this. */
const SPEED = { zh: 5, en: 14 } as const
const LEAST_MS = 8000

const rowsOf = (line: Text, language: Language): number => Math.ceil(inLanguage(line, language).length / PER_ROW[language])

interface Paper {
  language: Language
  /** Rows of type a page holds. */
  rows: number
}
function chapterPages({ title, lines }: { title: Text; lines: readonly Text[] }, { language, rows: most }: Paper): RulePage[] {
  const total = lines.reduce((sum, line) => sum + rowsOf(line, language), 0)
  // as even as can be, so that no page has one line
  const fair = Math.ceil(total / Math.max(1, Math.ceil(total / most)))
  const groups: Text[][] = []
  let room = 0
  for (const line of lines) {
    const rows = rowsOf(line, language)
    const last = groups.at(-1)
    if (last && room >= rows) last.push(line)
    else groups.push([line])
    room = (last && room >= rows ? room : fair) - rows
  }
  let from = 1
  return groups.map((group, i) => {
    const page = { title, lines: group, from, part: i + 1, of: groups.length }
    from += group.length
    return page
  })
}
export const pagesOf = (chapters: readonly { title: Text; lines: readonly Text[] }[], paper: Paper): RulePage[] =>
  chapters.flatMap((chapter) => chapterPages(chapter, paper))

/** How long a text of so many characters stays on. */
export const readingMs = (characters: number, language: Language): number => Math.max(LEAST_MS, (characters / SPEED[language]) * 1000)
const staysMs = ({ lines }: RulePage, language: Language): number =>
  readingMs(
    lines.reduce((sum, line) => sum + inLanguage(line, language).length, 0),
    language,
  )

/** The page that is on: they follow one another at the pace of reading, round and round. */
export function usePage(pages: readonly RulePage[], language: Language): { page: RulePage | undefined; number: number } {
  const at = useTurn(pages.length, (number) => {
    const page = pages[number]
    return page ? staysMs(page, language) : LEAST_MS
  })
  return { page: pages[at], number: at + 1 }
}
