/** What becomes of a question when a race ends without a right answer: void, replaced, the audience's, another team's. */
import type { TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Asked, Step } from './asked.ts'
import type { BuzzerRules, Fate } from './buzzer-rules.ts'
import { clockCleared } from './clocks.ts'
import type { ContestState } from './contest-state.ts'
import type { AudienceWhy, Slot } from './slot-state.ts'
import { raceOf, type Race } from './race.ts'
import { eligibleFor, formatOfRound, readingOf } from './read.ts'
import { voidSlot } from './voiding.ts'

interface Ending {
  readonly cause: Exclude<AudienceWhy, 'no-right-answer'>
  readonly reason: string
  readonly fate: Fate
  /** Left out: as the round's voids. */
  readonly usesQuota?: boolean
}
/** [B8, B12] A race without a winner: the question is void or the audience's; void only if no team has answered it: else it ends, and what was ruled stands. */
export function raceOver(state: ContestState, { slot, rules }: Race, { cause, reason, fate, usesQuota }: Ending, asked: Asked): ReturnType<Step> {
  const answered = slot.attempts.some((attempt) => attempt.ruling !== null)
  const closed = { type: 'BuzzerClosed', slotId: slot.id, why: cause, readmit: [] } as const
  if (fate === 'audience' && !slot.plan.trial) return [closed, ...toAudience(state, slot, rules, cause)]
  if (answered) return [closed, ...clockCleared(state)]
  const replace = fate === 'void-replace' && !slot.plan.trial
  return [closed, ...voidSlot(state, { slot, cause, reason, replace, ...(usesQuota === undefined ? {} : { usesQuota }) }, asked)]
}
/** [B12] The question goes to the hall: rulings and fouls stand, no team gets points for it any more. */
const toAudience = (state: ContestState, slot: Slot, rules: BuzzerRules, why: AudienceWhy): ReturnType<Step> => [
  ...clockCleared(state),
  { type: 'GivenToAudience', slotId: slot.id, why, usesQuota: rules.audienceUsesQuota },
]

/** [B5] Nobody pressed in time: the round says whether the question is void, replaced or the audience's. */
export const nobodyPressed = (state: ContestState, race: Race, asked: Asked): ReturnType<Step> => {
  const { noPress: fate, noPressUsesQuota: usesQuota } = race.rules
  return raceOver(state, race, { cause: 'no-press', reason: '无人抢答', fate, ...(usesQuota === undefined ? {} : { usesQuota }) }, asked)
}

/** Rightly, by the last that answered or, found so since, by one before. */
const isAnswered = (slot: Slot): boolean => slot.attempts.some(({ ruling }) => ruling?.outcome === 'right')
/** Teams that may still try the question after a wrong answer; none when it is over, or the round's limit is reached. */
function whoMayTry(state: ContestState, race: Race, formatOf: FormatOf): readonly TeamId[] {
  const { round, slot, rules } = race
  const last = slot.attempts.at(-1)
  if (slot.voided || slot.audience || !last?.ruling || isAnswered(slot)) return []
  if (formatOfRound(state, round.id, formatOf).decided?.(readingOf(state, round.id))) return []
  const limit = rules.afterWrong === 'dead' ? 1 : rules.afterWrong === 'one-rebound' ? 2 : rules.maxAttempts
  if (slot.attempts.length >= limit) return []
  const tried: readonly TeamId[] = slot.attempts.map((attempt) => attempt.teamId)
  return eligibleFor(round, slot).filter((teamId) => !tried.includes(teamId))
}
/** [B7] After a wrong answer: may the rest press for this question? */
export function mayReopen(state: ContestState, slot: Slot, formatOf: FormatOf): boolean {
  const race = slot.plan.objecting ? null : raceOf(state)
  return race !== null && race.slot.id === slot.id && race.rules.afterWrong !== 'host-designates' && whoMayTry(state, race, formatOf).length > 0
}
/** [B7] The teams the host may name after a wrong answer, once its ruling is on stage. */
export function mayBeGiven(state: ContestState, slot: Slot, formatOf: FormatOf): readonly TeamId[] {
  const race = raceOf(state)
  if (race?.slot.id !== slot.id || race.rules.afterWrong !== 'host-designates') return []
  if (slot.phase !== 'ruled' || slot.attempts.some((attempt) => !attempt.shown)) return []
  return whoMayTry(state, race, formatOf)
}

/** [B12] Whether the question goes to the audience once its ruling is on stage, or has gone. */
export function goesToAudience(state: ContestState, slot: Slot, formatOf: FormatOf): boolean {
  if (slot.audience) return true
  const race = raceOf(state)
  return race !== null && race.slot.id === slot.id && slot.phase === 'ruled' && leftToAudience(state, race, formatOf).length > 0
}
/** [B12] No team may try any more and none was right: the audience's turn, where the round says so. */
export function leftToAudience(state: ContestState, race: Race, formatOf: FormatOf): ReturnType<Step> {
  const { slot, rules, round } = race
  const last = slot.attempts.at(-1)
  if (rules.afterLast !== 'audience' || slot.plan.trial || slot.audience || slot.voided || !last?.ruling || isAnswered(slot)) return []
  if (formatOfRound(state, round.id, formatOf).decided?.(readingOf(state, round.id)) || whoMayTry(state, race, formatOf).length > 0) return []
  return toAudience(state, slot, rules, 'no-right-answer')
}
