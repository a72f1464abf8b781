/** Deadlines in the state become ordinary commands of the hub when they are due. */
import type { CommandAnswer } from '#shared/wire.ts'
import type { Instant, Millis } from '#shared/words.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Clock } from './clock.ts'

export interface Deadline<C> {
  readonly at: Instant
  readonly command: C
}
interface Setting<S, C> {
  readonly deadlinesOf: (state: S) => readonly Deadline<C>[]
  readonly submit: (command: C) => Promise<CommandAnswer>
  readonly clock: Clock
  readonly hubNow: () => Instant
}

/** A deadline that was refused and still stands is tried again after this. */
const AGAIN_MS: Millis = 250

export class Timers<S, C extends object> {
  readonly #set: Setting<S, C>
  #due: readonly { readonly key: string; readonly at: Instant; readonly command: C }[] = []
  #notBefore = new Map<string, Instant>()
  #stop: (() => void) | null = null

  constructor(setting: Setting<S, C>) {
    this.#set = setting
  }

  /** Watches the deadlines of this state, and of this state only. */
  follow(state: S): void {
    this.#due = this.#set.deadlinesOf(state).map(({ at, command }) => ({ key: canonicalJson({ at, command }), at, command }))
    this.#notBefore = new Map([...this.#notBefore].filter(([key]) => this.#due.some((one) => one.key === key)))
    this.#schedule()
  }

  stop(): void {
    this.#stop?.()
    this.#due = []
  }

  #schedule(): void {
    this.#stop?.()
    this.#stop = null
    const next = Math.min(...this.#due.map((one) => this.#dueAt(one)))
    if (next === Infinity) return
    this.#stop = this.#set.clock.after(next - this.#set.hubNow(), () => this.#fire())
  }

  #dueAt(one: { readonly key: string; readonly at: Instant }): Instant {
    return this.#notBefore.get(one.key) ?? one.at
  }

  #fire(): void {
    const now = this.#set.hubNow()
    for (const one of this.#due) {
      if (this.#dueAt(one) > now) continue
      this.#notBefore.set(one.key, now + AGAIN_MS)
      void this.#set.submit(one.command).then((answer) => {
        if (!answer.ok && answer.refusal.code === 'storage-failed') this.stop()
      })
    }
    this.#schedule()
  }
}
