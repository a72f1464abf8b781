/** Who sits where: pairing codes, tokens, release and take-over; a seat is proved by its token alone. */
import { randomBytes, randomInt } from 'node:crypto'
import type { Paired } from '#shared/wire.ts'
import type { Millis, SeatId } from '#shared/words.ts'
import { sha256 } from './canonical-json.ts'
import type { Clock } from './clock.ts'
import type { Library } from './library.ts'
import { spendOwnerCode } from './library-owner-link.ts'
import type { Seat, SeatPlan } from './seat-plan.ts'

/** Without look-alikes: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const LETTERS = '34679ACDEFGHJKMNPQRTWXY'
const CODE_LENGTH = 8
const CODE_LIFE_MS: Millis = 15 * 60_000

interface Offered {
  readonly code: string
  readonly until: Millis
}
interface Setting {
  readonly dir: string
  readonly library: Library
  readonly clock: Clock
  readonly plan: () => SeatPlan
  /** The seat has another device now, or none: whoever sits there is to be cut. */
  readonly onRevoked: (seatId: SeatId) => void
}

const typed = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '')

export class Seats {
  readonly #set: Setting
  readonly #offers = new Map<SeatId, Offered>()

  constructor(setting: Setting) {
    this.#set = setting
  }

  /** The seat this token proves, or null. */
  seatOf(token: string): Seat | null {
    const tokenHash = sha256(token)
    for (const [id, seat] of this.#set.plan()) if (this.#set.library.document.seats[id]?.tokenHash === tokenHash) return seat
    return null
  }

  isPaired(seatId: SeatId): boolean {
    return this.#set.library.document.seats[seatId] !== undefined
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

  /** Pairs by a seat's code or the owner link; null for a wrong, spent or expired one. */
  async redeem(code: string): Promise<Paired | null> {
    const seatId = this.#spend(code)
    const seat = seatId && this.#set.plan().get(seatId)
    if (!seat) return null
    return { token: await this.pair(seat.id), seatId: seat.id, role: seat.role, path: seat.path }
  }

  /** Gives the seat to a new device and cuts the old one; resolves to the new device's token. */
  async pair(seatId: SeatId): Promise<string> {
    const token = randomBytes(16).toString('base64url')
    const paired = { tokenHash: sha256(token), pairedAt: this.#set.clock.wall() }
    await this.#set.library.change((document) => ({ ...document, seats: { ...document.seats, [seatId]: paired } }))
    this.#set.onRevoked(seatId)
    return token
  }

  async release(seatId: SeatId): Promise<boolean> {
    if (!this.#set.plan().has(seatId)) return false
    this.#offers.delete(seatId)
    await this.#set.library.change((document) => {
      const { [seatId]: _released, ...seats } = document.seats
      return { ...document, seats }
    })
    this.#set.onRevoked(seatId)
    return true
  }

  /** The seat a code is for; the code is spent at once, so that two devices can't both use it. */
  #spend(code: string): SeatId | null {
    const wanted = typed(code)
    for (const seatId of this.#offers.keys()) {
      if (this.offered(seatId) !== wanted) continue
      this.#offers.delete(seatId)
      return seatId
    }
    if (!spendOwnerCode(this.#set.dir, code)) return null
    return [...this.#set.plan().values()].find((seat) => seat.role === 'operator')?.id ?? null
  }
}
