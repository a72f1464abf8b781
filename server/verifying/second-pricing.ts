/** The price of one ruling worked out a second time, from the contest's own price list and nothing of the hub's pricing; null where a round pays in a way of its own. */
import type { Outcome, Points } from '#shared/words.ts'
import type { EntryDraft } from '../contest/ledger-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Slot, SlotPlan } from '../contest/slot-state.ts'
import type { TierRules } from '../formats/tiers.ts'

type Rules = RoundRules & Partial<Pick<TierRules, 'tiers' | 'wrongShare' | 'unanswered' | 'late'>>
export type Question = Pick<Slot, 'plan' | 'value' | 'attempts'>

/** Chains, rows of misses, caps, objections, bonus questions and sums of players are priced by the hub's own code alone. */
function isPlain({ paying, objections, tablets }: Rules, plan: SlotPlan): boolean {
  const others = tablets?.players !== undefined && tablets.players !== 'any'
  const byCourse = paying !== undefined && (paying.chain !== 'none' || paying.missByCount !== undefined || paying.mostPerQuestion !== undefined)
  return !byCourse && objections === undefined && plan.bonusOf === undefined && plan.objects === undefined && !others
}

/** A later try at a question may have its own prices, and so may a wrong answer that stopped the reading; what cost as much as a wrong answer follows it. */
function onTheBuzzer({ prices, buzzer }: Rules, { attempts }: Question, id: string, outcome: 'right' | 'wrong' | 'blank' | 'late' | 'foul'): Points {
  const nth = attempts.findIndex((attempt) => attempt.id === id)
  const again = nth > 0 ? buzzer?.rebound : undefined
  if (outcome === 'right') return again?.right ?? prices.right
  if (outcome === 'foul') return prices.foul
  const { wrong, priced } = buzzer?.interrupts ?? {}
  const stopped = attempts[nth]?.interrupt === true && (priced === 'each' || !attempts.slice(0, nth).some((attempt) => attempt.interrupt))
  if (stopped && wrong !== undefined) return wrong
  return prices[outcome] === prices.wrong ? (again?.wrong ?? prices.wrong) : prices[outcome]
}

function ofValue(rules: Rules, value: Points, outcome: Outcome): Points | null {
  const cost = { full: value, half: Math.ceil(value / 2), none: 0 }[rules.wrongShare ?? 'full']
  const nothing = rules.unanswered === 'nothing'
  if (outcome === 'right') return value
  if (outcome === 'wrong') return 0 - cost
  if (outcome === 'blank') return nothing ? 0 : 0 - cost
  return outcome === 'late' ? ((rules.late ?? rules.unanswered) === 'nothing' ? 0 : 0 - cost) : null
}

/** In thousandths, for the team that answered. */
export function priceAgain(round: Pick<PreparedRound, 'rules' | 'partRules'>, { partId, cause }: EntryDraft, slot: Question): Points | null {
  const { plan, value } = slot
  if (cause.is !== 'ruling') return null
  const rules: Rules = round.partRules?.[partId] ?? round.rules
  const { outcome } = cause
  if (!isPlain(rules, plan)) return null
  if (rules.tiers !== undefined) return value === null ? null : ofValue(rules, value, outcome)
  // what the referee or the key gives in part stands in the ruling, not in the list
  if (outcome === 'partial' || outcome === 'incomplete') return null
  return plan.mode === 'race' ? onTheBuzzer(rules, slot, cause.attemptId, outcome) : rules.prices[outcome]
}

/** What the player is credited of it. */
export function personAgain(round: Pick<PreparedRound, 'rules' | 'partRules'>, { partId, playerId, points }: EntryDraft): Points {
  const { persons } = round.partRules?.[partId] ?? round.rules
  if (playerId === null || persons === 'none') return 0
  return persons === 'credit-only' ? Math.max(0, points) : points
}
