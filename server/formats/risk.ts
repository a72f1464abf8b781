/** 风险 risk round: a team chooses what it plays for; a wrong answer costs that, half of it, or nothing. */
import * as z from 'zod/mini'
import { pointsText } from '#shared/points.ts'
import type { Points, SetId, TeamId, Text } from '#shared/words.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { foulPrices, priceOf, worthOf } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { countedSlots, firstUnplayed, laps, plan } from './turns.ts'
import { answerWithin, count, unused } from './usual.ts'
import { answerTime } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: foulPrices({ foul: 0 }),
  clocks: answerWithin(60_000),
  /** What may be played for, each with its own questions. */
  tiers: z.array(z.strictObject({ value: worthOf(), set: SetIdRule })).check(z.minLength(1), z.maxLength(10)),
  /** From a snapshot of the totals frozen when the round begins; equal totals in table order. */
  order: z._default(z.enum(['score-low-high', 'score-high-low', 'table', 'table-reversed']), 'score-low-high'),
  turns: count(1, 10),
  mayDecline: z._default(z.boolean(), false),
  /** A team's turns must differ in value, as long as there is another one to choose. */
  mustDiffer: z._default(z.boolean(), false),
  /** How much of the value a wrong answer costs. */
  wrongShare: z._default(z.enum(['full', 'half', 'none']), 'full'),
  /** What no answer, or one too late, costs. */
  unanswered: z._default(z.enum(['as-wrong', 'nothing']), 'as-wrong'),
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

/** Half of an odd thousandth is rounded up. */
const loss = (rules: Rules, value: Points): Points => {
  const cost = rules.wrongShare === 'full' ? value : rules.wrongShare === 'half' ? Math.ceil(value / 2) : 0
  return cost === 0 ? 0 : -cost
}
/** A tier whose questions are used up is not offered. */
function offered({ rules, slots, left }: Round, teamId: TeamId) {
  const inStock = rules.tiers.filter((tier) => (left[tier.set] ?? 0) > 0)
  const played = countedSlots(slots)
    .filter((slot) => slot.plan.teamId === teamId)
    .map((slot) => slot.value)
  const others = inStock.filter((tier) => !played.includes(tier.value))
  return (rules.mustDiffer && others.length > 0 ? others : inStock).map((tier) => ({ value: tier.value, setId: tier.set }))
}
const setsOf = (rules: Rules): readonly SetId[] => [...new Set(rules.tiers.map((tier) => tier.set))]

const ORDER = {
  'score-low-high': { zh: '按当前总分由低到高依次选题', en: 'Teams choose in order of their totals, lowest first' },
  'score-high-low': { zh: '按当前总分由高到低依次选题', en: 'Teams choose in order of their totals, highest first' },
  table: { zh: '按台号依次选题', en: 'Teams choose in order of table' },
  'table-reversed': { zh: '按台号由后到前依次选题', en: 'Teams choose in order of table, last first' },
} as const
const COST = {
  full: { zh: '答错扣所选分值', en: 'a wrong one costs it' },
  half: { zh: '答错扣所选分值的一半', en: 'a wrong one costs half of it' },
  none: { zh: '答错不扣分', en: 'a wrong one costs nothing' },
} as const
function sentences(rules: Rules): Text[] {
  const [values, order, cost] = [rules.tiers.map((tier) => pointsText(tier.value)), ORDER[rules.order], COST[rules.wrongShare]]
  const all: Text[] = [
    {
      zh: `${order.zh}，每队${String(rules.turns)}次，分值为${values.join('、')}分。`,
      en: `${order.en}, ${rules.turns === 1 ? 'once' : `${String(rules.turns)} times`} each: ${values.join(', ')} points.`,
    },
    { zh: `答对加所选分值，${cost.zh}。`, en: `A right answer earns the value chosen, ${cost.en}.` },
    ...answerTime(rules.clocks.answerMs),
  ]
  if (rules.mustDiffer && rules.turns > 1) all.push({ zh: '各次须选不同分值。', en: 'A team’s choices must differ.' })
  if (rules.mayDecline) all.push({ zh: '可以弃答，弃答不计分。', en: 'A team may decline its turn.' })
  return all
}

export const risk: RoundFormat<Rules> = {
  id: 'risk',
  title: { zh: '风险题', en: 'Risk round' },
  rules,
  orderBy: (rules) => rules.order,
  planned(round) {
    const used = countedSlots(round.slots).length
    const toCome = round.order.length * round.rules.turns - used
    const stock = setsOf(round.rules).reduce((sum, set) => sum + (round.left[set] ?? 0), 0)
    return toCome <= stock ? used + toCome : null
  },
  next(round) {
    const turn = firstUnplayed(laps(round.order, round.rules.turns), round.slots)
    const values = turn ? offered(round, turn.teamId) : []
    return turn && values.length > 0 ? plan({ mode: 'turn', ...turn, values }) : null
  },
  clock: (rules) => ({ purpose: 'answer', totalMs: rules.clocks.answerMs }),
  mayDecline: (rules) => rules.mayDecline,
  pay({ rules, slot, outcome, share }) {
    const value = slot.value ?? 0
    const wrong = loss(rules, value)
    const unanswered = rules.unanswered === 'as-wrong' ? wrong : 0
    return priceOf({ ...rules.prices, right: value, wrong, blank: unanswered, late: unanswered }, outcome, share)
  },
  worth: (rules, slot) => (slot.value === null ? null : { right: slot.value, wrong: loss(rules, slot.value) }),
  sets: setsOf,
  sentences,
}
