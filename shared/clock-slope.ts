/** How fast a device's clock runs against the hub's, from the roll-call's probes: bounds, and whether it may take part. */
import type { Probe } from './interval-clock.ts'

/** Leaves a quarter of the 250 ppm that every interval allows for. */
const STEEPEST_PPM = 200

/** The hub gains between so many and so many ppm on the device's clock. */
export interface ClockSlope {
  readonly leastPpm: number
  readonly mostPpm: number
}
/** All straight lines that keep within every probe's bounds lie between these two; ±∞ where the probes don't say. */
export function slopeOf(probes: readonly Probe[], grainMs: number): ClockSlope {
  let least = -Infinity
  let most = Infinity
  for (const low of probes) {
    for (const high of probes) {
      const apart = high.d2 - low.d1
      const slope = (high.r - high.d2 + grainMs - (low.s - low.d1 - grainMs)) / apart
      if (apart > 0) most = Math.min(most, slope)
      else if (apart < 0) least = Math.max(least, slope)
    }
  }
  return { leastPpm: least * 1e6, mostPpm: most * 1e6 }
}
/** [O12] The middle of what the probes allow, 200 ppm at most either way. */
export const runsTrue = ({ leastPpm, mostPpm }: ClockSlope): boolean => Math.abs(leastPpm + mostPpm) / 2 <= STEEPEST_PPM
