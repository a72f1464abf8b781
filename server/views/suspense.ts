/** When the public may know: the question from its showing on, the answer from the reveal on, a ruling once shown. */
import type { Attempt, Slot } from '../contest/slot-state.ts'

export const isShown = (slot: Slot): boolean => slot.phase !== 'choosing' && slot.phase !== 'ready'
export const isRevealed = (slot: Slot): boolean => slot.phase === 'revealed'
/** Tablets hold their ticks until the key is revealed; a spoken answer's ruling needs no key. */
export const rulingIsPublic = (slot: Slot, attempt: Attempt): boolean =>
  attempt.ruling !== null && attempt.shown && (slot.plan.mode !== 'all' || isRevealed(slot))
/** The slot as the public knows it: a ruling not shown has not happened. */
export const asShown = (slot: Slot): Slot => ({ ...slot, attempts: slot.attempts.map((attempt) => (attempt.shown ? attempt : { ...attempt, ruling: null })) })
