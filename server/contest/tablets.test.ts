/** Answers on tablets: what counts, when they close, how the key marks, an amended key. */
import { expect, test } from 'vitest'
import type { Instant } from '#shared/words.ts'
import { acting, type Actor } from './actor.ts'
import { ask, chief, given, happened, operator, phaseIs, play, refusedAs, stateIs, team, timePasses, totalOf, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot, slotOf } from './read.ts'

const round = (tablets: Record<string, unknown> = {}, kind: 'single' | 'multiple' = 'single', ruling: Record<string, unknown> = {}) =>
  contest({
    format: 'simultaneous',
    kind,
    teams: 3,
    rules: { questions: 3, prices: { right: 5, wrong: -1 }, clocks: { answerMs: 20_000 }, tablets, ruling: { method: 'machine', ...ruling } },
  })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const taking = [
  begin,
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
]
const submit = (id: string, ...answer: string[]) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer, stampedAt: null }))
const choose = (id: string, ...answer: string[]) => team(id).does((slotId) => ({ type: 'ChooseAnswer', slotId, answer }))
const deadline = (played: { state: { clock: { state: { is: string; endsAt?: Instant } } | null } }): Instant => played.state.clock?.state.endsAt ?? 0
/** Submitted so many ms after the deadline, stamped so many ms before it. */
const submitsLate =
  (id: string, { afterMs, stampedBeforeMs }: { afterMs: number; stampedBeforeMs: number }): Step =>
  (played) => {
    const endsAt = deadline(played)
    const by: Actor = { seat: `team-${id}` as never, role: 'team', team: id as never }
    return ask(
      played,
      { type: 'SubmitAnswer', slotId: liveSlot(played.state)?.id as never, answer: ['B'], stampedAt: endsAt - stampedBeforeMs },
      acting(by),
      endsAt + afterMs,
    )
  }
const outcomes = (...wanted: (string | undefined)[]) =>
  stateIs((state) => expect(slotOf(state, 'round-1' as never)?.attempts.map((attempt) => attempt.ruling?.outcome)).toEqual(wanted))

test('[A2] when all are in, answers close at once and the key marks them', () => {
  given(round(), ...taking)
    .when(submit('t1', 'B'), submit('t2', 'C'), submit('t3', 'B'))
    .then(happened('AnswersClosed'), phaseIs('ruled'), totalOf('t1', 5), totalOf('t2', -1))
})
test('[A2] a submitted answer is final', () => {
  given(round(), ...taking, submit('t1', 'B'))
    .when(submit('t1', 'C'))
    .then(refusedAs('already-submitted'))
})
test('[A2] or may change until the deadline, where the round says so', () => {
  given(round({ finalOn: 'deadline' }), ...taking, submit('t1', 'C'))
    .when(submit('t1', 'B'), timePasses(30_000))
    .then(outcomes('right', 'blank', 'blank'))
})
test('[A1] a chosen option that was not submitted does not count', () => {
  given(round(), ...taking)
    .when(choose('t1', 'B'), timePasses(30_000))
    .then(outcomes('blank', 'blank', 'blank'))
})
test('[A1] or counts at time-up, where the round says so', () => {
  given(round({ chosenCounts: true }), ...taking)
    .when(choose('t1', 'B'), timePasses(30_000))
    .then(outcomes('right', 'blank', 'blank'))
})
test('[A1] stamped in time and received within the grace, a submit counts', () => {
  given(round({ graceMs: 300 }), ...taking)
    .when(submitsLate('t1', { afterMs: 200, stampedBeforeMs: 20 }), timePasses(1_000))
    .then(outcomes('right', 'blank', 'blank'))
})
test('[A1] stamped after the deadline it is kept as evidence and marked late', () => {
  given(round({ graceMs: 300 }), ...taking)
    .when(submitsLate('t1', { afterMs: 200, stampedBeforeMs: -20 }), timePasses(1_000))
    .then(outcomes('late', 'blank', 'blank'), happened('AnswerSubmitted', { inTime: false }))
})
test('[A3] multiple choice is all or nothing, in any order', () => {
  given(round({}, 'multiple'), ...taking)
    .when(submit('t1', 'C', 'B'), submit('t2', 'B'), submit('t3', 'A', 'B', 'C'))
    .then(outcomes('right', 'wrong', 'wrong'))
})
test('[A3] an option that does not exist is refused, and two letters for a single choice', () => {
  given(round(), ...taking)
    .when(submit('t1', 'E'))
    .then(refusedAs('bad-answer'))
  given(round(), ...taking)
    .when(submit('t1', 'A', 'B'))
    .then(refusedAs('bad-answer'))
})
test('[J4] marked by machine, points wait for the chief where he must confirm', () => {
  const closed = given(round({}, 'single', { confirm: 'chief' }), ...taking, submit('t1', 'B'), submit('t2', 'B')).when(submit('t3', 'C'))
  closed.then(totalOf('t1', 0))
  given(closed.done)
    .when(chief.does((slotId) => ({ type: 'ConfirmRuling', attemptId: `${slotId}-a1` as never })))
    .then(totalOf('t1', 5), totalOf('t2', 5), totalOf('t3', -1))
})
test('[A3] two right options in a single choice, by an amended key: either is right', () => {
  const marked = play(round(), ...taking, submit('t1', 'B'), submit('t2', 'C'), submit('t3', 'A'))
  given(marked)
    .when(chief.asks({ type: 'AmendKey', slotId: 'round-1' as never, key: ['B', 'C'], reason: '两个答案均正确' }))
    .then(totalOf('t1', 5), totalOf('t2', 5), totalOf('t3', -1))
})
test('[J6] an amended key marks every tablet again by reversing entries', () => {
  const marked = play(round(), ...taking, submit('t1', 'B'), submit('t2', 'C'), submit('t3', 'A'))
  given(marked)
    .when(chief.asks({ type: 'AmendKey', slotId: 'round-1' as never, key: ['C'], reason: '命题有误' }))
    .then(totalOf('t1', -1), totalOf('t2', 5), totalOf('t3', -1), outcomes('wrong', 'right', 'wrong'))
})
const pauses = operator.asks({ type: 'PauseClock' })
const resumes = operator.asks({ type: 'ResumeClock' })
test('[C3] while the clock is paused tablets take neither a choice nor a submit', () => {
  const paused = given(round(), ...taking, choose('t1', 'B'), pauses)
  paused.when(choose('t1', 'C')).then(refusedAs('clock-paused'))
  paused.when(submit('t1', 'C')).then(refusedAs('clock-paused'), phaseIs('answering'))
  paused.when(submit('t1', 'C'), resumes, submit('t1', 'B'), timePasses(30_000)).then(outcomes('right', 'blank', 'blank'))
})
test('[C3] where the round gives no clock, tablets answer until the operator closes', () => {
  const unlimited = contest({ format: 'simultaneous', teams: 3, rules: { questions: 3, clocks: { answerMs: 0 } } })
  given(unlimited, ...taking)
    .when(submit('t1', 'B'), timePasses(600_000), submit('t2', 'C'), submit('t3', 'B'))
    .then(outcomes('right', 'wrong', 'right'))
})
