/** What a ruling pays and to whom: the format's price, what misses pay others, bonuses and caps; and how a round is settled anew when a ruling changes. */
import type { PlayerId, Points, RoundId, TeamId } from '#shared/words.ts'
import type { AnyFormat, FormatOf } from '../formats/round-format.ts'
import { bonusesOf, chainCap, isMiss, missPrice, stands, type Answer } from './bonuses.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { EntryCause, EntryDraft } from './ledger-state.ts'
import type { Attempt, Ruling, Slot } from './slot-state.ts'
import { isObjection, objectionWorth, type ObjectionRules } from './objection-rules.ts'
import { earnedEach } from './marking.ts'
import { amountOf, type PayRules } from './pay-rules.ts'
import { formatOfRound, readingOf, roundIdOf, roundOf, rulesFor, rulesOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'
import { byRuling, draftsFor, draftsForPerson, entriesOfSlot, pointsEntered, reversalsOf, type ReversalCause } from './scoring.ts'
import { isSuperseded } from './superseded.ts'

export interface Ruled {
  readonly slot: Slot
  readonly attempt: Attempt
  readonly ruling: Pick<Ruling, 'outcome' | 'share'>
}
interface Due {
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
  readonly points: Points
  readonly cause: EntryCause
}
interface Priced extends Answer {
  readonly rules: RoundRules
  readonly format: AnyFormat
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
export function receivers(slot: Slot, attempt: Attempt, to: 'others' | 'chooser'): readonly TeamId[] {
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
function duesOf(asked: Priced): readonly Due[] {
  if (isHelped(asked) || isSuperseded(asked.slot, asked.attempt) || asked.format.isOutside?.(asked.round, asked.slot)) return []
  if (asked.rules.objections && isObjection(asked.slot, asked.attempt)) return objectionDues(asked, asked.rules.objections)
  const { rules, attempt, ruling } = asked
  const { teamId, playerId } = attempt
  const points = ownPrice(asked)
  const own: Due = { teamId, playerId, points, cause: { is: 'ruling', attemptId: attempt.id, outcome: ruling.outcome } }
  return rules.paying && asked.slot.plan.bonusOf === undefined ? [own, ...bonusDues(asked, rules.paying, points), ...othersDues(asked, rules.paying)] : [own]
}

const priced = (state: ContestState, ruled: Ruled, formatOf: FormatOf): Priced => {
  const roundId = roundIdOf(ruled.slot.id)
  return { ...ruled, rules: rulesFor(state, roundId, ruled.attempt.teamId), format: formatOfRound(state, roundId, formatOf), round: readingOf(state, roundId) }
}
/** What the team that answered is paid for this outcome, bonuses included. */
export const priceFor = (state: ContestState, ruled: Ruled, formatOf: FormatOf): Points =>
  duesOf(priced(state, ruled, formatOf)).reduce((sum, due) => (due.teamId === ruled.attempt.teamId ? sum + due.points : sum), 0)

/** The entries a slot's rulings come to as they stand; kept from the public until the attempt is shown. */
function draftsOf(state: ContestState, roundId: RoundId, slot: Slot, formatOf: FormatOf): readonly EntryDraft[] {
  if (slot.voided) return []
  return slot.attempts.flatMap((attempt) => {
    const { ruling, shown } = attempt
    if (!stands(ruling)) return []
    const at = { roundId, slotId: slot.id, hidden: !shown }
    const dues = duesOf(priced(state, { slot, attempt, ruling }, formatOf))
    const cause = { is: 'ruling', attemptId: attempt.id, outcome: ruling.outcome } as const
    // nobody is credited for what doesn't count
    const each = dues.length === 0 ? [] : earnedEach(state, { slot, attempt }, formatOf)
    return [
      ...dues.flatMap((due) => draftsFor(state, { ...due, ...at })),
      ...each.flatMap(({ playerId, points }) => draftsForPerson(state, { ...at, teamId: attempt.teamId, playerId, points, cause })),
    ]
  })
}
/** A cause that was read back from the journal has its fields in another order. */
const keyOf = ({ partId, teamId, playerId, points, personPoints, cause }: EntryDraft): string =>
  JSON.stringify([partId, teamId, playerId, points, personPoints, Object.entries(cause).sort()])

/** What is entered for a slot and isn't due any more is reversed; what is due and isn't entered, entered. */
function slotSettled(state: ContestState, slot: Slot, { why, reason }: Settling, formatOf: FormatOf): readonly EntryDraft[] {
  const roundId = roundIdOf(slot.id)
  const missing = new Map<string, EntryDraft[]>()
  for (const draft of draftsOf(state, roundId, slot, formatOf)) missing.set(keyOf(draft), [...(missing.get(keyOf(draft)) ?? []), draft])
  const entered = entriesOfSlot(state, roundId, slot.id).filter((entry) => byRuling(entry) && !entry.reversed)
  const stale = entered.filter((entry) => missing.get(keyOf(entry))?.pop() === undefined)
  return [...reversalsOf(stale, why, reason), ...[...missing.values()].flat()]
}
export interface Settling {
  readonly why: ReversalCause['why']
  readonly reason: string | null
}
/** Whether what a slot pays depends on the slots before it. */
const ruleLooksBack = (rules: RoundRules, format: AnyFormat): boolean =>
  (format.paysByRecord?.(rules) ?? false) ||
  (rules.paying !== undefined && (rules.paying.chain !== 'none' || rules.paying.streak !== undefined || rules.paying.missByCount !== undefined))

function looksBack(state: ContestState, roundId: RoundId, format: AnyFormat): boolean {
  const all = [rulesOf(state, roundId), ...Object.values(roundOf(state, roundId)?.partRules ?? {})]
  return all.some((rules) => ruleLooksBack(rules, format))
}

/** [D11] The ledger as the rulings stand now: of this slot, and of the later ones of its round where they depend on it. */
export function settled(state: ContestState, slotId: Slot['id'], settling: Settling, formatOf: FormatOf): readonly EventOf<'PointsEntered'>[] {
  const roundId = roundIdOf(slotId)
  const slots = state.rounds[roundId]?.slots ?? []
  const from = slots.findIndex((slot) => slot.id === slotId)
  if (from < 0) return []
  const reach = looksBack(state, roundId, formatOfRound(state, roundId, formatOf)) ? slots.slice(from) : slots.slice(from, from + 1)
  return pointsEntered(reach.flatMap((slot) => slotSettled(state, slot, settling, formatOf)))
}
/** For a ruling given for the first time, there being nothing to reverse. */
export const FIRST: Settling = { why: 'overrule', reason: null }
