/** Rules of the risk round: order, what is on offer, what it pays. */
import { describe, expect, test } from 'vitest'
import { paysIn, playedOut, reading, rulesFrom, slot, team, turnsOf, type Happening } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const risk = formatOf('risk')
const tiers = [
  { value: 10, set: 'ten' },
  { value: 20, set: 'twenty' },
  { value: 30, set: 'thirty' },
]
const file = { tiers }
const left = { ten: 9, twenty: 9, thirty: 9 }
const plays = (...values: number[]): Happening[] => values.map((value) => ({ value: value * 1000 }))
const offers = (round: Parameters<typeof risk.next>[0]) => risk.next(round)?.values?.map(({ value }) => value / 1000) ?? null
const chosen = (value: number | undefined) =>
  slot({ mode: 'turn', teamId: team('a'), position: null, values: [], setId: null, pack: null }, value === undefined ? {} : { value })

describe('risk round', () => {
  test('teams choose in the round’s frozen order, once a lap', () => {
    const round = reading(risk, { ...file, turns: 2 }, { teams: ['c', 'a', 'b'], left })
    expect(turnsOf(playedOut(risk, round, plays(10, 20, 30, 10, 20, 30, 10)))).toEqual(['c', 'a', 'b', 'c', 'a', 'b'])
    expect(risk.orderBy(round.rules)).toBe('score-low-high')
    expect(risk.planned(round)).toBe(6)
  })
  test('each value is drawn from its own set', () => {
    expect(risk.next(reading(risk, file, { left }))?.values).toEqual([
      { value: 10_000, setId: 'ten' },
      { value: 20_000, setId: 'twenty' },
      { value: 30_000, setId: 'thirty' },
    ])
  })
  test('a value whose questions are used up is not offered; when none is left the round is over', () => {
    expect(offers(reading(risk, file, { left: { ...left, twenty: 0 } }))).toEqual([10, 30])
    expect(risk.next(reading(risk, file, { left: {} }))).toBeNull()
    expect(risk.planned(reading(risk, file, { left: { ten: 2 } }))).toBeNull()
  })
  test('where a team’s choices must differ, what it had is not offered again', () => {
    const round = playedOut(risk, reading(risk, { ...file, turns: 2, mustDiffer: true }, { teams: ['a', 'b'], left }), plays(30, 10))
    expect(offers(round)).toEqual([10, 20])
  })
  test('choices need not differ when nothing else is left to choose', () => {
    const round = playedOut(risk, reading(risk, { ...file, turns: 2, mustDiffer: true }, { teams: ['a'], left }), plays(30))
    expect(offers({ ...round, left: reading(risk, file, { left: { thirty: 1 } }).left })).toEqual([30])
  })
  test('a declined turn counts; a void question gives the turn, and the choice, again', () => {
    const round = reading(risk, { ...file, mustDiffer: true, mayDecline: true }, { teams: ['a', 'b'], left })
    expect(turnsOf(playedOut(risk, round, [{ declined: true }, { value: 30_000, voided: 'not-counted' }, { value: 30_000 }, {}]))).toEqual(['a', 'b', 'b'])
    expect(risk.mayDecline?.(round.rules)).toBe(true)
  })
  test('right earns the value; wrong costs all of it, half of it, or nothing', () => {
    const wrong = (wrongShare: string) => paysIn(risk, rulesFrom(risk, { ...file, wrongShare }), chosen(30_000), 'wrong')
    expect(paysIn(risk, rulesFrom(risk, file), chosen(30_000), 'right')).toBe(30_000)
    expect([wrong('full'), wrong('half'), wrong('none')]).toEqual([-30_000, -15_000, 0])
  })
  test('no answer costs as wrong unless the file says nothing', () => {
    const late = (unanswered: string) => paysIn(risk, rulesFrom(risk, { ...file, unanswered }), chosen(20_000), 'late')
    expect([late('as-wrong'), late('nothing')]).toEqual([-20_000, 0])
  })
  test('an answer too late may cost otherwise than none', () => {
    const paid = (outcome: 'blank' | 'late', rules: object) => paysIn(risk, rulesFrom(risk, { ...file, ...rules }), chosen(20_000), outcome)
    expect(paid('blank', { unanswered: 'nothing', late: 'as-wrong' })).toBe(0)
    expect(paid('late', { unanswered: 'nothing', late: 'as-wrong' })).toBe(-20_000)
    expect(paid('late', { unanswered: 'as-wrong', late: 'nothing' })).toBe(0)
    expect(paid('late', { unanswered: 'nothing' })).toBe(0)
  })
  test('a slot is worth nothing on screen before the value is chosen', () => {
    expect(risk.worth(rulesFrom(risk, file), chosen(undefined))).toBeNull()
    expect(risk.worth(rulesFrom(risk, file), chosen(20_000))).toEqual({ right: 20_000, wrong: -20_000 })
  })
  test('the rule is told in numbers', () => {
    expect(
      risk
        .sentences(rulesFrom(risk, { ...file, turns: 2, wrongShare: 'half', mustDiffer: true, mayDecline: true }))
        .map((text) => (typeof text === 'string' ? text : text.zh)),
    ).toEqual([
      '按当前总分由低到高依次选题，每队2次，分值为10、20、30分。',
      '答对加所选分值，答错扣所选分值的一半；未作答、超时同答错。',
      '答题时间60秒。',
      '各次须选不同分值。',
      '可以弃答，弃答不计分。',
    ])
  })
})
