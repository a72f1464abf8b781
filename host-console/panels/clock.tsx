/** The clock in play and its controls: start, pause, resume, five seconds either way. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView, useNow } from '#shared/client/use-view.tsx'
import { ownLeftMs } from '#shared/ui/contest-clock.tsx'
import type { ClockPart } from '#shared/views/play.ts'
import type { Instant, Millis } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { useRuleTexts } from '../texts-rules.ts'
import { useToolTexts } from '../texts-tools.ts'
import { useTexts } from '../texts.ts'

const STEP_MS = 5000

export function leftOf(clock: NonNullable<ClockPart>, now: Instant): Millis {
  if (clock.state.is === 'running') return Math.max(0, clock.state.endsAt - now)
  return clock.state.is === 'paused' ? clock.state.leftMs : 0
}
/** Whole seconds, rounded up, so that 0 means over; minutes from 100 s on. */
export function secondsText(leftMs: Millis): string {
  const seconds = Math.ceil(leftMs / 1000)
  return seconds < 100 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What is left, for the next-step button. */
export function TimeLeft() {
  const clock = useView('clock')
  const now = useNow(200)
  const text = useTexts()
  if (!clock || clock.state.is === 'ended') return null
  const left = leftOf(clock, now)
  return (
    <span className={`time-left num ${left <= clock.warnAtMs ? 'soon' : ''} ${clock.state.is}`}>
      {secondsText(left)}
      <small> {text.seconds}</small>
    </span>
  )
}

export function ClockControls() {
  const { ask } = useDesk()
  const tool = useToolTexts()
  const text = useTexts()
  const clock = useView('clock')
  const now = useNow(200)
  const left = clock ? leftOf(clock, now) : 0
  const adjust = (byMs: number, label: string) => void ask({ command: { type: 'AdjustClock', leftMs: Math.max(0, Math.round(left + byMs)) }, label })
  const running = clock?.state.is === 'running'
  const paused = clock?.state.is === 'paused'
  return (
    <div className="clock-tools" role="group" aria-label={text.clock}>
      <ClockNow left={left} />
      {!clock || clock.state.is === 'ended' ? (
        <button className="small" onClick={() => void ask({ command: { type: 'StartClock' }, label: tool.start })}>
          {tool.start}
        </button>
      ) : running ? (
        <button className="small" onClick={() => void ask({ command: { type: 'PauseClock' }, label: tool.pause })}>
          {tool.pause}
        </button>
      ) : (
        <button className="small primary" onClick={() => void ask({ command: { type: 'ResumeClock' }, label: tool.resume })}>
          {tool.resume}
        </button>
      )}
      <button className="small" disabled={!running && !paused} onClick={() => adjust(-STEP_MS, tool.minus5)}>
        {tool.minus5}
      </button>
      <button className="small" disabled={!running && !paused} onClick={() => adjust(STEP_MS, tool.plus5)}>
        {tool.plus5}
      </button>
    </div>
  )
}

/** What the clock is for and shows; beside it the limit of one answer inside a pack. */
function ClockNow({ left }: { left: Millis }) {
  const { t } = useLanguage()
  const rules = useRuleTexts()
  const tool = useToolTexts()
  const text = useTexts()
  const clock = useView('clock')
  const turn = useView('turn')
  const now = useNow(200)
  const own = ownLeftMs(clock ?? null, turn ?? null, now)
  const paused = clock?.state.is === 'paused'
  return (
    <span className="clock-now">
      {clock ? (
        <>
          <small>
            {clock.state.is === 'ended'
              ? tool.clockEnded
              : paused
                ? tool.clockPaused
                : clock.title === undefined
                  ? tool[`clock_${clock.purpose}`]
                  : t(clock.title)}
          </small>{' '}
          <b className="num">{secondsText(left)}</b>
          {own !== null && (
            <>
              {' '}
              <small>{rules.ownLimit}</small> <b className="num">{secondsText(own)}</b>
            </>
          )}
        </>
      ) : (
        <small>{text.noClock}</small>
      )}
    </span>
  )
}
