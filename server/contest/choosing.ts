/** A team chooses the value it plays for, or the item it is asked, or declines; another team may choose for it. */
import type { CommandOf } from '#shared/commands.ts'
import type { SetId, TeamId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import type { ChoosingRules } from './choosing-rules.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, Slot, SlotPlan } from './slot-state.ts'
import { hasLeft, liveSlot, partOf, rulesOf } from './read.ts'
import { draw, freeItems, leftIn } from './supply.ts'
import { byLot } from './turn-order.ts'

/** [T7] Who chooses for the team; itself where nobody else is there to. A team that left chooses for nobody. */
function chooserFor(state: ContestState, round: RoundState, teamId: TeamId, by: ChoosingRules['by']): TeamId {
  const isHere = (id: TeamId) => {
    const partId = partOf(state, round.id, id)
    return partId !== null && !hasLeft(state.contest, partId, id)
  }
  const [order, lowToHigh] = [round.order.filter(isHere), round.lowToHigh.filter(isHere)]
  const at = order.indexOf(teamId)
  const other = (index: number): TeamId => order[(index + order.length) % order.length] ?? teamId
  if (by === 'team-before') return other(at - 1)
  if (by === 'team-after') return other(at + 1)
  // pairs in the order of turns; one left over draws with the first
  if (by === 'opponent') return at % 2 === 1 ? other(at - 1) : other(at + 1)
  return by === 'lowest' ? (lowToHigh[0] ?? teamId) : teamId
}
/** A slot's plan with how its question is chosen and by whom; a replacement, or a set with spares alone, is drawn and not picked. */
export function withChooser(state: ContestState, round: RoundState, plan: SlotPlan, replaces: boolean): SlotPlan {
  if (plan.pack !== null || plan.trial || plan.makeUp !== undefined) return plan
  const { item, by } = rulesOf(state, round.id).choosing ?? { item: 'in-order', by: 'self' }
  const board = (setId: SetId) => freeItems(state, setId).length > 0 && !(replaces && leftIn(state, setId).spares > 0)
  const picks = item !== 'in-order' && (plan.values !== null || (plan.setId !== null && board(plan.setId)))
  const chosen = picks ? { ...plan, pick: item } : plan
  if (plan.teamId === null || (!picks && plan.values === null)) return chosen
  const chooser = chooserFor(state, round, plan.teamId, by)
  return chooser === plan.teamId ? chosen : { ...chosen, chooser }
}
/** Who chooses now; null: the operator alone. */
export const chooserOf = ({ plan }: Slot): TeamId | null => plan.chooser ?? plan.teamId
/** The set whose items are on the board now; null where none is, or a value must be chosen first. */
export function setToPick({ plan, phase, value }: Slot): SetId | null {
  if (phase !== 'choosing' || plan.pick === undefined) return null
  return plan.values ? (plan.values.find((one) => one.value === value)?.setId ?? null) : plan.setId
}

/** The slot in which the asking team may choose (or, its own turn, decline) now, or why not. */
function choosingSlot(
  state: ContestState,
  slotId: string,
  asked: Asked,
  whose: (slot: Slot) => TeamId | null,
): Slot | 'no-such-slot' | 'wrong-moment' | 'not-your-turn' {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return 'no-such-slot'
  if (slot.phase !== 'choosing') return 'wrong-moment'
  const { role, team } = acting(asked.by)
  return role === 'team' && team !== whose(slot) ? 'not-your-turn' : slot
}

/** [T2] The choice is final: it draws the question at once, or opens the board of its items. */
export function chooseValue(state: ContestState, command: CommandOf<'ChooseValue'>, asked: Asked): Decision {
  const slot = choosingSlot(state, command.slotId, asked, chooserOf)
  if (typeof slot === 'string') return refuse(slot)
  const offered = slot.plan.values?.find((one) => one.value === command.value)
  if (!offered) return refuse('value-not-offered')
  if (slot.value !== null) return refuse('wrong-moment')
  const left = leftIn(state, offered.setId)
  if (left.questions + left.spares === 0) return refuse('value-not-offered')
  const chosen = { type: 'ValueChosen', slotId: slot.id, value: command.value } as const
  if (slot.plan.pick !== undefined && left.questions > 0) return accept(chosen)
  const question = draw(state, slot, { setId: offered.setId, replacement: false }, asked)
  return question ? accept(chosen, question) : refuse('no-questions-left')
}

/** [Q4] An item of the board, each once and irrevocable; rolling numbers stop at one of those left, by chance. */
export function pickItem(state: ContestState, command: CommandOf<'PickItem'>, asked: Asked): Decision {
  const slot = choosingSlot(state, command.slotId, asked, chooserOf)
  if (typeof slot === 'string') return refuse(slot)
  const { pick } = slot.plan
  if (pick === undefined || (pick === 'rolling') !== (command.number === undefined)) return refuse('wrong-mode')
  const setId = setToPick(slot)
  if (setId === null) return refuse('wrong-moment')
  const free = freeItems(state, setId)
  const number = command.number ?? byLot(free, asked.chance)[0]
  if (number === undefined || !free.includes(number)) return refuse('item-gone')
  const question = draw(state, slot, { setId, replacement: false, number }, asked)
  if (!question) return refuse('no-questions-left')
  return accept({ type: 'ItemPicked', slotId: slot.id, setId, number, how: pick === 'rolling' ? 'rolled' : 'named' }, question)
}

/** [G2] The chooser names the team it meets; their question is drawn at once. */
export function pickTeam(state: ContestState, command: CommandOf<'PickTeam'>, asked: Asked): Decision {
  const slot = choosingSlot(state, command.slotId, asked, chooserOf)
  if (typeof slot === 'string') return refuse(slot)
  const { rivals, setId } = slot.plan
  const chooser = chooserOf(slot)
  if (!rivals || chooser === null) return refuse('wrong-mode')
  if (!rivals.includes(command.teamId)) return refuse('no-such-team')
  const picked = { type: 'TeamPicked', slotId: slot.id, chooser, teamId: command.teamId } as const
  if (setId === null) return accept(picked)
  const question = draw(state, slot, { setId, replacement: false }, asked)
  return question ? accept(picked, question) : refuse('no-questions-left')
}

/** Declining is the operator's or the team's whose turn it is, where the round's format offers it and before anything was chosen. */
export function declineTurn(state: ContestState, command: CommandOf<'DeclineTurn'>, asked: Asked): Decision {
  const slot = choosingSlot(state, command.slotId, asked, ({ plan }) => plan.teamId)
  if (typeof slot === 'string') return refuse(slot)
  if (slot.value !== null) return refuse('wrong-moment')
  if (!mayDecline(state, asked)) return refuse('wrong-mode')
  return accept({ type: 'TurnDeclined', slotId: slot.id })
}
function mayDecline(state: ContestState, asked: Asked): boolean {
  const round = state.contest.rounds.find((one) => one.id === state.live)
  return round ? (asked.formatOf(round.format).mayDecline?.(round.rules) ?? false) : false
}
