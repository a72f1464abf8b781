/** A team's rights on a question: another one (换题), none at all (免答, 跳题), help (求助); each so many times a round or a contest. */
import type { CommandOf, RightName } from '#shared/commands.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import type { TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { clockCleared } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { liveSlot, openAttempt, roundIdOf, rulesOf } from './read.ts'
import { draw, leftIn } from './supply.ts'

/** Uses that count: those on a question made void come back. */
const usesIn = (slots: readonly Slot[], teamId: TeamId, right: RightName): number =>
  slots.filter((slot) => slot.voided === null).reduce((sum, slot) => sum + slot.rights.filter((one) => one.teamId === teamId && one.right === right).length, 0)

/** [T8] What is left of a right for a team in the live round; null where the round has no such right. */
export function leftOf(state: ContestState, teamId: TeamId, right: RightName): number | null {
  const round = state.live === null ? null : state.rounds[state.live]
  const given = round && rulesOf(state, round.id).rights?.[right]
  if (!round || !given) return null
  const slots = given.per === 'round' ? round.slots : Object.values(state.rounds).flatMap((one) => one.slots)
  return Math.max(0, given.count - usesIn(slots, teamId, right))
}
/** Whose right it would be: the team that answers, else the one whose turn it is. */
export const teamWithRight = (slot: Slot): TeamId | null => openAttempt(slot)?.teamId ?? slot.plan.teamId

/** The question is on, and the answer to it neither complete nor ruled. */
function isOpen(slot: Slot, from: readonly Slot['phase'][]): boolean {
  const attempt = openAttempt(slot)
  return slot.voided === null && !slot.timeUp && from.includes(slot.phase) && !(attempt?.complete ?? false) && Object.keys(attempt?.votes ?? {}).length === 0
}
/** The set the question came from, and would be swapped from. */
const setOf = (slot: Slot) => (slot.plan.values ? slot.plan.values.find((one) => one.value === slot.value)?.setId : slot.plan.setId) ?? null

/** [T8] Why the team that answers can't use the right now; null when it can. */
export function rightRefused(state: ContestState, slot: Slot, right: RightName): RefusalCode | null {
  const teamId = teamWithRight(slot)
  if (teamId === null) return 'wrong-mode'
  if ((leftOf(state, teamId, right) ?? 0) === 0) return 'no-right-left'
  if (right === 'lifeline') return slot.plan.mode !== 'all' && openAttempt(slot) && isOpen(slot, ['answering']) ? null : 'wrong-moment'
  if (slot.plan.mode !== 'turn' || (right === 'skip') !== (slot.plan.pack !== null)) return 'wrong-mode'
  if (!isOpen(slot, ['ready', 'shown', 'answering'])) return 'wrong-moment'
  const setId = setOf(slot)
  const left = setId === null ? null : leftIn(state, setId)
  return right === 'swap' && (left === null || left.questions + left.spares === 0) ? 'no-questions-left' : null
}

/** [T9] A lifeline's clock: from the start again, or with time added; a paused one stays paused. */
function helpedClock(state: ContestState, slot: Slot, asked: Asked): readonly ContestEvent[] {
  const help = rulesOf(state, roundIdOf(slot.id)).rights?.lifeline
  const { clock } = state
  if (!help || !clock || clock.state.is === 'ended' || help.clock === 'runs-on') return []
  const left = clock.state.is === 'running' ? Math.max(0, clock.state.endsAt - asked.at) : clock.state.leftMs
  const leftMs = help.clock === 'restart' ? clock.totalMs : left + help.extraMs
  return [{ type: 'ClockAdjusted', leftMs, endsAt: clock.state.is === 'running' ? asked.at + leftMs : null }]
}
/** [T8] By the team's own pad, or by the operator for the team that answers. */
export function useRight(state: ContestState, { slotId, right }: CommandOf<'UseRight'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  const { role, team } = acting(asked.by)
  const teamId = teamWithRight(slot)
  if (role === 'team' && team !== teamId) return refuse('not-your-turn')
  const refused = rightRefused(state, slot, right)
  if (refused !== null || teamId === null) return refuse(refused ?? 'wrong-mode')
  const use: Step = () => [{ type: 'RightUsed', slotId, teamId, right }]
  if (right === 'lifeline') return accept(...inTurn(state, asked, use, (now) => helpedClock(now, slot, asked)))
  if (right === 'skip') return accept(...inTurn(state, asked, use, () => [{ type: 'SlotClosed', slotId }]))
  const setId = setOf(slot)
  const another: Step = (now) => {
    const question = right === 'swap' && setId !== null ? draw(now, slot, { setId, replacement: false }, asked) : null
    return question ? [question] : []
  }
  return accept(...inTurn(state, asked, use, (now) => clockCleared(now), another))
}
