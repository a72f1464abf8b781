/** The hall's cheers by phrase, added up in memory: no name, no phone and no free text is kept, and screens hear of them twice a second at most. */
import type { Refusal } from '#shared/refusals.ts'
import { Cheer, type VoteAnswer } from '#shared/wire.ts'
import type { Millis } from '#shared/words.ts'
import type { Clock } from './clock.ts'
import type { Page } from './presence.ts'
import { RateLimit } from './rate-limit.ts'
import type { CheersNow } from './views/index.ts'

/** Screens learn of new cheers this often at most. */
const TOLD_MS: Millis = 500
/** What counts as just now. */
const LATELY_MS: Millis = 8000
/** So many of a phone's are let through at once. */
const BURST = 3
/** Everybody's together: a machine that cheers for a thousand is heard as a loud hall and no more. */
const ALL = { perSecond: 400, burst: 800 }

const refused = (code: Refusal['code']): VoteAnswer => ({ ok: false, refusal: { code } })
interface Setting {
  readonly clock: Clock
  /** How many phrases there are now. */
  readonly phrases: () => number
  /** How often a phone may cheer. */
  readonly everyMs: () => Millis
  /** false: all audience input is stopped, or nothing may sound or scroll (奏唱国歌). */
  readonly mayCheer: () => boolean
}

export class Cheers {
  readonly #set: Setting
  readonly #all: RateLimit
  readonly #pages = new WeakMap<Page, RateLimit>()
  readonly #totals: number[] = []
  #recent: { readonly phrase: number; readonly at: Millis }[] = []
  #told: CheersNow = { totals: [], lately: [] }
  #stopTelling: (() => void) | null = null
  #tell: () => void = () => undefined

  constructor(setting: Setting) {
    this.#set = setting
    this.#all = new RateLimit(setting.clock, ALL)
  }

  /** Whoever draws the screens. */
  onChange(tell: () => void): void {
    this.#tell = tell
  }

  cheer(page: Page, frame: unknown): VoteAnswer {
    const { clock, phrases, everyMs, mayCheer } = this.#set
    const cheer = Cheer.safeParse(frame)
    if (!cheer.success || cheer.data.phrase >= phrases()) return refused('bad-request')
    if (page.role !== 'audience') return refused('not-allowed')
    if (!mayCheer()) return refused('audience-stopped')
    const own = this.#pages.get(page) ?? new RateLimit(clock, { perSecond: 1000 / everyMs(), burst: BURST })
    this.#pages.set(page, own)
    if (!own.allows() || !this.#all.allows()) return refused('too-many-requests')
    const { phrase } = cheer.data
    this.#totals[phrase] = (this.#totals[phrase] ?? 0) + 1
    this.#recent.push({ phrase, at: clock.monotonic() })
    this.#later()
    return { ok: true }
  }

  now = (): CheersNow => this.#told

  stop(): void {
    this.#stopTelling?.()
  }

  /** Told now and then until the last cheer is no longer of just now. */
  #later(): void {
    this.#stopTelling ??= this.#set.clock.after(TOLD_MS, () => {
      this.#stopTelling = null
      const since = this.#set.clock.monotonic() - LATELY_MS
      this.#recent = this.#recent.filter(({ at }) => at > since)
      const lately = Array.from({ length: this.#set.phrases() }, () => 0)
      for (const { phrase } of this.#recent) lately[phrase] = (lately[phrase] ?? 0) + 1
      this.#told = { totals: Array.from({ length: this.#set.phrases() }, (_, i) => this.#totals[i] ?? 0), lately }
      if (this.#recent.length > 0) this.#later()
      this.#tell()
    })
  }
}
