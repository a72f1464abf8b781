/** The audience's votes while they are taken: one a phone, in memory alone; what they come to is asked for when they close. */
import type { Refusal } from '#shared/refusals.ts'
import { Vote, type VoteAnswer } from '#shared/wire.ts'
import type { SlotId } from '#shared/words.ts'
import { USUAL_PHONES, type AudienceRules } from './contest/audience-rules.ts'
import { refusedVote } from './contest/audience.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveSlot, roundIdOf, rulesOf } from './contest/read.ts'
import type { Tally } from './contest/slot-state.ts'
import type { Clock } from './clock.ts'
import type { Page } from './presence.ts'
import type { VotesNow } from './views/index.ts'

/** Screens learn of new votes this often at most. */
const TOLD_MS = 500
/** More phones than any hall has: what is kept stays bounded whoever sends. */
const MOST_PHONES = 20_000

const refused = (code: Refusal['code']): VoteAnswer => ({ ok: false, refusal: { code } })

/** [B17] As the question's round has it; a journal older than the setting has none. */
function mostPhones(state: ContestState, slotId: SlotId): number {
  const rules: Partial<AudienceRules> = rulesOf(state, roundIdOf(slotId)).audience ?? {}
  return rules.phonesPerAddress ?? USUAL_PHONES
}

export class AudienceVotes {
  readonly #clock: Clock
  /** By phone. */
  readonly #votes = new Map<string, readonly string[]>()
  /** Phones that voted from an address: one machine must not fill the box by itself. */
  readonly #from = new Map<string, number>()
  /** The phone a page speaks for: one page, one vote. */
  readonly #phones = new WeakMap<Page, string>()
  #state: ContestState | null = null
  #slotId: SlotId | null = null
  /** Asked for at the close: whatever comes later is not in it. */
  #counted = false
  /** As the screens have it. */
  #told: VotesNow | null = null
  #stopTelling: (() => void) | null = null
  #tell: () => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whoever draws the screens. */
  onChange(tell: () => void): void {
    this.#tell = tell
  }

  /** What is on disk now; votes for a question that takes none any more are forgotten. */
  follow(state: ContestState): void {
    this.#state = state
    const slot = liveSlot(state)
    const open = slot?.plan.mode === 'audience' && slot.taking ? slot.id : null
    if (open === this.#slotId) return
    this.#slotId = open
    this.#counted = false
    this.#votes.clear()
    this.#from.clear()
    this.#told = open === null ? null : { slotId: open, ...this.#tally() }
  }

  /** A page of the audience gives its phone's vote, or another in its place. */
  cast(page: Page, frame: unknown): VoteAnswer {
    const vote = Vote.safeParse(frame)
    if (!vote.success) return refused('bad-request')
    if (page.role !== 'audience' || !this.#state) return refused('not-allowed')
    const { slotId, phone, answer } = vote.data
    const code = this.#counted ? 'answers-closed' : refusedVote(this.#state, { slotId, answer })
    if (code) return refused(code)
    const known = this.#phones.get(page)
    if (known !== undefined && known !== phone) return refused('not-allowed')
    if (!this.#votes.has(phone)) {
      const alike = this.#from.get(page.address) ?? 0
      if (this.#votes.size >= MOST_PHONES || alike >= mostPhones(this.#state, slotId)) return refused('too-many-phones')
      this.#from.set(page.address, alike + 1)
    }
    this.#phones.set(page, phone)
    this.#votes.set(phone, answer)
    this.#stopTelling ??= this.#clock.after(TOLD_MS, () => {
      this.#stopTelling = null
      if (this.#slotId !== null) this.#told = { slotId: this.#slotId, ...this.#tally() }
      this.#tell()
    })
    return { ok: true }
  }

  /** For the core, as it closes the votes. */
  tallyOf = (slotId: SlotId): Tally | null => {
    if (slotId !== this.#slotId) return null
    this.#counted = true
    return this.#tally()
  }

  /** For the screens. */
  now(): VotesNow | null {
    return this.#told
  }

  stop(): void {
    this.#stopTelling?.()
  }

  #tally(): Tally {
    const totals: Record<string, number> = {}
    for (const letter of [...this.#votes.values()].flat()) totals[letter] = (totals[letter] ?? 0) + 1
    return { votes: this.#votes.size, totals }
  }
}
