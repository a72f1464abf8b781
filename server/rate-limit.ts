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

/** Wrong tries at a secret: above the rate not even a right one is looked at, until there is credit again. A right one costs nothing. */
export class WrongTries {
  readonly #limit: RateLimit
  #blocked = false

  constructor(clock: Clock, rate: Rate) {
    this.#limit = new RateLimit(clock, rate)
  }

  mayTry(): boolean {
    if (this.#blocked && this.#limit.allows()) this.#blocked = false
    return !this.#blocked
  }

  wrong(): void {
    if (!this.#limit.allows()) this.#blocked = true
  }
}

/** One of its kind an address; the oldest are forgotten, so that nobody fills the memory. */
export class PerAddress<T> {
  readonly #make: () => T
  readonly #most: number
  readonly #known = new Map<string, T>()

  constructor(make: () => T, most = 2000) {
    this.#make = make
    this.#most = most
  }

  of(address: string): T {
    const known = this.#known.get(address) ?? this.#make()
    this.#known.delete(address)
    this.#known.set(address, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest)
    return known
  }
}
