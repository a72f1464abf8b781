/** The newest amended ruling that the hall has not been told of: what it changed, until its scene was shown and put away. */
import type { AttemptId, Points, SlotId, TeamId } from '#shared/words.ts'
import type { RecordedEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Amended } from './result-state.ts'
import { attemptOf, slotOf } from './read.ts'
import { isSuperseded } from './superseded.ts'

/** Rulings the hall has never seen are not amended for it. */
function amends(before: ContestState, event: RecordedEvent, slotId: SlotId, attemptIds: readonly AttemptId[], reason: string | null): Amended | null {
  const known = slotOf(before, slotId)?.attempts.filter((attempt) => attempt.shown && attemptIds.includes(attempt.id)) ?? []
  if (known.length === 0) return null
  const was = known.map(({ id, teamId, ruling }) => ({ attemptId: id, teamId, outcome: ruling?.outcome ?? null }))
  const same = before.amended?.commandId === event.commandId ? before.amended : null
  return { commandId: event.commandId, slotId, reason, was: [...(same?.was ?? []), ...was], points: same?.points ?? {} }
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
    case 'AnswerRuled':
      return (event.again && changes(before, event) && amends(before, event, event.slotId, [event.attemptId], event.ruling.reason)) || now
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
