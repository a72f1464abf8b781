/** The one clock in play: started, paused, adjusted; and what falls due when. */
import type { Command, CommandOf } from '#shared/commands.ts'
import type { ClockPurpose } from '#shared/views/play.ts'
import type { AttemptId, Instant, Millis, SlotId, Text } from '#shared/words.ts'
import { lastOwnEnd } from './answer-times.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { hostStarts, type ClockRules } from './clock-rules.ts'
import { cuePending, waitsUntil } from './race-facts.ts'
import type { EventOf } from './contest-events.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { formatOfRound, liveRound, liveSlot, rulesAt, rulesOf } from './read.ts'

interface Starting {
  readonly clockId: string
  readonly purpose: ClockPurpose
  readonly totalMs: Millis
  readonly from: Instant
  readonly title?: Text | undefined
}
export function clockStarted(state: ContestState, { clockId, purpose, totalMs, from, title }: Starting): EventOf<'ClockStarted'> {
  const slot = liveSlot(state)
  const warnAtMs = slot ? Math.min(rulesAt(state, slot).clocks.warnAtMs, totalMs) : 0
  return { type: 'ClockStarted', clockId, purpose, totalMs, warnAtMs, endsAt: from + totalMs, ...(title === undefined ? {} : { title }) }
}
/** [C6] The clock that runs first: of the phase before the answer where the round has one; none where nothing is limited. */
export function firstClock(state: ContestState, { begin }: Pick<ClockRules, 'begin'>, starting: Starting): EventOf<'ClockStarted'> | null {
  if (begin) return clockStarted(state, { ...starting, clockId: `${starting.clockId}/begin`, purpose: 'begin', totalMs: begin.withinMs, title: begin.title })
  return starting.totalMs === 0 ? null : clockStarted(state, starting)
}
/** The phase before the answer, tablets or performance is on, or has been stopped in it. */
export const isBeginning = ({ clock }: ContestState): boolean => clock?.purpose === 'begin' && clock.state.is !== 'ended'
/** [C5] The host's key starts a clock only where the file gives it to the host. */
export const mayStart = (state: ContestState, slot: Slot, asked: Asked): boolean => acting(asked.by).role !== 'host' || hostStarts(rulesAt(state, slot).clocks)
/** What is left on the clock; nothing where there is none. */
export const leftOn = ({ clock }: ContestState, at: Instant): Millis => {
  if (!clock || clock.state.is === 'ended') return 0
  return clock.state.is === 'paused' ? clock.state.leftMs : Math.max(0, clock.state.endsAt - at)
}
/** [T10] When the answer under way is up by its own limit: the pack's clock then shows what was agreed as it began, so that a pause moves both. */
export function ownLimit(state: ContestState): { readonly at: Instant; readonly slotId: SlotId; readonly attemptId: AttemptId } | null {
  const slot = liveSlot(state)
  const attempt = slot?.phase === 'answering' ? slot.attempts.find((one) => one.ruling === null && !one.complete && !one.timeUp) : undefined
  if (!slot || attempt?.dueLeftMs === undefined || state.clock?.state.is !== 'running') return null
  return { at: state.clock.state.endsAt - attempt.dueLeftMs, slotId: slot.id, attemptId: attempt.id }
}
/** Nothing when no clock is on. */
export const clockCleared = (state: ContestState): readonly EventOf<'ClockCleared'>[] => (state.clock ? [{ type: 'ClockCleared' }] : [])

/** [C3] Stopped by a person, a restart or an undo: nobody presses and no tablet takes an answer until it runs on. */
export const isClockPaused = (state: ContestState): boolean => state.clock?.state.is === 'paused'

/** Starts the clock of a performance, or runs a paused one on. */
export function startClock(state: ContestState, _: CommandOf<'StartClock'>, asked: Asked): Decision {
  if (state.clock?.state.is === 'paused' && acting(asked.by).role !== 'host') return resumeClock(state, { type: 'ResumeClock' }, asked)
  const round = liveRound(state)
  const slot = liveSlot(state)
  if (!round || !slot) return refuse('no-such-slot')
  if (slot.plan.mode !== 'performance') return refuse('wrong-mode')
  if (!mayStart(state, slot, asked)) return refuse('not-allowed')
  if (slot.phase !== 'shown' || state.clock || slot.tookMs !== undefined) return refuse('wrong-moment')
  const { purpose, totalMs } = formatOfRound(state, round.id, asked.formatOf).clock(rulesAt(state, slot), slot)
  const clock = firstClock(state, rulesAt(state, slot).clocks, { clockId: slot.id, purpose, totalMs, from: asked.at })
  return clock ? accept(clock) : refuse('no-clock')
}
export function pauseClock(state: ContestState, _: CommandOf<'PauseClock'>, asked: Asked): Decision {
  if (state.clock?.state.is !== 'running') return refuse('no-clock')
  return accept({ type: 'ClockPaused', leftMs: Math.max(0, state.clock.state.endsAt - asked.at) })
}
export function resumeClock(state: ContestState, _: CommandOf<'ResumeClock'>, asked: Asked): Decision {
  if (state.clock?.state.is !== 'paused') return refuse('no-clock')
  return accept({ type: 'ClockResumed', endsAt: asked.at + state.clock.state.leftMs })
}
/** [C3] The time left set by hand; an ended clock stays ended. */
export function adjustClock(state: ContestState, { leftMs }: CommandOf<'AdjustClock'>, asked: Asked): Decision {
  if (!state.clock || state.clock.state.is === 'ended') return refuse('no-clock')
  return accept({ type: 'ClockAdjusted', leftMs, endsAt: state.clock.state.is === 'running' ? asked.at + leftMs : null })
}

/** [F4] A press that waits for the cue is early when its grace is over. */
function graceOver(state: ContestState, slot: Slot): { at: Instant; command: Command } | null {
  const rules = state.live === null ? undefined : rulesOf(state, state.live).buzzer
  const { buzzer } = slot
  if (!rules || buzzer.is !== 'armed') return null
  const waiting = slot.presses.filter((press) => press.inGrace && !press.early && !press.counts && press.openingId === buzzer.openingId)
  if (waiting.length === 0) return null
  const at = Math.min(...waiting.map((press) => waitsUntil(rules, press)))
  return { at, command: { type: 'CallEarlyBuzz', slotId: slot.id, openingId: buzzer.openingId } }
}
/** [C1] Deadlines as commands the hub issues when due, soonest first; none while the contest is paused. */
export function deadlinesOf(state: ContestState): readonly { readonly at: Instant; readonly command: Command }[] {
  if (state.paused) return []
  const due: { at: Instant; command: Command }[] = []
  const slot = liveSlot(state)
  if (state.clock?.state.is === 'running') due.push({ at: state.clock.state.endsAt, command: { type: 'ClockRanOut', clockId: state.clock.id } })
  const limit = ownLimit(state)
  if (limit) due.push({ at: limit.at, command: { type: 'AnswerRanOut', attemptId: limit.attemptId } })
  if (slot?.buzzer.is === 'racing' && slot.buzzer.settleAt !== null && !slot.buzzer.photo && !cuePending(slot))
    due.push({ at: slot.buzzer.settleAt, command: { type: 'SettleBuzz', slotId: slot.id, openingId: slot.buzzer.openingId } })
  const early = slot && graceOver(state, slot)
  if (early) due.push(early)
  const closes = slot?.taking ? (state.clock?.state.is === 'ended' ? state.clock.state.endedAt : lastOwnEnd(state, slot)) : null
  if (slot && state.live !== null && closes !== null) {
    const graceMs = rulesOf(state, state.live).tablets?.graceMs ?? 0
    due.push({ at: closes + graceMs, command: { type: 'CloseAnswers', slotId: slot.id } })
  }
  return due.sort((one, other) => one.at - other.at)
}
