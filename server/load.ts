/** How late the hub's loop runs: measured by a beat, so that the audience is shed before anybody else waits. */
import { every, type Clock } from './clock.ts'
import type { Millis } from '#shared/words.ts'

const BEAT_MS: Millis = 100
/** Beats later than this, for so many in a row: the hub has more to do than it can. */
const LATE_MS: Millis = 150
const IN_A_ROW = 5

export class Load {
  readonly #stop: () => void
  #late = 0
  #heavy = false

  constructor(clock: Clock, heard: { readonly lag: (ms: Millis) => void; readonly heavy: () => void }) {
    let before = clock.monotonic()
    this.#stop = every(clock, BEAT_MS, () => {
      const now = clock.monotonic()
      const lag = Math.max(0, now - before - BEAT_MS)
      before = now
      heard.lag(lag)
      this.#late = lag > LATE_MS ? this.#late + 1 : 0
      this.#heavy = this.#late >= IN_A_ROW
      if (this.#heavy) heard.heavy()
    })
  }

  /** Nobody new of the audience is let in. */
  get isHeavy(): boolean {
    return this.#heavy
  }

  stop(): void {
    this.#stop()
  }
}
