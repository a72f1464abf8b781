/** The ranking of persons: what each was credited in a part, apart from the team. */
import type { PartId, PlayerId, Points, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import { entrantsOf, teamOf } from './read.ts'

export interface Individual {
  readonly playerId: PlayerId
  readonly teamId: TeamId
  readonly total: Points
  /** 1-2-2-4. */
  readonly rank: number
  readonly tied: boolean
}
/** [D4] Everybody who was credited anything in the part, best first; equal totals in table order, with the same rank. */
export function individualsOf(state: ContestState, partId: PartId): readonly Individual[] {
  const rows = entrantsOf(state.contest, partId).flatMap((teamId) =>
    (teamOf(state.contest, teamId)?.players ?? []).flatMap(({ id }) => {
      const total = state.ledger.persons[partId]?.[id]
      return total === undefined ? [] : [{ playerId: id, teamId, total }]
    }),
  )
  const totals = rows.map((row) => row.total)
  return rows
    .map((row) => ({ ...row, rank: 1 + totals.filter((total) => total > row.total).length, tied: totals.filter((total) => total === row.total).length > 1 }))
    .sort((one, other) => one.rank - other.rank)
}
