/** Places as awards count them: without teams that left and may win nothing. */
import type { PartId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import { leftPart, teamOf } from './read.ts'
import { standingsOf, type Standing } from './standings.ts'

export const mayWin = ({ contest }: Pick<ContestState, 'contest'>, partId: PartId, teamId: TeamId): boolean =>
  leftPart(contest, partId, teamId)?.awards !== 'none'

/** [X3] Best first; whoever stands behind a team that may win nothing moves up. */
export function awardPlaces(state: ContestState, partId: PartId): readonly Standing[] {
  const rows = standingsOf(state, partId, false).filter((row) => mayWin(state, partId, row.teamId))
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.rank < row.rank).length }))
}
/** [W4] Part after part, by its standings; equals, and who is in none of them, by table. */
export function byStandings<T extends { readonly teamId: TeamId }>(state: ContestState, parts: readonly PartId[], named: readonly T[]): readonly T[] {
  const rows = parts.flatMap((partId, at) => standingsOf(state, partId, false).map(({ teamId, rank }) => ({ teamId, at, rank })))
  const placeOf = ({ teamId }: T) => {
    const row = rows.find((one) => one.teamId === teamId)
    return [row?.at ?? parts.length, row?.rank ?? 0, teamOf(state.contest, teamId)?.table ?? 0] as const
  }
  const placed = named.map((one) => ({ one, place: placeOf(one) }))
  const before = ([part, rank, table]: readonly [number, number, number], other: readonly [number, number, number]) =>
    part - other[0] || rank - other[1] || table - other[2]
  return placed.sort((a, b) => before(a.place, b.place)).map(({ one }) => one)
}
