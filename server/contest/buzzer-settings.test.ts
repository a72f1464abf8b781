/** The buzzer's settings, each as a referee would be briefed on it: cue, interrupts, early presses, wrong answers, the audience; times in ms from the opening. */
import { describe, expect, test } from 'vitest'
import {
  chief,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  referee,
  refusedAs,
  rightToAnswer,
  stateIs,
  team,
  timePasses,
  totalOf,
  type Step,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { evolve } from './evolve.ts'
import { liveSlot } from './read.ts'

const rules = { questions: 5, prices: { right: 10, wrong: -10, foul: -10 }, ruling: { method: 'one', show: 'at-once' } }
const race = (buzzer: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => contest({ format: 'buzzer', rules: { ...rules, ...more, buzzer } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const shown = [begin, open, show]
const opened = [...shown, cue]
/** The referee rules the n-th attempt. */
const ruled = (outcome: 'right' | 'wrong', n = 1): Step =>
  referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(n)}` as never, outcome }))
const blurts = (id: string): Step => referee(1).asks({ type: 'CallFoul', teamId: id as never, code: 'blurt' })
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const restarts: Step = (played) => ({
  ...played,
  state: evolve(played.state, { type: 'HubRestarted', at: played.state.at, by: { seat: 'hub', role: 'hub' }, commandId: 'restarted' }),
})
const slotIs = (fields: object) => stateIs((state) => expect(liveSlot(state)).toMatchObject(fields))

describe('the cue', () => {
  test('[B1] the machine counts down, and presses are legal on the last beep', () => {
    const counted = given(race({ countdown: { steps: 3, stepMs: 800 } }), ...opened)
    counted.when(team('t1').presses({ afterOpeningMs: -10 })).then(happened('FoulCalled', { code: 'early-buzz' }))
    counted.when(team('t1').presses({ afterOpeningMs: 0 })).then(rightToAnswer('t1'))
    counted.when().then(stateIs((state) => expect(liveSlot(state)?.buzzer).toMatchObject({ opensAt: state.at + 300 + 2400 })))
  })
  test('[B1] at the end of reading the key is the opening, and the host may hold it', () => {
    given(race({ opens: 'reading-end' }), ...shown)
      .when(cue)
      .then(stateIs((state) => expect(liveSlot(state)?.buzzer).toMatchObject({ is: 'open', opensAt: state.at })))
  })
  const graced = race({ opens: 'host-word', cueGraceMs: 1_500 })
  test('[F4] a press within the grace before the cue is no foul and counts as at the opening', () => {
    given(graced, ...shown, team('t1').presses())
      .when(cue, team('t2').presses({ afterOpeningMs: 5 }))
      .then(rightToAnswer('t1'), neverHappened('FoulCalled'))
  })
  test('[F4] without a cue in time it is a foul after all', () => {
    given(graced, ...shown, team('t1').presses())
      .when(timePasses(1_600), cue, team('t2').presses({ afterOpeningMs: 5 }))
      .then(happened('FoulCalled', { code: 'early-buzz', teamId: 't1' as never }), totalOf('t1', -10), rightToAnswer('t2'))
  })
  test('[F4] the buzzer closed, or the hub restarted, within the grace: no foul, and no press in the next opening', () => {
    const closed = operator.does((slotId) => ({ type: 'CloseBuzzer', slotId }))
    for (const stops of [closed, restarts])
      given(graced, ...shown, team('t1').presses())
        .when(stops, timePasses(2_000), cue, team('t2').presses({ afterOpeningMs: 5 }))
        .then(neverHappened('FoulCalled'), rightToAnswer('t2'))
    given(graced, ...shown, team('t1').presses())
      .when(timePasses(1_600), closed)
      .then(happened('FoulCalled', { code: 'early-buzz' }))
  })
  test('[F4] a second press while it waits is refused', () => {
    given(graced, ...shown, team('t1').presses())
      .when(team('t1').presses())
      .then(refusedAs('already-pressed'))
  })
})

describe('interrupts', () => {
  const reading = (more: Record<string, unknown> = {}) => race({ opens: 'reading', afterWrong: 'all-rest', ...more })
  const read = operator.does((slotId) => ({ type: 'EndReading', slotId }))
  test('[B9] a press while the question is read is an interrupt, one after its end is none', () => {
    given(reading(), ...shown)
      .when(team('t1').presses({ afterOpeningMs: 900 }))
      .then(happened('AnswerStarted', { interrupt: true }))
    given(reading(), ...shown, read)
      .when(team('t1').presses({ afterOpeningMs: 9_000 }))
      .then(rightToAnswer('t1'), slotIs({ attempts: [expect.not.objectContaining({ interrupt: true })] }))
  })
  test('[B9] the time to press runs from the end of reading', () => {
    given(reading(), ...shown, timePasses(60_000), read)
      .when(timePasses(19_000))
      .then(neverHappened('QuestionVoided'))
    given(reading(), ...shown, timePasses(60_000), read)
      .when(timePasses(21_000))
      .then(happened('QuestionVoided', { cause: 'no-press' }))
  })
  test('[B9] after a wrong interrupt the question is read again to the rest, who may press at once', () => {
    const wrong = [team('t1').presses({ afterOpeningMs: 900 }), ruled('wrong')]
    given(reading(), ...shown, ...wrong)
      .when(team('t2').presses({ afterOpeningMs: 500 }))
      .then(rightToAnswer('t2'), slotIs({ attempts: [{ interrupt: true }, { interrupt: true }] }))
  })
  test('[B9] or it isn’t read on, and no later press is an interrupt', () => {
    given(reading({ interrupts: { readsOn: 'no' } }), ...shown, team('t1').presses({ afterOpeningMs: 900 }), ruled('wrong'))
      .when(team('t2').presses({ afterOpeningMs: 500 }))
      .then(slotIs({ attempts: [{ interrupt: true }, expect.not.objectContaining({ interrupt: true })] }))
  })
  test('[B9] a wrong interrupt has its own price, each or the first alone', () => {
    const both = [team('t1').presses({ afterOpeningMs: 900 }), ruled('wrong'), team('t2').presses({ afterOpeningMs: 500 }), ruled('wrong', 2)]
    given(reading({ interrupts: { wrong: -5 } }), ...shown)
      .when(...both)
      .then(totalOf('t1', -5), totalOf('t2', -5))
    given(race({ opens: 'reading', afterWrong: 'all-rest', interrupts: { wrong: -5, priced: 'first' } }, { prices: { right: 10, wrong: 0 } }), ...shown)
      .when(...both)
      .then(totalOf('t1', -5), totalOf('t2', 0))
  })
})

describe('an early press', () => {
  const early = (earlyBuzz: Record<string, unknown>, more: Record<string, unknown> = {}) => race({ earlyBuzz, ...more })
  const tooSoon = team('t3').presses({ afterOpeningMs: -40 })
  test('[F5] may only lock the team out for a moment, at no cost', () => {
    const locked = given(early({ lockOutMs: 250 }), ...opened, tooSoon)
    locked.when(team('t3').presses({ afterOpeningMs: 100 })).then(refusedAs('locked-briefly'), neverHappened('FoulCalled'))
    locked.when(team('t3').presses({ afterOpeningMs: 215 })).then(rightToAnswer('t3'), totalOf('t3', 0))
  })
  test('[F5] however often it presses too soon, its press in time counts', () => {
    const often = [-290, -250, -200, -150, -100, -60, -20].map((afterOpeningMs) => team('t3').presses({ afterOpeningMs }))
    given(early({ lockOutMs: 20 }), ...opened, ...often)
      .when(team('t3').presses({ afterOpeningMs: 40 }))
      .then(rightToAnswer('t3'))
  })
  test('[F1] its price may be what the question is worth', () => {
    given(early({ points: 'question-value' }), ...opened)
      .when(tooSoon)
      .then(totalOf('t3', -10))
  })
  test('[D13] [D14] the price of its own code, rising with each, takes the place of both, and it may pay the others; a trial pays nobody', () => {
    const fouls = { 'early-buzz': { points: [-3, -6], to: { who: 'others', points: 2 } } }
    const priced = race({ earlyBuzz: { points: 'question-value', allFoul: 'reopen' } }, { fouls })
    const answered = [team('t1').presses({ afterOpeningMs: 90 }), ruled('wrong'), close]
    given(priced, ...opened, tooSoon, ...answered, open, show, cue)
      .when(tooSoon)
      .then(totalOf('t3', -9), totalOf('t1', -6))
    given(race({}, { fouls, warmUp: { trialQuestions: 1 } }), ...opened)
      .when(tooSoon)
      .then(totalOf('t3', 0), totalOf('t1', 0))
  })
  test('[F1] the question may go to the audience', () => {
    given(early({ question: 'audience' }), ...opened)
      .when(tooSoon)
      .then(happened('GivenToAudience', { why: 'early-buzz' }), phaseIs('ruled'))
  })
  test('[F1] a question it makes void may use up the quota or not, whatever other void questions do', () => {
    given(early({ question: 'void', usesQuota: false }), ...opened)
      .when(tooSoon)
      .then(happened('QuestionVoided', { cause: 'early-buzz', replace: false, usesQuota: false }))
  })
  test('[F1] several teams foul on one question, and the first press that is no foul wins', () => {
    given(race(), ...opened, tooSoon, team('t2').presses({ afterOpeningMs: -20 }))
      .when(team('t4').presses({ afterOpeningMs: 90 }))
      .then(totalOf('t3', -10), totalOf('t2', -10), rightToAnswer('t4'))
  })
  test('[F1] or only the first that presses early has fouled', () => {
    given(early({ fouls: 'first-only' }), ...opened, tooSoon)
      .when(team('t2').presses({ afterOpeningMs: -20 }), team('t2').presses({ afterOpeningMs: 80 }))
      .then(totalOf('t3', -10), totalOf('t2', 0), rightToAnswer('t2'))
  })
  test('[F3] the cue may have to be given again', () => {
    given(early({ cue: 're-issued' }), ...opened, tooSoon)
      .when(cue, team('t1').presses({ afterOpeningMs: 70 }))
      .then(rightToAnswer('t1'))
    given(early({ cue: 're-issued' }), ...opened)
      .when(tooSoon)
      .then(slotIs({ buzzer: { is: 'armed' } }))
  })
  test('[F3] where nobody is promoted, an opening with a foul is made anew at once', () => {
    given(early({ promotes: false }), ...opened)
      .when(tooSoon)
      .then(stateIs((state) => expect(liveSlot(state)?.buzzer).toMatchObject({ is: 'open', opensAt: state.at + 300 })))
  })
  test('[F1] when all have fouled, a spare may replace the question, or the audience take it', () => {
    const all = ['t1', 't2', 't3', 't4'].map((id) => team(id).presses())
    given(early({ allFoul: 'void-replace' }), ...shown)
      .when(...all)
      .then(happened('QuestionVoided', { cause: 'all-fouled', replace: true }))
    given(early({ allFoul: 'audience' }), ...shown)
      .when(...all)
      .then(happened('GivenToAudience', { why: 'all-fouled' }))
  })
  test('[E8] the offender may lose the next question, and no more than that', () => {
    const next = [close, open, show, cue]
    const fouled = given(early({ turnsLost: 1, question: 'void' }), ...opened, tooSoon, ...next)
    fouled.when(team('t3').presses({ afterOpeningMs: 90 })).then(refusedAs('turn-lost'))
    const after = [team('t1').presses({ afterOpeningMs: 90 }), ruled('right'), close, open, show, cue]
    given(fouled.when().done, ...after)
      .when(team('t3').presses({ afterOpeningMs: 90 }))
      .then(rightToAnswer('t3'))
  })
})

describe('after a wrong answer', () => {
  const missed = [...opened, team('t3').presses({ afterOpeningMs: 90 }), ruled('wrong')]
  const given1 = (teamId: string): Step => operator.does((slotId) => ({ type: 'GiveRight', slotId, teamId: teamId as never }))
  test('[B7] the host may name who tries; a team that has tried is not named', () => {
    const named = given(race({ afterWrong: 'host-designates' }), ...missed)
    named.when(given1('t1')).then(happened('AnswerStarted', { how: 'given' }), rightToAnswer('t1'))
    named.when(given1('t3')).then(refusedAs('locked-out'))
    given(race(), ...missed)
      .when(given1('t1'))
      .then(refusedAs('wrong-moment'))
  })
  test('[B7] a rebound has its own prices and its own time', () => {
    const second = [cue, team('t1').presses({ afterOpeningMs: 90 })]
    const rebound = given(race({ afterWrong: 'one-rebound', rebound: { right: 5, wrong: -5, answerMs: 8_000 } }), ...missed, ...second)
    rebound.when().then(stateIs((state) => expect(state.clock?.totalMs).toBe(8_000)))
    rebound.when(ruled('right', 2)).then(totalOf('t1', 5), totalOf('t3', -10))
    rebound.when(ruled('wrong', 2)).then(totalOf('t1', -5))
  })
  test('[B12] when no team is left to try, the question may go to the audience, and rulings stand', () => {
    given(race({ afterLast: 'audience' }), ...opened, team('t3').presses({ afterOpeningMs: 90 }))
      .when(ruled('wrong'))
      .then(happened('GivenToAudience', { why: 'no-right-answer' }), totalOf('t3', -10), phaseIs('ruled'))
  })
  test('[B12] nobody presses: the audience’s, within the quota or outside it', () => {
    const nobody = [...opened, timePasses(21_000), close]
    const slotsLeft = (audienceUsesQuota: boolean) =>
      given(race({ noPress: 'audience', audienceUsesQuota }, { questions: 1 }), ...nobody).when(operator.asks({ type: 'EndRound', roundId: 'round' as never }))
    slotsLeft(true).then(happened('GivenToAudience', { why: 'no-press' }), happened('RoundEnded'))
    slotsLeft(false).then(refusedAs('round-not-ready'))
  })
  test('[B5] a question nobody pressed for may use up the quota though other void questions don’t', () => {
    given(race({ noPressUsesQuota: true }, { voids: { usesQuota: false } }), ...opened)
      .when(timePasses(21_000))
      .then(happened('QuestionVoided', { usesQuota: true }))
  })
})

describe('recognition', () => {
  const recognised = (blurt: Record<string, unknown> = {}) => race({ recognition: 'host', blurt })
  const name = operator.does((slotId) => ({ type: 'RecogniseTeam', slotId }))
  const won = [...opened, team('t3').presses({ afterOpeningMs: 90 }), team('t1').presses({ afterOpeningMs: 90 })]
  test('[B10] the winner answers only when the host has named the team, and the clock starts then', () => {
    const waiting = given(recognised(), ...won)
    waiting.when().then(
      neverHappened('AnswerStarted'),
      stateIs((state) => expect(state.clock).toBeNull()),
    )
    waiting.when(name).then(
      rightToAnswer('t3'),
      stateIs((state) => expect(state.clock).toMatchObject({ purpose: 'answer' })),
    )
    given(race(), ...opened, team('t3').presses({ afterOpeningMs: 90 }))
      .when(name)
      .then(refusedAs('wrong-moment'))
  })
  test('[F6] a blurt puts the team out and promotes the next press', () => {
    given(recognised(), ...won)
      .when(blurts('t3'), name)
      .then(totalOf('t3', -10), rightToAnswer('t1'))
  })
  test('[F6] it may have its own price, void the question and cost a turn', () => {
    given(recognised({ points: -4, question: 'void', turnsLost: 1 }), ...won, blurts('t3'), close, open, show, cue)
      .when(team('t3').presses({ afterOpeningMs: 90 }))
      .then(totalOf('t3', -4), refusedAs('turn-lost'))
  })
  test('[D13] [D14] a blurt may have the price of its own code, and pay the others', () => {
    const priced = race({ recognition: 'host', blurt: { points: -4 } }, { fouls: { blurt: { points: [-3, -6], to: { who: 'others', points: 2 } } } })
    given(priced, ...won)
      .when(blurts('t3'))
      .then(totalOf('t3', -3), totalOf('t1', 2))
  })
  test('[F6] or be a warning only', () => {
    given(recognised({ points: 0, offender: 'still-in' }), ...won, blurts('t3'))
      .when(name)
      .then(totalOf('t3', 0), rightToAnswer('t3'))
  })
  test('[B10] a press annulled before the naming leaves the right to the next', () => {
    given(
      recognised(),
      ...won,
      chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: 't3' as never, reason: '误触' })),
    )
      .when(name)
      .then(rightToAnswer('t1'))
  })
})
