/** The hub's own pulse while buzzers are on: it tells when the hub last looked at its sockets, whatever held it up since. */
import type { Instant } from '#shared/words.ts'
import type { Clock } from './clock.ts'
import { BEAT_MS, lookedAt, type Beat } from './contest/adjudication-credit.ts'

/** A timer comes up to a millisecond late by itself; asked for so much earlier it is in time. */
const EARLIER_MS = 1

export class LoopBeat {
  readonly #clock: Clock
  readonly #hubNow: () => Instant
  #last: Beat
  #before: Beat
  #stop: (() => void) | null = null

  constructor(clock: Clock, hubNow: () => Instant) {
    this.#clock = clock
    this.#hubNow = hubNow
    this.#last = this.#before = { due: hubNow(), at: hubNow() }
  }

  start(): void {
    if (this.#stop) return
    this.#last = this.#before = { due: this.#hubNow(), at: this.#hubNow() }
    this.#next()
  }

  stop(): void {
    this.#stop?.()
    this.#stop = null
  }

  /** [O4] r⁻ of what was read at this instant; the instant itself while nothing beats. */
  lookedAt(readAt: Instant): Instant {
    return this.#stop ? Math.min(readAt, lookedAt(readAt, this.#last, this.#before)) : readAt
  }

  #next(): void {
    const due = this.#last.at + BEAT_MS
    this.#stop = this.#clock.after(BEAT_MS - EARLIER_MS, () => {
      this.#before = this.#last
      this.#last = { due, at: this.#hubNow() }
      this.#next()
    })
  }
}
