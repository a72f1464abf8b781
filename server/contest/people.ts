/** People: checked in at the entrance, substituted. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, refuse, type Decision } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import { liveSlot, openAttempt, teamOf } from './read.ts'

export function checkIn(state: ContestState, { playerId, present }: CommandOf<'CheckIn'>): Decision {
  const player = state.players[playerId]
  if (!player) return refuse('no-such-player')
  return player.present === present ? refuse('wrong-moment') : accept({ type: 'PlayerCheckedIn', playerId, present })
}
/** [H1] Only a registered player of the same team who isn't in may come in, at the place of the one who leaves, and not during the team's own answer. */
export function substitutePlayer(state: ContestState, command: CommandOf<'SubstitutePlayer'>): Decision {
  const team = teamOf(state.contest, command.teamId)
  if (!team) return refuse('no-such-team')
  if (!team.players.some((player) => player.id === command.in)) return refuse('roster-frozen')
  const position = team.players.some((player) => player.id === command.out) ? state.players[command.out]?.position : undefined
  if (position == null) return refuse('no-such-player')
  if (state.players[command.in]?.position != null) return refuse('already-on-team')
  const slot = liveSlot(state)
  if (slot && openAttempt(slot)?.teamId === team.id) return refuse('wrong-moment')
  const { teamId, out, reason } = command
  return accept({ type: 'PlayerSubstituted', teamId, out, in: command.in, position, reason })
}
