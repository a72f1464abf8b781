/** Officials' devices that wait for a yes from the console, told apart by a sign that both screens show. */
import { randomBytes, randomInt } from 'node:crypto'
import type { ClaimView } from '#shared/views/edge.ts'
import type { Millis, SeatId } from '#shared/words.ts'
import type { Clock } from './clock.ts'

/** How long the console has to say yes, and the device to fetch it. */
const LIFE_MS: Millis = 3 * 60_000

interface Claim extends ClaimView {
  readonly id: string
  readonly until: Millis
  readonly granted: boolean
}

interface Granted {
  readonly seatId: SeatId
  readonly claim: Claim
}

export class Claims {
  readonly #clock: Clock
  /** One a seat: another device in between takes its place. */
  readonly #claims = new Map<SeatId, Claim>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  make(seatId: SeatId, from: string): { readonly id: string; readonly sign: string } {
    const claim = {
      id: randomBytes(16).toString('base64url'),
      sign: String(randomInt(10, 100)),
      from,
      until: this.#clock.monotonic() + LIFE_MS,
      granted: false,
    }
    this.#claims.set(seatId, claim)
    return claim
  }

  /** What the console is to compare; null when nobody waits. */
  waiting(seatId: SeatId): ClaimView | null {
    const claim = this.#alive(seatId)
    return claim && !claim.granted ? { sign: claim.sign, from: claim.from } : null
  }

  /** The console's yes to the device whose sign it shows; false when that one waits no longer. */
  grant(seatId: SeatId, sign: string): boolean {
    const claim = this.#alive(seatId)
    if (!claim || claim.sign !== sign) return false
    this.#claims.set(seatId, { ...claim, granted: true })
    return true
  }

  drop(seatId: SeatId): void {
    this.#claims.delete(seatId)
  }

  /** The seat could not be written down: the device may ask again, unless another waits by now. */
  putBack(claim: Granted): void {
    if (!this.#claims.has(claim.seatId)) this.#claims.set(claim.seatId, claim.claim)
  }

  /** What the device is told: still waiting, no, or once the seat it has. */
  collect(id: string): Granted | 'waiting' | null {
    for (const seatId of this.#claims.keys()) {
      const claim = this.#alive(seatId)
      if (claim?.id !== id) continue
      if (!claim.granted) return 'waiting'
      this.#claims.delete(seatId)
      return { seatId, claim }
    }
    return null
  }

  #alive(seatId: SeatId): Claim | null {
    const claim = this.#claims.get(seatId)
    return claim && claim.until > this.#clock.monotonic() ? claim : null
  }
}
