/** Rules of packs: dealt by number, each team its own, or all drawing from one set; made good from the spares. */
import { describe, expect, test } from 'vitest'
import { TeamId } from '#shared/words.ts'
import { roundId } from '../testing/contest-built.ts'
import { chief, given, operator, refusedAs, stateIs, timePasses, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: roundId('round') })
const open = operator.asks({ type: 'OpenSlot', roundId: roundId('round') })
const shown: readonly Step[] = [open, operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))]
const started: readonly Step[] = [...shown, operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
const rule = chief.does((_, { state }) => ({ type: 'RuleAnswer', attemptId: liveSlot(state)?.attempts[0]?.id ?? ('none' as never), outcome: 'right' }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const answered: readonly Step[] = [...started, rule, close]
/** The pack's clock ends it with its question unanswered. */
const timeUp: readonly Step[] = [...started, timePasses(20_000), rule, close]
const voided = (replace: boolean) => chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'misread', reason: '读错', replace }))

const packs = (rules: object = {}, more: object = {}) =>
  contest({ format: 'speed', kind: 'short', teams: 2, rules: { questionsPerPack: 2, packMs: 20_000, ...rules }, ...more })
const asks = (team: string, question: string) =>
  stateIs((state) => expect([liveSlot(state)?.plan.teamId, liveSlot(state)?.question?.id]).toEqual([team, `short-s-${question}`]))

describe('packs', () => {
  test('[T18] dealt, each team is asked its own, however far the one before it came', () => {
    given(packs(), begin, ...timeUp)
      .when(open)
      .then(asks('t2', '3'))
    given(packs(), begin, ...answered, ...answered)
      .when(open)
      .then(asks('t2', '3'))
  })
  test('[T18] shared, the next team goes on where the one before it stopped', () => {
    given(packs({ packs: 'shared' }), begin, ...timeUp)
      .when(open)
      .then(asks('t2', '2'))
  })
  test('[T18] a relay’s packs are dealt alike', () => {
    const relay = contest({ format: 'relay', kind: 'short', teams: 2, rules: { questions: 4, relayMs: 20_000, eachMs: 0 } })
    given(relay, begin, ...timeUp)
      .when(open)
      .then(asks('t2', '5'))
  })
  test('[T18] what was void comes from the spares; without one the pack is over, and nothing is taken from another’s', () => {
    const short = packs({ questionsPerPack: 1 }, { questions: 2, spares: 1 })
    given(short, begin, ...shown, voided(true))
      .when(open)
      .then(asks('t1', 's1'))
    given(short, begin, ...shown, voided(true), ...shown)
      .when(voided(true))
      .then(refusedAs('no-questions-left'))
    given(short, begin, ...shown, voided(true), ...shown, voided(false), close)
      .when(open)
      .then(asks('t2', '2'))
  })
  test('[T18] a question made up is a spare, or one of the pack that it never reached', () => {
    const again = chief.asks({ type: 'GrantMakeUp', teamId: TeamId.parse('t1'), roundId: roundId('round'), cause: 'equipment', reason: '故障' })
    given(packs({}, { spares: 0 }), begin, ...timeUp, again)
      .when(open)
      .then(asks('t1', '2'))
    given(packs({ questionsPerPack: 1 }, { spares: 0 }), begin, ...timeUp)
      .when(again)
      .then(refusedAs('no-questions-left'))
  })
  test('[T18] who leaves takes no pack along but the one it has opened', () => {
    const leaves = chief.asks({ type: 'WithdrawTeam', teamId: TeamId.parse('t1'), how: 'withdrawal', reason: '退赛' })
    given(packs({}, { teams: 3 }), begin, ...timeUp, leaves)
      .when(open)
      .then(asks('t2', '3'))
    given(packs({}, { teams: 3 }), begin, leaves)
      .when(open)
      .then(asks('t2', '1'))
  })
})
