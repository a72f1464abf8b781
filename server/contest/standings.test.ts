/** Rules of ranks and ties, and of the play-off that parts them. */
import { describe, expect, test } from 'vitest'
import { chief, given, happened, operator, refusedAs, stateIs, team, totalOf } from '../testing/contest-spec.ts'
import { close, finished, main } from '../testing/finished-part.ts'
import { combined } from './combining.ts'
import { openTiesOf } from './open-ties.ts'
import { standingsOf } from './standings.ts'

const ranks = (...wanted: number[]) =>
  stateIs((state) =>
    expect([1, 2, 3, 4].slice(0, wanted.length).map((n) => standingsOf(state, main, false).find((row) => row.teamId === `t${String(n)}`)?.rank)).toEqual(
      wanted,
    ),
  )

describe('ranking', () => {
  test('[R1] 60 % of 87.3 and 40 % of 145 of 240 is 76.55, exactly', () => {
    const terms = [
      { source: 'qualifying', weight: '0.6' },
      { source: 'live', weight: '0.4', normalise: { fullMark: '240', to: '100' } },
    ]
    expect(combined(terms, [87_300, 145_000], 2)).toBe(76_550)
    expect(combined([{ source: 'live', weight: '0.5' }], [1_010], 2)).toBe(510)
    expect(combined([{ source: 'live', weight: '1' }], [-1_005], 2)).toBe(-1_010)
  })
  test('[R2] ranks are 1-2-2-4 and ties are shown as ties', () => {
    given(finished([20, 25, 20, 10]))
      .when()
      .then(
        ranks(2, 1, 2, 4),
        stateIs((state) => expect(standingsOf(state, main, false).map((row) => row.tied)).toEqual([false, true, true, false])),
      )
  })
  test('[R3] a tie inside one award is no open tie, across its last place it is', () => {
    given(finished([20, 25, 20, 10], [3]))
      .when()
      .then(stateIs((state) => expect(openTiesOf(state, main)).toEqual([])))
    given(finished([20, 25, 20, 10], [2, 1]))
      .when()
      .then(stateIs((state) => expect(openTiesOf(state, main).map((tie) => tie.places)).toEqual([[2, 3]])))
  })
})

describe('play-off', () => {
  const tied = () => finished([20, 25, 20, 10], [2, 1])
  const playOff = operator.asks({ type: 'BeginPlayOff', partId: main })
  const question = [
    operator.asks({ type: 'OpenSlot', roundId: 'extra' as never }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
  ]
  const answered = (outcome: 'right' | 'wrong') => [
    chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome })),
    operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    operator.does((slotId) => ({ type: 'RevealAnswer', slotId })),
    close,
  ]
  const over = operator.asks({ type: 'EndRound', roundId: 'extra' as never })
  test('[P1] only for a tie that matters, after the part’s rounds', () => {
    given(finished([20, 25, 21, 10], [2, 1]))
      .when(playOff)
      .then(refusedAs('no-tie'))
    given(tied())
      .when(playOff)
      .then(happened('RoundBegun', { roundId: 'extra' as never, entrants: ['t1', 't3'] as never }))
  })
  test('[P2] right wins the place; the totals stay', () => {
    given(tied(), playOff, ...question, team('t3').presses({ afterOpeningMs: 200 }))
      .when(...answered('right'), over)
      .then(
        ranks(3, 1, 2, 4),
        totalOf('t3', 20),
        stateIs((state) => expect(openTiesOf(state, main)).toEqual([])),
      )
  })
  test('[P2] wrong is out', () => {
    given(tied(), playOff, ...question, team('t3').presses({ afterOpeningMs: 200 }))
      .when(...answered('wrong'), over)
      .then(ranks(2, 1, 3, 4))
  })
})
