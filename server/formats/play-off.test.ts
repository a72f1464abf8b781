/** Rules of the play-off: who is placed, and when it is decided. */
import { describe, expect, test } from 'vitest'
import { paysIn, playedOut, reading, ruling, type Happening, type RoundSetting } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const playOff = formatOf('play-off')
const tie = (setting: RoundSetting, ...happenings: Happening[]) => playedOut(playOff, reading(playOff, { set: 'play-off' }, setting), happenings)
const right = (team: string): Happening => ({ answers: [[team, 'right']] })
const wrong = (team: string): Happening => ({ answers: [[team, 'wrong']] })
const settled = (round: ReturnType<typeof tie>) => playOff.settled?.(round)
const over = (round: ReturnType<typeof tie>) => playOff.next(round) === null
const three = { teams: ['a', 'b', 'c'], places: [4, 5, 6] }

describe('play-off', () => {
  test('two teams for the last place of an award: one question decides', () => {
    const round = tie({ teams: ['a', 'b'], places: [1, 2], boundaries: [1, 4] }, right('b'))
    expect(settled(round)).toEqual([['b'], ['a']])
    expect(over(round)).toBe(true)
  })
  test('a wrong answer puts the team in the last place open', () => {
    expect(settled(tie({ ...three, boundaries: [4] }, wrong('b'), wrong('a')))).toEqual([['c'], ['a'], ['b']])
  })
  test('a team that has its place may not press again', () => {
    const round = tie({ ...three, boundaries: [5] }, right('a'))
    expect(playOff.next(round)?.among).toEqual(['b', 'c'])
  })
  test('partly right, late or no answer is not right', () => {
    const outcomes = (['partial', 'late', 'blank', 'foul'] as const).map((outcome) =>
      settled(tie({ ...three, boundaries: [5] }, { answers: [['a', outcome]] })),
    )
    expect(outcomes).toEqual(outcomes.map(() => [['b', 'c'], ['a']]))
  })
  test('it goes on while the award’s line runs between those still in, and no longer', () => {
    expect(over(tie({ ...three, boundaries: [4] }, right('a')))).toBe(true)
    expect(over(tie({ ...three, boundaries: [5] }, right('a')))).toBe(false)
    expect(over(tie({ ...three, boundaries: [5] }, wrong('a')))).toBe(true)
    expect(over(tie({ ...three, boundaries: [4] }, wrong('a')))).toBe(false)
  })
  test('where two lines split the tied teams both are settled', () => {
    const four = { teams: ['a', 'b', 'c', 'd'], places: [4, 5, 6, 7], boundaries: [4, 6] }
    expect(over(tie(four, right('a')))).toBe(false)
    expect(over(tie(four, right('a'), wrong('b')))).toBe(true)
  })
  test('where no award’s line runs between the tied teams every place is played for', () => {
    expect(over(tie({ ...three, boundaries: [3, 12] }, right('a')))).toBe(false)
    expect(over(tie({ ...three, boundaries: [] }, right('a'), right('c')))).toBe(true)
  })
  test('a void question, or one nobody answered, places nobody', () => {
    const round = tie({ ...three, boundaries: [4] }, { ...right('a'), voided: 'uses-quota' }, {})
    expect(settled(round)).toEqual([['a', 'b', 'c']])
    expect(over(round)).toBe(false)
  })
  test('where a question goes on after a wrong answer, each answer places its team in turn', () => {
    expect(
      settled(
        tie(
          { ...three, boundaries: [4] },
          {
            answers: [
              ['c', 'wrong'],
              ['a', 'right'],
            ],
          },
        ),
      ),
    ).toEqual([['a'], ['b'], ['c']])
  })
  test('a provisional ruling places nobody before it is confirmed', () => {
    expect(settled(tie({ ...three, boundaries: [4] }, { answers: [['a', ruling('right', 'provisional')]] }))).toEqual([['a', 'b', 'c']])
  })
  test('it pays nothing and has no price on screen', () => {
    const round = tie({ ...three, boundaries: [4] }, right('a'))
    const [asked] = round.slots
    if (!asked) throw new Error('no slot')
    expect(paysIn(playOff, round.rules, asked, 'right')).toBe(0)
    expect(playOff.worth(round.rules, asked)).toBeNull()
    expect(round.rules.prices).toEqual({ right: 0, wrong: 0, blank: 0, late: 0, foul: 0, partial: 'as-wrong' })
  })
  test('the rule says that it stays outside the totals', () => {
    expect(playOff.sentences(reading(playOff, { set: 'play-off' }).rules)).toContainEqual({ zh: '加赛不计入总分。', en: 'A play-off never enters the totals.' })
  })
})
