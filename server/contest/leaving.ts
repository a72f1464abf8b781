/** Teams that leave: withdrawn, forfeited or disqualified by the chief, and taken back. */
import type { CommandOf } from '#shared/commands.ts'
import type { Fate, Leave } from '#shared/part-settings.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { clockCleared } from './clocks.ts'
import type { ContestState } from './contest-state.ts'
import type { Departure, PreparedPart } from './prepared-contest.ts'
import { enteredIn, formatOfRound, hasLeft, isFormed, liveRound, liveSlot, roundOf, signedOver, teamOf } from './read.ts'
import { voidSlot } from './voiding.ts'

const FATE: Readonly<Record<Leave, Fate>> = { withdrawal: 'ranked-last', forfeit: 'ranked-last', disqualification: 'annulled' }

/** Parts the team plays, or may still come into. */
function openParts(state: ContestState, teamId: TeamId, from: PartId | undefined): readonly PreparedPart[] {
  const at = state.contest.parts.findIndex((part) => part.id === from)
  return state.contest.parts
    .slice(Math.max(0, at))
    .filter((part) => signedOver(state, part.id) === null && !hasLeft(state.contest, part.id, teamId))
    .filter((part) => !isFormed(part) || enteredIn(state.contest, part.id).includes(teamId))
}
/** An answer of the team waits for a ruling, or a race it may have won for the verdict. */
function inTheMiddle(state: ContestState, teamId: TeamId): boolean {
  const slot = liveSlot(state)
  if (!slot || slot.voided) return false
  const racing = slot.buzzer.is === 'racing' && slot.presses.some((press) => press.teamId === teamId && press.counts)
  return racing || slot.attempts.some((attempt) => attempt.teamId === teamId && attempt.ruling === null)
}
/** Whether its turns in the live round go to the next: not where judges mark, which nobody can do for another. */
function passesOn(state: ContestState, parts: readonly PreparedPart[], asked: Asked): boolean {
  const round = liveRound(state)
  const file = round && roundOf(state, round.id)
  if (!round || !file || formatOfRound(state, round.id, asked.formatOf).panel) return false
  return parts.some((part) => file.parts.includes(part.id) && part.leaving?.turns === 'passed-on')
}
/** Its own turn in play ends at once: nothing of it counts. */
const turnEnded =
  (teamId: TeamId, reason: string, asked: Asked): Step =>
  (state) => {
    const slot = liveSlot(state)
    if (!slot || slot.plan.teamId !== teamId || slot.voided || slot.declined || slot.marksResult !== null || slot.attempts.length > 0) return []
    if (slot.phase === 'choosing') return [...clockCleared(state), { type: 'TurnDeclined', slotId: slot.id }]
    return voidSlot(state, { slot, cause: 'team-left', reason, replace: false }, asked)
  }

interface Leaving {
  readonly teamId: TeamId
  readonly how: Leave
  readonly reason: string
  readonly from?: PartId
}
/** [X1] Out of every part without a signature over it, or of those from a named one on; not while an answer of its own waits for a ruling. */
function left(state: ContestState, { teamId, how, reason, from }: Leaving, asked: Asked): Decision {
  if (!teamOf(state.contest, teamId)) return refuse('no-such-team')
  if (from !== undefined && !state.contest.parts.some((part) => part.id === from)) return refuse('no-such-part')
  const open = openParts(state, teamId, from)
  if (open.length === 0) return refuse('already-left')
  if (inTheMiddle(state, teamId)) return refuse('wrong-moment')
  const parts: Departure['parts'] = Object.fromEntries(
    open.map(({ id, leaving = {} }) => [id, { fate: leaving[how] ?? FATE[how], awards: leaving.awards ?? 'none' }] as const),
  )
  const passes = passesOn(state, open, asked)
  return accept(...inTurn(state, asked, () => [{ type: 'TeamLeft', teamId, how, reason, parts, passes }], turnEnded(teamId, reason, asked)))
}
export const withdrawTeam = (state: ContestState, { teamId, how, reason, from }: CommandOf<'WithdrawTeam'>, asked: Asked): Decision =>
  left(state, { teamId, how: how ?? 'withdrawal', reason, ...(from === undefined ? {} : { from }) }, asked)
export const disqualifyTeam = (state: ContestState, { teamId, reason, from }: CommandOf<'DisqualifyTeam'>, asked: Asked): Decision =>
  left(state, { teamId, how: 'disqualification', reason, ...(from === undefined ? {} : { from }) }, asked)

/** [X5] The chief takes a team back, with a reason, into every part not signed meanwhile. */
export function reinstateTeam(state: ContestState, { teamId, reason }: CommandOf<'ReinstateTeam'>): Decision {
  if (!teamOf(state.contest, teamId)) return refuse('no-such-team')
  const parts = Object.keys(state.contest.departed?.[teamId]?.parts ?? {})
    .map((id) => id as PartId)
    .filter((id) => signedOver(state, id) === null)
  return parts.length === 0 ? refuse('wrong-moment') : accept({ type: 'TeamReinstated', teamId, reason, parts })
}
