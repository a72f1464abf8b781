/** The newest amended ruling that the hall has not been told of: what it changed, until its scene was shown and put away. */
import type { AttemptId, Outcome, Points, SlotId, TeamId } from '#shared/words.ts'
import type { RecordedEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Amended } from './result-state.ts'
import type { Attempt, Slot } from './slot-state.ts'
import { attemptOf, slotOf } from './read.ts'
import { isSuperseded } from './superseded.ts'

/** What an answer was ruled, as far as it counts. */
export const outcomeCounting = (slot: Slot | null, attempt: Attempt): Outcome | null =>
  slot === null || isSuperseded(slot, attempt) ? null : (attempt.ruling?.outcome ?? null)
/** Answers that count no more since, or count again. */
function countsOtherwise(was: Slot | null, now: Slot | null): readonly AttemptId[] {
  if (!was || !now) return []
  return was.attempts
    .filter((one) => now.attempts.some((other) => other.id === one.id && isSuperseded(was, one) !== isSuperseded(now, other)))
    .map(({ id }) => id)
}
/** Rulings the hall has never seen are not amended for it. */
function amends(before: ContestState, event: RecordedEvent, slotId: SlotId, attemptIds: readonly AttemptId[], reason: string | null): Amended | null {
  const slot = slotOf(before, slotId)
  const known = slot?.attempts.filter((attempt) => attempt.shown && attemptIds.includes(attempt.id)) ?? []
  if (known.length === 0) return null
  const was = known.map((attempt) => ({ attemptId: attempt.id, teamId: attempt.teamId, outcome: outcomeCounting(slot, attempt) }))
  const same = before.amended?.commandId === event.commandId ? before.amended : null
  return {
    commandId: event.commandId,
    slotId,
    reason,
    was: [...(same?.was ?? []), ...was.filter((one) => !same?.was.some(({ attemptId }) => attemptId === one.attemptId))],
    points: same?.points ?? {},
  }
}

/** One credited that was right, and counted, is to the hall what it was. */
function changes(before: ContestState, { attemptId, ruling }: Extract<RecordedEvent, { type: 'AnswerRuled' }>): boolean {
  const found = attemptOf(before, attemptId)
  const was = found?.attempt.ruling
  return !found || was?.outcome !== ruling.outcome || was.share !== ruling.share || isSuperseded(found.slot, found.attempt)
}
/** [J12] One amendment is kept at a time; it leaves with its scene, or when the rundown goes on. */
export function amendedAfter(before: ContestState, after: ContestState, event: RecordedEvent): Amended | null {
  const now = after.amended ?? null
  switch (event.type) {
    case 'AnswerRuled': {
      if (!event.again || !changes(before, event)) return now
      const ids = [event.attemptId, ...countsOtherwise(slotOf(before, event.slotId), slotOf(after, event.slotId))]
      return amends(before, event, event.slotId, ids, event.ruling.reason) ?? now
    }
    case 'KeyAmended': {
      const ids = event.rulings.map((one) => one.attemptId)
      return amends(before, event, event.slotId, ids, event.reason) ?? now
    }
    case 'PointsEntered': {
      if (now?.commandId !== event.commandId) return now
      const points: Record<TeamId, Points> = { ...now.points }
      for (const entry of event.entries) points[entry.teamId] = (points[entry.teamId] ?? 0) + entry.points
      return { ...now, points }
    }
    case 'SceneTaken':
      return !before.scene.follow && before.scene.scene === 'amended' && event.scene !== 'amended' ? null : now
    case 'RundownMoved':
      return null
    default:
      return now
  }
}
