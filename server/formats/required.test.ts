/** Rules of the required round: whose turn, what it pays, how it is told. */
import { describe, expect, test } from 'vitest'
import { nothing, paysIn, playedOut, reading, rulesFrom, slot, turnsOf } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const required = formatOf('required')
const file = { set: 'required' }

describe('required round', () => {
  test('all no. 1s answer in table order, then all no. 2s, then all no. 3s', () => {
    expect(turnsOf(playedOut(required, reading(required, file), nothing(99)))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3'])
  })
  test('by team, the teams answer in table order, as often as the file says', () => {
    expect(turnsOf(playedOut(required, reading(required, { ...file, by: 'team', rounds: 2 }), nothing(99)))).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
  })
  test('team by team, the players of each in order of position', () => {
    const round = reading(required, { ...file, by: 'team-then-position', positions: [1, 3] }, { teams: ['a', 'b'] })
    expect(turnsOf(playedOut(required, round, nothing(99)))).toEqual(['a1', 'a3', 'b1', 'b3'])
  })
  test('by a player of its choosing, each team in turn; the turn names nobody', () => {
    expect(turnsOf(playedOut(required, reading(required, { ...file, by: 'choice', rounds: 2 }, { teams: ['a', 'b'] }), nothing(99)))).toEqual([
      'a',
      'b',
      'a',
      'b',
    ])
  })
  test('in the order the file says, which is told', () => {
    const rules = rulesFrom(required, { ...file, order: 'score-high-low', ties: 'draw' })
    expect(required.orderBy(rules)).toEqual({ score: 'high-low', ties: 'draw' })
    expect(required.sentences(rules)).toContainEqual({
      zh: '各队按当前总分由高到低（同分抽签）出场。',
      en: 'Teams answer in order of their totals, highest first, ties by lot.',
    })
  })
  test('only the positions the file names answer', () => {
    expect(turnsOf(playedOut(required, reading(required, { ...file, positions: [2] }), nothing(99)))).toEqual(['a2', 'b2', 'c2'])
  })
  test('a team with an empty position has no turn there', () => {
    const round = reading(required, file, { teams: ['a', 'b'], positions: [1, 2] })
    const short = { ...round, entrants: round.entrants.map((entrant) => (entrant.teamId === 'b' ? { ...entrant, positions: [1] } : entrant)) }
    expect(turnsOf(playedOut(required, short, nothing(99)))).toEqual(['a1', 'b1', 'a2'])
  })
  test('a void question that does not use the quota: the same player answers another', () => {
    const round = playedOut(required, reading(required, { ...file, by: 'team' }), [{}, { voided: 'not-counted' }, {}, {}, {}])
    expect(turnsOf(round)).toEqual(['a', 'b', 'b', 'c'])
  })
  test('a void question that uses the quota: the turn is gone', () => {
    const round = playedOut(required, reading(required, { ...file, by: 'team' }), [{}, { voided: 'uses-quota' }, {}, {}])
    expect(turnsOf(round)).toEqual(['a', 'b', 'c'])
  })
  test('as many questions are planned as there are turns', () => {
    expect(required.planned(reading(required, { ...file, rounds: 2 }))).toBe(18)
  })
  test('right, wrong, unanswered and late pay what the file says; unanswered and late cost as wrong unless it says', () => {
    const round = reading(required, { ...file, prices: { right: 20, wrong: -10 } })
    const next = required.next(round)
    if (!next) throw new Error('no turn')
    const pays = (outcome: 'right' | 'wrong' | 'blank' | 'late' | 'partial') => paysIn(required, round.rules, slot(next), outcome)
    expect([pays('right'), pays('wrong'), pays('blank'), pays('late'), pays('partial')]).toEqual([20_000, -10_000, -10_000, -10_000, -10_000])
  })
  test('the rule is told in numbers', () => {
    const rules = rulesFrom(required, { ...file, prices: { wrong: -5 } })
    expect(required.sentences(rules)).toEqual([
      { zh: '各队选手按号位依次作答，每人1题。', en: 'Players answer in order of position, 1 question each.' },
      { zh: '答对加10分，答错扣5分。', en: 'A right answer earns 10 points, a wrong one costs 5 points.' },
      { zh: '答题时间30秒。', en: '30 seconds to answer.' },
    ])
  })
  test('a setting of another format is a mistake, named with its path', () => {
    const { error } = required.rules.safeParse({ ...file, buzzer: {}, prices: { right: 1.23456 } })
    expect(error?.issues.map((issue) => issue.path.join('.')).sort()).toEqual(['buzzer', 'prices.right'])
  })
})
