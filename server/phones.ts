/** The audience's own views: drawn from what the hall knew `delayMs` ago, so that a phone is never ahead of the picture; its clocks lag as much. */
import type { Instant, Millis } from '#shared/words.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { Delayed } from './delayed.ts'
import { ViewPublisher, type Urgency } from './view-publisher.ts'
import { keyOf, partsOfViewer, urgencyOf } from './viewers.ts'
import { broadcastFile, seqFor, type Given, type Viewer } from './views/index.ts'

interface Told {
  readonly state: ContestState
  readonly seq: number
  readonly given: Given
}
interface Setting {
  readonly clock: Clock
  readonly hubNow: () => Instant
  readonly send: (viewers: readonly string[], message: string, urgency: Urgency) => void
  readonly calmWaits?: () => boolean
  readonly failed?: (part: string, error: unknown) => void
}

export class Phones {
  readonly views: ViewPublisher<ContestState, Given, Viewer>
  readonly #hubNow: () => Instant
  readonly #delayed: Delayed<Told>
  #last: Told

  constructor({ clock, hubNow, ...setting }: Setting, first: Told) {
    this.#last = first
    this.#hubNow = hubNow
    this.views = new ViewPublisher({ partsOf: partsOfViewer, keyOf, urgencyOf, seqFor, clock, hubNow: this.now, ...setting }, first)
    this.#delayed = new Delayed<Told>(clock, ({ state, seq, given }) => {
      this.views.give(given)
      this.views.publish(state, seq)
    })
  }

  /** Hub time as phones have it. */
  now = (): Instant => Math.max(0, this.#hubNow() - this.#delayMs())

  publish(state: ContestState, seq: number): void {
    this.#tell({ ...this.#last, state, seq })
  }

  give(given: Given): void {
    this.#tell({ ...this.#last, given })
  }

  stop(): void {
    this.#delayed.stop()
    this.views.stop()
  }

  #delayMs(): Millis {
    return broadcastFile(this.#last.state).phones.delayMs
  }

  #tell(told: Told): void {
    this.#last = told
    this.#delayed.later(told, this.#delayMs())
  }
}
