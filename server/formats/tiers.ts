/** Values to play for, each with questions of its own: what is on offer, what a wrong answer costs, how it is told. */
import * as z from 'zod/mini'
import { pointsText } from '#shared/points.ts'
import type { Points, SetId, TeamId } from '#shared/words.ts'
import { SetIdRule } from '../contest/round-rules.ts'
import { priceOf, worthOf, type PriceList } from './prices.ts'
import type { PayAsked, RoundReading } from './round-format.ts'
import { countedSlots, firstUnplayed, laps, plan } from './turns.ts'
import { count } from './usual.ts'
import type { Sentence } from './wording.ts'

export const tierRules = {
  /** What may be played for, each with its own questions. */
  tiers: z.array(z.strictObject({ value: worthOf(), set: SetIdRule })).check(z.minLength(1), z.maxLength(10)),
  turns: count(1, 10),
  mayDecline: z._default(z.boolean(), false),
  /** A team's turns must differ in value, as long as there is another one to choose. */
  mustDiffer: z._default(z.boolean(), false),
  /** What no answer costs, and one too late unless `late` says otherwise. */
  unanswered: z._default(z.enum(['as-wrong', 'nothing']), 'as-wrong'),
  /** What an answer too late costs; left out: as `unanswered`. */
  late: z.exactOptional(z.enum(['as-wrong', 'nothing'])),
}
/** How much of the value a wrong answer costs. */
export const wrongCosts = (usual: 'full' | 'half' | 'none') => ({ wrongShare: z._default(z.enum(['full', 'half', 'none']), usual) })

export interface TierRules {
  readonly prices: PriceList
  readonly tiers: readonly { readonly value: Points; readonly set: SetId }[]
  readonly turns: number
  readonly mustDiffer: boolean
  readonly mayDecline: boolean
  readonly wrongShare: 'full' | 'half' | 'none'
  readonly unanswered: 'as-wrong' | 'nothing'
  readonly late?: 'as-wrong' | 'nothing'
}
type Round = RoundReading<TierRules>

/** Half of an odd thousandth is rounded up. */
export function lossOf({ wrongShare }: TierRules, value: Points): Points {
  const cost = wrongShare === 'full' ? value : wrongShare === 'half' ? Math.ceil(value / 2) : 0
  return cost === 0 ? 0 : -cost
}
export const setsOf = (rules: TierRules): readonly SetId[] => [...new Set(rules.tiers.map((tier) => tier.set))]

/** A tier whose questions are used up is not offered. */
function offered({ rules, slots, left }: Round, teamId: TeamId) {
  const inStock = rules.tiers.filter((tier) => (left[tier.set] ?? 0) > 0)
  const played = countedSlots(slots)
    .filter((slot) => slot.plan.teamId === teamId)
    .map((slot) => slot.value)
  const others = inStock.filter((tier) => !played.includes(tier.value))
  return (rules.mustDiffer && others.length > 0 ? others : inStock).map((tier) => ({ value: tier.value, setId: tier.set }))
}
/** Slots the round will use up; null where its questions may not last. */
export function plannedTurns({ rules, order, slots, left }: Round): number | null {
  const used = countedSlots(slots).length
  const toCome = order.length * rules.turns - used
  const stock = setsOf(rules).reduce((sum, set) => sum + (left[set] ?? 0), 0)
  return toCome <= stock ? used + toCome : null
}
export function nextTurn(round: Round) {
  const turn = firstUnplayed(laps(round.order, round.rules.turns), round.slots)
  const values = turn ? offered(round, turn.teamId) : []
  return turn && values.length > 0 ? plan({ mode: 'turn', ...turn, values }) : null
}
export function payTier({ rules, slot, outcome, share }: Pick<PayAsked<TierRules>, 'rules' | 'slot' | 'outcome' | 'share'>): Points {
  const right = slot.value ?? 0
  const wrong = lossOf(rules, right)
  const { unanswered, late = unanswered } = rules
  return priceOf({ ...rules.prices, right, wrong, blank: unanswered === 'nothing' ? 0 : wrong, late: late === 'nothing' ? 0 : wrong }, outcome, share)
}

const COST = {
  full: { zh: '答错扣所选分值', en: 'a wrong one costs it' },
  half: { zh: '答错扣所选分值的一半', en: 'a wrong one costs half of it' },
  none: { zh: '答错不扣分', en: 'a wrong one costs nothing' },
} as const
export const valuesText = (rules: TierRules, between: string): string => rules.tiers.map((tier) => pointsText(tier.value)).join(between)
export function costSentence({ wrongShare, unanswered, late = unanswered }: TierRules): Sentence {
  const cost = COST[wrongShare]
  const told = { zh: `答对加所选分值，${cost.zh}`, en: `A right answer earns the value chosen, ${cost.en}` }
  if (wrongShare === 'none') return { zh: `${told.zh}。`, en: `${told.en}.` }
  if (late !== unanswered)
    return unanswered === 'as-wrong'
      ? { zh: `${told.zh}；未作答同答错，超时不扣分。`, en: `${told.en}; so does no answer, but a late one costs nothing.` }
      : { zh: `${told.zh}；超时同答错，未作答不扣分。`, en: `${told.en}; so does a late one, but no answer costs nothing.` }
  return unanswered === 'as-wrong'
    ? { zh: `${told.zh}；未作答、超时同答错。`, en: `${told.en}; so does no answer in time.` }
    : { zh: `${told.zh}；未作答、超时不扣分。`, en: `${told.en}; no answer in time costs nothing.` }
}
export function choiceSentences(rules: TierRules): Sentence[] {
  const differ = rules.mustDiffer && rules.turns > 1 ? [{ zh: '各次须选不同分值。', en: 'A team’s choices must differ.' }] : []
  return rules.mayDecline ? [...differ, { zh: '可以弃答，弃答不计分。', en: 'A team may decline its turn.' }] : differ
}
