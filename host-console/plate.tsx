/** A team's chip by its id, and chip with short name as one word in a sentence. */
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamId } from '#shared/words.ts'
import { useTeams } from './teams-known.ts'

export function Plate({ teamId }: { teamId: TeamId }) {
  const team = useTeams().team(teamId)
  return team ? <TeamChip team={team} /> : <span className="team-chip num plain">?</span>
}

export function TeamTag({ teamId }: { teamId: TeamId }) {
  const team = useTeams().team(teamId)
  return (
    <span className="team-tag">
      <Plate teamId={teamId} /> <span>{team?.shortName ?? teamId}</span>
    </span>
  )
}
