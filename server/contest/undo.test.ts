/** Undo, as an operator or referee meets it: what it takes back, what it leaves, and where the clock stands after it. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { accepted, chief, clerk, given, operator, phaseIs, play, referee, refusedAs, stateIs, team, totalOf, type Played } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const turn = () => contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling: { method: 'majority' } } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const answering = [begin, open, show, start]
const vote = (n: number, outcome: Outcome) => referee(n).does((slotId) => ({ type: 'CastVote', attemptId: `${slotId}-a1` as never, outcome }))
const undo = operator.asks({ type: 'UndoCommand' })
const undoes = (n: number) => referee(n).asks({ type: 'UndoCommand' })
const votesAre = (votes: Record<string, Outcome>) => stateIs((state) => expect(liveSlot(state)?.attempts[0]?.votes).toEqual(votes))

describe('what another person did meanwhile', () => {
  test('[U1] a vote is not lost: the step before it is not taken back any more', () => {
    given(turn(), ...answering, vote(1, 'right'))
      .when(undo)
      .then(refusedAs('nothing-to-undo'), votesAre({ 'referee-1': 'right' }), phaseIs('answering'))
  })
  test('[U1] nor is a check-in at the entrance', () => {
    given(turn(), begin, open, clerk.asks({ type: 'CheckIn', playerId: 't1-p1' as never, present: true }))
      .when(undo)
      .then(
        refusedAs('nothing-to-undo'),
        stateIs((state) => expect(state.players['t1-p1' as never]?.present).toBe(true)),
      )
  })
  test('[U1] a hand raised leaves the way back open, and stays up', () => {
    given(turn(), begin, operator.asks({ type: 'TakeScene', scene: 'cover' }), team('t1').asks({ type: 'RaiseHand' }))
      .when(undo)
      .then(
        stateIs((state) => expect(state.scene).toEqual({ follow: true })),
        stateIs((state) => expect(state.hands).toEqual(['t1'])),
      )
  })
})

describe('a vote taken back', () => {
  const complete = operator.does((slotId) => ({ type: 'CompleteAnswer', attemptId: `${slotId}-a1` as never }))
  const twoIn = [...answering, complete, vote(1, 'right'), vote(2, 'right')]
  /** All that is not the journal's own count: what was entered and reversed stays in the ledger. */
  const standing = ({ state: { seq: _seq, at: _at, undo: _undo, ledger, ...rest } }: Played) => ({ ...rest, totals: ledger.byRound, hidden: ledger.hidden })

  test('[U1] the vote that completed the majority goes with the ruling it made, and can be cast anew', () => {
    given(turn(), ...twoIn, vote(3, 'wrong'))
      .when(undoes(3))
      .then(votesAre({ 'referee-1': 'right', 'referee-2': 'right' }), phaseIs('ruling'), totalOf('t1', 0))
    given(turn(), ...twoIn, vote(3, 'wrong'), undoes(3))
      .when(vote(3, 'right'))
      .then(accepted, phaseIs('ruled'), totalOf('t1', 10))
  })
  test('[U1] everything stands again as it stood before the vote', () => {
    const before = play(turn(), ...twoIn)
    const { totals, hidden, ...rest } = standing(before)
    const after = standing(play(before, vote(3, 'right'), undoes(3)))
    expect(after).toMatchObject(rest)
    for (const points of [...Object.values(after.totals), ...Object.values(after.hidden)].flatMap((teams) => Object.values(teams))) expect(points).toBe(0)
    expect([totals, hidden]).toEqual([{}, {}])
  })
  test('[U1] without a majority too, after which the chief would rule', () => {
    given(turn(), ...answering, vote(1, 'right'), vote(2, 'wrong'), vote(3, 'partial'), undoes(3))
      .when(vote(3, 'right'))
      .then(accepted, phaseIs('ruled'), totalOf('t1', 10))
  })
  test('[U1] a vote another has voted after stays', () => {
    given(turn(), ...answering, vote(1, 'right'), vote(2, 'right'))
      .when(undoes(1))
      .then(refusedAs('nothing-to-undo'))
    given(turn(), ...answering, vote(1, 'right'))
      .when(chief.asks({ type: 'UndoCommand' }))
      .then(refusedAs('nothing-to-undo'))
  })
})
