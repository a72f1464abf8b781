/** Tells a crowd of pages the same, a few at a time and nobody while a race is decided: no press waits behind two thousand phones. */
import type { Millis } from '#shared/words.ts'
import type { Clock } from './clock.ts'

/** Half a millisecond's work. */
const AT_A_TIME = 16
const LOOK_AGAIN_MS: Millis = 10

interface Setting {
  readonly clock: Clock
  /** A press was read and its verdict not told yet. */
  readonly isHeld: () => boolean
  /** Calls once what came in meanwhile was read. */
  readonly soon: (next: () => void) => void
}
interface Telling {
  readonly ids: Set<string>
  readonly tell: (ids: readonly string[]) => void
}
/** Takes the first few out. */
function someOf(ids: Set<string>): readonly string[] {
  const some: string[] = []
  for (const id of ids) {
    if (some.length === AT_A_TIME) break
    some.push(id)
    ids.delete(id)
  }
  return some
}

export class Crowd {
  readonly #set: Setting
  #tellings: Telling[] = []
  #goesOn = false
  #stop = (): void => undefined

  constructor(setting: Setting) {
    this.#set = setting
  }

  /** Some have not been told yet. */
  get isBusy(): boolean {
    return this.#tellings.length > 0
  }

  /** What is told later is never overtaken by what was told before. */
  tell(ids: Iterable<string>, tell: Telling['tell']): void {
    this.#tellings.push({ ids: new Set(ids), tell })
    if (!this.#goesOn) this.#go()
  }

  /** Has just been told everything. */
  forget(id: string): void {
    for (const { ids } of this.#tellings) ids.delete(id)
  }

  stop(): void {
    this.#tellings = []
    this.#stop()
  }

  #go = (): void => {
    const [telling] = this.#tellings
    this.#goesOn = telling !== undefined
    if (!telling) return
    if (this.#set.isHeld()) {
      this.#stop = this.#set.clock.after(LOOK_AGAIN_MS, this.#go)
      return
    }
    const some = someOf(telling.ids)
    if (telling.ids.size === 0) this.#tellings.shift()
    if (some.length > 0) telling.tell(some)
    this.#set.soon(this.#go)
  }
}
