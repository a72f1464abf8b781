/** The price of one ruling worked out a second time, from the contest's own price list and nothing of the hub's pricing; null where a round pays in a way of its own. */
import type { Outcome, Points } from '#shared/words.ts'
import type { EntryDraft } from '../contest/ledger-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { SlotPlan } from '../contest/slot-state.ts'
import type { TierRules } from '../formats/tiers.ts'

type Rules = RoundRules & Partial<Pick<TierRules, 'tiers' | 'wrongShare' | 'unanswered' | 'late'>>
export interface Question {
  readonly plan: SlotPlan
  readonly value: Points | null
}

/** Chains, streaks, bonuses, objections, interrupts and sums of players are priced by the hub's own code alone. */
function isPlain(rules: Rules, plan: SlotPlan): boolean {
  const { paying, objections, buzzer, tablets } = rules
  const others = tablets?.players !== undefined && tablets.players !== 'any'
  const onBuzzer = plan.mode === 'race' && [buzzer?.interrupts.wrong, buzzer?.rebound.right, buzzer?.rebound.wrong].some((price) => price !== undefined)
  return paying === undefined && objections === undefined && plan.bonusOf === undefined && plan.objects === undefined && !others && !onBuzzer
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
export function priceAgain(round: Pick<PreparedRound, 'rules' | 'partRules'>, { partId, cause }: EntryDraft, { plan, value }: Question): Points | null {
  if (cause.is !== 'ruling') return null
  const rules: Rules = round.partRules?.[partId] ?? round.rules
  const { outcome } = cause
  if (!isPlain(rules, plan)) return null
  if (rules.tiers !== undefined) return value === null ? null : ofValue(rules, value, outcome)
  // what the referee or the key gives in part stands in the ruling, not in the list
  if (outcome === 'partial' || outcome === 'incomplete') return null
  return rules.prices[outcome]
}

/** What the player is credited of it. */
export function personAgain(round: Pick<PreparedRound, 'rules' | 'partRules'>, { partId, playerId, points }: EntryDraft): Points {
  const { persons } = round.partRules?.[partId] ?? round.rules
  if (playerId === null || persons === 'none') return 0
  return persons === 'credit-only' ? Math.max(0, points) : points
}
