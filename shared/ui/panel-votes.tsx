/** What each member of the panel said of an appeal, entered one by one: nothing is chosen beforehand. */
import { PANEL_SAYS, type PanelSays } from '../appeal-settings.ts'
import type { AppealView } from '../views/appeals.ts'
import type { SeatId } from '../words.ts'
import type { AppealsHands } from './appeal-hands.ts'
import { useAppealTexts } from './appeal-texts.ts'

/** By seat; whoever isn't in it has not been asked yet. */
export type PanelSaid = Record<SeatId, PanelSays>
type Panel = NonNullable<AppealView['panel']>
export const allSaid = ({ votes }: Panel, said: PanelSaid): boolean => votes.every((seat) => said[seat] !== undefined)

interface PanelVotesProps extends Pick<AppealsHands, 'seatName'> {
  panel: Panel
  said: PanelSaid
  say: (said: PanelSaid) => void
}
export function PanelVotes({ panel, said, say, seatName }: PanelVotesProps) {
  const words = useAppealTexts()
  return (
    <fieldset className="panel-votes">
      <legend>{words.votes}</legend>
      {panel.votes.map((seat) => (
        <div key={seat} className="panel-member" role="radiogroup" aria-label={seatName(seat)}>
          <span>{seatName(seat)}</span>
          {PANEL_SAYS.map((one) => (
            <label key={one}>
              <input type="radio" name={`vote-${seat}`} checked={said[seat] === one} onChange={() => say({ ...said, [seat]: one })} />
              {words[`says_${one}`]}
            </label>
          ))}
        </div>
      ))}
      {panel.standBack.map((seat) => (
        <div key={seat} className="panel-member">
          <span>{seatName(seat)}</span>
          <small>{words.standsBack}</small>
        </div>
      ))}
      <small>{words.votesHint}</small>
    </fieldset>
  )
}
