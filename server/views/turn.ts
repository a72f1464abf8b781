/** Who has the right to answer, or whose turn it is. */
import type { TurnPart } from '#shared/views/play.ts'
import type { PlayerId, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Slot } from '../contest/slot-state.ts'
import { slotOnStage } from '../contest/on-air.ts'
import { oncePer } from '../contest/once-per.ts'
import { playerAt } from '../contest/read.ts'
import { playerName } from './naming.ts'

/** The floor was given by word of mouth: after a race, or while others might press. */
const wasGiven = ({ buzzer, attempts }: Slot): boolean => (buzzer.is === 'taken' || buzzer.is === 'closed') && attempts.at(-1)?.how === 'given'
/** The attempt under way or last made by the team whose moment it is. */
export function attemptInPlay(slot: Slot): Attempt | null {
  const last = slot.attempts.at(-1)
  if (!last || last.how === 'tablet') return null
  return slot.plan.mode === 'race' && slot.buzzer.is !== 'taken' && !wasGiven(slot) ? null : last
}

function whoseMoment(slot: Slot): { teamId: TeamId; how: NonNullable<TurnPart>['how'] } | null {
  const { mode, teamId } = slot.plan
  const last = slot.attempts.at(-1)
  if (mode === 'race' && last && wasGiven(slot)) return { teamId: last.teamId, how: 'turn' }
  if (mode === 'race') return slot.buzzer.is === 'taken' ? { teamId: slot.buzzer.verdict.winner, how: 'buzz' } : null
  if (mode === 'all' || teamId === null) return null
  return { teamId, how: mode === 'performance' ? 'performance' : 'turn' }
}

const turnOf = oncePer((state: ContestState, _: 'now'): TurnPart => {
  const slot = slotOnStage(state)
  const whose = slot && whoseMoment(slot)
  if (!slot || !whose) return null
  const last = attemptInPlay(slot)
  const attempt = last?.teamId === whose.teamId ? last : null
  const position = attempt?.position ?? slot.performer?.position ?? slot.plan.position
  const playerId: PlayerId | null = attempt?.playerId ?? slot.performer?.playerId ?? playerAt(state, whose.teamId, position)
  return {
    teamId: whose.teamId,
    playerId,
    position,
    playerName: playerName(state, playerId),
    how: whose.how,
    attemptId: attempt?.id ?? null,
    answering: slot.phase === 'answering' && (whose.how === 'performance' || (attempt !== null && !attempt.complete && attempt.ruling === null)),
    complete: attempt?.complete ?? false,
    ...(attempt?.dueLeftMs === undefined || attempt.ruling !== null ? {} : { dueLeftMs: attempt.dueLeftMs }),
  }
})
/** Asked once by the hall's view and once by every team's. */
export const turnPart = (state: ContestState): TurnPart => turnOf(state, 'now')
