/** Undo, as an operator or referee meets it: what it takes back, what it leaves, and where the clock stands after it. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import {
  accepted,
  chief,
  clerk,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  play,
  referee,
  refusedAs,
  stateIs,
  team,
  timePasses,
  totalOf,
  type Played,
} from '../testing/contest-spec.ts'
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
  const standing = ({ state: { seq: _seq, at: _at, undo: _undo, ledger, ...rest } }: Played) => ({ ...rest, totals: ledger.totals, hidden: ledger.hidden })

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
    expect({ ...after, totals, hidden }).toEqual({ ...rest, totals, hidden })
    for (const points of [...Object.values(after.totals), ...Object.values(after.hidden)].flatMap((teams) => Object.values(teams))) expect(points).toBe(0)
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

describe('the clock', () => {
  const one = (more: Record<string, unknown> = {}) =>
    contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling: { method: 'one' }, clocks: { answerMs: 20_000 }, ...more } })
  const rules = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
  const complete = operator.does((slotId) => ({ type: 'CompleteAnswer', attemptId: `${slotId}-a1` as never }))
  const pauseClock = operator.asks({ type: 'PauseClock' })
  const clockIs = (is: Record<string, unknown>) => stateIs((state) => expect(state.clock?.state).toMatchObject(is))

  test('[U1] comes back stopped, with what was left when the command undone was asked', () => {
    given(one(), ...answering, timePasses(4_000), rules, timePasses(60_000))
      .when(undoes(1), timePasses(60_000))
      .then(clockIs({ is: 'paused', leftMs: 15_000 }), phaseIs('answering'), neverHappened('ClockEnded'))
  })
  test('[U1] so too when “answer complete” is taken back; run on, it runs to its end', () => {
    const undone = [...answering, timePasses(4_000), complete, timePasses(60_000), undo]
    given(one(), ...undone)
      .when(operator.asks({ type: 'ResumeClock' }), timePasses(14_000))
      .then(clockIs({ is: 'running' }))
    given(one(), ...undone)
      .when(operator.asks({ type: 'ResumeClock' }), timePasses(15_000))
      .then(happened('ClockEnded'), phaseIs('ruling'))
  })
  test('[U1] moved by hand and taken back, it has what was left before', () => {
    given(one(), ...answering, timePasses(4_000), operator.asks({ type: 'AdjustClock', leftMs: 90_000 }))
      .when(undo)
      .then(clockIs({ is: 'paused', leftMs: 15_000 }))
    given(one(), ...answering, timePasses(4_000), pauseClock, timePasses(9_000), operator.asks({ type: 'ResumeClock' }), timePasses(3_000))
      .when(undo)
      .then(clockIs({ is: 'paused', leftMs: 15_000 }))
  })
  test('[U1] that the command did not touch runs on', () => {
    given(one(), ...answering, timePasses(4_000), operator.asks({ type: 'TakeScene', scene: 'cover' }))
      .when(undo)
      .then((played) => clockIs({ is: 'running', endsAt: 20_000 + (played.events.find((event) => event.type === 'AnswerStarted')?.at ?? 0) })(played))
  })
  test('[U1] of a race closed too soon comes back stopped: nobody is timed out at once', () => {
    const race = contest({ format: 'buzzer', rules: { questions: 2, buzzer: { pressMs: 10_000 } } })
    const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
    const closed = operator.does((slotId) => ({ type: 'CloseBuzzer', slotId }))
    given(race, begin, open, show, cue, timePasses(2_000), closed, timePasses(60_000))
      .when(undo, timePasses(60_000))
      .then(clockIs({ is: 'paused', leftMs: 7_300 }), neverHappened('QuestionVoided'))
  })
})

test('[U1] an answer begun again after undo is another attempt: a ruling sent for the first one finds nothing', () => {
  const rules = clerk.asks({ type: 'RuleAnswer', attemptId: 'round-1-a1' as never, outcome: 'wrong' })
  given(turn(), ...answering, undo, start)
    .when(rules)
    .then(
      refusedAs('no-such-attempt'),
      stateIs((state) => expect(liveSlot(state)?.attempts.map((attempt) => attempt.id)).toEqual(['round-1-a2'])),
    )
})
