/** What stands in a race's way: who was late, lost or silent, what waits for the referee; one key goes on without, one opens again. */
import { useView } from '#shared/client/use-view.tsx'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { useBuzzersTexts } from '../texts-buzzers.ts'

export function RaceTrouble() {
  const words = useBuzzersTexts()
  const { ask, askHub } = useDesk()
  const race = useView('race')
  if (!race || (race.asks === null && race.late.length + race.lost.length + race.silent.length === 0)) return null
  return (
    <div className="race-trouble" role="alert">
      {race.asks && <p>{words[`asks_${race.asks.is}`]}</p>}
      {(['late', 'lost', 'silent'] as const).map((how) =>
        race[how].map((teamId) => (
          <p key={`${how} ${teamId}`} className="line">
            <TeamTag teamId={teamId} /> <span>{words[how]}</span>
            {how !== 'late' && (
              <button className="small" onClick={() => void askHub({ type: 'GoOnWithout', teamId }, words.goOn)}>
                {words.goOn}
              </button>
            )}
          </p>
        )),
      )}
      <button className="small" onClick={() => void ask({ command: { type: 'ReopenBuzzer', slotId: race.slotId }, label: words.reopen, asks: true })}>
        {words.reopen}
      </button>
    </div>
  )
}
