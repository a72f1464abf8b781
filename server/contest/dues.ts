/** What one answer is due: its own price, what its miss pays others, bonuses and caps; apart from whether its question counts. */
import type { PlayerId, Points, TeamId } from '#shared/words.ts'
import type { AnyFormat } from '../formats/round-format.ts'
import { bonusesOf, chainCap, isMiss, missPrice, type Answer } from './bonuses.ts'
import type { EntryCause } from './ledger-state.ts'
import { isObjection, objectionWorth, type ObjectionRules } from './objection-rules.ts'
import { amountOf, type PayRules } from './pay-rules.ts'
import type { RoundRules } from './round-rules.ts'
import type { Attempt, Slot } from './slot-state.ts'
import { isSuperseded } from './superseded.ts'

export interface Due {
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
  readonly points: Points
  readonly cause: EntryCause
}
export interface Priced extends Answer {
  readonly rules: RoundRules
  readonly format: Pick<AnyFormat, 'pay' | 'worth' | 'completes'>
}
const worthOf = ({ rules, format }: Priced, slot: Slot): Points => format.worth(rules, slot)?.right ?? slot.value ?? rules.prices.right

/** [D2] The team's own answer to a question on which it was helped, where that makes it count nothing. */
const isHelped = ({ rules, slot, attempt }: Priced): boolean =>
  slot.fouls.some((foul) => foul.teamId === attempt.teamId && rules.fouls?.[foul.code]?.answer === 'void')

/** The price of the answer itself: the format's, as misses so far and the cap of a question change it. */
function ownPrice(asked: Priced): Points {
  const { rules, format, round, slot, attempt, ruling } = asked
  const price = format.pay({ rules, slot, attempt, round, outcome: ruling.outcome, share: ruling.share })
  const { paying } = rules
  if (!paying || slot.plan.bonusOf !== undefined) return price
  if (isMiss(ruling.outcome)) return paying.missByCount ? missPrice(paying.missByCount, asked, price) : price
  const cap = chainCap(paying.chain, asked, (one) => worthOf(asked, one))
  return Math.min(price, cap ?? Infinity, paying.mostPerQuestion ?? Infinity)
}
/** [D10] Bonuses, as far as the most a question may earn leaves room for them. */
function bonusDues(asked: Priced, paying: PayRules, price: Points): readonly Due[] {
  const { teamId, playerId, id } = asked.attempt
  const completes = asked.format.completes?.(asked.round, asked.slot) ?? true
  let room = paying.mostPerQuestion === undefined ? Infinity : paying.mostPerQuestion - Math.max(0, price)
  return bonusesOf(paying, asked, completes).flatMap(({ of, points }) => {
    const paid = Math.min(points, room)
    room -= Math.max(0, paid)
    return paid === 0 ? [] : [{ teamId, playerId, points: paid, cause: { is: 'bonus', attemptId: id, of } as const }]
  })
}
/** [D3] Others paid by this miss: those who could still have answered, or the team that chose the question. */
function receivers(slot: Slot, attempt: Attempt, to: 'others' | 'chooser'): readonly TeamId[] {
  if (to === 'others') return attempt.others ?? []
  const { chooser } = slot.plan
  return chooser === undefined || chooser === attempt.teamId ? [] : [chooser]
}
/** [D3] What goes to others: for a miss, or for the right answer to what another team chose. */
function othersDues(asked: Priced, { miss, chooserOnRight }: PayRules): readonly Due[] {
  const { slot, attempt, ruling } = asked
  if (ruling.outcome === 'right' && chooserOnRight !== undefined) {
    const cause = { is: 'bonus', attemptId: attempt.id, of: 'their-right' } as const
    return receivers(slot, attempt, 'chooser').map((teamId) => ({ teamId, playerId: null, points: amountOf(chooserOnRight, worthOf(asked, slot)), cause }))
  }
  if (!miss?.of.some((outcome) => outcome === ruling.outcome) || (miss.when === 'interrupt' && attempt.interrupt !== true)) return []
  const points = amountOf(miss.points, worthOf(asked, slot))
  const cause = { is: 'bonus', attemptId: attempt.id, of: 'their-miss' } as const
  return receivers(slot, attempt, miss.to).map((teamId) => ({ teamId, playerId: null, points, cause }))
}
/** [T13] An objection has prices of its own, and a right one may cost the team objected to; one made up costs nobody else. */
function objectionDues(asked: Priced, objections: ObjectionRules): readonly Due[] {
  const { slot, attempt, ruling } = asked
  const value = worthOf(asked, slot)
  const { right, wrong } = objectionWorth(objections, value)
  const { id, teamId, playerId } = attempt
  const isRight = ruling.outcome === 'right'
  const own: Due = { teamId, playerId, points: isRight ? right : wrong, cause: { is: 'ruling', attemptId: id, outcome: ruling.outcome } }
  const [first] = slot.attempts
  if (!isRight || !first || slot.plan.objects || first.ruling?.outcome === 'right') return [own]
  const cause = { is: 'bonus', attemptId: id, of: 'objection' } as const
  return [own, { teamId: first.teamId, playerId: null, points: amountOf(objections.costs, value), cause }]
}
/** Nothing where a foul spoiled the answer, or an earlier one has been found right. */
export function duesOf(asked: Priced): readonly Due[] {
  if (isHelped(asked) || isSuperseded(asked.slot, asked.attempt)) return []
  if (asked.rules.objections && isObjection(asked.slot, asked.attempt)) return objectionDues(asked, asked.rules.objections)
  const { rules, attempt, ruling } = asked
  const { teamId, playerId } = attempt
  const points = ownPrice(asked)
  const own: Due = { teamId, playerId, points, cause: { is: 'ruling', attemptId: attempt.id, outcome: ruling.outcome } }
  return rules.paying && asked.slot.plan.bonusOf === undefined ? [own, ...bonusDues(asked, rules.paying, points), ...othersDues(asked, rules.paying)] : [own]
}
