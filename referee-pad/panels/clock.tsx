/** The contest's clock for officials: seconds left, paused, or time up. */
import { useNow, useView } from '#shared/client/use-view.tsx'
import { ContestClock } from '#shared/ui/contest-clock.tsx'
import { useTexts } from '../texts.ts'

export function ClockPanel() {
  const clock = useView('clock')
  const now = useNow(200)
  const texts = useTexts()
  if (!clock) return <div className="clock idle">{texts.noClock}</div>
  const label = { running: texts.clock, paused: texts.clockPaused, ended: texts.clockEnded }[clock.state.is]
  return (
    <div className="clock">
      <ContestClock clock={clock} now={now} label={label} />
    </div>
  )
}
