/** 申诉 on the chief's pad: every appeal with what each remedy would change, and the decision. */
import { useView } from '#shared/client/use-view.tsx'
import { AppealsDesk } from '#shared/ui/appeals.tsx'
import { useSeatNames } from '../parts/seats.ts'
import { TeamName } from '../parts/teams.tsx'
import { useAsk } from '../use-ask.tsx'

export function AppealsPanel() {
  const part = useView('appeals')
  const { ask } = useAsk()
  const seatName = useSeatNames()
  if (!part) return null
  return (
    <div className="stack">
      <AppealsDesk part={part} act={(command) => ask(command)} teamName={(teamId) => <TeamName teamId={teamId} short />} seatName={seatName} />
    </div>
  )
}
