/** The contest's clock as people see it: whole seconds left, minutes from a hundred seconds on, a ring that empties. */
import type { ClockPart, TurnPart } from '../views/play.ts'
import type { Instant, Millis } from '../words.ts'
import './contest-clock.css'

type Clock = NonNullable<ClockPart>

/** Milliseconds left at hub time `now`; never negative. */
export function clockLeftMs(clock: Clock, now: Instant): Millis {
  if (clock.state.is === 'ended') return 0
  return Math.max(0, clock.state.is === 'running' ? clock.state.endsAt - now : clock.state.leftMs)
}

/** What is left of one answer's own limit inside a pack; null where it has none. */
export function ownLeftMs(clock: ClockPart, turn: TurnPart, now: Instant): Millis | null {
  if (clock === null || clock.state.is === 'ended' || turn?.dueLeftMs === undefined || turn.complete) return null
  return Math.max(0, clockLeftMs(clock, now) - turn.dueLeftMs)
}

/** 14 or 4:05; a started second counts whole, so that 0 means 时间到. */
export function clockText(leftMs: Millis): string {
  const seconds = Math.ceil(leftMs / 1000)
  return seconds < 100 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const RADIUS = 46
const ROUND = 2 * Math.PI * RADIUS

export function ContestClock({ clock, now, label }: { clock: Clock; now: Instant; label: string }) {
  const left = clockLeftMs(clock, now)
  const text = clockText(left)
  const share = clock.totalMs === 0 ? 0 : Math.min(1, left / clock.totalMs)
  const mood = clock.state.is === 'paused' ? 'paused' : left <= clock.warnAtMs ? 'warn' : 'calm'
  return (
    <div className={`contest-clock ${mood} ${text.length > 2 ? 'long' : ''}`} role="timer">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="track" cx="50" cy="50" r={RADIUS} />
        <circle className="left" cx="50" cy="50" r={RADIUS} strokeDasharray={ROUND} strokeDashoffset={ROUND * (1 - share)} transform="rotate(-90 50 50)" />
      </svg>
      <i className="num">{text}</i>
      {text.length <= 2 || mood === 'paused' || clock.title !== undefined ? <span>{label}</span> : null}
    </div>
  )
}
