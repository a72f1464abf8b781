/** Marks held until the next team has performed: which may be shown now, and when a performance may be left with its marks unshown. */
import type { FormatOf } from '../formats/round-format.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, Slot } from './slot-state.ts'
import { markingOf, panelResult } from './judges.ts'
import { nextPlan } from './next-plan.ts'
import { roundIdOf } from './read.ts'
import { leftIn } from './supply.ts'

/** No performance of the round will follow. */
function isLast(state: ContestState, slot: Slot, formatOf: FormatOf): boolean {
  const roundId = roundIdOf(slot.id)
  if (state.live !== roundId || state.rounds[roundId]?.slots.at(-1)?.id !== slot.id) return false
  const next = nextPlan(state, roundId, formatOf)
  if (next === null || next.setId === null) return next === null
  const { questions, spares } = leftIn(state, next.setId)
  return questions + spares === 0
}
/** Whether its clock was started and the time it took is still to be noted. */
export const isUntimed = (state: ContestState, slot: Slot, formatOf: FormatOf): boolean =>
  (markingOf(state, slot, formatOf)?.timed ?? false) && slot.tookMs === undefined && state.clock?.id === slot.id

const hasPerformed = (state: ContestState, slot: Slot, formatOf: FormatOf): boolean =>
  slot.voided === null && (slot.phase === 'closed' || (panelResult(state, slot, formatOf) !== null && !isUntimed(state, slot, formatOf)))

/** [M6] Marks held back are shown when a later team has performed, or none will. */
export function isDue(state: ContestState, slot: Slot, formatOf: FormatOf): boolean {
  if (markingOf(state, slot, formatOf)?.held !== true) return true
  const slots = state.rounds[roundIdOf(slot.id)]?.slots ?? []
  const later = slots.slice(slots.findIndex((one) => one.id === slot.id) + 1)
  const last = slots.at(-1) ?? slot
  return later.some((one) => hasPerformed(state, one, formatOf)) || (isLast(state, last, formatOf) && (last.id === slot.id || last.phase === 'closed'))
}
/** [M6] The performance is over with its marks still to be shown, and another follows. */
export const mayBeHeld = (state: ContestState, slot: Slot, formatOf: FormatOf): boolean =>
  slot.phase === 'shown' &&
  slot.marksResult === null &&
  panelResult(state, slot, formatOf) !== null &&
  !isUntimed(state, slot, formatOf) &&
  !isDue(state, slot, formatOf)

/** Left with marks unshown, oldest first. */
export const heldIn = (round: RoundState): readonly Slot[] =>
  round.slots
    .slice(round.fromSlot)
    .filter((slot) => slot.plan.mode === 'performance' && slot.phase === 'closed' && slot.voided === null && !slot.declined && slot.marksResult === null)
/** The oldest of them that is to be shown now. */
export const heldNow = (state: ContestState, round: RoundState, formatOf: FormatOf): Slot | null =>
  heldIn(round).find((slot) => isDue(state, slot, formatOf) && panelResult(state, slot, formatOf) !== null) ?? null
