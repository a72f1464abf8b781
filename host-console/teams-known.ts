/** Looks up the teams and players of the contest by id, and names a seat the way people call it. */
import { useMemo } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { PlayerView, TeamView } from '#shared/views/contest.ts'
import type { DeviceView } from '#shared/views/people.ts'
import type { PlayerId, SeatId, TeamId } from '#shared/words.ts'

export interface KnownTeams {
  teams: readonly TeamView[]
  team(id: TeamId): TeamView | undefined
  player(id: PlayerId): PlayerView | undefined
  /** `3 浙江安吉`; the id itself for a team that is not in the file. */
  label(id: TeamId): string
}

export function useTeams(): KnownTeams {
  const contest = useView('contest')
  return useMemo(() => {
    const teams = contest?.teams ?? []
    const byId = new Map(teams.map((team) => [team.id, team]))
    const players = new Map(teams.flatMap((team) => team.players).map((player) => [player.id, player]))
    return {
      teams,
      team: (id) => byId.get(id),
      player: (id) => players.get(id),
      label: (id) => {
        const team = byId.get(id)
        return team ? `${team.table} ${team.shortName}` : id
      },
    }
  }, [contest])
}

export function useSeatNames(): (seatId: SeatId) => string {
  const devices = useView('devices')
  const { t } = useLanguage()
  return (seatId) => {
    const seat: DeviceView | undefined = devices?.seats.find((one) => one.seatId === seatId)
    return seat ? t(seat.name) : seatId
  }
}
