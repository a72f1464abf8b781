/** When the public may know: the question from its showing on, the answer from the reveal on, a ruling once shown. */
import type { Attempt, ContestState, Slot } from '../contest/contest-state.ts'
import { liveRound, liveSlot } from '../contest/read.ts'

export const isShown = (slot: Slot): boolean => slot.phase !== 'choosing' && slot.phase !== 'ready'
export const isRevealed = (slot: Slot): boolean => slot.phase === 'revealed'
/** Tablets hold their ticks until the key is revealed; a spoken answer's ruling needs no key. */
export const rulingIsPublic = (slot: Slot, attempt: Attempt): boolean =>
  attempt.ruling !== null && attempt.shown && (slot.plan.mode !== 'all' || isRevealed(slot))

/** The slot in play; while a pack's clock runs, the one just closed stays on until the next is opened, so that the stage does not flicker. */
export function slotOnStage(state: ContestState): Slot | null {
  const live = liveSlot(state)
  if (live) return live
  const last = liveRound(state)?.slots.at(-1) ?? null
  return last && last.plan.pack !== null && last.voided === null && state.clock?.state.is === 'running' ? last : null
}
