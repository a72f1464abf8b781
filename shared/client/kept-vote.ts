/** What this phone chose in the question to the audience, kept while its page is loaded again; with the hub's next life it is forgotten, as the hub forgets it. */
import type { SlotId } from '../words.ts'

const PLACE = 'leitai:vote'
const about = (slotId: SlotId, epoch: number): string => `${slotId} ${String(epoch)}`

/** The letters; none for another question, or where the browser keeps nothing. */
export function keptVote(slotId: SlotId, epoch: number): readonly string[] {
  try {
    const [of, letters = ''] = (localStorage.getItem(PLACE) ?? '').split('|')
    return of === about(slotId, epoch) ? letters.split(',').filter((letter) => letter !== '') : []
  } catch {
    return []
  }
}

export function keepVote(slotId: SlotId, epoch: number, letters: readonly string[]): void {
  try {
    localStorage.setItem(PLACE, `${about(slotId, epoch)}|${letters.join(',')}`)
  } catch {
    return
  }
}
