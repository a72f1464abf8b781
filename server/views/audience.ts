/** The audience's votes: how many phones have voted, and what was chosen once the file lets it be known. */
import type { AudiencePart } from '#shared/views/play.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { liveSlot, roundIdOf, rulesOf } from '../contest/read.ts'
import { isShown } from './suspense.ts'
import type { Given } from './viewer.ts'

export function audiencePart(state: ContestState, given: Given): AudiencePart {
  const slot = liveSlot(state)
  if (!slot || slot.plan.mode !== 'audience' || slot.voided || !isShown(slot)) return null
  const live = given.votes?.slotId === slot.id ? given.votes : null
  const counted = slot.tally ?? live
  const known = slot.tally !== undefined || (slot.taking && rulesOf(state, roundIdOf(slot.id)).audience?.counts === 'live')
  const letters = slot.question?.options.map((option) => option.letter) ?? []
  return {
    slotId: slot.id,
    open: slot.taking,
    votes: counted?.votes ?? 0,
    totals: known ? Object.fromEntries(letters.map((letter) => [letter, counted?.totals[letter] ?? 0])) : null,
  }
}
