/** 收场: the list that is ticked off, and the day on which what is kept of people is deleted, said before it comes. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { headCode } from '#shared/head-code.ts'
import type { ClosingView } from '#shared/views/closing.ts'
import type { DevicesPart } from '#shared/views/people.ts'
import { useDesk } from '../desk.tsx'
import { FormDialog } from '../fields.tsx'
import { useKeepingTexts } from '../texts-keeping.ts'

export function Closing() {
  const text = useKeepingTexts()
  const devices = useView('devices')
  const { closing } = devices ?? {}
  if (!devices || !closing) return null
  const { closed, purgeOn, purgedAt, holders } = closing
  return (
    <section className="closing">
      {closed && <Ticks devices={devices} closed={closed} />}
      <Tick done={closed !== undefined || purgedAt !== undefined}>
        {purgedAt !== undefined && holders === 0 ? text.purged(purgedAt.slice(0, 10)) : text.tickPurge(purgeOn)}
        {closed && purgedAt === undefined && <Earlier purgeOn={purgeOn} lastDay={closed.lastDay} />}
        <small>{text.purgeWhat(holders)}</small>
      </Tick>
    </section>
  )
}

type Closed = NonNullable<ClosingView['closed']>
function Ticks({ devices: { seats, journal }, closed }: { devices: DevicesPart; closed: Closed }) {
  const text = useKeepingTexts()
  const { t, language } = useLanguage()
  const { askHub } = useDesk()
  const { out, back, packages } = closed
  const left = seats.filter(({ role, state }) => role !== 'operator' && state !== 'empty').length
  const whole = packages.filter(({ code, says }) => says === undefined && code === headCode(journal.seq, journal.head)).length
  const notWhole = packages.find(({ says }) => says !== undefined)?.says
  return (
    <>
      <b>{text.closedAt(new Date(closed.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB'))}</b>
      <Tick done={back.length === out.length}>
        {text.tickBack(back.length, out.length)}
        <ul className="devices-out">
          {seats
            .filter(({ seatId }) => out.includes(seatId))
            .map(({ seatId, name, heldBy }) => (
              <li key={seatId}>
                <label>
                  <input
                    type="checkbox"
                    checked={back.includes(seatId)}
                    onChange={({ target }) => void askHub({ type: 'TakeBack', seatId, is: target.checked ? 'back' : 'out' }, t(name))}
                  />
                  {t(name)}
                  {heldBy !== undefined && <small> {heldBy}</small>}
                </label>
              </li>
            ))}
        </ul>
      </Tick>
      <Tick done={left === 0}>{text.tickRevoked(left)}</Tick>
      <Tick done={whole >= 2}>
        {text.tickPackages(whole)}
        {notWhole ? <small className="warning">{t(notWhole)}</small> : packages.length > whole && <small>{text.stale}</small>}
        {packages.some(({ here }) => here) && <small className="warning">{text.onHub(packages.filter(({ here }) => here).length)}</small>}
      </Tick>
      <OwnLast seats={seats} />
    </>
  )
}

/** The console's own seat, which nobody else can take back. */
function OwnLast({ seats }: Pick<DevicesPart, 'seats'>) {
  const text = useKeepingTexts()
  const { askHub } = useDesk()
  const [asks, setAsks] = useState(false)
  const own = seats.find(({ role }) => role === 'operator')
  if (!own) return null
  const send = () => {
    setAsks(false)
    void askHub({ type: 'ReleaseSeat', seatId: own.seatId }, text.ownLast)
  }
  return (
    <Tick done={false}>
      <button className="small" onClick={() => setAsks(true)}>
        {text.ownLast}…
      </button>
      {asks && (
        <FormDialog title={text.ownLast} close={() => setAsks(false)} onSend={send}>
          <p>{text.ownLastHow}</p>
        </FormDialog>
      )}
    </Tick>
  )
}

function Earlier({ purgeOn, lastDay }: { purgeOn: string; lastDay: string }) {
  const text = useKeepingTexts()
  const { askHub } = useDesk()
  return (
    <label className="earlier">
      {text.purgeOn}{' '}
      <input
        type="date"
        value={purgeOn}
        max={lastDay}
        onChange={({ target }) => {
          if (target.value !== '') void askHub({ type: 'SetPurgeDate', on: target.value }, text.tickPurge(target.value))
        }}
      />
    </label>
  )
}

function Tick({ done, children }: { done: boolean; children: React.ReactNode }) {
  return (
    <div className="tick" data-done={done}>
      <span aria-hidden>{done ? '✓' : '○'}</span>
      <div>{children}</div>
    </div>
  )
}
