/** An answer with more to say than one page holds in type the hall reads: its key, its reason and its article, cut between sentences. */
import { inLanguage, type Language } from '#shared/words.ts'
import { pagesOf } from './rule-pages.ts'

/** Rows of a page; key and article have three more beside them. */
const ROWS = 10
/** Up to this, in characters, key and article stand on every page: what it is about. */
export const STAYS = 60
/** A sentence that has no end is cut after so many characters. */
const ENDLESS = 120

export interface AnswerPage {
  is: 'key' | 'why' | 'article'
  text: string
}

/** By what it is written in, whatever the screen speaks. */
export const writtenIn = (text: string): Language => (/[\u3400-\u9fff]/u.test(text) ? 'zh' : 'en')
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[。；！？\n]|[.;!?]\s)/u).flatMap((sentence) => sentence.match(new RegExp(`[^]{1,${String(ENDLESS)}}`, 'gu')) ?? [])

export function answerPages({ key, explanation, article }: { key: string; explanation: string; article: string }): AnswerPage[] {
  const chapters = [
    { is: 'key' as const, text: key.length > STAYS ? key : '' },
    { is: 'why' as const, text: explanation },
    { is: 'article' as const, text: article.length > STAYS ? article : '' },
  ]
  return chapters.flatMap(({ is, text }) => {
    const language = writtenIn(text)
    return pagesOf([{ title: is, lines: sentencesOf(text) }], { language, rows: ROWS })
      .map(({ lines }) => ({ is, text: lines.map((line) => inLanguage(line, language)).join('') }))
      .filter((page) => page.text !== '')
  })
}
