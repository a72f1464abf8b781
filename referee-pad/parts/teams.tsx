/** Teams as officials read them: the table's number on its colour, the name, the player. */
import { useView } from '#shared/client/use-view.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { useTexts } from '../texts.ts'

export function useTeam(teamId: TeamId | null | undefined): TeamView | undefined {
  return useView('contest')?.teams.find((team) => team.id === teamId)
}

/** The teams of a part in order of table. */
export function useTeamsOf(partId: PartId): TeamView[] {
  const contest = useView('contest')
  const ids = contest?.parts.find((part) => part.id === partId)?.teamIds ?? []
  return (contest?.teams ?? []).filter((team) => ids.includes(team.id)).sort((a, b) => a.table - b.table)
}

/** The teams of the round in play, in order of table; all teams when no round is on. */
export function useTeamsInPlay(): TeamView[] {
  const contest = useView('contest')
  const roundId = useView('question')?.roundId
  if (!contest) return []
  const parts = contest.rounds.find((round) => round.id === roundId)?.parts
  const ids = parts ? contest.parts.filter((part) => parts.includes(part.id)).flatMap((part) => part.teamIds) : contest.teams.map((team) => team.id)
  return contest.teams.filter((team) => ids.includes(team.id)).sort((a, b) => a.table - b.table)
}

export function TeamName({ teamId, short, player }: { teamId: TeamId; short?: true; player?: string | null }) {
  const texts = useTexts()
  const team = useTeam(teamId)
  if (!team) return <span>{teamId}</span>
  return (
    <span className="team-name">
      <TeamChip team={team} />
      <span className="sr-only">{texts.table(team.table)}</span>
      <span>{short ? team.shortName : team.name}</span>
      {player ? <span className="player">{player}</span> : null}
    </span>
  )
}
