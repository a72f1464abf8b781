/** Ties that still wait for a play-off or a draw. */
import type { PartId, Points, TeamId } from '#shared/words.ts'
import { awardPlaces } from './award-places.ts'
import type { ContestState } from './contest-state.ts'
import { partFileOf } from './read.ts'
import type { Standing } from './standings.ts'
import { shiftedLines } from './shifted-lines.ts'
import { mustSettle, policyFor } from './tie-policies.ts'

export interface OpenTie {
  readonly partId: PartId
  readonly total: Points
  readonly teamIds: readonly TeamId[]
  /** The places they share, ascending. */
  readonly places: readonly number[]
  readonly by: 'play-off' | 'draw'
}
/** [R3] [R7] The part's ties that its policy has settled by play-off or draw; a tie inside one award is none unless the file says so. */
export function openTiesOf(state: ContestState, partId: PartId): readonly OpenTie[] {
  const part = partFileOf(state.contest, partId)
  if (!part) return []
  const groups = new Map<number, Standing[]>()
  const places = awardPlaces(state, partId)
  const shifted = shiftedLines(state, partId, places)
  for (const row of places) if (row.left === undefined) groups.set(row.rank, [...(groups.get(row.rank) ?? []), row])
  return [...groups.entries()]
    .filter(([rank, rows]) => mustSettle(state.contest, part, { rank, size: rows.length, shifted }))
    .map(([rank, rows]) => ({
      partId,
      total: rows[0]?.total ?? 0,
      teamIds: rows.map((row) => row.teamId),
      places: rows.map((_, index) => rank + index),
      by: policyFor(state.contest, part, rank, rows.length).then === 'draw' ? 'draw' : 'play-off',
    }))
}
