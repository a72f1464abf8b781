/** A team chooses the value it plays for, or declines. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { acting, type ContestState, type Slot } from './contest-state.ts'
import { liveSlot } from './read.ts'
import { draw, leftIn } from './supply.ts'

/** The slot in which the asking team may choose now, or why not. */
function choosingSlot(state: ContestState, slotId: string, asked: Asked): Slot | 'no-such-slot' | 'wrong-moment' | 'not-your-turn' {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return 'no-such-slot'
  if (slot.phase !== 'choosing') return 'wrong-moment'
  const { role, team } = acting(asked.by)
  return role === 'team' && team !== slot.plan.teamId ? 'not-your-turn' : slot
}

/** [T2] The choice is final: it draws the question at once. */
export function chooseValue(state: ContestState, command: CommandOf<'ChooseValue'>, asked: Asked): Decision {
  const slot = choosingSlot(state, command.slotId, asked)
  if (typeof slot === 'string') return refuse(slot)
  const offered = slot.plan.values?.find((one) => one.value === command.value)
  if (!offered) return refuse('value-not-offered')
  const left = leftIn(state, offered.setId)
  if (left.questions + left.spares === 0) return refuse('value-not-offered')
  const question = draw(state, slot, { setId: offered.setId, replacement: false }, asked)
  if (!question) return refuse('no-questions-left')
  return accept({ type: 'ValueChosen', slotId: slot.id, value: command.value }, question)
}

/** Declining is the operator's or the team's, where the round's format offers it. */
export function declineTurn(state: ContestState, command: CommandOf<'DeclineTurn'>, asked: Asked): Decision {
  const slot = choosingSlot(state, command.slotId, asked)
  if (typeof slot === 'string') return refuse(slot)
  if (!mayDecline(state, asked)) return refuse('wrong-mode')
  return accept({ type: 'TurnDeclined', slotId: slot.id })
}
function mayDecline(state: ContestState, asked: Asked): boolean {
  const round = state.contest.rounds.find((one) => one.id === state.live)
  return round ? (asked.formatOf(round.format).mayDecline?.(round.rules) ?? false) : false
}
