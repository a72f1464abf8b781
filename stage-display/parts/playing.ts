/** Which question's recording or film plays on stage, and since when: told to every scene alike, so that it goes on when they change. */
import { createContext, useContext } from 'react'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import type { Instant } from '#shared/words.ts'

const Playing = createContext<BroadcastPart['playing']>(null)
export const PlayingProvider = Playing.Provider

/** null: that of this question does not. */
export function usePlayingSince(slotId: string): Instant | null {
  const playing = useContext(Playing)
  return playing?.slotId === slotId ? playing.from : null
}
