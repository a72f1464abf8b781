/** So much at once and so much a second, and no more. */
import type { Clock } from './clock.ts'

export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

export class RateLimit {
  readonly #clock: Clock
  readonly #rate: Rate
  #left: number
  #at: number

  constructor(clock: Clock, rate: Rate) {
    this.#clock = clock
    this.#rate = rate
    this.#left = rate.burst
    this.#at = clock.monotonic()
  }

  /** Takes one if there is one. */
  allows(): boolean {
    const now = this.#clock.monotonic()
    this.#left = Math.min(this.#rate.burst, this.#left + ((now - this.#at) / 1000) * this.#rate.perSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left--
    return true
  }
}
