/** What was derived from a score that has changed: listed, held before the signature, kept or done again. */
import { describe, expect, test } from 'vitest'
import type { AppealRules } from '#shared/appeal-settings.ts'
import { formatOf } from '../formats/index.ts'
import { accepted, chief, given, operator, prepared, refusedAs, stateIs } from '../testing/contest-spec.ts'
import { asked, begin, end, main } from '../testing/appealing.ts'
import { smallContest } from '../testing/small-contest.ts'
import { derivedOf } from './derived.ts'

const rules = { tiers: [{ value: 10, set: 's' }], order: 'score-low-high' }
/** A required round, then one whose order or totals are a snapshot of the totals. */
const twoRounds = (appeals: AppealRules = {}) => twoOf('risk', rules, appeals)
const byTotals = () => twoOf('elimination', { set: 's', by: 'turns', questions: 1, counts: 'total', lowest: 1, until: 1, tie: [] })
const duelsByTable = () => twoOf('duel', { set: 's', pairing: 'table' })
function twoOf(format: string, rules: object, appeals: AppealRules = {}) {
  const small = smallContest({ format: 'required', kind: 'short', teams: 2, rules: { by: 'team', prices: { right: 10, wrong: -10 } } })
  const [round, extra] = small.rounds
  const risk = { id: 'risk' as never, title: '第二轮', format, parts: [main], rules: formatOf(format).rules.parse(rules) }
  return prepared({ ...small, appeals, rounds: [round, risk, extra].flatMap((one) => one ?? []) })
}
const riskBegins = operator.asks({ type: 'BeginRound', roundId: 'risk' as never })
const overrule = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'right', reason: '等同答案' })
const overruleBoth = [overrule, chief.asks({ type: 'OverruleRuling', attemptId: 'round-2-a1' as never, outcome: 'wrong', reason: '复核' })]
const settles = (how: 'keep' | 'redo') => chief.asks({ type: 'SettleDerived', derivedId: 'order/risk', how, reason: '已进行过半' })
const order = (...ids: string[]) => stateIs((state) => expect(state.rounds['risk' as never]?.order).toEqual(ids))
const open = (...ids: string[]) => stateIs((state) => expect(derivedOf(state, formatOf).map((one) => one.id)).toEqual(ids))
const noted = (...totals: number[]) => stateIs((state) => expect(Object.values(state.rounds['risk' as never]?.totals ?? {})).toEqual(totals))
const before = [begin, ...asked('wrong'), ...asked('right'), end, riskBegins]

describe('what hangs on a changed score', () => {
  test('[Y13] an order frozen from totals that have changed since is listed, nothing else', () => {
    given(twoRounds(), ...before)
      .when()
      .then(open(), order('t1', 't2'))
    given(twoRounds(), ...before)
      .when(overrule)
      .then(open())
    given(twoRounds(), ...before)
      .when(...overruleBoth)
      .then(open('order/risk'), order('t1', 't2'))
    given(twoRounds({ derived: 'stands' }), ...before)
      .when(...overruleBoth)
      .then(open())
  })
  test('[Y13] totals a round goes by are listed when a ruling before it has changed; not when points were corrected', () => {
    const corrected = chief.asks({ type: 'CorrectPoints', partId: main, teamId: 't1' as never, points: 20_000, reason: '更正' })
    given(byTotals(), ...before)
      .when(corrected)
      .then(open(), noted(-10_000, 10_000))
    given(byTotals(), ...before)
      .when(overrule)
      .then(open('order/risk'), noted(-10_000, 10_000))
    given(duelsByTable(), ...before)
      .when(overrule)
      .then(open('order/risk'))
  })
  test('[Y14] totals are noted anew only while the round has asked nothing', () => {
    given(byTotals(), ...before, overrule)
      .when(settles('redo'))
      .then(accepted, open(), noted(10_000, 10_000))
    const asked = operator.asks({ type: 'OpenSlot', roundId: 'risk' as never })
    given(byTotals(), ...before, asked, overrule)
      .when(settles('redo'))
      .then(refusedAs('nothing-derived'), open('order/risk'))
    given(byTotals(), ...before, asked, overrule)
      .when(settles('keep'))
      .then(accepted, open(), noted(-10_000, 10_000))
  })
  test('[Y14] the chief lets it stand, or has it done again; recorded, and open again when the score changes once more', () => {
    given(twoRounds(), ...before, ...overruleBoth)
      .when(settles('keep'))
      .then(accepted, open(), order('t1', 't2'))
    given(twoRounds(), ...before, ...overruleBoth)
      .when(settles('redo'))
      .then(accepted, open(), order('t2', 't1'))
    given(twoRounds(), ...before)
      .when(settles('keep'))
      .then(refusedAs('nothing-derived'))
  })
})
