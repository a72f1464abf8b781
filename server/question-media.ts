/** When a question's recording or film may play: on the operator's word, once the hall has the question, until a buzz is won or the question is over. */
import type { SlotId } from '#shared/words.ts'
import type { ContestState } from './contest/contest-state.ts'
import { slotOnStage } from './contest/on-air.ts'
import { currentItem } from './views/scene.ts'
import { isShown } from './views/suspense.ts'

/** Never during 奏唱国歌 or while the contest is paused; a picture does not play. */
export function mayPlay(state: ContestState, slotId: SlotId): boolean {
  const slot = slotOnStage(state)
  if (slot?.id !== slotId || !isShown(slot) || slot.voided !== null || state.paused) return false
  const kind = slot.question?.media?.kind
  return (kind === 'audio' || kind === 'video') && currentItem(state)?.kind !== 'anthem'
}

/** Whoever has just won the buzz is to be heard. */
export const goesOn = (before: ContestState, after: ContestState, slotId: SlotId): boolean =>
  mayPlay(after, slotId) && !after.moments.some((moment) => moment.seq > before.seq && moment.is === 'taken' && moment.slotId === slotId)
