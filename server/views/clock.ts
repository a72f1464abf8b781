/** The clock on every screen: hub time at which it ends, or what is left of it. */
import type { ClockPart } from '#shared/views/play.ts'
import type { ContestState } from '../contest/contest-state.ts'

export function clockPart({ clock }: ContestState): ClockPart {
  if (clock === null) return null
  const { state } = clock
  return {
    id: clock.id,
    purpose: clock.purpose,
    totalMs: clock.totalMs,
    warnAtMs: clock.warnAtMs,
    ...(clock.title === undefined ? {} : { title: clock.title }),
    state:
      state.is === 'running'
        ? { is: 'running', endsAt: state.endsAt }
        : state.is === 'paused'
          ? { is: 'paused', leftMs: state.leftMs }
          : { is: 'ended', late: state.late },
  }
}
