/** The only reader of time: a monotonic clock for the contest, a wall clock for people, and the hub's own instants. */
import type { Instant, Millis } from '#shared/words.ts'

export interface Clock {
  /** Milliseconds from an arbitrary origin; never runs back. */
  monotonic(): Millis
  /** ISO 8601 in UTC, for people; may jump. */
  wall(): string
  /** Calls once after `ms`; returns how to take it back. */
  after(ms: Millis, call: () => void): () => void
}

/** Milliseconds of a wall time as `wall` gives it. */
export const wallMillis = (wall: string): Millis => Date.parse(wall)
export const wallText = (millis: Millis): string => new Date(millis).toISOString()

/** Longest wait a timer of Node takes. */
const LONGEST_MS = 2 ** 31 - 1

export const systemClock: Clock = {
  monotonic: () => performance.now(),
  wall: () => new Date().toISOString(),
  after: (ms, call) => {
    const timer = setTimeout(call, Math.min(Math.max(0, ms), LONGEST_MS))
    return () => clearTimeout(timer)
  },
}

/** Calls again and again, `ms` between two calls; returns how to end it. */
export function every(clock: Clock, ms: Millis, call: () => void): () => void {
  let stop = () => undefined as void
  const next = () => {
    stop = clock.after(ms, () => {
      next()
      call()
    })
  }
  next()
  return () => stop()
}

/** Hub time: the instant it goes on from plus what has passed since the start, in steps of a microsecond; the time the hub was away is not counted. */
export class HubTime {
  readonly #clock: Clock
  readonly #origin: Millis

  constructor(clock: Clock, goesOnFrom: Instant) {
    this.#clock = clock
    this.#origin = clock.monotonic() - goesOnFrom
  }

  now = (): Instant => Math.round(Math.max(0, this.#clock.monotonic() - this.#origin) * 1000) / 1000
}

export const DAY_MS = 86_400_000
/** A wall time and so many days, for what carries a date. */
export const daysAfter = (wall: string, days: number): Date => new Date(Date.parse(wall) + days * DAY_MS)
/** yyyy-mm-dd, in UTC as every wall time. */
export const dateOf = (date: Date): string => date.toISOString().slice(0, 10)
