/** Tells everything again a while later, in the order in which it came; without a delay at once. */
import type { Millis } from '#shared/words.ts'
import type { Clock } from './clock.ts'

export class Delayed<T> {
  readonly #clock: Clock
  readonly #tell: (value: T) => void
  readonly #waiting: T[] = []
  readonly #stops = new Set<() => void>()
  /** Nothing overtakes what came before it, where the delay was made shorter meanwhile. */
  #lastDue: Millis = 0

  constructor(clock: Clock, tell: (value: T) => void) {
    this.#clock = clock
    this.#tell = tell
  }

  later(value: T, delayMs: Millis): void {
    const now = this.#clock.monotonic()
    if (delayMs === 0 && this.#waiting.length === 0) return this.#tell(value)
    this.#waiting.push(value)
    this.#lastDue = Math.max(this.#lastDue, now + delayMs)
    const stop = this.#clock.after(this.#lastDue - now, () => {
      this.#stops.delete(stop)
      // Whichever timer comes first, the oldest is told.
      for (const oldest of this.#waiting.splice(0, 1)) this.#tell(oldest)
    })
    this.#stops.add(stop)
  }

  stop(): void {
    for (const stop of this.#stops) stop()
    this.#stops.clear()
    this.#waiting.length = 0
  }
}
