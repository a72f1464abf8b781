/** The running clock as one large number of seconds, with the time left of it as a bar. */
import { useLanguage } from '#shared/client/language.tsx'
import { useNow, useView } from '#shared/client/use-view.tsx'
import { clockLeftMs, clockText, ownLeftMs } from '#shared/ui/contest-clock.tsx'
import { buzzerTexts } from '../texts.ts'

/** `dueLeftMs`: what the contest's clock shows when the time shown here is up. */
export function Clock({ dueLeftMs = 0 }: { dueLeftMs?: number }) {
  const clock = useView('clock')
  const now = useNow(100)
  const { language, t } = useLanguage()
  const words = buzzerTexts(language)
  const own = ownLeftMs(clock ?? null, useView('turn') ?? null, now)
  if (!clock) return null
  const left = Math.max(0, clockLeftMs(clock, now) - dueLeftMs)
  const total = clock.totalMs - dueLeftMs
  const mood = clock.state.is === 'paused' ? 'paused' : left <= clock.warnAtMs ? 'warn' : 'calm'
  return (
    <p className={`clock ${mood}`} role="timer">
      <span>{clock.title === undefined ? words.clock : t(clock.title)}</span>
      <b className="num">{clockText(left)}</b>
      {own !== null && (
        <span>
          {words.ownLimit} <strong className="num">{clockText(own)}</strong>
        </span>
      )}
      <i aria-hidden="true" style={{ transform: `scaleX(${total <= 0 ? 0 : Math.min(1, left / total)})` }} />
    </p>
  )
}

/** Whether the team's own time is up, where it is shorter than the contest's clock; `dueLeftMs` is then what that clock shows. */
export function useTimeUp(dueLeftMs: number | undefined): boolean {
  const clock = useView('clock')
  const now = useNow(dueLeftMs === undefined ? 3_600_000 : 100)
  return dueLeftMs !== undefined && clock != null && clockLeftMs(clock, now) <= dueLeftMs
}
