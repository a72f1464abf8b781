/** What is known of one device; for a display, what it shows and the key to load it again; for any seat, the key that takes it over. */
import { useState } from 'react'
import { BUILD } from '#shared/client/connection.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { DisplayShows } from '#shared/broadcast.ts'
import type { DeviceView } from '#shared/views/people.ts'
import { useActing } from '../acting.tsx'
import { useDesk } from '../desk.tsx'
import { Choice, Field } from '../fields.tsx'
import { useKeepingTexts } from '../texts-keeping.ts'
import { useRecordTexts } from '../texts-records.ts'
import { SHOWS_WORDS, useScreenTexts } from '../texts-screens.ts'
import { useToolTexts } from '../texts-tools.ts'
import { WORKED } from './act-for.tsx'

export function DeviceFacts({ seat }: { seat: DeviceView }) {
  const screen = useScreenTexts()
  const record = useRecordTexts()
  const tool = useToolTexts()
  const seconds = seat.lastSeenMs === null ? null : Math.round(seat.lastSeenMs / 1000)
  const there = seat.state === 'online' || seat.state === 'stale'
  const facts: readonly (readonly [string, string, boolean])[] = [
    [screen.role, tool[`role_${seat.role}`], false],
    [screen.seatId, seat.seatId, false],
    [screen.state, record[seat.state], seat.state === 'stale'],
    [screen.heard, seconds === null ? screen.unknown : seconds < 3 ? screen.now : screen.ago(seconds), false],
    [screen.rtt, seat.rttMs === null ? screen.unknown : screen.ms(Math.round(seat.rttMs)), (seat.rttMs ?? 0) > 100],
    [screen.battery, seat.battery === null ? screen.unknown : `${String(Math.round(seat.battery * 100))}%`, (seat.battery ?? 1) < 0.2],
    [screen.version, seat.build === undefined ? screen.unknown : isCurrent(seat) ? screen.sameVersion : screen.oldVersion, !isCurrent(seat)],
    [screen.link, !there ? screen.unknown : seat.plain ? screen.plain : screen.encrypted, seat.plain === true],
  ]
  return (
    <>
      <dl className="device-facts">
        {facts.map(([name, value, bad]) => (
          <div key={name} className={bad ? 'low' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Holder seat={seat} />
      {seat.role === 'display' && <DisplayDesk seat={seat} />}
      {WORKED.includes(seat.role) && <TakeOver seat={seat} />}
    </>
  )
}

/** Kept when the field is left or Enter pressed. */
function Holder({ seat }: { seat: DeviceView }) {
  const text = useKeepingTexts()
  const { askHub } = useDesk()
  const { seatId, heldBy = '' } = seat
  const [typed, setTyped] = useState(heldBy)
  const keep = () => {
    if (typed.trim() !== heldBy) void askHub({ type: 'NoteHolder', seatId, heldBy: typed }, text.heldBy)
  }
  return (
    <Field label={text.heldBy} hint={text.heldByHint}>
      <input
        className="wide"
        value={typed}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </Field>
  )
}

/** A page left open over an update is of another build than the console. */
export const isCurrent = ({ build }: DeviceView): boolean => build === undefined || build === BUILD

function TakeOver({ seat }: { seat: DeviceView }) {
  const screen = useScreenTexts()
  const { actFor } = useActing()
  return (
    <>
      <button onClick={() => actFor(seat.seatId)}>{screen.actFor}</button>
      <p className="hint">{screen.actForNote}</p>
    </>
  )
}

const isShows = (word: string): word is DisplayShows => word in SHOWS_WORDS

function DisplayDesk({ seat }: { seat: DeviceView }) {
  const screen = useScreenTexts()
  const { t } = useLanguage()
  const { askHub } = useDesk()
  const { seatId } = seat
  const shows = useView('broadcast')?.displays[seatId] ?? 'program'
  const point = (wanted: DisplayShows) => void askHub({ type: 'PointDisplay', seatId, shows: wanted }, `${t(seat.name)}：${screen[SHOWS_WORDS[wanted]]}`)
  return (
    <>
      <Choice<DisplayShows>
        label={screen.shows}
        value={shows}
        options={Object.keys(SHOWS_WORDS)
          .filter(isShows)
          .map((value) => ({ value, label: screen[SHOWS_WORDS[value]] }))}
        onChange={point}
      />
      <button disabled={seat.state !== 'online'} onClick={() => void askHub({ type: 'ReloadDisplay', seatId }, screen.reload)}>
        {screen.reload}
      </button>
    </>
  )
}
