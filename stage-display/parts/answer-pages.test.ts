/** Tests of the pages of a long answer: nothing lost, nothing cut within a sentence, short things on every page. */
import { describe, expect, test } from 'vitest'
import { answerPages, STAYS } from './answer-pages.ts'

const SENTENCE = '劳动合同期限三个月以上不满一年的，试用期不得超过一个月。'
const LONG = SENTENCE.repeat(22).slice(0, 600)
const textOf = (pages: ReturnType<typeof answerPages>, is: string) =>
  pages
    .filter((page) => page.is === is)
    .map(({ text }) => text)
    .join('')

describe('the pages of an answer', () => {
  test('hold its reason whole, cut between sentences, as even as can be', () => {
    const pages = answerPages({ key: 'B', explanation: LONG, article: '某法第一条' })
    expect(pages.map(({ is }) => is)).toEqual(['why', 'why', 'why'])
    expect(textOf(pages, 'why')).toBe(LONG)
    for (const { text } of pages.slice(0, -1)) expect(text.endsWith('。')).toBe(true)
  })
  test('are of their own for a key or an article too long to stay on all', () => {
    const pages = answerPages({ key: 'x'.repeat(STAYS + 1), explanation: SENTENCE, article: `${LONG.slice(0, 199)}。` })
    expect([...new Set(pages.map(({ is }) => is))]).toEqual(['key', 'why', 'article'])
    expect(textOf(pages, 'article')).toHaveLength(200)
  })
  test('end where a sentence has no end', () => {
    for (const letter of ['限', 'x']) {
      const pages = answerPages({ key: 'B', explanation: letter.repeat(600), article: '一' })
      expect(textOf(pages, 'why')).toBe(letter.repeat(600))
      expect(Math.max(...pages.map(({ text }) => text.length))).toBeLessThanOrEqual(letter === '限' ? 10 * 31 : 10 * 62)
    }
  })
})
