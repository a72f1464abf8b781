/** How long each team has where all answer at once: one clock for the longest, and what it shows when a shorter time is up. */
import type { Instant, Millis, TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { ClockPurpose } from '#shared/views/play.ts'
import type { ContestState } from './contest-state.ts'
import { isIn } from './player-answers.ts'
import { answerersOf, formatOfRound, liveRound, roundIdOf, roundOf, rulesFor, rulesOf } from './read.ts'
import type { Slot } from './slot-state.ts'

export interface AnswerTimes {
  readonly purpose: ClockPurpose
  readonly totalMs: Millis
  readonly dueLeftMs?: Readonly<Record<TeamId, Millis>>
}
/** [K6] A team answers for as long as its part's rules say; where one of them has no limit, nobody has. */
export function answerTimes(state: ContestState, slot: Slot, formatOf: FormatOf): AnswerTimes {
  const roundId = roundIdOf(slot.id)
  const format = formatOfRound(state, roundId, formatOf)
  const round = liveRound(state)
  if (!round || roundOf(state, roundId)?.partRules === undefined) return format.clock(rulesOf(state, roundId), slot)
  const own = answerersOf(round, slot).map((teamId) => [teamId, format.clock(rulesFor(state, roundId, teamId), slot)] as const)
  const purpose = own[0]?.[1].purpose ?? 'answer'
  if (own.length === 0 || own.some(([, { totalMs }]) => totalMs === 0)) return { purpose, totalMs: 0 }
  const totalMs = Math.max(...own.map(([, one]) => one.totalMs))
  const shorter = own.filter(([, one]) => one.totalMs < totalMs).map(([teamId, one]) => [teamId, totalMs - one.totalMs] as const)
  return { purpose, totalMs, ...(shorter.length > 0 ? { dueLeftMs: Object.fromEntries(shorter) } : {}) }
}
/** When the team's own time ended, or will end, on the clock as it runs; null while it is stopped, or without one. */
export function ownEnd({ clock }: ContestState, { dueLeftMs }: Slot, teamId: TeamId): Instant | null {
  if (!clock || clock.state.is === 'paused') return null
  return (clock.state.is === 'running' ? clock.state.endsAt : clock.state.endedAt) - (dueLeftMs?.[teamId] ?? 0)
}
/** Before the clock runs out: when the time of the last team that may still answer is up; null where the clock itself says so. */
export function lastOwnEnd(state: ContestState, slot: Slot): Instant | null {
  const round = liveRound(state)
  if (!round || !slot.dueLeftMs || state.clock?.state.is !== 'running') return null
  const rules = rulesOf(state, round.id)
  const isFinal = (rules.tablets?.finalOn ?? 'submit') === 'submit'
  const open = answerersOf(round, slot).filter((teamId) => !isFinal || !isIn(state, slot, teamId, rules))
  const least = Math.min(...open.map((teamId) => slot.dueLeftMs?.[teamId] ?? 0))
  return open.length === 0 || least === 0 ? null : state.clock.state.endsAt - least
}
