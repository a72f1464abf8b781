/** One device during one opening: polls down, replies and the press up, each direction in order. */
import { heardUntil } from '#shared/interval-clock.ts'
import type { Instant } from '#shared/words.ts'
import { nextPollAt } from '../../server/contest/adjudication-hearing.ts'
import type { Chance } from '../../server/rehearsal/seeded.ts'
import { reading, repliesAt, type Device } from './device.ts'
import { carrierOf, type Carrier } from '../../server/rehearsal/networks.ts'

/** Older polls say nothing more: no credit and guard together reach so far back. */
const REACHES_MS = 130

/** What the hub knows of the device as it reads the press. */
export interface PressRead {
  readonly readAt: Instant
  readonly unansweredSince: Instant | null
  readonly vouchedUntil: number | null
}
export interface Heard {
  readonly at: Instant
  readonly heardUntil: Instant
}
interface Streaming {
  readonly device: Device
  readonly pollsFrom: Instant
  /** No finger comes down before it. */
  readonly quietUntil: Instant
  readonly chance: Chance
  /** Replies of a device that withholds them leave with its press. */
  readonly withheldUntil?: Instant
  /** A modified device vouches for so much less than it could, lest it break its own word. */
  readonly understatesMs?: number
}

/** Arrays side by side, a place a poll: a million openings have a billion of them. */
export class Stream {
  readonly #by: Streaming
  readonly #down: Carrier
  readonly #up: Carrier
  readonly #sentAt: number[] = []
  readonly #receivedAt: number[] = []
  readonly #leavesAt: number[] = []
  /** Shorter than the others: replies not yet sent on are still to be drawn. */
  readonly #readAt: number[] = []
  readonly #dvs: number[] = []
  #lastSent: Instant

  constructor(by: Streaming) {
    this.#by = by
    this.#lastSent = by.quietUntil - REACHES_MS
    const from = Math.max(by.pollsFrom, this.#lastSent)
    this.#down = carrierOf(by.device.network.down, from, by.chance)
    this.#up = carrierOf(by.device.network.up, from, by.chance)
  }
  #poll(n: number): Instant {
    const known = this.#leavesAt[n]
    if (known !== undefined) return known
    const sentAt = nextPollAt(this.#by.pollsFrom, this.#lastSent)
    const receivedAt = this.#down(sentAt)
    const leavesAt = Math.max(repliesAt(this.#by.device, receivedAt), this.#by.withheldUntil ?? -Infinity)
    this.#lastSent = sentAt
    this.#sentAt.push(sentAt)
    this.#receivedAt.push(receivedAt)
    this.#leavesAt.push(leavesAt)
    return leavesAt
  }
  #reply(n: number): Instant {
    for (let next = this.#readAt.length; next <= n; next++) this.#readAt.push(this.#up(this.#poll(next)))
    return this.#readAt[n] ?? Infinity
  }
  /** dv: the poll's receipt by the device's clock. */
  #dv(n: number): number {
    const { device, chance, understatesMs = 0 } = this.#by
    return (this.#dvs[n] ??= reading(device, this.#receivedAt[n] ?? 0, device.clock.grainMs, chance) - understatesMs)
  }
  /** When the device receives its first poll from this instant on. */
  pollAfter(at: Instant): Instant {
    for (let n = 0; ; n++) {
      this.#poll(n)
      const receivedAt = this.#receivedAt[n] ?? Infinity
      if (receivedAt >= at) return receivedAt
    }
  }
  /** Sends what leaves at `at`; the replies that left before it are read first. */
  press(at: Instant): PressRead {
    let next = this.#readAt.length
    while (this.#poll(next) < at) this.#reply(next++)
    const readAt = this.#up(at)
    const owed = this.#sentAt[next] ?? Infinity
    const vouchedUntil = next > 0 ? this.#dv(next - 1) - this.#by.device.clock.grainMs : null
    return { readAt, unansweredSince: owed < readAt ? owed : null, vouchedUntil }
  }
  /** When the hub has heard it past this instant, by a reply read by `until`; null if it has not. */
  heardPast(past: Instant, until: Instant): Heard | null {
    const { device } = this.#by
    // of those read already none that came before it says anything
    let n = Math.max(0, this.#readAt.length - 1)
    while (n > 0 && (this.#receivedAt[n - 1] ?? 0) > past) n--
    for (; ; n++) {
      const readAt = this.#reply(n)
      if (readAt > until) return null
      if ((this.#receivedAt[n] ?? 0) <= past) continue
      const heard = heardUntil(device.clock, { dv: this.#dv(n), sentAt: this.#sentAt[n] ?? 0, grainMs: device.grainMs })
      if (heard > past) return { at: readAt, heardUntil: heard }
    }
  }
}
