/** Which devices are there: pages of each seat, when they were last heard, round trip and battery, as the operator sees them. */
import type { DevicesPart, DeviceView } from '#shared/views/people.ts'
import type { Instant, Millis, Role, SeatId } from '#shared/words.ts'
import { isLoopback, urlOf, type Address, type Door } from './addresses.ts'
import type { Alarms } from './alarms.ts'
import type { Seat, SeatPlan } from './seat-plan.ts'
import type { Seats } from './seats.ts'

/** Pages speak every 2 s; one not heard for 3 s, and half a second for the way, is shown as lost. */
const STALE_MS: Millis = 3500
/** Heard of lately. */
export const isThere = (page: Pick<Page, 'heardAt'>, hubNow: Instant): boolean => hubNow - page.heardAt <= STALE_MS

/** Two pages of one seat at once for longer than a page takes to be loaded again: one device with two windows, or a copied token behind the same address. */
const TWICE_MS: Millis = 5000

export interface Page {
  readonly role: Role
  readonly seat: Seat | null
  /** Of its device; loopback by one name. */
  readonly address: string
  /** Over https, or from this very machine. */
  readonly encrypted: boolean
  heardAt: Instant
  rttMs: Millis | null
  battery: number | null
  /** Which build its page is of. */
  readonly build?: string
}
interface Setting {
  readonly plan: () => SeatPlan
  readonly seats: Seats
  readonly addresses: () => readonly Address[]
  readonly chosenAddress: () => string
  readonly door: Door
  readonly alarms: Alarms
  /** What is known of the buzzer at a seat, and of a gateway's keys. */
  readonly buzzerAt: (seat: Seat) => Pick<DeviceView, 'buzzer' | 'keys'>
  readonly hubNow: () => Instant
  readonly journal: () => DevicesPart['journal']
  readonly closing: () => DevicesPart['closing']
  readonly mediaMissing: () => readonly string[]
  readonly heldBy: (seatId: SeatId) => string | undefined
}

export class Presence {
  readonly #set: Setting
  readonly #pages = new Set<Page>()
  /** Since when a seat has had two pages that are there; −1 once the console was told. */
  readonly #twice = new Map<SeatId, Instant>()

  constructor(setting: Setting) {
    this.#set = setting
  }

  enter(page: Page): void {
    this.#pages.add(page)
  }

  leave(page: Page): void {
    this.#pages.delete(page)
  }

  part(): DevicesPart {
    const chosen = this.#set.chosenAddress()
    for (const seatId of this.#set.plan().keys()) this.#lookTwice(seatId)
    const alarms = this.#set.alarms.shown()
    const closing = this.#set.closing()
    const mediaMissing = this.#set.mediaMissing()
    return {
      seats: [...this.#set.plan().values()].map((seat) => this.#device(seat)),
      audience: this.count('audience'),
      displays: this.count('display'),
      addresses: this.#set.addresses().map(({ address, label }) => ({ address, label, chosen: address === chosen })),
      journal: this.#set.journal(),
      ...(this.#isPlain() ? { plain: true } : {}),
      ...(closing ? { closing } : {}),
      ...(mediaMissing.length === 0 ? {} : { mediaMissing: [...mediaMissing] }),
      ...(alarms.length === 0 ? {} : { alarms }),
    }
  }

  /** Where a code is redeemed, on the chosen address. */
  pairingUrl(code: string): string {
    return `${urlOf(this.#set.chosenAddress(), this.#set.door)}/pair/${code}`
  }

  /** Other machines would reach this hub without encryption. */
  #isPlain(): boolean {
    return this.#set.door.scheme === 'http' && this.#set.addresses().some(({ address }) => !isLoopback(address))
  }

  /** Where a phone joins, on the chosen address. */
  joinUrl(): string {
    return `${urlOf(this.#set.chosenAddress(), this.#set.door)}/watch`
  }

  count(role: Role): number {
    return [...this.#pages].filter((page) => page.role === role).length
  }

  /** Neither is refused, for nobody can say which is the copy; it is told once each time. */
  #lookTwice(seatId: SeatId): void {
    const now = this.#set.hubNow()
    if (this.#pagesOf(seatId).filter((page) => isThere(page, now)).length < 2) return void this.#twice.delete(seatId)
    const since = this.#twice.get(seatId) ?? now
    const isNews = since >= 0 && now - since > TWICE_MS
    this.#twice.set(seatId, isNews ? -1 : since)
    if (isNews) this.#set.alarms.raise('seat-twice', seatId)
  }

  #device(seat: Seat): DeviceView {
    const pages = this.#pagesOf(seat.id)
    const last = pages.reduce<Page | null>((best, page) => (best && best.heardAt > page.heardAt ? best : page), null)
    const silentMs = last && this.#set.hubNow() - last.heardAt
    const code = this.#set.seats.offered(seat.id)
    const claim = this.#set.seats.claims.waiting(seat.id)
    const heldBy = this.#set.heldBy(seat.id)
    return {
      seatId: seat.id,
      role: seat.role,
      name: seat.name,
      teamId: seat.ref.team ?? null,
      state: this.#stateOf(seat.id, silentMs),
      lastSeenMs: silentMs === null ? null : silentMs <= STALE_MS ? 0 : Math.round(silentMs / 1000) * 1000,
      rttMs: last?.rttMs == null ? null : Math.round(last.rttMs),
      battery: last?.battery ?? null,
      pages: pages.length,
      ...(last?.build === undefined ? {} : { build: last.build }),
      code,
      url: code && this.pairingUrl(code),
      ...(pages.some((page) => !page.encrypted) ? { plain: true } : {}),
      ...(claim ? { claim } : {}),
      ...(heldBy === undefined ? {} : { heldBy }),
      ...this.#set.buzzerAt(seat),
    }
  }

  #stateOf(seatId: SeatId, silentMs: Millis | null): DeviceView['state'] {
    if (silentMs !== null) return silentMs <= STALE_MS ? 'online' : 'stale'
    return this.#set.seats.isPaired(seatId) ? 'paired' : 'empty'
  }

  #pagesOf(seatId: SeatId): readonly Page[] {
    return [...this.#pages].filter((page) => page.seat?.id === seatId)
  }
}
