/** How much a device's stamp is believed against the hub's own reading: its credit C, and r⁻, when the hub last looked. */
import type { Instant, Millis } from '#shared/words.ts'

const MOST_MS = 60
const MORE_MS = 3
export const BEAT_MS = 5
const LATE_MS = 0.2
/** On wire; above it a device may be lagging on purpose. */
const CERTIFIED_MS = 8

export interface CreditBasis {
  /** Of the last 10 s, from the hub's sending to the hub's reading: nothing of it is the device's word. */
  readonly roundTripsMs: readonly Millis[]
  /** Handler minus stamp, of the presses of the roll-call. */
  readonly dispatchMs: readonly Millis[]
  readonly input: 'touch' | 'key' | 'hid'
  readonly owner: 'organiser' | 'team'
}
/** Nearest rank; 0 of nothing. */
export function p90(values: readonly Millis[]): Millis {
  const sorted = new Float64Array(values).sort()
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0
}
const mostAllowed = ({ input, owner }: CreditBasis): Millis => (input !== 'touch' ? 2 : owner === 'organiser' ? 20 : 0)

/** [O4] C: what round trip and input explain, 60 ms at most; nothing for a device that was never probed. */
export function creditOf(basis: CreditBasis): Millis {
  if (basis.roundTripsMs.length === 0) return 0
  return Math.min(MOST_MS, p90(basis.roundTripsMs) + MORE_MS + Math.min(mostAllowed(basis), p90(basis.dispatchMs)))
}
/** A certificate on wire asks for a small credit, against faked lag. */
export const mayBeCertified = (creditMs: Millis): boolean => creditMs <= CERTIFIED_MS

/** A beat every 5 ms on the hub's own loop: when it was due, and when it came. */
export interface Beat {
  readonly due: Instant
  readonly at: Instant
}
/** [O4] r⁻: the reading itself while the hub keeps its beat; after a stall of ours the last beat before it. */
export function lookedAt(readAt: Instant, last: Beat, before: Beat): Instant {
  // a late beat comes before the look at what has waited meanwhile, however long that look takes
  if (last.at - last.due > LATE_MS) return before.at
  return readAt > last.at + BEAT_MS + LATE_MS ? last.at : readAt
}
