/** 申诉 on the console: entered for a team, decided for the chief. */
import { useView } from '#shared/client/use-view.tsx'
import { AppealsDesk } from '#shared/ui/appeals.tsx'
import { TeamTag } from '../plate.tsx'
import { useSeatNames } from '../teams-known.ts'
import { useAskFor } from '../stand-in.ts'

export function ActAppeals() {
  const part = useView('appeals')
  const askFor = useAskFor()
  const seatName = useSeatNames()
  if (!part) return null
  return (
    <AppealsDesk
      part={part}
      act={async (command, label) => (await askFor(command, label, 'asks')) !== null}
      teamName={(teamId) => <TeamTag teamId={teamId} />}
      seatName={seatName}
    />
  )
}
