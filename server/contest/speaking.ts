/** Who may speak for the team, where the turn itself doesn't name a position: anyone, some positions only, nobody twice running. */
import type { PlayerId, SlotId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Attempt, RoundState } from './slot-state.ts'
import { ownAnswers } from './objection-rules.ts'
import { playerAt, roundIdOf, rulesOf, teamOf } from './read.ts'

/** Where a player of the team stands; null for one who isn't in. */
export const placeOf = (state: ContestState, teamId: TeamId, playerId: PlayerId): number | null =>
  teamOf(state.contest, teamId)?.players.some((player) => player.id === playerId) ? (state.players[playerId]?.position ?? null) : null

/** Positions of the team filled by somebody who is in, in order. */
export const seatedOf = (state: ContestState, teamId: TeamId): readonly number[] =>
  (teamOf(state.contest, teamId)?.players ?? [])
    .map((player) => state.players[player.id]?.position ?? null)
    .filter((position) => position !== null)
    .sort((a, b) => a - b)
/** The team's last answer in the round before this slot; void questions and objections apart. */
function lastAnswer(round: RoundState, slotId: SlotId, teamId: TeamId): Attempt | null {
  const before = round.slots.slice(round.fromSlot).filter((slot) => slot.id !== slotId && slot.voided === null)
  return before.flatMap((slot) => ownAnswers({}, slot)).findLast((attempt) => attempt.teamId === teamId) ?? null
}
/** [T4] [T5] Whether the player may answer in this slot; where the turn names a position the order itself has spoken. */
export function maySpeak(state: ContestState, at: { slotId: SlotId; teamId: TeamId; playerId: PlayerId }): boolean {
  const { slotId, teamId, playerId } = at
  const place = placeOf(state, teamId, playerId)
  const round = state.rounds[roundIdOf(slotId)]
  const rules = round && rulesOf(state, round.id).speaker
  if (place === null || !round) return false
  if (!rules || round.slots.find((slot) => slot.id === slotId)?.plan.position != null) return true
  if (rules.speaks !== 'one' || (rules.positions && !rules.positions.includes(place))) return false
  return !rules.notTwiceRunning || lastAnswer(round, slotId, teamId)?.playerId !== playerId
}
interface Speaker {
  readonly playerId: PlayerId | null
  readonly position: number | null
}
/** [T4] Who answers as the answer begins: the player given if he may, else the captain, else nobody yet; a joint answer is nobody's. */
export function speakerOf(state: ContestState, at: { slotId: SlotId; teamId: TeamId } & Speaker): Speaker {
  const { slotId, teamId, playerId, position } = at
  const rules = rulesOf(state, roundIdOf(slotId)).speaker
  if (!rules) return { playerId, position }
  if (rules.speaks !== 'one') return { playerId: null, position: null }
  if (playerId !== null && maySpeak(state, { slotId, teamId, playerId })) return { playerId, position }
  const captain = rules.positions?.length === 1 ? (rules.positions[0] ?? null) : null
  const named = playerAt(state, teamId, captain)
  if (named !== null && maySpeak(state, { slotId, teamId, playerId: named })) return { playerId: named, position: captain }
  return playerId === null ? { playerId, position } : { playerId: null, position: null }
}
