/** For whom the console acts, known to every page of it, so that one press at a seat's device takes the seat over. */
import { createContext, useContext } from 'react'
import type { SeatId } from '#shared/words.ts'

/** `grid`: the answers of all teams. */
export type ActingSeat = SeatId | 'grid' | null
export interface Acting {
  readonly seat: ActingSeat
  /** Chooses the seat and opens the page to act for it. */
  readonly actFor: (seat: ActingSeat) => void
}
const ActingContext = createContext<Acting>({ seat: null, actFor: () => undefined })

export const ActingProvider = ActingContext.Provider
export const useActing = (): Acting => useContext(ActingContext)
