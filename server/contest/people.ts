/** People: checked in at the entrance, substituted as the contest's rules allow. */
import type { CommandOf } from '#shared/commands.ts'
import { inLanguage, type PlayerId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision, type Refused } from './asked.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import { liveSlot, openAttempt, teamOf } from './read.ts'

export function checkIn(state: ContestState, { playerId, present }: CommandOf<'CheckIn'>): Decision {
  const player = state.players[playerId]
  if (!player) return refuse('no-such-player')
  return player.present === present ? refuse('wrong-moment') : accept({ type: 'PlayerCheckedIn', playerId, present })
}

/** [H5] Nobody plays who is not on the list of the admitted, or is on that of the barred; the refusal names the clause. */
export function ineligible({ roster }: ContestState['contest'], playerId: PlayerId): Refused | null {
  const barred = roster?.barred?.find((one) => one.player === playerId)
  if (barred) return refuse('not-eligible', inLanguage(barred.clause, 'zh'))
  const list = roster?.eligible
  return list && !list.players.includes(playerId) ? refuse('not-eligible', inLanguage(list.clause, 'zh')) : null
}
/** A round under way or over: the contest has begun. */
const hasBegun = (state: ContestState): boolean => Object.values(state.rounds).some((round) => round.stage !== 'waiting')
/** [H3] When the rules let somebody be replaced; for an injury, where they say so, at any time. */
function inSeason(state: ContestState, injury: boolean): boolean {
  const { when = 'any-time', injury: forInjury = 'any-time' } = state.contest.substitution ?? {}
  if (injury && (forInjury === 'any-time' || when === 'injury-only')) return true
  if (when === 'injury-only') return false
  if (when === 'before-contest') return !hasBegun(state)
  if (when === 'between-rounds') return state.live === null
  return when === 'any-time' || liveSlot(state) === null
}
/** [H4] So many a team, and no way back, where the rules say so; an injury counts like any other where they treat it so. */
function limited(state: ContestState, command: CommandOf<'SubstitutePlayer'>): boolean {
  const { most = Infinity, mayReturn = 'yes', injury: forInjury = 'any-time' } = state.contest.substitution ?? {}
  const made = state.substitutions.filter((one) => one.teamId === command.teamId)
  const counted = made.filter((one) => !one.injury || forInjury === 'as-others').length
  if (mayReturn === 'no' && made.some((one) => one.out === command.in)) return true
  return counted >= most && !(command.injury && forInjury === 'any-time')
}
/** [H1] Only a registered player of the same team who isn't in may come in, at the place of the one who leaves, and not during the team's own answer; points stay with the person. */
export function substitutePlayer(state: ContestState, command: CommandOf<'SubstitutePlayer'>, asked: Asked): Decision {
  const team = teamOf(state.contest, command.teamId)
  if (!team) return refuse('no-such-team')
  if (!team.players.some((player) => player.id === command.in)) return refuse('roster-frozen')
  const position = team.players.some((player) => player.id === command.out) ? state.players[command.out]?.position : undefined
  if (position == null) return refuse('no-such-player')
  if (state.players[command.in]?.position != null) return refuse('already-on-team')
  const barred = ineligible(state.contest, command.in)
  if (barred) return barred
  const slot = liveSlot(state)
  if (slot && openAttempt(slot)?.teamId === team.id) return refuse('wrong-moment')
  const injury = command.injury ?? false
  if (!inSeason(state, injury)) return refuse('not-now-by-rules')
  if (limited(state, command)) return refuse('no-more-substitutions')
  if (state.contest.substitution?.approval === 'chief' && acting(asked.by).role !== 'chief') return refuse('needs-chief')
  const { teamId, out, reason } = command
  return accept({ type: 'PlayerSubstituted', teamId, out, in: command.in, position, reason, ...(injury ? { injury } : {}) })
}

/** [H6] Whether somebody may still be added to a roster: closed at publication unless the file says otherwise. */
export function rosterIsFrozen(state: ContestState): boolean {
  const frozen = state.contest.roster?.frozen ?? 'from-start'
  return frozen === 'from-start' || (frozen === 'at-first-round' && hasBegun(state))
}
