/** Rulings, as a referee would be briefed: votes, confirmation, overrule, amended keys, voids. */
import { describe, expect, test } from 'vitest'
import type { Outcome, Vote } from '#shared/words.ts'
import {
  accepted,
  chief,
  clerk,
  given,
  happened,
  neverHappened,
  operator,
  play,
  phaseIs,
  refusedAs,
  referee,
  stateIs,
  team,
  timePasses,
  totalOf,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot, slotOf } from './read.ts'
import { standingsOf } from './standings.ts'

const turn = (ruling: Record<string, unknown>, prices: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  contest({ format: 'required', kind: 'short', rules: { by: 'team', prices: { right: 10, wrong: -5, foul: -10, ...prices }, ruling, ...more } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const answering = [begin, open, operator.does((slotId) => ({ type: 'ShowQuestion', slotId })), operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
const vote = (n: number, outcome: Vote) => referee(n).does((slotId) => ({ type: 'CastVote', attemptId: `${slotId}-a1` as never, outcome }))
const rule = (who: typeof chief, outcome: Outcome, share?: number) =>
  who.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome, ...(share === undefined ? {} : { share }) }))
const showRuling = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
const overrule = (outcome: Outcome) => chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome, reason: '等同答案' })
const overruleShare = (outcome: Outcome, share?: number) =>
  chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome, reason: '复核', ...(share === undefined ? {} : { share }) })
const publicTotal = (id: string, points: number) =>
  stateIs((state) => expect(standingsOf(state, 'main' as never, true).find((row) => row.teamId === id)?.total).toBe(points * 1000))

describe('the panel', () => {
  test('[J2] two of three rule', () => {
    given(turn({ method: 'majority' }), ...answering)
      .when(vote(1, 'right'), vote(2, 'wrong'), vote(3, 'right'))
      .then(totalOf('t1', 10), phaseIs('ruled'))
  })
  test('[J2] one vote is no ruling yet', () => {
    given(turn({ method: 'majority' }), ...answering)
      .when(vote(1, 'right'), vote(2, 'right'))
      .then(neverHappened('AnswerRuled'))
  })
  test('[J2] without a majority the chief rules', () => {
    given(turn({ method: 'majority' }), ...answering)
      .when(vote(1, 'right'), vote(2, 'wrong'), vote(3, 'partial'), rule(chief, 'wrong'))
      .then(totalOf('t1', -5))
  })
  test('[J2] votes say no share: what a partial answer earns is then the chief’s', () => {
    const votes = [1, 2, 3].map((n) => vote(n, 'partial'))
    given(turn({ method: 'majority' }, { partial: 'share' }), ...answering, ...votes)
      .when(rule(chief, 'partial', 4_000))
      .then(accepted, totalOf('t1', 4))
    given(turn({ method: 'majority' }, { partial: 5 }), ...answering)
      .when(...votes)
      .then(happened('AnswerRuled'), totalOf('t1', 5))
  })
  test('[J2] an abstention is a vote for no outcome: the majority is still that of the whole panel, otherwise the chief’s', () => {
    const two = given(turn({ method: 'majority' }), ...answering, vote(1, 'right'), vote(2, 'abstains'))
    two.when(vote(3, 'right')).then(totalOf('t1', 10), phaseIs('ruled'))
    two.when(vote(3, 'wrong')).then(accepted, neverHappened('AnswerRuled'))
    two.when(vote(3, 'abstains'), rule(chief, 'wrong')).then(totalOf('t1', -5))
    two.when(vote(2, 'right')).then(refusedAs('already-voted'))
  })
  test('[J2] a referee votes once', () => {
    given(turn({ method: 'majority' }), ...answering, vote(1, 'right'))
      .when(vote(1, 'wrong'))
      .then(refusedAs('already-voted'))
  })
  test('[J3] one referee rules alone where the round says so', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(rule(referee(3), 'right'))
      .then(totalOf('t1', 10))
  })
  test('[J3] in a majority panel a single referee does not', () => {
    given(turn({ method: 'majority' }), ...answering)
      .when(rule(referee(3), 'right'))
      .then(refusedAs('wrong-mode'))
  })
  test('[J3] a clerk enters a spoken ruling', () => {
    given(turn({ method: 'majority' }), ...answering)
      .when(rule(clerk, 'right'))
      .then(happened('AnswerRuled'), totalOf('t1', 10))
  })
  test('[J3] a ruled question is not ruled again', () => {
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'right'))
      .when(rule(referee(2), 'wrong'))
      .then(refusedAs('already-ruled'), totalOf('t1', 10))
  })
  test('[J7] only the subject’s referee rules', () => {
    given(turn({ method: 'subject' }), ...answering)
      .when(rule(referee(1), 'right'))
      .then(refusedAs('not-on-panel'))
    given(turn({ method: 'subject' }), ...answering)
      .when(rule(referee(2), 'right'))
      .then(totalOf('t1', 10))
  })
  test('[J3] a partial answer is paid by share, never above a right one', () => {
    given(turn({ method: 'one' }, { partial: 'share' }), ...answering)
      .when(rule(referee(1), 'partial', 6_000))
      .then(totalOf('t1', 6))
    given(turn({ method: 'one' }, { partial: 'share' }), ...answering)
      .when(rule(referee(1), 'partial', 11_000))
      .then(refusedAs('bad-request'))
  })
})

describe('what follows', () => {
  test('[J1] points wait for the stage and are kept from the public until then', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(rule(referee(1), 'right'))
      .then(totalOf('t1', 10), publicTotal('t1', 0))
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'right'))
      .when(showRuling)
      .then(publicTotal('t1', 10))
  })
  test('[J1] or are shown at once, where the round says so', () => {
    given(turn({ method: 'one', show: 'at-once' }), ...answering)
      .when(rule(referee(1), 'right'))
      .then(publicTotal('t1', 10), happened('RulingShown'))
  })
  test('[J4] a ruling that waits for the chief pays when confirmed', () => {
    const before = given(turn({ method: 'one', confirm: 'chief' }), ...answering).when(rule(referee(1), 'right'))
    before.then(totalOf('t1', 0), phaseIs('ruling'))
    given(before.done)
      .when(chief.does((slotId) => ({ type: 'ConfirmRuling', attemptId: `${slotId}-a1` as never })))
      .then(totalOf('t1', 10), phaseIs('ruled'))
  })
  test('[J5] an overrule reverses and pays anew, and keeps the earlier ruling', () => {
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'wrong'))
      .when(overrule('right'))
      .then(
        totalOf('t1', 10),
        stateIs((state) => expect(slotOf(state, 'round-1' as never)?.attempts[0]?.was.map((one) => one.outcome)).toEqual(['wrong'])),
      )
  })
  test('[J5] the stage is told what the amended ruling pays, also when it pays nothing', () => {
    const amended = (outcome: Outcome, points: number) =>
      stateIs((state) => expect(state.moments.find((moment) => moment.is === 'ruled' && moment.amended)).toMatchObject({ outcome, points: points * 1000 }))
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'wrong'), showRuling)
      .when(overrule('right'))
      .then(amended('right', 10))
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'right'), showRuling)
      .when(overrule('wrong'))
      .then(amended('wrong', -5))
    given(turn({ method: 'one' }, { late: 0 }), ...answering, rule(referee(1), 'right'), showRuling)
      .when(overrule('late'))
      .then(amended('late', 0))
    const points = operator.asks({ type: 'CorrectPoints', partId: 'main' as never, teamId: 't1' as never, points: 7_000, reason: '更正' })
    given(turn({ method: 'one' }, { wrong: 0 }), ...answering, rule(referee(1), 'wrong'), showRuling, overrule('late'))
      .when(points)
      .then(amended('late', 0))
  })
  test('[J5] several questions later too', () => {
    const reveal = operator.does((slotId) => ({ type: 'RevealAnswer', slotId }))
    const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'wrong'), showRuling, reveal, close, open)
      .when(overrule('right'))
      .then(accepted, totalOf('t1', 10), publicTotal('t1', 10))
  })
  test('[J5] to the same outcome it is refused', () => {
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'wrong'))
      .when(overrule('wrong'))
      .then(refusedAs('same-outcome'))
  })
  test('[J5] to a partial answer it says the share, where the round pays by share', () => {
    const byShare = turn({ method: 'one' }, { partial: 'share' })
    given(byShare, ...answering, rule(referee(1), 'wrong'))
      .when(overruleShare('partial', 4_000))
      .then(totalOf('t1', 4))
    for (const share of [undefined, -1, 11_000])
      given(byShare, ...answering, rule(referee(1), 'wrong'))
        .when(overruleShare('partial', share))
        .then(refusedAs('bad-request'), totalOf('t1', -5))
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'wrong'))
      .when(overruleShare('partial', 4_000))
      .then(refusedAs('bad-request'))
  })
  test('[J5] a share is corrected by another; the same one is no change', () => {
    const shared = [...answering, rule(referee(1), 'partial', 6_000)]
    given(turn({ method: 'one' }, { partial: 'share' }), ...shared)
      .when(overruleShare('partial', 3_500))
      .then(totalOf('t1', 3.5))
    given(turn({ method: 'one' }, { partial: 'share' }), ...shared)
      .when(overruleShare('partial', 6_000))
      .then(refusedAs('same-outcome'), totalOf('t1', 6))
  })
  test('[Q3] the key stays hidden until the ruling is on stage', () => {
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'right'))
      .when(operator.does((slotId) => ({ type: 'RevealAnswer', slotId })))
      .then(refusedAs('wrong-moment'))
  })
  test('[Q2] an answer cannot begin before the question is shown', () => {
    given(turn({ method: 'one' }), begin, open)
      .when(operator.does((slotId) => ({ type: 'StartAnswer', slotId })))
      .then(refusedAs('wrong-moment'))
  })
  test('[F2] a foul called takes the round’s price and shows at once', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(referee(1).asks({ type: 'CallFoul', teamId: 't1' as never, code: 'prompting' }))
      .then(totalOf('t1', -10), publicTotal('t1', -10))
  })
  test('[F2] a figure of the referee’s own needs a reason, never pays and is 1,000 points at most', () => {
    const calls = (points: number, reason?: string) =>
      referee(1).asks({ type: 'CallFoul', teamId: 't1' as never, code: 'conduct', points, ...(reason === undefined ? {} : { reason }) })
    const called = given(turn({ method: 'one' }), ...answering)
    called.when(calls(-3_000, '干扰对方作答')).then(totalOf('t1', -3))
    called.when(calls(-1_000_000, '严重违纪')).then(totalOf('t1', -1_000))
    called.when(calls(-3_000)).then(refusedAs('bad-request'), totalOf('t1', 0))
    called.when(calls(-1_000_001, '误输入')).then(refusedAs('bad-request'), totalOf('t1', 0))
    called.when(calls(1, '误输入')).then(refusedAs('bad-request'))
  })
  test('[C2] time-up ends the answer; whether it was in time is for the referee', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(timePasses(61_000))
      .then(happened('ClockEnded'), phaseIs('ruling'), totalOf('t1', 0))
  })
  test('[C3] a paused clock keeps what is left', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(operator.asks({ type: 'PauseClock' }), timePasses(600_000), operator.asks({ type: 'ResumeClock' }))
      .then(
        neverHappened('ClockEnded'),
        stateIs((state) => expect(state.clock?.state.is).toBe('running')),
      )
  })
  test('[C1] a paused contest issues no deadline', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(operator.asks({ type: 'PauseContest', reason: '停电' }), timePasses(600_000))
      .then(neverHappened('ClockEnded'))
  })
})

describe('void questions', () => {
  const ruledWrong = [...answering, rule(referee(1), 'wrong')]
  const voidIt = (who: typeof chief, replace: boolean) => who.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'misread', reason: '误读', replace }))
  test('[V1] its ruling is reversed, a foul stands', () => {
    given(turn({ method: 'one' }), ...ruledWrong, referee(1).asks({ type: 'CallFoul', teamId: 't2' as never, code: 'conduct' }))
      .when(voidIt(chief, false))
      .then(totalOf('t1', 0), totalOf('t2', -10))
  })
  test('[V1] replaced, the same team has its turn again with a spare', () => {
    given(turn({ method: 'one' }), ...ruledWrong)
      .when(voidIt(chief, true), open)
      .then(
        happened('QuestionDrawn', { spare: true }),
        stateIs((state) => expect(liveSlot(state)?.plan.teamId).toBe('t1')),
      )
  })
  test('[V1] with nothing left to ask in its place it is refused as replaced, not as void', () => {
    const last = play(contest({ format: 'required', rules: { by: 'team', ruling: { method: 'one' } }, questions: 1, spares: 0 }), ...answering)
    given(last).when(voidIt(chief, true)).then(refusedAs('no-questions-left'), neverHappened('QuestionVoided'))
    given(last)
      .when(voidIt(chief, false))
      .then(happened('QuestionVoided', { replace: false }))
  })
  test('[V2] is the chief’s alone', () => {
    given(turn({ method: 'one' }), ...answering)
      .when(voidIt(referee(1), false))
      .then(refusedAs('not-allowed'))
  })
  test('[Q1] questions come in the order of the set, each once', () => {
    given(turn({ method: 'one' }), ...ruledWrong)
      .when(
        voidIt(chief, false),
        operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
        open,
      )
      .then(stateIs((state) => expect(state.rounds['round' as never]?.slots.map((slot) => slot.question?.id)).toEqual(['short-s-1', 'short-s-2'])))
  })
})

test('[U3] only the operator acts for another seat', () => {
  given(turn({ method: 'one' }), ...answering)
    .when(team('t1').asks({ type: 'SkipCheck', partId: 'main' as never, reason: '试' }))
    .then(refusedAs('not-allowed'))
})
