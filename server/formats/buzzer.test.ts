/** Rules of the buzzer round: how many questions, what they pay, how the rule is told. */
import { describe, expect, test } from 'vitest'
import { nothing, paysIn, playedOut, reading, rulesFrom, slot } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const buzzer = formatOf('buzzer')
const file = { set: 'buzzer', questions: 2 }
const zh = (rules: object) => buzzer.sentences(rulesFrom(buzzer, { ...file, ...rules })).map((text) => (typeof text === 'string' ? text : text.zh))

describe('buzzer round', () => {
  test('every question is a race and the round ends after the number in the file', () => {
    const round = playedOut(buzzer, reading(buzzer, file), nothing(99))
    expect(round.slots.map(({ plan }) => [plan.mode, plan.setId])).toEqual([
      ['race', 'buzzer'],
      ['race', 'buzzer'],
    ])
  })
  test('a question nobody wanted is used up, unless the file says that void questions are asked anew', () => {
    expect(rulesFrom(buzzer, file).voids.usesQuota).toBe(true)
    expect(rulesFrom(buzzer, { ...file, voids: { usesQuota: false } }).voids.usesQuota).toBe(false)
  })
  test('right earns, wrong costs, and no answer after the press costs as wrong', () => {
    const rules = rulesFrom(buzzer, { ...file, prices: { right: 20, wrong: -15, foul: -5 } })
    const asked = slot({ mode: 'race', teamId: null, position: null, values: null, setId: null, pack: null })
    const pays = (outcome: 'right' | 'wrong' | 'blank' | 'late' | 'foul') => paysIn(buzzer, rules, asked, outcome)
    expect([pays('right'), pays('wrong'), pays('blank'), pays('late'), pays('foul')]).toEqual([20_000, -15_000, -15_000, -15_000, -5000])
    expect(buzzer.worth(rules, asked)).toEqual({ right: 20_000, wrong: -15_000 })
  })
  test('a referee’s share of a partly right answer is never more than a right one, never less than nothing', () => {
    const rules = rulesFrom(buzzer, { ...file, prices: { partial: 'share' } })
    const asked = slot({ mode: 'race', teamId: null, position: null, values: null, setId: null, pack: null })
    const pays = (share: number | null) => paysIn(buzzer, rules, asked, 'partial', share)
    expect([pays(4000), pays(99_000), pays(-4000), pays(null)]).toEqual([4000, 10_000, 0, 0])
  })
  test('the rule is told in numbers: prices, time, opening, foul, nobody presses', () => {
    expect(zh({})).toEqual([
      '抢答题共2题。',
      '答对加10分，答错扣10分。',
      '答题时间20秒。',
      '听到开抢信号后方可按键。',
      '抢答犯规扣10分，停答本题。',
      '20秒内无人抢答，本题作废。',
    ])
  })
  test('the rule tells other outcomes of an early press and of a wrong answer', () => {
    expect(zh({ buzzer: { earlyBuzz: { pointsFromOffence: 2 }, afterWrong: 'one-rebound' } })).toContain('抢答犯规自第2次起扣10分，停答本题。')
    expect(zh({ prices: { foul: 0 }, buzzer: { earlyBuzz: { question: 'void' } } })).toContain('抢答犯规本题作废。')
    expect(zh({ buzzer: { afterWrong: 'all-rest' } })).toContain('答错后，其他代表队可继续抢答。')
    expect(zh({ buzzer: { opens: 'reading', pressMs: 0 } })).not.toContain('抢答犯规扣10分，停答本题。')
  })
})
