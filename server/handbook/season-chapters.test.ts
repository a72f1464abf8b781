/** The season in words: of both real contests, every list, award and clause is told in both languages. */
import { describe, expect, test } from 'vitest'
import { inLanguage, type Language } from '#shared/words.ts'
import { readContest } from '../exchange/contest-file.ts'
import { asText } from './as-text.ts'
import { seasonSections } from './season-chapters.ts'

describe.each(['contests/national-2021.json', 'contests/fujian-2022.json'])('%s', (file) => {
  const read = readContest(file)
  if (!read.ok || !read.season) throw new Error(`${file} has no season`)
  const { season } = read
  test.each(['zh', 'en'] as const)('the words of check-contest name every list, award and clause (%s)', (language: Language) => {
    const text = asText(seasonSections(season), language)
    const named = [...season.lists, ...season.awards, ...season.places].map((one) => inLanguage(one.title, language))
    expect(named.filter((title) => !text.includes(title))).toEqual([])
    expect(season.eligibility.filter((one) => !text.includes(inLanguage(one.clause, language)))).toEqual([])
    expect(text).not.toContain('undefined')
  })
})
test('a file without a season says nothing of one', () => {
  expect(seasonSections(null)).toEqual([])
})
