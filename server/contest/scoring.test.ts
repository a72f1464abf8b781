/** Rules of the ledger: sums, opening entries, reversals, points by authority. */
import { describe, expect, test } from 'vitest'
import { given, operator, refusedAs, stateIs, totalOf } from '../testing/contest-spec.ts'
import { correct, finished, judged } from '../testing/finished-part.ts'
import { allEntries } from './scoring.ts'

describe('ledger', () => {
  test('[L1] the total is the sum of its entries', () => {
    given(finished([20, 25]))
      .when(correct('t1', -3), correct('t1', 2.5))
      .then(
        totalOf('t1', 19.5),
        stateIs((state) => expect(allEntries(state.ledger).reduce((sum, entry) => sum + entry.points, 0)).toBe(44_500)),
      )
  })
  test('[L2] a base score is a visible opening entry', () => {
    const start = judged(2, [], { baseScore: 100_000 })
    given(start)
      .when()
      .then(
        totalOf('t2', 100),
        stateIs((state) => expect(allEntries(state.ledger).map((entry) => entry.cause.is)).toEqual(['base', 'base'])),
      )
  })
  test('[L3] nothing is deleted: undo enters the opposite', () => {
    given(finished([20, 25]), correct('t1', 5))
      .when(operator.asks({ type: 'UndoCommand' }))
      .then(
        totalOf('t1', 20),
        stateIs((state) =>
          expect(
            allEntries(state.ledger)
              .slice(-2)
              .map((entry) => entry.points),
          ).toEqual([5_000, -5_000]),
        ),
      )
  })
  test('[L4] points by authority need a reason, and to no stranger', () => {
    given(finished([20, 25]))
      .when(correct('t9', 5))
      .then(refusedAs('no-such-team'))
  })
})
