/** A team's table number on its checked colour, or on plain glass when the field is larger than eight. */
import { useTeams } from './teams-known.ts'
import type { TeamId } from '#shared/words.ts'

/** Told apart by every colour vision on the night ground; the ink on all of them is --on-team. */
const TEAM_COLOURS = ['#0078FF', '#E19600', '#FFFFFF', '#878778', '#00D2FF', '#F0D2A5', '#A56996', '#A5B4B4']

export function Plate({ teamId }: { teamId: TeamId }) {
  const team = useTeams().team(teamId)
  const colour = team?.colour == null ? undefined : TEAM_COLOURS[team.colour]
  return (
    <span className={colour ? 'plate num' : 'plate num plain'} style={colour ? { background: colour } : undefined}>
      {team?.table ?? '?'}
    </span>
  )
}

/** Plate and short name, as one word in a sentence. */
export function TeamTag({ teamId }: { teamId: TeamId }) {
  const team = useTeams().team(teamId)
  return (
    <span className="team-tag">
      <Plate teamId={teamId} /> <span>{team?.shortName ?? teamId}</span>
    </span>
  )
}
