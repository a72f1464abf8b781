/** How far a device's clock stands from the hub's: bounds that hold whatever the network did, and the interval a press lies in. */
import type { Instant, Millis } from './words.ts'

/** Two crystals drift apart by this much at most: 250 ppm. */
export const DRIFT = 250e-6
const KEPT_MS = 10_000
/** Fresh probes after which a new epoch is believed. */
const FRESH = 5
/** Wall and monotonic clock of a device that slept or was set part by more than this. */
const ASTRAY_MS = 50

/** Left the hub at `s`, was received at `d1` and answered at `d2` by the device's clock, and was read by the hub at `r`. */
export interface Probe {
  readonly s: Instant
  readonly d1: number
  readonly d2: number
  readonly r: Instant
  /** The device's wall clock at `d1`, which only tells that it slept. */
  readonly wall?: number
}
export interface IntervalClock {
  /** q: a reading of this clock may err by so much either way. */
  readonly grainMs: Millis
  /** Counts the times the clock had to be learned anew; stamps of different epochs can't be compared. */
  readonly epoch: number
  /** Probes heard in this epoch; below five the device is unsynced. */
  readonly heard: number
  /** Those of the last 10 s, oldest first. */
  readonly probes: readonly Probe[]
}
/** Hub time minus device time lies between the two, in ms. */
export interface OffsetBounds {
  readonly lower: number
  readonly upper: number
}

export const newClock = (grainMs: Millis): IntervalClock => ({ grainMs, epoch: 0, heard: 0, probes: [] })
export const isSynced = ({ heard, probes }: IntervalClock): boolean => heard >= FRESH && probes.length > 0

/** L and U at device time `dp`: delays only ever widen them, so that nothing is assumed of up and down paths. */
export function offsetAt({ grainMs, probes }: Pick<IntervalClock, 'grainMs' | 'probes'>, dp: number): OffsetBounds {
  let lower = -Infinity
  let upper = Infinity
  for (const { s, d1, d2, r } of probes) {
    lower = Math.max(lower, s - (d1 + grainMs) - DRIFT * Math.abs(dp - d1))
    upper = Math.min(upper, r - (d2 - grainMs) + DRIFT * Math.abs(dp - d2))
  }
  return { lower, upper }
}

/** Whether the device slept or had its clock set since the oldest probe kept. */
function wentAstray({ probes }: IntervalClock, { wall, d1 }: Probe): boolean {
  const first = probes.find((probe) => probe.wall !== undefined)
  return wall !== undefined && first?.wall !== undefined && Math.abs(wall - d1 - (first.wall - first.d1)) > ASTRAY_MS
}
const agrees = (clock: Pick<IntervalClock, 'grainMs' | 'probes'>, dp: number): boolean => {
  const { lower, upper } = offsetAt(clock, dp)
  return lower <= upper
}

/** [O12] The clock after one more probe; probes that contradict each other, or a clock gone astray, begin a new epoch. */
export function withProbe(clock: IntervalClock, probe: Probe): IntervalClock {
  const { grainMs, epoch, heard } = clock
  const probes = [...clock.probes.filter((old) => probe.r - old.r <= KEPT_MS), probe]
  if (!wentAstray(clock, probe) && agrees({ grainMs, probes }, probe.d2)) return { grainMs, epoch, heard: heard + 1, probes }
  const alone = agrees({ grainMs, probes: [probe] }, probe.d2) ? [probe] : []
  return { grainMs, epoch: epoch + 1, heard: alone.length, probes: alone }
}

export interface PressInterval {
  /** −∞ can't stand in a record: an unsynced press may be as old as the journal, 0. */
  readonly a: Instant
  readonly b: Instant
  /** L and U at the stamp; null where the clock can't be believed. */
  readonly offset: OffsetBounds | null
}
/** [O12] Where a press stamped `dp` ± its input's grain lies in hub time: not after it was read; anywhere before while unsynced. */
export function pressInterval(clock: IntervalClock, press: { readonly dp: number; readonly grainMs: Millis; readonly readAt: Instant }): PressInterval {
  const { dp, grainMs, readAt } = press
  const unknown = { a: 0, b: readAt, offset: null }
  if (!isSynced(clock)) return unknown
  const offset = offsetAt(clock, dp)
  const a = dp - grainMs + offset.lower
  // stamped after it was read: this clock has just been shown wrong
  if (!(a <= readAt)) return unknown
  return { a, b: Math.min(dp + grainMs + offset.upper, readAt), offset }
}

/** A device's answer to a poll the hub sent at `sentAt`: handled at `dv` by its own clock, every press stamped before it sent ahead. */
export interface Vouching {
  readonly dv: number
  /** qᵢ of its input. */
  readonly grainMs: Millis
  readonly sentAt: Instant
}
/** [O9] The hub time up to which a reply says "no press but those you have read". */
export function heardUntil(clock: IntervalClock, { dv, grainMs, sentAt }: Vouching): Instant {
  const since = isSynced(clock) ? dv + offsetAt(clock, dv).lower : sentAt
  return since - clock.grainMs - grainMs
}
