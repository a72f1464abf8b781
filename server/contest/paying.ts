/** What a ruling pays: the format's price for the outcome, as entries of the ledger. */
import type { Points, RoundId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Attempt, ContestState, EntryCause, EntryDraft, Ruling, Slot } from './contest-state.ts'
import { formatOfRound, readingOf, roundIdOf, rulesOf } from './read.ts'
import { draftsFor } from './scoring.ts'

export interface Ruled {
  readonly slot: Slot
  readonly attempt: Attempt
  readonly ruling: Pick<Ruling, 'outcome' | 'share'>
}
const roundIn = ({ slot }: Ruled): RoundId => roundIdOf(slot.id)

/** What the team that answered is paid for this outcome. */
export function priceFor(state: ContestState, ruled: Ruled, formatOf: FormatOf): Points {
  const roundId = roundIn(ruled)
  const { slot, attempt, ruling } = ruled
  const { outcome, share } = ruling
  return formatOfRound(state, roundId, formatOf).pay({ rules: rulesOf(state, roundId), slot, attempt, round: readingOf(state, roundId), outcome, share })
}
/** The entries of a ruling, kept from the public until the attempt is shown. */
export function payFor(state: ContestState, ruled: Ruled, formatOf: FormatOf): readonly EntryDraft[] {
  const { slot, attempt, ruling } = ruled
  const points = priceFor(state, ruled, formatOf)
  const cause: EntryCause = { is: 'ruling', attemptId: attempt.id, outcome: ruling.outcome }
  const { teamId, playerId, shown } = attempt
  return draftsFor(state, { roundId: roundIn(ruled), slotId: slot.id, teamId, playerId, points, cause, hidden: !shown })
}
