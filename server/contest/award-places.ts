/** Places as awards count them: without teams that left and may win nothing. */
import type { PartId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import { leftPart } from './read.ts'
import { standingsOf, type Standing } from './standings.ts'

export const mayWin = ({ contest }: Pick<ContestState, 'contest'>, partId: PartId, teamId: TeamId): boolean =>
  leftPart(contest, partId, teamId)?.awards !== 'none'

/** [X3] Best first; whoever stands behind a team that may win nothing moves up. */
export function awardPlaces(state: ContestState, partId: PartId): readonly Standing[] {
  const rows = standingsOf(state, partId, false).filter((row) => mayWin(state, partId, row.teamId))
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.rank < row.rank).length }))
}
