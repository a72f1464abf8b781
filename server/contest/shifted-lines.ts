/** Where a rank award ends when teams are passed over for an award it excludes: a line further down, known only from the standings. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { awardPlaces } from './award-places.ts'
import { awardEnds } from './boundaries.ts'
import type { ContestState } from './contest-state.ts'
import type { Standing } from './standings.ts'

/** Teams that hold the award as things stand, signed or not. */
function holders(state: ContestState, award: AwardFile | undefined): readonly TeamId[] {
  if (award?.by === 'role') return state.contest.teams.filter((team) => team.roles.includes(award.role)).map((team) => team.id)
  if (award?.by === 'nomination') return Object.keys(state.awards.nominees[award.id] ?? {}) as TeamId[]
  if (award?.by !== 'rank') return []
  const last = awardEnds(state.contest, award.part).find((one) => one.award === award.id)?.last ?? 0
  const rows = awardPlaces(state, award.part)
  return rows.filter((row) => row.rank > last - award.count && row.rank <= last).map((row) => row.teamId)
}
/** [W3] The last place of each award of the part that passes teams over: that of the last team it reaches. */
export function shiftedLines(state: ContestState, partId: PartId, rows: readonly Standing[]): readonly number[] {
  const { awards } = state.contest
  return awardEnds(state.contest, partId).flatMap(({ award: id, last }) => {
    const award = awards.find((one) => one.id === id)
    if (award?.by !== 'rank' || !award.excluding) return []
    const held = new Set(
      award.excluding.flatMap((other) =>
        holders(
          state,
          awards.find((one) => one.id === other),
        ),
      ),
    )
    const from = rows.filter((row) => row.rank > last - award.count)
    const reached = from.filter((row) => !held.has(row.teamId))[award.count - 1]
    if (held.size === 0 || !reached) return []
    // of a group that the line runs through, so many are on its near side
    const ahead = from.filter((row) => row.rank < reached.rank && !held.has(row.teamId)).length
    const level = rows.filter((row) => row.rank === reached.rank && !held.has(row.teamId)).length
    return ahead + level > award.count ? [reached.rank + award.count - ahead - 1] : []
  })
}
