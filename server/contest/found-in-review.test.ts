/** Each was found by a hostile reading of the rules, and is kept. */
import { describe, expect, test } from 'vitest'
import {
  accepted,
  chief,
  clerk,
  given,
  judge,
  happened,
  neverHappened,
  operator,
  phaseIs,
  play,
  prepared,
  referee,
  refusedAs,
  stateIs,
  team,
  timePasses,
  totalOf,
} from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
import { openTiesOf } from './open-ties.ts'
import { standingsOf } from './standings.ts'

const main = 'main' as never
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = (roundId = 'round') => operator.asks({ type: 'OpenSlot', roundId: roundId as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const reveal = operator.does((slotId) => ({ type: 'RevealAnswer', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const showRuling = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
const showMarks = operator.does((slotId) => ({ type: 'ShowMarks', slotId }))
const end = (roundId = 'round') => operator.asks({ type: 'EndRound', roundId: roundId as never })
const rules = (outcome: 'right' | 'wrong', attempt = 1) =>
  chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(attempt)}` as never, outcome }))
const ranks = (...wanted: number[]) =>
  stateIs((state) => expect(wanted.map((_, n) => standingsOf(state, main, false).find((row) => row.teamId === `t${String(n + 1)}`)?.rank)).toEqual(wanted))

describe('a rebound', () => {
  const race = (earlyBuzz: Record<string, unknown> = {}) =>
    contest({
      format: 'buzzer',
      teams: 3,
      rules: {
        questions: 3,
        prices: { right: 10, wrong: -10, foul: -5 },
        ruling: { method: 'one', show: 'at-once' },
        buzzer: { afterWrong: 'all-rest', earlyBuzz },
      },
    })
  const missed = [begin, open(), show, cue, team('t1').presses({ afterOpeningMs: 100 }), rules('wrong')]
  test('[B8] nobody presses for it: the first team’s points stand and the answer is revealed', () => {
    given(race(), ...missed, cue)
      .when(timePasses(21_000))
      .then(phaseIs('ruled'), totalOf('t1', -10), neverHappened('QuestionVoided'))
    given(race(), ...missed, cue, timePasses(21_000))
      .when(reveal, close)
      .then(accepted)
  })
  test('[B8] the operator closes it: the question ends', () => {
    given(race(), ...missed)
      .when(
        operator.does((slotId) => ({ type: 'CloseBuzzer', slotId })),
        reveal,
        close,
      )
      .then(accepted, totalOf('t1', -10))
  })
  test('[B8] an early press that ends the question ends the rebound only', () => {
    given(race({ question: 'void' }), ...missed)
      .when(team('t2').presses())
      .then(phaseIs('ruled'), totalOf('t1', -10), totalOf('t2', -5))
  })
})

describe('a play-off', () => {
  const marks = (total: number) => [1, 2, 3].map((n) => judge(n).does((slotId) => ({ type: 'EnterMark', slotId, mark: total * 1000 })))
  const perform = (total: number) => [open(), ...marks(total), operator.does((slotId) => ({ type: 'ShowMarks', slotId })), close]
  const judged = (totals: number[], awards: number[]) =>
    play(
      contest({ format: 'judged', teams: totals.length, awards, rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } }),
      begin,
      ...totals.flatMap(perform),
      end(),
    )
  const playOff = operator.asks({ type: 'BeginPlayOff', partId: main })
  const won = (id: string, outcome: 'right' | 'wrong') => [open('extra'), show, cue, team(id).presses({ afterOpeningMs: 100 }), rules(outcome), showRuling]
  const over = [reveal, close, end('extra')]
  test('[B7] decided by a wrong answer, it asks nobody else', () => {
    given(judged([20, 20], [1]), playOff, ...won('t1', 'wrong'))
      .when(...over)
      .then(accepted, ranks(2, 1))
  })
  test('[P3] an order no longer counts when another team reaches its total', () => {
    const settled = play(judged([20, 20, 10], [1]), playOff, ...won('t1', 'wrong'), ...over)
    given(settled, operator.asks({ type: 'CorrectPoints', partId: main, teamId: 't3' as never, points: 10_000, reason: '补加' }))
      .when()
      .then(
        ranks(1, 1, 1),
        stateIs((state) => expect(openTiesOf(state, main)).toHaveLength(1)),
      )
  })
  test('[P3] overruled after its end, it is decided anew', () => {
    const settled = play(judged([20, 20], [1]), playOff, ...won('t1', 'wrong'), ...over)
    given(settled)
      .when(chief.asks({ type: 'OverruleRuling', attemptId: 'extra-1-a1' as never, outcome: 'right', reason: '等同答案' }))
      .then(ranks(1, 2))
  })
  test('[P3] a second play-off of what stayed tied goes into the first one’s order', () => {
    const three = play(judged([20, 20, 20], [1, 1]), playOff, ...won('t3', 'wrong'), reveal, close)
    given(three, ...won('t1', 'right'), ...over)
      .when()
      .then(ranks(1, 2, 3))
  })
})

describe('a signed part', () => {
  const required = contest({ format: 'required', kind: 'short', teams: 2, awards: [1], rules: { by: 'team', ruling: { method: 'one' } } })
  const answered = (outcome: 'right' | 'wrong') => [
    open(),
    show,
    operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
    referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome })),
    showRuling,
    reveal,
    close,
  ]
  const check = (one: number, two: number) => clerk.asks({ type: 'EnterCheck', partId: main, totals: { t1: one * 1000, t2: two * 1000 } as never })
  const sign = chief.asks({ type: 'SignResult', partId: main })
  const signed = play(required, begin, ...answered('right'), ...answered('wrong'), end(), check(10, 0), sign)
  const award = operator.asks({ type: 'ShowAward', awardId: 'award-1' as never })
  test('[S6] an overrule that moves no points is refused too', () => {
    given(signed)
      .when(chief.asks({ type: 'OverruleRuling', attemptId: 'round-2-a1' as never, outcome: 'blank', reason: '未作答' }))
      .then(refusedAs('result-signed'))
  })
  test('[S6] a tie of a part whose total a signed one takes in is not played off', () => {
    const small = smallContest({ format: 'judged', teams: 2, awards: [1], rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } })
    const ranking = { terms: [{ source: '本场', part: main, weight: '2' }], places: 3 }
    const sum = { id: 'sum' as never, title: '合计', entrants: { field: 'all' }, baseScore: 0, publicPlaces: 'all' as const, ranking }
    const marked = [open(), ...[1, 2, 3].map((n) => judge(n).does((slotId) => ({ type: 'EnterMark', slotId, mark: 20_000 }))), showMarks, close]
    const tied = play(prepared({ ...small, parts: [...small.parts, sum] }), begin, ...marked, ...marked, end())
    const checkSum = clerk.asks({ type: 'EnterCheck', partId: sum.id, totals: { t1: 40_000, t2: 40_000 } as never })
    const playOff = operator.asks({ type: 'BeginPlayOff', partId: main })
    given(tied).when(playOff).then(accepted)
    given(tied, checkSum, chief.asks({ type: 'SignResult', partId: sum.id }))
      .when(playOff)
      .then(refusedAs('result-signed'))
  })
  test('[S4] reopened, its awards leave the stage and are not shown again by themselves', () => {
    given(signed, award)
      .when(
        chief.asks({ type: 'ReopenResult', partId: main, reason: '申诉成立' }),
        operator.asks({ type: 'CorrectPoints', partId: main, teamId: 't2' as never, points: 20_000, reason: '改判' }),
        check(10, 20),
        sign,
      )
      .then(
        accepted,
        happened('ResultReopened', { withdrawn: ['award-1' as never] }),
        stateIs((state) => expect(state.awards).toMatchObject({ shown: [], now: null })),
      )
  })
})
