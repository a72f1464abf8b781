/** 收场 as the operator sees it: what is to come back, what was written, and the day on which what is kept of people is deleted. */
import type { SeatId, Text } from '../words.ts'

export interface ClosingView {
  /** yyyy-mm-dd. */
  purgeOn: string
  /** Devices with a note of who has them. */
  holders: number
  /** Where packages go, as the operator named it; left out: as the hub was started. */
  folders?: readonly string[]
  /** Wall time; left out: nothing was deleted yet. */
  purgedAt?: string
  /** Left out: not closed down yet. */
  closed?: {
    at: string
    /** The latest day that may be set. */
    lastDay: string
    /** Seats whose devices were let go. */
    out: readonly SeatId[]
    back: readonly SeatId[]
    /** As each was verified; `says`: not whole. */
    /** `here`: on the disk of the contest’s data, and lost with it. */
    packages: readonly { readonly dir: string; readonly code: string; readonly says?: Text; readonly here?: true }[]
  }
}
