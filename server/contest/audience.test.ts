/** 观众互动: who may answer, what is kept of the votes, what a restart does to them. */
import { describe, expect, test } from 'vitest'
import { given, happened, neverHappened, operator, phaseIs, play, refusedAs, stateIs, team, timePasses, totalOf, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { refusedVote } from './audience.ts'
import { evolve } from './evolve.ts'
import { liveSlot } from './read.ts'
import { unfinishedRounds } from './rounds.ts'

const ANSWER_MS = 20_000
const audience = (kind: 'single' | 'multiple' = 'single') => contest({ format: 'audience', kind, rules: { questions: 1, clocks: { answerMs: ANSWER_MS } } })
const open: readonly Step[] = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
]
const close = operator.does((slotId) => ({ type: 'CloseAnswers', slotId }))
const reopen = operator.does((slotId) => ({ type: 'OpenAnswers', slotId }))
const restarts: Step = (played) => {
  const at = played.state.at + 5000
  return { ...played, at, state: evolve(played.state, { type: 'HubRestarted', at, by: { seat: 'hub', role: 'hub' }, commandId: 'restarted-2' }) }
}
const voteIs = (wanted: string | null, ...answer: string[]) =>
  stateIs((state) => expect(refusedVote(state, { slotId: 'round-1' as never, answer })).toBe(wanted))

describe('who answers', () => {
  test('[B14] no team does, and nothing is paid', () => {
    given(audience(), ...open)
      .when(team('t1').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['B'], stampedAt: null })))
      .then(refusedAs('wrong-mode'))
    given(audience(), ...open)
      .when(
        close,
        operator.does((slotId) => ({ type: 'RevealAnswer', slotId })),
      )
      .then(phaseIs('revealed'), neverHappened('PointsEntered'), totalOf('t1', 0))
  })
  test('[B14] a phone may vote while the votes are open, for one option, or several of a multiple choice', () => {
    given(audience(), ...open.slice(0, 3))
      .when()
      .then(voteIs('answers-closed', 'B'))
    given(audience(), ...open)
      .when()
      .then(voteIs(null, 'B'), voteIs('bad-answer', 'E'), voteIs('bad-answer', 'A', 'B'), voteIs('bad-answer'))
    given(audience('multiple'), ...open)
      .when()
      .then(voteIs(null, 'A', 'B'), voteIs('bad-answer', 'A', 'A'))
    given(audience(), ...open)
      .when(operator.asks({ type: 'PauseClock' }))
      .then(voteIs('clock-paused', 'B'))
    given(audience(), ...open)
      .when(timePasses(ANSWER_MS))
      .then(voteIs('answers-closed', 'B'))
  })
  test('[B14] a part’s result does not wait for it', () => {
    given(audience())
      .when()
      .then(stateIs((state) => expect(unfinishedRounds(state, 'main' as never)).toEqual([])))
  })
})

describe('the votes', () => {
  test('[B15] at the close how many voted and what was chosen is a fact, an option nobody chose too', () => {
    const votes = { slotId: 'round-1' as never, votes: 3, totals: { A: 1, B: 2, C: 0, D: 0 } }
    given(audience(), ...open)
      .when(close)
      .then(happened('AudienceClosed', votes), phaseIs('ruled'))
    given(audience(), ...open)
      .when(timePasses(ANSWER_MS))
      .then(happened('AudienceClosed', votes))
  })
  test('[B15] once closed they stay closed', () => {
    given(audience(), ...open, close)
      .when(operator.asks({ type: 'UndoCommand' }))
      .then(refusedAs('nothing-to-undo'))
    given(audience(), ...open, close)
      .when(reopen)
      .then(refusedAs('wrong-moment'))
  })
  test('[B16] after a restart they are opened anew with the whole time, or closed', () => {
    const after = play(audience(), ...open, restarts)
    expect(refusedVote(after.state, { slotId: 'round-1' as never, answer: ['B'] })).toBe('clock-paused')
    given(after)
      .when(reopen)
      .then(
        voteIs(null, 'B'),
        stateIs((state) => expect(state.clock?.state).toMatchObject({ is: 'running', endsAt: state.at + ANSWER_MS })),
      )
    given(after)
      .when(close)
      .then(stateIs((state) => expect(liveSlot(state)?.taking).toBe(false)))
    given(audience(), ...open)
      .when(reopen)
      .then(refusedAs('wrong-moment'))
  })
})
