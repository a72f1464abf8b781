/** The buzzers before and in a round: the roll-call with what was measured, whether it is certified, the gateway's keys, the rounds' reports. */
import type { CertificateGap } from '#shared/buzzer-wire.ts'
import { useView } from '#shared/client/use-view.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import { RaceReports } from '#shared/ui/race-report-table.tsx'
import { useDesk } from '../desk.tsx'
import { Card } from '../panel-card.tsx'
import { inDeskOrder } from '../seats.ts'
import { useBuzzersTexts } from '../texts-buzzers.ts'
import { GatewayMap } from './gateway-map.tsx'
import { RollTable } from './roll-table.tsx'

const isBuzzer = (seat: DeviceView): boolean => seat.role === 'team' && (seat.buzzer !== undefined || seat.teamId !== null)

export function Buzzers() {
  const words = useBuzzersTexts()
  const { askHub } = useDesk()
  const devices = useView('devices')
  const contest = useView('contest')
  const past = useView('past') ?? { count: 0, slots: [] }
  const seats = inDeskOrder(devices?.seats ?? []).filter(isBuzzer)
  const there = seats.filter((seat) => seat.buzzer !== undefined)
  const heard = there.filter((seat) => seat.buzzer?.rollCall === 'heard').length
  const readAll = async () => {
    const answer = await askHub({ type: 'ReadRaces' }, words.reports)
    return (answer.ok ? answer.races : null) ?? null
  }
  const calling = there.some((seat) => seat.buzzer?.rollCall !== 'off')
  return (
    <div className="buzzers-page">
      <Card
        title={words.rollCall}
        aside={
          <>
            {calling && <span className="tag">{words.calling(heard, there.length)}</span>}
            <button className="small" disabled={there.length === 0} onClick={() => void askHub({ type: 'CallRoll' }, words.call)}>
              {words.call}
            </button>
            <button className="small" disabled={!calling} onClick={() => void askHub({ type: 'EndRoll' }, words.end)}>
              {words.end}
            </button>
          </>
        }
      >
        <Certificate there={there} />
        {there.length === 0 && <p className="empty">{words.noBuzzers}</p>}
        <RollTable seats={seats} />
        <p className="hint">
          {words.rollNote} {words.trialNote}
        </p>
      </Card>
      {seats
        .filter((seat) => seat.keys !== undefined)
        .map((seat) => (
          <GatewayMap key={seat.seatId} seat={seat} />
        ))}
      {(past.count > past.slots.length || past.slots.some((slot) => slot.races)) && contest && (
        <Card title={words.reports}>
          <RaceReports past={past} teams={contest.teams} readAll={readAll} />
        </Card>
      )}
    </div>
  )
}

/** Of the next verdict: as the hub says while a race is in hand, else as the devices that are there stand. */
function Certificate({ there }: { there: readonly DeviceView[] }) {
  const words = useBuzzersTexts()
  const race = useView('race')
  if (!race && there.length === 0) return null
  const why = race ? race.why : gapsOf(there)
  const certified = race ? race.mode === 'certified' : why.length === 0
  return (
    <p className={certified ? 'certificate good' : 'certificate'} role="status">
      <b>{certified ? `✓ ${words.certified}` : words.estimate}</b>{' '}
      {certified ? words.certifiedNote : words.estimateNote(why.map((gap) => words[`gap_${gap}`]).join(words.and))}
    </p>
  )
}
function gapsOf(there: readonly DeviceView[]): CertificateGap[] {
  const gaps = new Set(there.flatMap(({ buzzer }) => buzzer?.why ?? []))
  if (new Set(there.map(({ buzzer }) => buzzer?.input)).size > 1) gaps.add('mixed-inputs')
  return [...gaps]
}
