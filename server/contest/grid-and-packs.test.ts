/** Rules of the referee's grid for boards and paddles, and of skips and clearing in packs. */
import { describe, expect, test } from 'vitest'
import { TeamId, type AttemptId, type Outcome, type SlotId } from '#shared/words.ts'
import { roundId } from '../testing/contest-built.ts'
import {
  accepted,
  chief,
  clerk,
  given,
  happened,
  operator,
  phaseIs,
  prepared,
  referee,
  refusedAs,
  stateIs,
  team,
  totalOf,
  type Step,
} from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import type { ContestState } from './contest-state.ts'
import { liveSlot, slotOf } from './read.ts'

const attemptIn = (state: ContestState) => liveSlot(state)?.attempts[0]?.id ?? ('none' as AttemptId)

const open = operator.asks({ type: 'OpenSlot', roundId: roundId('round') })
const shown: readonly Step[] = [
  operator.asks({ type: 'BeginRound', roundId: roundId('round') }),
  open,
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
]
const does = (type: 'OpenAnswers' | 'CloseAnswers' | 'RevealAnswer' | 'StartAnswer' | 'CloseSlot' | 'ShowQuestion'): Step =>
  operator.does((slotId) => ({ type, slotId }))
const boards = (rules: object = {}) =>
  given(prepared(smallContest({ format: 'simultaneous', rules: { questions: 2, tablets: { on: 'boards' }, ...rules } })), ...shown, does('OpenAnswers'))
const ticks = (by: typeof operator, outcomes: Record<string, Outcome>): Step =>
  by.does((slotId) => ({ type: 'RuleAll', slotId, outcomes: Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [TeamId.parse(id), outcome])) }))
const ALL = { t1: 'right', t2: 'wrong', t3: 'right', t4: 'blank' } as const

describe('boards and paddles', () => {
  test('[A6] one grid rules on all teams, whoever of the bench enters it', () => {
    for (const by of [clerk, chief, referee(2)])
      boards().when(does('CloseAnswers'), ticks(by, ALL)).then(accepted, totalOf('t1', 10), totalOf('t2', 0), totalOf('t3', 10), phaseIs('ruled'))
  })
  test('[A6] nothing before the close, nothing from tablets, nobody twice', () => {
    boards().when(ticks(clerk, ALL)).then(refusedAs('wrong-moment'))
    boards()
      .when(team('t1').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['B'], stampedAt: null })))
      .then(refusedAs('wrong-mode'))
    boards()
      .when(does('CloseAnswers'), ticks(clerk, { t1: 'right' }), ticks(clerk, ALL))
      .then(refusedAs('already-ruled'), phaseIs('ruling'))
    boards()
      .when(does('CloseAnswers'), ticks(clerk, { t9: 'right' }))
      .then(refusedAs('no-such-team'))
  })
  test('[A6] a tick says no share: a partial answer that earns one is ruled on by itself', () => {
    const byShare = { prices: { right: 10, partial: 'share' } }
    boards(byShare)
      .when(does('CloseAnswers'), ticks(clerk, { ...ALL, t2: 'partial' }))
      .then(refusedAs('bad-request'), phaseIs('ruling'))
    const one = clerk.does((_, { state }) => ({ type: 'RuleAnswer', attemptId: attemptIn(state), outcome: 'partial', share: 3_000 }))
    boards(byShare).when(does('CloseAnswers'), one).then(accepted, totalOf('t1', 3))
  })
  test('[A6] a panel’s majority is entered by the clerk, not by one referee', () => {
    const panel = { ruling: { method: 'majority' } }
    boards(panel)
      .when(does('CloseAnswers'), ticks(referee(1), ALL))
      .then(refusedAs('wrong-mode'))
    boards(panel).when(does('CloseAnswers'), ticks(clerk, ALL), does('RevealAnswer')).then(happened('RulingShown'), totalOf('t1', 10))
  })
  test('[A6] where the chief must confirm, the grid pays only then', () => {
    const confirm = { ruling: { method: 'one', confirm: 'chief' } }
    const word = chief.does((_, { state }) => ({ type: 'ConfirmRuling', attemptId: attemptIn(state) }))
    boards(confirm)
      .when(does('CloseAnswers'), ticks(referee(1), ALL))
      .then(totalOf('t1', 0))
    boards(confirm)
      .when(does('CloseAnswers'), ticks(referee(1), ALL), word)
      .then(totalOf('t1', 10), totalOf('t3', 10))
  })
})

describe('packs', () => {
  const pack = (rules: object) => given(prepared(smallContest({ format: 'speed', teams: 2, rules: { questionsPerPack: 2, ...rules } })), ...shown)
  const skip = team('t1').does((slotId) => ({ type: 'UseRight', slotId, right: 'skip' }))
  const right = chief.does((_, { state }) => ({ type: 'RuleAnswer', attemptId: attemptIn(state), outcome: 'right' }))
  const answered = [does('StartAnswer'), right, does('CloseSlot')]
  const rights = { skip: { count: 1 } }
  test('[T12] a skipped question comes back after the others, the same one', () => {
    const { then, done } = pack({ rights, skipped: 'comes-back' }).when(does('StartAnswer'), skip, open, does('ShowQuestion'), ...answered, open)
    then(happened('QuestionAskedAgain', { from: 'round-1' as SlotId }))
    expect(liveSlot(done.state)?.question).toEqual(slotOf(done.state, 'round-1' as SlotId)?.question)
    expect(done.state.draws[Object.keys(done.state.draws)[0] as never]).toMatchObject({ next: 2 })
  })
  test('[T12] or it is lost, and the next team plays', () => {
    pack({ rights })
      .when(does('StartAnswer'), skip, open, does('ShowQuestion'), ...answered, open)
      .then(stateIs((state) => expect(liveSlot(state)?.plan.teamId).toBe('t2')))
  })
  test('[T12] so many right answers clear the pack, and its seconds left may pay', () => {
    const cleared = pack({ questionsPerPack: 5, clearsAt: 1, packMs: 60_000, paying: { secondsLeft: { perSecond: 1 } } }).when(...answered, open)
    cleared.then(
      stateIs((state) => expect(liveSlot(state)?.plan.teamId).toBe('t2')),
      totalOf('t1', 5 + 59),
    )
  })
})
