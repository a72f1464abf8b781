/** What the rulings of a round come to in the ledger, and how it is settled anew when a ruling changes. */
import type { Points, RoundId } from '#shared/words.ts'
import type { AnyFormat, FormatOf } from '../formats/round-format.ts'
import { asText } from './as-text.ts'
import { stands } from './bonuses.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { duesOf, type Due, type Priced } from './dues.ts'
import type { EntryDraft } from './ledger-state.ts'
import type { Attempt, Ruling, Slot } from './slot-state.ts'
import { earnedEach } from './marking.ts'
import { formatOfRound, readingOf, roundIdOf, roundOf, rulesFor, rulesOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'
import { byRuling, draftsFor, draftsForPerson, entriesOfSlot, pointsEntered, reversalsOf, type ReversalCause } from './scoring.ts'

export interface Ruled {
  readonly slot: Slot
  readonly attempt: Attempt
  readonly ruling: Pick<Ruling, 'outcome' | 'share'>
}
interface InRound extends Priced {
  readonly format: AnyFormat
}
const countedDues = (asked: InRound): readonly Due[] => (asked.format.isOutside?.(asked.round, asked.slot) ? [] : duesOf(asked))

const priced = (state: ContestState, ruled: Ruled, formatOf: FormatOf): InRound => {
  const roundId = roundIdOf(ruled.slot.id)
  return { ...ruled, rules: rulesFor(state, roundId, ruled.attempt.teamId), format: formatOfRound(state, roundId, formatOf), round: readingOf(state, roundId) }
}
/** What the team that answered is paid for this outcome, bonuses included. */
export const priceFor = (state: ContestState, ruled: Ruled, formatOf: FormatOf): Points =>
  countedDues(priced(state, ruled, formatOf)).reduce((sum, due) => (due.teamId === ruled.attempt.teamId ? sum + due.points : sum), 0)

/** The entries a slot's rulings come to as they stand; kept from the public until the attempt is shown. */
function draftsOf(state: ContestState, roundId: RoundId, slot: Slot, formatOf: FormatOf): readonly EntryDraft[] {
  if (slot.voided) return []
  return slot.attempts.flatMap((attempt) => {
    const { ruling, shown } = attempt
    if (!stands(ruling)) return []
    const at = { roundId, slotId: slot.id, hidden: !shown }
    const dues = countedDues(priced(state, { slot, attempt, ruling }, formatOf))
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
const keyOf = ({ partId, teamId, playerId, points, personPoints, cause }: EntryDraft): string => asText([partId, teamId, playerId, points, personPoints, cause])

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
