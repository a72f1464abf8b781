/** What was derived from a score that has changed: listed, held before the signature, kept or done again. */
import { describe, expect, test } from 'vitest'
import type { AppealRules } from '#shared/appeal-settings.ts'
import { formatOf } from '../formats/index.ts'
import { accepted, chief, given, operator, prepared, refusedAs, stateIs } from '../testing/contest-spec.ts'
import { asked, begin, end, main } from '../testing/appealing.ts'
import { smallContest } from '../testing/small-contest.ts'
import { derivedOf } from './derived.ts'

const rules = { tiers: [{ value: 10, set: 's' }], order: 'score-low-high' }
/** A required round, then a risk round whose order is a snapshot of the totals. */
function twoRounds(appeals: AppealRules = {}) {
  const small = smallContest({ format: 'required', kind: 'short', teams: 2, rules: { by: 'team', prices: { right: 10, wrong: -10 } } })
  const [round, extra] = small.rounds
  const risk = { id: 'risk' as never, title: '风险题', format: 'risk', parts: [main], rules: formatOf('risk').rules.parse(rules) }
  return prepared({ ...small, appeals, rounds: [round, risk, extra].flatMap((one) => one ?? []) })
}
const riskBegins = operator.asks({ type: 'BeginRound', roundId: 'risk' as never })
const overrule = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'right', reason: '等同答案' })
const overruleBoth = [overrule, chief.asks({ type: 'OverruleRuling', attemptId: 'round-2-a1' as never, outcome: 'wrong', reason: '复核' })]
const settles = (how: 'keep' | 'redo') => chief.asks({ type: 'SettleDerived', derivedId: 'order/risk', how, reason: '已进行过半' })
const order = (...ids: string[]) => stateIs((state) => expect(state.rounds['risk' as never]?.order).toEqual(ids))
const open = (...ids: string[]) => stateIs((state) => expect(derivedOf(state, formatOf).map((one) => one.id)).toEqual(ids))
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
