/** Bonus questions owed otherwise than by a question that was right at once: after the round's end, and by a question played again or made up. */
import { describe, expect, test } from 'vitest'
import type { AppealRules } from '#shared/appeal-settings.ts'
import type { Outcome } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { contestWith, decides, flip, lodges, main, replayed, slot } from '../testing/appealing.ts'
import { accepted, chief, given, happened, operator, refusedAs, stateIs, team, timePasses, totalOf, type Step } from '../testing/contest-spec.ts'
import { zhOf } from '../views/naming.ts'
import { nextPart } from '../views/next-step.ts'
import { resultPart } from '../views/result.ts'
import { impactOf } from './impact.ts'
import { liveSlot } from './read.ts'

const roundId = 'round' as never
const rules = {
  questions: 1,
  prices: { right: 10, wrong: -10 },
  ruling: { method: 'chief', show: 'at-once' },
  buzzer: { holdMs: 0 },
  bonus: { set: 's20', questions: 2, right: 5 },
}
const contest = (appeals: AppealRules = {}) => contestWith({ window: 'part-end', ...appeals }, { format: 'buzzer', rules })
const begin = operator.asks({ type: 'BeginRound', roundId })
const open = operator.asks({ type: 'OpenSlot', roundId })
const end = operator.asks({ type: 'EndRound', roundId })
const reopen = operator.asks({ type: 'ReopenRound', roundId })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const ruled = (outcome: Outcome): Step => chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome }))
const tossUp = (id: string, outcome: Outcome): Step[] => [
  open,
  show,
  operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
  team(id).presses({ afterOpeningMs: 500 }),
  timePasses(1_000),
  ruled(outcome),
  close,
]
const spoken = (outcome: Outcome): Step[] => [open, show, operator.does((slotId) => ({ type: 'StartAnswer', slotId })), ruled(outcome), close]
const overruled = (outcome: Outcome) => chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome, reason: '复核' })
const settles = (how: 'keep' | 'redo') => chief.asks({ type: 'SettleDerived', derivedId: 'bonus/round', how, reason: '时间所限' })
const skipsCheck = chief.asks({ type: 'SkipCheck', partId: main, reason: '免核' })
const asks = (fields: object) => stateIs((state) => expect(liveSlot(state)?.plan).toMatchObject(fields))
const nextIs = (type: string) => stateIs((state) => expect(nextPart(state, { formatOf }).command?.type).toBe(type))

describe('a bonus owed since a ruling changed after the round’s end', () => {
  const over = [begin, ...tossUp('t3', 'wrong'), end, overruled('right')]
  test('[D20] is the operator’s next step: the round is opened again and ends when all were asked', () => {
    given(contest(), ...over)
      .when(reopen, open)
      .then(accepted, asks({ teamId: 't3', bonusOf: 'round-1' }))
    given(contest(), ...over)
      .when()
      .then(nextIs('ReopenRound'))
    given(contest(), ...over, reopen, ...spoken('right'))
      .when(end)
      .then(refusedAs('round-not-ready'))
    given(contest(), ...over, reopen, ...spoken('right'), ...spoken('wrong'), end)
      .when(skipsCheck)
      .then(accepted, totalOf('t3', 15))
  })
  test('[D20] keeps its part from the check and the signature until the chief lets it go, whatever the file lets stand', () => {
    given(contest({ derived: 'stands' }), ...over)
      .when(skipsCheck)
      .then(refusedAs('part-unfinished'))
    given(contest({ derived: 'stands' }), ...over, settles('keep'))
      .when(skipsCheck)
      .then(accepted, happened('DerivedSettled', { letGo: [{ slotId: 'round-1' as never, teamId: 't3' as never }] }), totalOf('t3', 10))
    given(contest(), ...over, settles('keep'))
      .when(reopen)
      .then(refusedAs('round-not-ready'))
  })
  test('[D20] the desk is told who is owed one, until it was let go', () => {
    const flagged = (...flags: string[]) =>
      stateIs((state) => expect(resultPart(state, { formatOf }).parts.flatMap((part) => part.flags.map((flag) => zhOf(flag)))).toEqual(flags))
    given(contest(), ...over)
      .when()
      .then(flagged('改判后尚欠附加题：3号台；补问，或由裁判长决定不再补问。'))
    given(contest(), ...over, settles('keep'))
      .when()
      .then(flagged())
  })
  test('[D20] let go it stays let go, also when the round is opened again for something else', () => {
    const makeUp = chief.asks({ type: 'GrantMakeUp', roundId, teamId: 't1' as never, cause: 'equipment', reason: '故障' })
    given(contest(), ...over, settles('keep'), makeUp, reopen, ...spoken('wrong'))
      .when(end)
      .then(accepted)
  })
  test('[D20] the chief opens the round for it too; overruled back, nothing is owed', () => {
    given(contest(), ...over)
      .when(settles('redo'), open)
      .then(accepted, asks({ teamId: 't3', bonusOf: 'round-1' }))
    given(contest(), ...over, overruled('wrong'))
      .when(skipsCheck)
      .then(accepted, totalOf('t3', -10))
    given(contest(), ...over, settles('redo'), overruled('wrong'), end, overruled('right'))
      .when(settles('keep'))
      .then(accepted)
  })
  test('[Y9] an appeal that would earn one may change more than its own points', () => {
    given(contest(), begin, ...tossUp('t3', 'wrong'), end)
      .when(lodges('t3', slot(1)))
      .then(stateIs((state) => expect(impactOf(state, [flip(1, 'right')], formatOf)?.open).toBe(true)))
  })
})

describe('a question played again', () => {
  const again = [begin, ...tossUp('t3', 'right'), ...spoken('right'), lodges('t1', slot(1)), decides('upheld', [replayed(1)])]
  test('[D19] earns its bonuses as the first one did; those asked before it pay nothing any more', () => {
    given(contest(), ...again)
      .when()
      .then(totalOf('t3', 0))
    given(contest(), ...again, ...tossUp('t1', 'right'))
      .when(open)
      .then(asks({ teamId: 't1', bonusOf: 'round-3' }))
    given(contest(), ...again, ...tossUp('t1', 'right'), ...spoken('right'), ...spoken('right'))
      .when(end)
      .then(accepted, totalOf('t1', 20), totalOf('t3', 0))
  })
  test('[D19] nobody right, nobody is asked one; overruled, what they paid goes', () => {
    given(contest(), ...again, ...tossUp('t1', 'wrong'))
      .when(end)
      .then(accepted, totalOf('t1', -10))
    const wrongAfterAll = chief.asks({ type: 'OverruleRuling', attemptId: 'round-3-a1' as never, outcome: 'wrong', reason: '复核' })
    given(contest(), ...again, ...tossUp('t1', 'right'), ...spoken('right'))
      .when(wrongAfterAll)
      .then(totalOf('t1', -10))
  })
  test('[Y8] comes after the bonuses of a question that is under way', () => {
    const makeUp = chief.asks({ type: 'GrantMakeUp', roundId, teamId: 't1' as never, slotId: 'round-1' as never, cause: 'equipment', reason: '故障' })
    given(contest(), begin, ...tossUp('t3', 'right'), makeUp)
      .when(open)
      .then(asks({ teamId: 't3', bonusOf: 'round-1' }))
    given(contest(), begin, ...tossUp('t3', 'right'), makeUp, ...spoken('right'), ...spoken('right'), ...spoken('right'))
      .when(open)
      .then(asks({ teamId: 't1', bonusOf: 'round-4' }))
  })
})
