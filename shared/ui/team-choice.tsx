/** One team of those offered, as a row of radio keys. */
import type { TeamId } from '../words.ts'
import { useAppealTexts } from './appeal-texts.ts'
import type { AppealsHands } from './appeal-hands.ts'

interface Offered extends Pick<AppealsHands, 'teamName'> {
  teamIds: readonly TeamId[]
  chosen: TeamId | undefined
  choose: (id: TeamId) => void
}
export function TeamChoice({ teamIds, chosen, choose, teamName }: Offered) {
  const words = useAppealTexts()
  return (
    <div className="row" role="radiogroup" aria-label={words.team}>
      {teamIds.map((id) => (
        <button key={id} type="button" role="radio" className="choice" aria-checked={id === chosen} onClick={() => choose(id)}>
          {teamName(id)}
        </button>
      ))}
    </div>
  )
}
