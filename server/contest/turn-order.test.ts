/** Orders by lot: who enters them, among whom they decide, and what is on record. */
import { describe, expect, test } from 'vitest'
import { given, happened, operator, refusedAs, stateIs } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'

const ROUND = 'round' as never
const ORDER = { is: 'order', roundId: ROUND } as const
const begin = operator.asks({ type: 'BeginRound', roundId: ROUND })
const enters = (...order: string[]) => operator.asks({ type: 'EnterDraw', of: ORDER, order: order as never, witness: '公证员' })
const correct = (id: string, points: number) =>
  operator.asks({ type: 'CorrectPoints', partId: 'main' as never, teamId: id as never, points: points * 1000, reason: '试' })
const orderIs = (...order: string[]) => stateIs((state) => expect(state.rounds[ROUND]?.order).toEqual(order))
const turn = (rules: Record<string, unknown> = {}) =>
  contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling: { method: 'one', show: 'at-once' }, ...rules } })

describe('orders drawn by lot', () => {
  const drawn = () => turn({ order: 'drawn' })
  const ties = () => turn({ order: 'score-low-high', ties: 'draw' })
  test('[N4] lots nobody drew the hub draws as the round begins, and that is on record', () => {
    given(drawn())
      .when(begin)
      .then(
        happened('LotsDrawn', { of: ORDER, how: 'by-chance', witness: null }),
        happened('RoundBegun', { drawn: 'by-chance' }),
        stateIs((state) => expect(state.rounds[ROUND]?.order).toEqual(state.lots[0]?.order)),
      )
  })
  test('[T6] by hand, every team once', () => {
    given(drawn(), enters('t3', 't1', 't4', 't2'))
      .when(begin)
      .then(orderIs('t3', 't1', 't4', 't2'), happened('RoundBegun', { drawn: 'by-hand' }))
    given(drawn())
      .when(enters('t3', 't1', 't4'))
      .then(refusedAs('bad-order'))
    given(drawn())
      .when(enters('t3', 't1', 't4', 't4'))
      .then(refusedAs('bad-order'))
  })
  test('[T6] lots decide among equal totals alone', () => {
    given(ties(), correct('t1', 10), correct('t4', 20), enters('t3', 't2'))
      .when(begin)
      .then(orderIs('t3', 't2', 't1', 't4'))
    given(ties(), correct('t1', 10), correct('t4', 20))
      .when(enters('t1', 't2', 't3', 't4'))
      .then(refusedAs('bad-order'))
  })
  test('[T6] lots drawn before somebody came level decide nothing any more', () => {
    given(ties(), correct('t1', 10), correct('t4', 20), enters('t3', 't2'), correct('t2', 10))
      .when(begin)
      .then(happened('LotsDrawn', { among: ['t1', 't2'] as never, how: 'by-chance' }))
    given(ties(), correct('t1', 10), enters('t3', 't2', 't4'), correct('t3', 30))
      .when(begin)
      .then(orderIs('t2', 't4', 't1', 't3'), happened('RoundBegun', { drawn: 'by-hand' }))
  })
  test('[T6] lots say which of two neighbours with equal totals stands first, and move no pair', () => {
    const duel = () => contest({ format: 'duel', rules: { pairing: 'table', ties: 'draw' } })
    given(duel(), correct('t3', 10), enters('t2', 't1'))
      .when(begin)
      .then(orderIs('t2', 't1', 't3', 't4'), happened('RoundBegun', { drawn: 'by-hand' }))
    given(duel(), correct('t3', 10))
      .when(enters('t2', 't1', 't4', 't3'))
      .then(refusedAs('bad-order'))
  })
  test('[T6] an order the rules fix takes no lots', () => {
    given(turn())
      .when(enters('t2', 't1', 't3', 't4'))
      .then(refusedAs('nothing-to-draw'))
    given(ties(), correct('t1', 10), correct('t2', 20), correct('t3', 30))
      .when(begin)
      .then(
        orderIs('t4', 't1', 't2', 't3'),
        stateIs((state) => expect(state.lots).toEqual([])),
      )
  })
  test('[T6] the first champion is drawn among those who lead, where only that is to be drawn', () => {
    const ring = () => contest({ format: 'king-of-the-hill', rules: { champion: 'leader' } })
    given(ring(), correct('t4', 10), correct('t2', 10), enters('t4', 't2'))
      .when(begin)
      .then(stateIs((state) => expect(state.rounds[ROUND]?.order[0]).toBe('t4')))
    given(ring(), correct('t4', 10)).when(enters('t4', 't2')).then(refusedAs('nothing-to-draw'))
  })
})
