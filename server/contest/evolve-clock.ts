/** Reducers of the one clock in play. */
import type { Instant } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Clock } from './slot-state.ts'
import type { Reducers } from './reducers.ts'

const withState = (state: ContestState, next: Clock['state']): ContestState => (state.clock ? { ...state, clock: { ...state.clock, state: next } } : state)
const running = (endsAt: Instant): Clock['state'] => ({ is: 'running', endsAt })

/** What time-up leaves on the slot in play. */
function timeUp(state: ContestState): ContestState {
  const round = state.live === null ? null : state.rounds[state.live]
  const slot = round?.slots.at(-1)
  // A pack's clock may end between two of its slots: the last one carries it.
  const between = slot?.phase === 'closed' && slot.plan.pack === null
  const prepared = state.clock?.purpose === 'begin' && slot?.plan.mode === 'performance'
  if (!round || !slot || between || prepared || state.clock?.purpose === 'press') return state
  const attempts = slot.attempts.map((attempt) => (attempt.ruling === null ? { ...attempt, timeUp: true } : attempt))
  const waits = slot.phase === 'answering' && !slot.taking && slot.plan.mode !== 'performance'
  const ended = { ...slot, attempts, timeUp: true, phase: waits ? ('ruling' as const) : slot.phase }
  return { ...state, rounds: { ...state.rounds, [round.id]: { ...round, slots: [...round.slots.slice(0, -1), ended] } } }
}

export const evolveClock: Reducers<'ClockStarted' | 'ClockPaused' | 'ClockResumed' | 'ClockAdjusted' | 'ClockEnded' | 'ClockCleared'> = {
  ClockStarted: (state, { clockId, purpose, totalMs, warnAtMs, endsAt, title }) => ({
    ...state,
    clock: { id: clockId, purpose, totalMs, warnAtMs, ...(title === undefined ? {} : { title }), state: running(endsAt) },
  }),
  ClockPaused: (state, { leftMs }) => withState(state, { is: 'paused', leftMs }),
  ClockResumed: (state, { endsAt }) => withState(state, running(endsAt)),
  ClockAdjusted: (state, { leftMs, endsAt }) => withState(state, endsAt === null ? { is: 'paused', leftMs } : running(endsAt)),
  ClockEnded: (state, { late, at }) => timeUp(withState(state, { is: 'ended', late, endedAt: at })),
  ClockCleared: (state) => ({ ...state, clock: null }),
}
