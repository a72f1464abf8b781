/** What the device knows of hub time: an interval for the offset, narrowed by every probe, never by wall time. */
import type { Instant } from '#shared/words.ts'

/** Two crystals drift apart by this much at most: 250 ppm. */
const DRIFT = 250e-6
const KEPT_MS = 10_000

/** Sent at `sentAt`, answered at `heardAt` (both device time in ms); between the two the hub's clock stood at `hubNow`. */
export interface Probe {
  readonly sentAt: number
  readonly heardAt: number
  readonly hubNow: Instant
}
/** Probes of the last 10 s, oldest first; `rough` is the offset a greeting gave, before any probe. */
export interface HubClock {
  readonly probes: readonly Probe[]
  readonly rough: number | null
}
export const UNSET_CLOCK: HubClock = { probes: [], rough: null }

/** Bounds in ms of hub time minus device time, as seen at device time `now`; null before the first probe. */
export function offsetBounds(clock: HubClock, now: number): { lower: number; upper: number } | null {
  if (clock.probes.length === 0) return null
  let lower = -Infinity
  let upper = Infinity
  for (const probe of clock.probes) {
    const widened = DRIFT * Math.max(0, now - probe.heardAt)
    lower = Math.max(lower, probe.hubNow - probe.heardAt - widened)
    upper = Math.min(upper, probe.hubNow - probe.sentAt + widened)
  }
  return { lower, upper }
}

/** The clock after one more probe; when the probes contradict each other only the newest is believed. */
export function withProbe(clock: HubClock, probe: Probe): HubClock {
  const probes = [...clock.probes.filter((old) => probe.heardAt - old.heardAt < KEPT_MS), probe]
  const bounds = offsetBounds({ probes, rough: null }, probe.heardAt)
  return { probes: bounds && bounds.lower > bounds.upper ? [probe] : probes, rough: clock.rough }
}

/** The clock after a greeting that carried hub time; one journal's time says nothing about another's, so probes are dropped. */
export const greeted = (hubNow: Instant, heardAt: number): HubClock => ({ probes: [], rough: hubNow - heardAt })

/** Best estimate of hub time at device time `now`: the middle of the interval. */
export function hubTimeAt(clock: HubClock, now: number): Instant {
  const bounds = offsetBounds(clock, now)
  const offset = bounds ? (bounds.lower + bounds.upper) / 2 : (clock.rough ?? 0)
  return Math.max(0, now + offset)
}
