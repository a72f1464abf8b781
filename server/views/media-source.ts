/** Where a question's picture, sound or film is fetched: by its slot, never by the file's name, which may say the answer. */
import type { MediaView } from '#shared/views/play.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'

/** Another question in the same slot has another address, so that no browser shows the one before. */
const drawnSoFar = ({ draws }: ContestState): number => Object.values(draws).reduce((sum, { next, spare, taken = [] }) => sum + next + spare + taken.length, 0)

export const mediaSource = (state: ContestState, slot: Slot): string => `/media/question/${slot.id}/${String(drawnSoFar(state))}`

/** The crew is told the file's name, to find it by. */
export function mediaOf(state: ContestState, slot: Slot, seen: { readonly stem: boolean; readonly file: boolean }): MediaView | null {
  const media = seen.stem ? slot.question?.media : undefined
  return media ? { kind: media.kind, source: mediaSource(state, slot), ...(seen.file ? { file: media.file } : {}) } : null
}
