/** What stands in a race's way: who was late, lost or silent, what waits for the referee, evidence that came late; one key goes on without, one opens again. */
import { useView } from '#shared/client/use-view.tsx'
import { lateEvidenceIn } from '#shared/ui/press-timing.tsx'
import { useTimingTexts } from '#shared/ui/timing-texts.ts'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { useBuzzersTexts } from '../texts-buzzers.ts'

export function RaceTrouble() {
  const words = useBuzzersTexts()
  const { ask, askHub } = useDesk()
  const race = useView('race')
  const timing = useTimingTexts()
  const evidence = lateEvidenceIn(race?.record)
  const hindered = race && (race.asks !== null || race.late.length + race.lost.length + race.silent.length > 0)
  if (!race || (!hindered && evidence.length === 0)) return null
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
      {evidence.length > 0 && (
        <p className="line">
          {evidence.map((teamId) => (
            <TeamTag key={teamId} teamId={teamId} />
          ))}{' '}
          <span>{timing.lateEvidence}</span>
        </p>
      )}
      {hindered && (
        <button className="small" onClick={() => void ask({ command: { type: 'ReopenBuzzer', slotId: race.slotId }, label: words.reopen, asks: true })}>
          {words.reopen}
        </button>
      )}
    </div>
  )
}
