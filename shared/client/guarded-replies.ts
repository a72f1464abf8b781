/** Holds a device's replies to polls until no press stamped before them can still be on its way to the page. */
import { leavesWithFrame, replyFrom, type InputClass } from '#shared/input-guard.ts'
import type { Millis } from '#shared/words.ts'

/** A timer this late says that the page stood still: what came in meanwhile may wait behind it. */
const OVERSLEPT_MS = 4

/** The device's time, given so that a test can be the device. */
export interface DeviceTime {
  /** Monotonic ms, on the clock of `event.timeStamp`. */
  readonly now: () => number
  readonly after: (ms: Millis, then: () => void) => void
  /** Called when input of this frame was handed out. */
  readonly onFrame: (then: () => void) => void
}
interface Held<P> {
  readonly poll: P
  /** dv: when the poll was handled. */
  readonly handledAt: number
  readonly from: number
}

export class GuardedReplies<P> {
  readonly #time: DeviceTime
  readonly #input: () => InputClass
  readonly #reply: (poll: P, handledAt: number) => void
  #held: Held<P>[] = []
  #waits = false

  /** `input`: the slowest the page takes presses from now; its guard covers the faster ones. */
  constructor(time: DeviceTime, input: () => InputClass, reply: (poll: P, handledAt: number) => void) {
    this.#time = time
    this.#input = input
    this.#reply = reply
  }

  /** To be called straight from the socket. */
  polled(poll: P): void {
    const handledAt = this.#time.now()
    this.#held.push({ poll, handledAt, from: replyFrom(this.#input(), handledAt) })
    this.#wait()
  }

  /** The connection is gone: a reply would be for another one. */
  forget(): void {
    this.#held = []
  }

  #wait(): void {
    const [next] = this.#held
    if (this.#waits || !next) return
    this.#waits = true
    // a touch's reply leaves with a frame and never from the timer, which a touch may overtake
    const due = leavesWithFrame(this.#input()) ? () => this.#time.onFrame(() => this.#leave()) : () => this.#dueByTimer(next.from)
    this.#time.after(Math.max(0, next.from - this.#time.now()), due)
  }

  /** [O11] A timer that overslept is no guard: presses may stand behind it in the same queue, so it is waited for once more. */
  #dueByTimer(from: number): void {
    const late = this.#time.now() - from
    if (late <= OVERSLEPT_MS) return this.#leave()
    this.#time.after(replyFrom(this.#input(), 0), () => this.#leave())
  }

  #leave(): void {
    this.#waits = false
    const now = this.#time.now()
    const due = this.#held.filter(({ from }) => from <= now)
    this.#held = this.#held.filter(({ from }) => from > now)
    for (const { poll, handledAt } of due) this.#reply(poll, handledAt)
    this.#wait()
  }
}
