/** The clock of the play as the stage shows it; 时间到 when it has run out. */
import { ContestClock } from '#shared/ui/contest-clock.tsx'
import type { ClockPart } from '#shared/views/play.ts'
import { useSurface, useSurfaceNow } from '../surface.tsx'

export function StageClock({ clock }: { clock: NonNullable<ClockPart> }) {
  const now = useSurfaceNow()
  const { words, t } = useSurface()
  if (clock.state.is === 'ended') return <p className="time-up">{words.timeUp}</p>
  return (
    <ContestClock
      clock={clock}
      now={now}
      label={clock.state.is === 'paused' ? words.clockPaused : clock.title === undefined ? words.secondsLeft : t(clock.title)}
    />
  )
}
