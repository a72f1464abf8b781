/** Whose turn it is next: slots count unless their question was voided, or given to the audience, without using up the quota, and then the same turn comes again. */
import { usesQuota } from '../contest/quota.ts'
import type { Slot, SlotPlan } from '../contest/slot-state.ts'
import type { TeamId } from '#shared/words.ts'

export const countedSlots = (slots: readonly Slot[]): readonly Slot[] => slots.filter(usesQuota)

/** A plan with what isn't said left open. */
export const plan = (asked: Pick<SlotPlan, 'mode'> & Partial<SlotPlan>): SlotPlan => ({
  teamId: null,
  position: null,
  values: null,
  setId: null,
  pack: null,
  ...asked,
})

export interface Turn {
  readonly teamId: TeamId
  readonly position: number | null
}
/** The first turn on the list that hasn't been played; a substitution in between moves nobody else's turn. */
export function firstUnplayed(turns: readonly Turn[], slots: readonly Slot[]): Turn | null {
  const played = countedSlots(slots).map((slot) => slot.plan)
  for (const turn of turns) {
    const at = played.findIndex((one) => one.teamId === turn.teamId && one.position === turn.position)
    if (at < 0) return turn
    played.splice(at, 1)
  }
  return null
}
/** The whole table once a lap, in the round's order. */
export const laps = (order: readonly TeamId[], times: number): readonly Turn[] =>
  Array.from({ length: times }, () => order.map((teamId) => ({ teamId, position: null }))).flat()
/** Whether the slot is the last of a pack of so many questions; time that ran out before leaves no seconds, so it isn't asked here. */
export function completesPack(slots: readonly Slot[], slot: Slot, questions: number): boolean {
  const counted = countedSlots(slots.filter((one) => one.plan.pack === slot.plan.pack))
  return counted.length >= questions && counted[questions - 1]?.id === slot.id
}
