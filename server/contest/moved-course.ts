/** A round that is over, and a course that a changed ruling has moved: what it paid stands until the chief has decided. */
import type { RoundId, TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { asText } from './as-text.ts'
import { someoneMayPress } from './barring.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { EntryDraft } from './ledger-state.ts'
import { nextPlan } from './next-plan.ts'
import { oncePer } from './once-per.ts'
import { courseIn, courseSettled } from './outcomes.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { formatOfRound } from './read.ts'
import type { RoundState, SlotPlan } from './slot-state.ts'
import { hasQuestion } from './supply.ts'

/** Whether a question of this plan could be put to anybody in the round. */
export const couldAsk = (state: ContestState, round: RoundState | null, plan: SlotPlan): boolean =>
  (round === null || someoneMayPress(state, round, plan)) && (plan.values !== null || plan.again !== undefined || hasQuestion(state, plan))

export interface MovedCourse {
  /** Whether its format has a question more to ask, as the rulings stand now. */
  readonly goesOn: boolean
  /** Whom its course has paid, and whom it would pay: the most first. */
  readonly was: readonly TeamId[]
  readonly now: readonly TeamId[]
  readonly wouldBe: string
}
const paidMost = (entries: readonly EntryDraft[]): readonly TeamId[] => [
  ...new Set([...entries].sort((one, other) => other.points - one.points).map(({ teamId }) => teamId)),
]
/** [G8] The course of a round that is over, where it isn't over any more or has come out otherwise; null where it stands. */
export function movedCourse(state: ContestState, roundId: RoundId, formatOf: FormatOf): MovedCourse | null {
  const round = state.rounds[roundId]
  if (round?.stage !== 'over' || formatOfRound(state, roundId, formatOf).outcomes === undefined) return null
  const { paid, due, stale, missing } = courseIn(state, roundId, formatOf)
  const plan = nextPlan(state, roundId, formatOf)
  const goesOn = plan !== null && couldAsk(state, round, plan)
  if (!goesOn && stale.length + missing.length === 0) return null
  const wouldBe = asText([goesOn, due.map(({ teamId, points, cause }) => asText([teamId, points, cause])).sort()])
  return { goesOn, was: paidMost(paid), now: paidMost(due), wouldBe }
}
export const courseIdOf = (roundId: RoundId): string => `course/${roundId}`
/** [G8] Of these, one that the chief hasn't kept as it is; changed once more it is open again. */
export function openCourse(state: ContestState, roundId: RoundId, formatOf: FormatOf): MovedCourse | null {
  if (state.contest.appeals?.derived === 'stands') return null
  const moved = movedCourse(state, roundId, formatOf)
  const last = state.derived.findLast(({ id, wouldBe }) => id === courseIdOf(roundId) && wouldBe === moved?.wouldBe)
  return last?.how === 'keep' ? null : moved
}
/** Rounds whose format has a course that a ruling could move. */
const coursesIn = oncePer((contest: PreparedContest, formatOf: FormatOf): readonly RoundId[] =>
  contest.rounds.flatMap(({ id, format }) => (formatOf(format).outcomes === undefined ? [] : [id])),
)
/** [G8] Somewhere a course has moved, and the chief hasn't decided. */
export const hasOpenCourse = (state: ContestState, formatOf: FormatOf): boolean =>
  coursesIn(state.contest, formatOf).some((id) => openCourse(state, id, formatOf) !== null)
/** [G8] Done again: the round goes on where its course now stands, or what it comes to now is entered. */
export const courseRedone = (state: ContestState, roundId: RoundId, formatOf: FormatOf): readonly ContestEvent[] => [
  ...(movedCourse(state, roundId, formatOf)?.goesOn ? [{ type: 'RoundReopened' as const, roundId }] : []),
  ...courseSettled(state, roundId, formatOf),
]
