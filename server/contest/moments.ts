/** What the public may know has just happened, so that scenes can animate causes; the newest last, twelve at most. */
import type { Moment } from '#shared/views/moments.ts'
import type { AttemptId, PlayerId, Points, SlotId } from '#shared/words.ts'
import { winningPress } from './adjudication.ts'
import type { EventOf, RecordedEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { causedByAttempt, entriesOfSlot } from './scoring.ts'
import { playerAt, roundIdOf, slotOf } from './read.ts'

const KEPT = 12
type Bare<M> = M extends unknown ? Omit<M, 'seq'> : never

/** What an attempt has been paid by its rulings and is not reversed. */
const paidFor = (state: ContestState, slotId: SlotId, attemptId: AttemptId): Points =>
  entriesOfSlot(state, roundIdOf(slotId), slotId)
    .filter((entry) => causedByAttempt(entry, attemptId) && !entry.reversed)
    .reduce((sum, entry) => sum + entry.points, 0)

function ruledNow(before: ContestState, after: ContestState, slotId: RecordedEvent & { type: 'RulingShown' }): Bare<Moment>[] {
  const was = slotOf(before, slotId.slotId)
  const slot = slotOf(after, slotId.slotId)
  if (!slot || slot.plan.mode === 'all') return []
  return slot.attempts
    .filter((attempt) => attempt.shown && attempt.ruling && !was?.attempts.find((one) => one.id === attempt.id)?.shown)
    .map((attempt) => ({
      is: 'ruled',
      slotId: slot.id,
      teamId: attempt.teamId,
      outcome: attempt.ruling?.outcome ?? 'wrong',
      points: paidFor(after, slot.id, attempt.id),
      amended: attempt.was.length > 0,
    }))
}

/** Who pressed first, where tablets are bound to a position. */
function presser(state: ContestState, { slotId, verdict }: EventOf<'BuzzSettled'>): PlayerId | null {
  const press = winningPress(verdict, slotOf(state, slotId)?.presses ?? [])
  return playerAt(state, verdict.winner, press?.position ?? null)
}

function bareMoments(before: ContestState, after: ContestState, event: RecordedEvent): Bare<Moment>[] {
  switch (event.type) {
    case 'RoundBegun':
      return [{ is: 'round-begun', roundId: event.roundId }]
    case 'BuzzerOpened':
      return [{ is: 'opened', slotId: event.slotId }]
    case 'BuzzSettled':
      return [{ is: 'taken', slotId: event.slotId, teamId: event.verdict.winner, playerId: presser(after, event) }]
    case 'FoulCalled':
      return [{ is: 'foul', teamId: event.teamId, code: event.code, points: event.points }]
    case 'ClockEnded':
      return [{ is: 'time-up', slotId: after.live ? (after.rounds[after.live]?.slots.at(-1)?.id ?? null) : null }]
    case 'RulingShown':
      return ruledNow(before, after, event)
    case 'AnswerRuled': {
      const slot = slotOf(after, event.slotId)
      const attempt = slot?.attempts.find((one) => one.id === event.attemptId)
      return event.again && attempt?.shown
        ? [{ is: 'ruled', slotId: event.slotId, teamId: attempt.teamId, outcome: event.ruling.outcome, points: 0, amended: true }]
        : []
    }
    case 'PointsEntered':
      return event.entries
        .filter((entry) => !entry.hidden && entry.cause.is !== 'base' && entry.cause.is !== 'carried')
        .map((entry) => ({ is: 'points', partId: entry.partId, teamId: entry.teamId, points: entry.points }))
    case 'AnswerRevealed':
      return [{ is: 'revealed', slotId: event.slotId }]
    case 'QuestionVoided':
      return [{ is: 'voided', slotId: event.slotId }]
    case 'MarksShown': {
      const teamId = slotOf(after, event.slotId)?.plan.teamId
      return teamId ? [{ is: 'marked', slotId: event.slotId, teamId, points: event.result }] : []
    }
    case 'PlayerSubstituted':
      return [{ is: 'substituted', teamId: event.teamId, out: event.out, in: event.in }]
    case 'AwardShown':
      return [{ is: 'award', awardId: event.awardId }]
    default:
      return []
  }
}

/** The points of an amended ruling are the fact after it: the old ones reversed, its own entered. */
const withItsPoints = (state: ContestState, rulingSeq: number): readonly Moment[] =>
  state.moments.map((moment) => {
    if (moment.is !== 'ruled' || !moment.amended || moment.seq !== rulingSeq) return moment
    const attempt = slotOf(state, moment.slotId)?.attempts.findLast((one) => one.teamId === moment.teamId)
    return attempt ? { ...moment, points: paidFor(state, moment.slotId, attempt.id) } : moment
  })

export function momentsAfter(before: ContestState, after: ContestState, event: RecordedEvent): readonly Moment[] {
  const moments = event.type === 'PointsEntered' ? withItsPoints(after, before.seq) : after.moments
  const more = bareMoments(before, after, event)
  if (more.length === 0) return moments
  const seq = before.seq + 1
  return [...moments, ...more.map((moment) => ({ ...moment, seq }) as Moment)].slice(-KEPT)
}
