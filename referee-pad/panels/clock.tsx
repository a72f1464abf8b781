/** The contest's clock for officials: seconds left, paused, or time up. */
import { useLanguage } from '#shared/client/language.tsx'
import { useNow, useView } from '#shared/client/use-view.tsx'
import { clockText, ContestClock, ownLeftMs } from '#shared/ui/contest-clock.tsx'
import { useTexts } from '../texts.ts'

export function ClockPanel() {
  const clock = useView('clock')
  const now = useNow(200)
  const texts = useTexts()
  const { t } = useLanguage()
  const turn = useView('turn')
  if (!clock) return <div className="clock idle">{texts.noClock}</div>
  const own = ownLeftMs(clock, turn ?? null, now)
  const label = { running: clock.title === undefined ? texts.clock : t(clock.title), paused: texts.clockPaused, ended: texts.clockEnded }[clock.state.is]
  return (
    <div className="clock">
      <ContestClock clock={clock} now={now} label={label} />
      {own !== null && (
        <p className="own-limit">
          {texts.ownLimit} <b className="num">{clockText(own)}</b>
        </p>
      )}
    </div>
  )
}
