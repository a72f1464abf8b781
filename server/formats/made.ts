/** What a team made of a question, read off the rulings as they stand: an amended one is read as amended. */
import type { Attempt, Slot } from '../contest/slot-state.ts'
import type { TeamId } from '#shared/words.ts'

/** Nothing of it is left to come. */
export const isOver = ({ phase }: Slot): boolean => phase === 'closed' || phase === 'revealed'
const isSettled = ({ ruling }: Attempt): boolean => ruling !== null && ruling.status !== 'provisional'

/** null: it didn't answer, or no ruling of it stands yet. A turn that ended without an answer is missed, unless the team used its right to pass. */
export function madeOf(slot: Slot, teamId: TeamId): 'right' | 'missed' | 'passed' | null {
  if (slot.voided) return null
  const attempt = slot.attempts.findLast((one) => one.teamId === teamId && isSettled(one))
  if (attempt) return attempt.ruling?.outcome === 'right' ? 'right' : 'missed'
  if (slot.plan.teamId !== teamId || !isOver(slot)) return null
  return slot.rights.some((one) => one.teamId === teamId && one.right === 'pass') ? 'passed' : 'missed'
}
/** Attempts whose rulings stand, in the order in which they were made. */
export const settledAttempts = (slot: Slot): readonly Attempt[] => (slot.voided ? [] : slot.attempts.filter(isSettled))
