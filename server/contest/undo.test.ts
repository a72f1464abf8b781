/** Undo, as an operator or referee meets it: what it takes back, what it leaves, and where the clock stands after it. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { clerk, given, operator, phaseIs, referee, refusedAs, stateIs, team } from '../testing/contest-spec.ts'
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
