/** Every seat with the state of its device; pairing by QR or code on the chosen address; release and take over. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import type { SeatId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { useLanguage } from '#shared/client/language.tsx'
import { inDeskOrder } from '../seats.ts'
import { useRecordTexts } from '../texts-records.ts'
import { useScreenTexts } from '../texts-screens.ts'
import { Alarms } from './edge.tsx'
import { isCurrent } from './device-facts.tsx'
import { JournalHead } from './journal-head.tsx'
import { Keeping } from './keeping.tsx'
import { Pairing } from './pairing.tsx'

type Filter = 'filterAll' | 'filterTrouble' | 'filterCrew' | 'filterTeams' | 'filterDisplays'
const FILTERS: readonly { name: Filter; keeps: (seat: DeviceView) => boolean }[] = [
  { name: 'filterAll', keeps: () => true },
  { name: 'filterTrouble', keeps: (seat) => seat.state !== 'online' },
  { name: 'filterCrew', keeps: (seat) => seat.role !== 'team' && seat.role !== 'display' },
  { name: 'filterTeams', keeps: (seat) => seat.role === 'team' },
  { name: 'filterDisplays', keeps: (seat) => seat.role === 'display' },
]

export function Devices() {
  const record = useRecordTexts()
  const devices = useView('devices')
  const [filter, setFilter] = useState<Filter>('filterAll')
  const [chosen, setChosen] = useState<SeatId | null>(null)
  if (!devices) return <p className="empty">{record.noSeats}</p>
  const keeps = FILTERS.find((one) => one.name === filter)?.keeps ?? (() => true)
  const seats = inDeskOrder(devices.seats).filter(keeps)
  const seat = devices.seats.find((one) => one.seatId === chosen)
  return (
    <div className="devices">
      <div className="devices-main">
        <div className="line">
          <div className="segments" role="group" aria-label={record.seats}>
            {FILTERS.map((one) => (
              <button key={one.name} aria-pressed={one.name === filter} onClick={() => setFilter(one.name)}>
                {record[one.name]} <span className="num">{devices.seats.filter(one.keeps).length}</span>
              </button>
            ))}
          </div>
          <span className="grow" />
          <Identify />
        </div>
        {seats.length === 0 && <p className="empty">{filter === 'filterTrouble' ? record.allWell : record.noSeats}</p>}
        <ul className="seat-grid">
          {seats.map((one) => (
            <Seat key={one.seatId} seat={one} chosen={one.seatId === chosen} choose={setChosen} />
          ))}
        </ul>
      </div>
      <aside className="devices-side" aria-label={record.addresses}>
        <Addresses />
        {seat ? <Pairing key={seat.seatId} seat={seat} /> : <p className="empty">{record.pickDevice}</p>}
        <Alarms />
        <p className="hint">
          {record.audience(devices.audience)} · {record.displays(devices.displays)}
        </p>
        <JournalHead />
        <Keeping />
      </aside>
    </div>
  )
}

function Identify() {
  const record = useRecordTexts()
  const { askHub } = useDesk()
  const [done, setDone] = useState(false)
  const identify = async () => setDone((await askHub({ type: 'IdentifyDevices' }, record.identify)).ok)
  return (
    <>
      {done && (
        <span className="hint" role="status">
          {record.identified}
        </span>
      )}
      <button className="small" onClick={() => void identify()}>
        {record.identify}
      </button>
    </>
  )
}

function Seat({ seat, chosen, choose }: { seat: DeviceView; chosen: boolean; choose: (seatId: SeatId) => void }) {
  const record = useRecordTexts()
  const screen = useScreenTexts()
  const { t } = useLanguage()
  const ago = seat.state !== 'online' && seat.lastSeenMs !== null ? record.lastSeen(Math.round(seat.lastSeenMs / 1000)) : null
  return (
    <li>
      <button className={`seat ${seat.state}`} aria-pressed={chosen} onClick={() => choose(seat.seatId)}>
        <i className={`light ${seat.state}`} aria-hidden />
        <b>{t(seat.name)}</b>
        <span className="state">
          <span>
            {record[seat.state]}
            {ago !== null && ` · ${ago}`}
          </span>
          {seat.rttMs !== null && (
            <span title={record.rtt}>
              {Math.round(seat.rttMs)} {record.ms}
            </span>
          )}
          {seat.battery !== null && (
            <span className={seat.battery < 0.2 ? 'low' : undefined} title={record.battery}>
              ▮ {Math.round(seat.battery * 100)}%
            </span>
          )}
          {!isCurrent(seat) && <span className="low">{screen.version} ≠</span>}
          {seat.pages > 1 && <span>{record.pages(seat.pages)}</span>}
        </span>
      </button>
    </li>
  )
}

function Addresses() {
  const record = useRecordTexts()
  const { askHub } = useDesk()
  const addresses = useView('devices')?.addresses ?? []
  return (
    <fieldset className="addresses">
      <legend>{record.addresses}</legend>
      {addresses.length === 0 && <p className="empty">{record.noAddress}</p>}
      {addresses.map((one) => (
        <label key={one.address}>
          <input
            type="radio"
            name="address"
            checked={one.chosen}
            onChange={() => void askHub({ type: 'ChooseAddress', address: one.address }, record.addresses)}
          />
          <span>{one.address}</span>
          <small>{one.label}</small>
        </label>
      ))}
    </fieldset>
  )
}
