/** What somebody tried and was refused: counted by kind and sender, for the log, the console and the measures. */
import type { AlarmKind, AlarmView } from '#shared/views/edge.ts'
import type { Instant } from '#shared/words.ts'

/** Kept at once; the oldest goes first, so that a guest can't fill the memory. */
const KEPT = 50
const SHOWN = 12
/** Of one kind and sender: written down the first time, then each hundredth. */
const LOG_EVERY = 100

interface Setting {
  readonly hubNow: () => Instant
  readonly log: (what: object, message: string) => void
  readonly counted?: (what: AlarmKind) => void
  /** Written down, and to be shown. */
  readonly news?: () => void
}

export class Alarms {
  readonly #set: Setting
  /** Least recent first. */
  readonly #rows = new Map<string, AlarmView>()

  constructor(setting: Setting) {
    this.#set = setting
  }

  /** `from`: the seat, or the address of the device. */
  raise(what: AlarmKind, from: string, detail?: object): void {
    const key = `${what} ${from}`
    const count = (this.#rows.get(key)?.count ?? 0) + 1
    this.#rows.delete(key)
    this.#rows.set(key, { what, from, count, lastAt: this.#set.hubNow() })
    const [oldest] = this.#rows.keys()
    if (this.#rows.size > KEPT && oldest !== undefined) this.#rows.delete(oldest)
    this.#set.counted?.(what)
    if (count % LOG_EVERY !== 1) return
    this.#set.log({ alarm: what, from, count, ...detail }, 'refused at the edge')
    this.#set.news?.()
  }

  /** Newest first. */
  shown(): AlarmView[] {
    return [...this.#rows.values()].slice(-SHOWN).reverse()
  }
}
