/** Who sits where: pairing codes, tokens, release and take-over; a seat is proved by its token alone. */
import { randomBytes, randomInt } from 'node:crypto'
import type { Claimed, Paired } from '#shared/wire.ts'
import type { Millis, Role, SeatId } from '#shared/words.ts'
import { sha256 } from './canonical-json.ts'
import { Claims } from './claims.ts'
import type { Clock } from './clock.ts'
import type { Library } from './library.ts'
import { dropOwnerCode, isOwnerCode, spendOwnerCode } from './library-owner-link.ts'
import { WrongTries } from './rate-limit.ts'
import type { Seat, SeatPlan } from './seat-plan.ts'

/** Without look-alikes: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const LETTERS = '34679ACDEFGHJKMNPQRTWXY'
const CODE_LENGTH = 8
const CODE_LIFE_MS: Millis = 15 * 60_000
const WRONG_PROOFS = { perSecond: 0.1, burst: 5 } as const
/** Whose device the operator looks at before it sits down. */
const isOfficial = (role: Role): boolean => role !== 'team' && role !== 'display' && role !== 'audience'

interface Offered {
  readonly code: string
  readonly until: Millis
}
interface Spent extends Offered {
  readonly seatId: SeatId
}
/** What the page that is cut is told. */
export type Revoked = 'not-paired' | 'closed-down'
interface Setting {
  readonly dir: string
  readonly library: Library
  readonly clock: Clock
  readonly plan: () => SeatPlan
  /** The seat has another device now, or none: whoever sits there is to be cut. */
  readonly onRevoked: (seatId: SeatId, why: Revoked) => void
}

const typed = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '')

export class Seats {
  readonly #set: Setting
  readonly #offers = new Map<SeatId, Offered>()
  readonly #wrongProofs = new Map<SeatId, WrongTries>()
  /** Hashes of tokens that were revoked, whether or not the disk could be told. */
  readonly #revoked = new Set<string>()
  #ownerSits = false
  readonly claims: Claims

  constructor(setting: Setting) {
    this.#set = setting
    this.claims = new Claims(setting.clock)
  }

  /** The seat this token proves, or null. */
  seatOf(token: string): Seat | null {
    const tokenHash = sha256(token)
    if (this.#revoked.has(tokenHash)) return null
    for (const [id, seat] of this.#set.plan()) if (this.#set.library.document.seats[id]?.tokenHash === tokenHash) return seat
    return null
  }

  isPaired(seatId: SeatId): boolean {
    const { tokenHash } = this.#set.library.document.seats[seatId] ?? {}
    return tokenHash !== undefined && !this.#revoked.has(tokenHash)
  }

  /** The code on offer for a seat, while it lives. */
  offered(seatId: SeatId): string | null {
    const offer = this.#offers.get(seatId)
    return offer && offer.until > this.#set.clock.monotonic() ? offer.code : null
  }

  /** A new code, one use, 15 minutes; an older one for the seat stops working. */
  newCode(seatId: SeatId): string | null {
    if (!this.#set.plan().has(seatId)) return null
    const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    this.#offers.set(seatId, { code, until: this.#set.clock.monotonic() + CODE_LIFE_MS })
    return code
  }

  /** Pairs by a seat's code or the owner link; an official's device waits for a yes first. null for a wrong, spent or expired code. */
  async redeem(code: string, from: string): Promise<Paired | Claimed | null> {
    const plan = this.#set.plan()
    if (isOwnerCode(this.#set.dir, code)) return this.#owner(code)
    const offer = this.#spend(code)
    const seat = offer && plan.get(offer.seatId)
    if (!seat) return null
    if (!isOfficial(seat.role)) {
      return this.#paired(seat).catch((error: unknown) => {
        // nobody sits there by it, unless a newer one is on offer it is not spent
        if (!this.#offers.has(seat.id)) this.#offers.set(seat.id, offer)
        throw error
      })
    }
    const { id, sign } = this.claims.make(seat.id, from)
    return { claim: id, sign, name: seat.name }
  }

  /** The device asks again: the seat once the console has said yes, itself while it has not; null when there is nothing to wait for. */
  async collect(claim: string): Promise<Paired | 'waiting' | null> {
    const found = this.claims.collect(claim)
    if (found === 'waiting' || found === null) return found
    return this.#paired(this.#set.plan().get(found.seatId)).catch((error: unknown) => {
      this.claims.putBack(found)
      throw error
    })
  }

  /** Whoever changes what was signed proves anew who asks: by a fresh code of the seat, at the console by an owner link. Few wrong ones: then each seat waits by itself. */
  proves(seat: Seat, code: string): boolean | 'wait' {
    const wrong = this.#wrongProofs.get(seat.id) ?? new WrongTries(this.#set.clock, WRONG_PROOFS)
    this.#wrongProofs.set(seat.id, wrong)
    if (!wrong.mayTry()) return 'wait'
    const right = seat.role === 'operator' ? spendOwnerCode(this.#set.dir, code) : this.#spend(code, seat.id) !== null
    if (!right) wrong.wrong()
    return right
  }

  /** Gives the seat to a new device and cuts the old one; resolves to the new device's token. */
  async pair(seatId: SeatId): Promise<string> {
    const token = randomBytes(16).toString('base64url')
    const paired = { tokenHash: sha256(token), pairedAt: this.#set.clock.wall() }
    await this.#set.library.change((document) => ({ ...document, seats: { ...document.seats, [seatId]: paired } }))
    this.#set.onRevoked(seatId, 'not-paired')
    return token
  }

  /** No code that was offered, no link and no device that waits lets anybody in any more; whoever sits stays. */
  lockDoor(): void {
    for (const seatId of this.#set.plan().keys()) this.claims.drop(seatId)
    this.#offers.clear()
    dropOwnerCode(this.#set.dir)
  }

  async release(seatId: SeatId): Promise<boolean> {
    if (!this.#set.plan().has(seatId)) return false
    await this.releaseAll([seatId])
    return true
  }
  /** Cut at once, and their tokens worth nothing, though the disk may be full: then it throws, and they are to be released again before the hub is started anew. */
  async releaseAll(seatIds: readonly SeatId[], why: Revoked = 'not-paired'): Promise<void> {
    const { seats: paired } = this.#set.library.document
    for (const seatId of seatIds) {
      this.#offers.delete(seatId)
      this.claims.drop(seatId)
      const { tokenHash } = paired[seatId] ?? {}
      if (tokenHash !== undefined) this.#revoked.add(tokenHash)
      this.#set.onRevoked(seatId, why)
    }
    await this.#set.library.change((document) => ({
      ...document,
      seats: Object.fromEntries(Object.entries(document.seats).filter(([id]) => !seatIds.some((seatId) => seatId === id))),
    }))
  }

  /** By a link that is spent once the console is written down, and used by one device at a time. */
  async #owner(code: string): Promise<Paired | null> {
    if (this.#ownerSits) return null
    this.#ownerSits = true
    try {
      const paired = await this.#paired([...this.#set.plan().values()].find((seat) => seat.role === 'operator'))
      spendOwnerCode(this.#set.dir, code)
      return paired
    } finally {
      this.#ownerSits = false
    }
  }

  async #paired(seat: Seat | undefined): Promise<Paired | null> {
    return seat ? { token: await this.pair(seat.id), seatId: seat.id, role: seat.role, path: seat.path } : null
  }

  /** The seat a code is for, or whether it is this one's; the code is spent at once, so that two devices can't both use it. */
  #spend(code: string, only?: SeatId): Spent | null {
    const wanted = typed(code)
    for (const seatId of this.#offers.keys()) {
      if (this.offered(seatId) !== wanted || (only !== undefined && only !== seatId)) continue
      const offer = this.#offers.get(seatId)
      this.#offers.delete(seatId)
      return offer ? { seatId, ...offer } : null
    }
    return null
  }
}
