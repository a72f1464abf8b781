/** The ranking of persons: what each was credited in a part, apart from the team. */
import type { PartId, PlayerId, Points, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Ledger } from './ledger-state.ts'
import { oncePer } from './once-per.ts'
import { entrantsOf, teamOf } from './read.ts'

/** Whose entries of their own stand in the part: one ruled right and then wrong is as if never ruled right. */
export const credited = oncePer((ledger: Ledger, partId: PartId): ReadonlySet<PlayerId> => {
  const standing = Object.values(ledger.rounds).flatMap((entries) =>
    entries.filter((entry) => entry.partId === partId && !entry.reversed && entry.cause.is !== 'reversal' && entry.personPoints !== 0),
  )
  return new Set(standing.flatMap(({ playerId }) => playerId ?? []))
})

export interface Individual {
  readonly playerId: PlayerId
  readonly teamId: TeamId
  readonly total: Points
  /** 1-2-2-4. */
  readonly rank: number
  readonly tied: boolean
}
/** [D4] Everybody who is credited anything in the part as the rulings stand, best first; equal totals in table order, with the same rank. */
export function individualsOf(state: ContestState, partId: PartId): readonly Individual[] {
  const rows = entrantsOf(state.contest, partId).flatMap((teamId) =>
    (teamOf(state.contest, teamId)?.players ?? []).flatMap(({ id }) => {
      const total = state.ledger.persons[partId]?.[id]
      return total === undefined || !credited(state.ledger, partId).has(id) ? [] : [{ playerId: id, teamId, total }]
    }),
  )
  const totals = rows.map((row) => row.total)
  return rows
    .map((row) => ({ ...row, rank: 1 + totals.filter((total) => total > row.total).length, tied: totals.filter((total) => total === row.total).length > 1 }))
    .sort((one, other) => one.rank - other.rank)
}
