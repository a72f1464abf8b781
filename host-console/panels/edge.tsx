/** The hub's edge as the operator sees it: devices that wait for a yes, what was refused just now, and the list of it. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import type { ClaimView } from '#shared/views/edge.ts'
import type { DeviceView } from '#shared/views/people.ts'
import { useDesk } from '../desk.tsx'
import { ALARM_NAMES, useEdgeTexts } from '../texts-edge.ts'

/** What was refused longer ago than this is found in the list alone. */
const FRESH_MS = 15_000

export function EdgeBanners() {
  const edge = useEdgeTexts()
  const { t } = useLanguage()
  const { hubNow } = useLink()
  const devices = useView('devices')
  const name = useNames()
  const fresh = (devices?.alarms ?? []).filter((one) => hubNow() - one.lastAt < FRESH_MS).slice(0, 2)
  return (
    <>
      {(devices?.seats ?? []).map((seat) => seat.claim && <Claim key={`${seat.seatId} ${seat.claim.sign}`} seat={seat} claim={seat.claim} />)}
      {fresh.map((one) => (
        <p key={`${one.what} ${one.from}`} className="banner warn" role="status">
          {one.what === 'seat-twice'
            ? edge.twice(name(one.from))
            : one.what === 'seat-moved'
              ? edge.moved(name(one.from))
              : edge.fresh(t(ALARM_NAMES[one.what]), name(one.from), one.count)}
        </p>
      ))}
    </>
  )
}

function Claim({ seat, claim }: { seat: DeviceView; claim: ClaimView }) {
  const edge = useEdgeTexts()
  const { t } = useLanguage()
  const { askHub } = useDesk()
  const { seatId } = seat
  return (
    <div className="banner calm claim" role="alert">
      <span>
        {edge.claim(t(seat.name))} <small>{edge.claimFrom(claim.from)}</small>
      </span>
      <b className="sign">{claim.sign}</b>
      <button className="primary" onClick={() => void askHub({ type: 'ConfirmPairing', seatId, sign: claim.sign }, edge.yes)}>
        {edge.yes}
      </button>
      <button onClick={() => void askHub({ type: 'RefusePairing', seatId }, edge.no)}>{edge.no}</button>
    </div>
  )
}

export function Alarms() {
  const edge = useEdgeTexts()
  const { t } = useLanguage()
  const name = useNames()
  const alarms = useView('devices')?.alarms ?? []
  return (
    <section className="alarms" aria-label={edge.alarms}>
      <b>{edge.alarms}</b>
      {alarms.length === 0 && <p className="empty">{edge.noAlarms}</p>}
      <ul>
        {alarms.map((one) => (
          <li key={`${one.what} ${one.from}`}>
            {t(ALARM_NAMES[one.what])} · {name(one.from)} · <span className="num">{edge.times(one.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A seat by its name, an address as it is. */
function useNames(): (from: string) => string {
  const { t } = useLanguage()
  const seats = useView('devices')?.seats ?? []
  return (from) => {
    const seat = seats.find((one) => one.seatId === from)
    return seat ? t(seat.name) : from
  }
}
