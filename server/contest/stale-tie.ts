/** A play-off or lots that are over, and of whose teams some have another total since: the order among those still tied counts no more, until the chief keeps it. */
import type { PartId } from '#shared/words.ts'
import { asText } from './as-text.ts'
import type { ContestState } from './contest-state.ts'
import { openTiesOf, type OpenTie } from './open-ties.ts'
import type { TieBreak } from './result-state.ts'

export interface StaleTie {
  /** Open once more. */
  readonly tie: OpenTie
  /** As it was decided, all its teams. */
  readonly was: TieBreak['order']
  /** Of these, those still tied. */
  readonly order: TieBreak['order']
  readonly wouldBe: string
}
/** [P3] The part's first tie, now open, whose teams were all in an order that parted them; null where a team has joined them, or nothing had. */
export function staleTieIn(state: ContestState, partId: PartId): StaleTie | null {
  const mine = state.tieBreaks.filter((one) => one.partId === partId)
  if (mine.length === 0) return null
  for (const tie of openTiesOf(state, partId)) {
    const before = mine.findLast(({ order }) => tie.teamIds.every((id) => order.flat().includes(id)))
    const order = before?.order.map((group) => group.filter((id) => tie.teamIds.includes(id))).filter((group) => group.length > 0) ?? []
    if (before && order.length > 1) return { tie, was: before.order, order, wouldBe: asText([tie.total, order]) }
  }
  return null
}
export const tieIdOf = (partId: PartId): string => `play-off/${partId}`
/** [P3] One that the chief has not decided upon yet. */
export function undecidedTieIn(state: ContestState, partId: PartId): StaleTie | null {
  const stale = staleTieIn(state, partId)
  return state.derived.some(({ id, wouldBe }) => id === tieIdOf(partId) && wouldBe === stale?.wouldBe) ? null : stale
}
