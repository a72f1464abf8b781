/** Heads of the challenge table in both languages. */
import { expect, test } from 'vitest'
import { headEms, lineEms } from './head-width.ts'

test.each([
  ['挑战', 1],
  ['现场得分', 2],
  ['晋级赛得分', 3],
  ['', 0],
])('%s stands in two lines of %i characters', (head, ems) => expect(headEms(head)).toBe(ems))

test('an English word is never broken', () => {
  expect(headEms('Qualifying')).toBe(lineEms('Qualifying'))
  expect(headEms('On stage')).toBe(lineEms('stage'))
})
