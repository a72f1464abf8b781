/** Persons equal at the last place of an award, as the chief is asked about them. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { EqualsView } from '#shared/views/results.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { equalsNow } from '../contest/equals.ts'
import { playerName } from './naming.ts'

export function equalsView(state: ContestState, award: AwardFile): { readonly equals?: EqualsView } {
  const now = equalsNow(state, award)
  if (!now) return {}
  const groups = now.open.map(({ ids, free }) => ({
    free,
    players: ids.flatMap((playerId) => {
      const team = state.contest.teams.find(({ players }) => players.some((player) => player.id === playerId))
      return team ? [{ teamId: team.id, playerId, playerName: playerName(state, playerId) }] : []
    }),
  }))
  return { equals: { groups, mayAll: now.mayAll, again: now.again } }
}
