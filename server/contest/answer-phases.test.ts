/** Rules of the clock to answer: what starts and stops it, the phase before it, time by kind of question. */
import { describe, expect, test } from 'vitest'
import {
  accepted,
  chief,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  play,
  prepared,
  refusedAs,
  seat,
  stateIs,
  team,
  timePasses,
  totalOf,
  type Step,
} from '../testing/contest-spec.ts'
import { roundId } from '../testing/contest-built.ts'
import { smallContest, type Asked } from '../testing/small-contest.ts'
import type { AttemptId, SeatId } from '#shared/words.ts'
import { usualClocks } from './clock-rules.ts'
import type { ContestState } from './contest-state.ts'
import { liveSlot } from './read.ts'

const attemptIn = (state: ContestState) => liveSlot(state)?.attempts[0]?.id ?? ('none' as AttemptId)

const host = seat({ seat: 'host' as SeatId, role: 'host' })
const shown: readonly Step[] = [
  operator.asks({ type: 'BeginRound', roundId: roundId('round') }),
  operator.asks({ type: 'OpenSlot', roundId: roundId('round') }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
]
const withClocks = (clocks: object, more: Partial<Asked> = {}) => {
  const { rules, ...rest } = more
  return given(prepared(smallContest({ format: 'required', ...rest, rules: { clocks, ...rules } })), ...shown)
}
const called = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const begin = (by: typeof operator) => by.does((slotId) => ({ type: 'BeginAnswer', slotId }))
const clockIs = (purpose: string | null, totalMs?: number) =>
  stateIs(({ clock }) => {
    expect(clock?.purpose ?? null).toBe(purpose)
    if (totalMs !== undefined) expect(clock?.totalMs).toBe(totalMs)
  })
const BEGIN = { answerMs: 60_000, begin: { withinMs: 15_000 } }

describe('what starts and stops the clock', () => {
  test('[C5] the host starts it only where the file gives the host the key', () => {
    const key = host.does((slotId) => ({ type: 'StartAnswer', slotId }))
    withClocks({}).when(key).then(refusedAs('not-allowed'))
    withClocks({ starts: 'host-word' }).when(key).then(accepted, clockIs('answer'))
    withClocks({ starts: 'reading-end' }).when(key).then(accepted, clockIs('answer'))
  })
  test('[C5] or it starts as the question is shown, on tablets too', () => {
    withClocks({ starts: 'shown' }).when().then(phaseIs('answering'), clockIs('answer', 30_000))
    withClocks({ starts: 'shown' }, { format: 'simultaneous', rules: { questions: 2 } })
      .when()
      .then(happened('AnswersOpened'), clockIs('answer'))
    withClocks({ starts: 'shown' }, { rules: { options: 'on-cue' } })
      .when(operator.does((slotId) => ({ type: 'ShowOptions', slotId })))
      .then(phaseIs('answering'))
  })
  test('[C5] where the ruling alone stops it, nobody calls the answer complete', () => {
    const complete = operator.does((_, { state }) => ({ type: 'CompleteAnswer', attemptId: attemptIn(state) }))
    withClocks({ stops: 'ruling' }).when(called, complete).then(refusedAs('wrong-mode'), clockIs('answer'))
  })
})

describe('the phase before the answer', () => {
  test('[C6] an answer must begin within its phase; the key starts its own time', () => {
    withClocks(BEGIN).when(called).then(clockIs('begin', 15_000))
    withClocks(BEGIN).when(called, begin(operator)).then(clockIs('answer', 60_000), phaseIs('answering'))
  })
  test('[C6] the team may say itself that it begins, another may not', () => {
    withClocks(BEGIN)
      .when(called, begin(team('t1')))
      .then(accepted, clockIs('answer'))
    withClocks(BEGIN)
      .when(called, begin(team('t2')))
      .then(refusedAs('not-your-turn'))
    withClocks(BEGIN)
      .when(called, begin(team('t1')), begin(team('t1')))
      .then(refusedAs('wrong-moment'))
  })
  test('[C6] the key at the very instant the phase ends is in time, whose hand it may be; a moment later it is not', () => {
    const after = (ms: number) => (by: typeof operator) => [called, timePasses(ms), begin(by)]
    for (const by of [team('t1'), host, operator]) {
      // a step is asked a second after the one before
      withClocks(BEGIN)
        .when(...after(14_000)(by))
        .then(accepted, clockIs('answer', 60_000))
      withClocks(BEGIN)
        .when(...after(14_001)(by))
        .then(refusedAs('wrong-moment'))
    }
  })
  test('[C6] not begun in time, the bench rules', () => {
    withClocks(BEGIN).when(called, timePasses(15_000)).then(phaseIs('ruling'), neverHappened('AnswerRuled'))
  })
  test('[C6] or it is blank, or late, at once, at its own price', () => {
    const missed = (how: string) => ({ ...BEGIN, begin: { withinMs: 15_000, missed: how } })
    const prices = { blank: -3, late: -5 }
    withClocks(missed('blank'), { rules: { prices } }).when(called, timePasses(15_000)).then(totalOf('t1', -3), phaseIs('ruled'))
    withClocks(missed('late'), { rules: { prices } }).when(called, timePasses(15_000)).then(totalOf('t1', -5))
  })
  test('[C6] or its own time begins: discuss for 30 s, answer within 60', () => {
    const talk = { answerMs: 60_000, begin: { withinMs: 30_000, title: { zh: '讨论', en: 'Discuss' }, missed: 'begins' } }
    withClocks(talk)
      .when(called)
      .then(stateIs(({ clock }) => expect(clock).toMatchObject({ purpose: 'begin', title: { zh: '讨论' } })))
    withClocks(talk).when(called, timePasses(30_000)).then(clockIs('answer', 60_000), phaseIs('answering'))
    withClocks(talk).when(called, timePasses(90_000)).then(phaseIs('ruling'))
  })
  test('[C6] tablets and a performance may have one, and open when it ends', () => {
    const all = { format: 'simultaneous', rules: { questions: 2 } }
    const open = operator.does((slotId) => ({ type: 'OpenAnswers', slotId }))
    withClocks(BEGIN, all).when(open).then(clockIs('begin'), phaseIs('shown'))
    withClocks(BEGIN, all).when(open, timePasses(15_000)).then(clockIs('answer', 60_000), happened('AnswersOpened'))
    const stage = prepared(smallContest({ format: 'judged', rules: { clocks: { begin: { withinMs: 60_000 } }, performMs: 120_000 } }))
    given(stage, ...shown.slice(0, 2), operator.asks({ type: 'StartClock' }))
      .when(timePasses(60_000))
      .then(clockIs('perform', 120_000))
  })
  test('[C6] a performance without a limit begins once', () => {
    const stage = prepared(smallContest({ format: 'judged', rules: { clocks: { begin: { withinMs: 3_000 } }, performMs: 0 } }))
    const opened = [operator.asks({ type: 'BeginRound', roundId: 'round' as never }), operator.asks({ type: 'OpenSlot', roundId: 'round' as never })]
    given(stage, ...opened, operator.asks({ type: 'StartClock' }), timePasses(3_000))
      .when(operator.asks({ type: 'StartClock' }))
      .then(
        refusedAs('wrong-moment'),
        stateIs((state) => expect(liveSlot(state)?.timeUp).toBe(false)),
      )
  })
  test('[C6] a paused phase doesn’t end, and the team can’t end it', () => {
    withClocks(BEGIN)
      .when(called, chief.asks({ type: 'PauseClock' }), timePasses(60_000))
      .then(clockIs('begin'))
    withClocks(BEGIN)
      .when(called, chief.asks({ type: 'PauseClock' }), begin(team('t1')))
      .then(refusedAs('clock-paused'))
  })
})

describe('time by kind of question', () => {
  test('[C7] each kind of question may have its own time', () => {
    withClocks({ answerMs: 20_000, byKind: { single: 10_000 } })
      .when(called)
      .then(clockIs('answer', 10_000))
    withClocks({ answerMs: 20_000, byKind: { multiple: 40_000 } })
      .when(called)
      .then(clockIs('answer', 20_000))
  })
  test('[C7] no limit for a kind is no clock', () => {
    withClocks({ byKind: { single: 0 } })
      .when(called)
      .then(clockIs(null), phaseIs('answering'))
    expect(usualClocks).toMatchObject({ starts: 'operator', stops: 'complete' })
  })
})

test('[A1] a submit and the deadline in one instant: the tie is the player’s', () => {
  const open = play(
    prepared(smallContest({ format: 'simultaneous', rules: { questions: 1 } })),
    ...shown,
    operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
  )
  const { clock } = open.state
  const left = clock?.state.is === 'running' ? clock.state.endsAt - open.at : 0
  const submit = team('t1').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['B'], stampedAt: null }))
  given({ ...open, at: open.at + left - 1000 })
    .when(submit)
    .then(happened('AnswerSubmitted', { inTime: true }))
})
