/** One buzzer's clock as the hub knows it: probes make its intervals, polls how far it was heard; a press becomes evidence. */
import type { CertificateGap, PollReply, ProbeReply } from '#shared/buzzer-wire.ts'
import { runsTrue, slopeOf, type ClockSlope } from '#shared/clock-slope.ts'
import type { CommandOf } from '#shared/commands.ts'
import { GUARD_MS, type InputClass } from '#shared/input-guard.ts'
import { heardUntil, isSynced, newClock, offsetAt, pressInterval, withProbe, type IntervalClock, type Probe } from '#shared/interval-clock.ts'
import { pressGrainOf } from '#shared/stamp-grain.ts'
import type { BuzzerDevice } from '#shared/views/race.ts'
import type { Instant, Millis } from '#shared/words.ts'
import { creditOf, mayBeCertified, p90 } from './contest/adjudication-credit.ts'
import type { PressEvidence } from './contest/buzzer-state.ts'

const TRIPS_MS = 10_000
/** A slope is measured over so long, on probes so far apart. */
const SLOPE_MS = 30_000
const SLOPE_EVERY_MS = 1_000
const DISPATCH_KEPT = 40
/** Not yet known: a key comes within so long, a touch with the next frame. */
const USUAL_DISPATCH: Readonly<Record<InputClass, Millis>> = { key: 2, hid: 2, touch: 17 }
/** [O15] What a certificate asks of a device. */
const NARROW_MS = 2.5
const SHORT_TRIP_MS = 30
/** So many polls unanswered: nobody is there, and no more are sent. */
const MOST_OWED = 500
/** Grains as claimed are believed within reason. */
const FINEST_MS = 0.001

export type Owner = 'organiser' | 'team'
interface Trip {
  readonly at: Instant
  readonly ms: Millis
}
const quantile = (values: readonly number[], share: number): number => {
  const sorted = new Float64Array(values).sort()
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}
const tenth = (ms: number): number => Math.round(ms * 10) / 10

export class DeviceClock {
  readonly id: string
  readonly #secure: boolean
  readonly #owner: Owner
  readonly #probes = new Map<number, Instant>()
  readonly #polls = new Map<number, Instant>()
  #clock: IntervalClock | null = null
  #trips: Trip[] = []
  #spread: Probe[] = []
  #slope: ClockSlope | null = null
  #dispatch: Millis[] = []
  #vouched: { readonly dv: number; readonly until: Instant } | null = null
  /** Pressed before a moment it had vouched for: no certificate any more. */
  brokeVouch = false
  #rolled = false
  input: InputClass | null = null
  hidden = false
  probedAt: Instant = -Infinity

  constructor(id: string, owner: Owner, secure: boolean) {
    this.id = id
    this.#owner = owner
    this.#secure = secure
  }

  get heardProbes(): number {
    return this.#clock?.heard ?? 0
  }
  /** Pressed in a roll-call since its page was loaded. */
  get rolled(): boolean {
    return this.#rolled
  }

  probeLeft(id: number, at: Instant): void {
    this.#probes.set(id, at)
    this.probedAt = at
    for (const [old, sentAt] of this.#probes) if (at - sentAt > TRIPS_MS) this.#probes.delete(old)
  }
  probed({ id, d1, d2, wall, grainMs, input, hidden }: ProbeReply, readAt: Instant): void {
    const s = this.#probes.get(id)
    // asked for, once; and answered after it was heard
    if (s === undefined || d2 < d1 || !this.#probes.delete(id)) return
    if (this.input !== null && this.input !== input) this.#otherInput()
    this.input = input
    this.hidden = hidden
    const clock = this.#clock ?? newClock(Math.max(FINEST_MS, grainMs))
    const probe: Probe = { s, d1, d2, r: readAt, wall }
    this.#clock = withProbe(clock, probe)
    this.#trips = [...this.#trips.filter((trip) => readAt - trip.at <= TRIPS_MS), { at: readAt, ms: readAt - s }]
    if (this.#clock.epoch !== clock.epoch) this.#anew()
    else this.#spreadOut(probe)
  }
  /** Its stamps can't be compared with those before. */
  #anew(): void {
    this.#spread = []
    this.#slope = null
    this.#vouched = null
    this.#rolled = false
  }
  /** [O19] What was measured in the roll-call says nothing of how it is pressed now. */
  #otherInput(): void {
    this.#dispatch = []
    this.#rolled = false
  }
  #spreadOut(probe: Probe): void {
    const last = this.#spread.at(-1)
    if (last && probe.r - last.r < SLOPE_EVERY_MS) return
    this.#spread = [...this.#spread.filter((old) => probe.r - old.r <= SLOPE_MS + SLOPE_EVERY_MS), probe]
    const first = this.#spread[0]
    if (first && probe.r - first.r >= SLOPE_MS) this.#slope = slopeOf(this.#spread, this.#clock?.grainMs ?? 0)
  }

  /** False: it owes so many answers that it is given no more. */
  pollLeft(id: number, at: Instant): boolean {
    if (this.#polls.size >= MOST_OWED) return false
    this.#polls.set(id, at)
    return true
  }
  polled({ id, dv }: PollReply, readAt: Instant): void {
    const sentAt = this.#polls.get(id)
    if (sentAt === undefined || !this.#clock) return
    this.#polls.delete(id)
    const until = Math.min(readAt, heardUntil(this.#clock, { dv, grainMs: pressGrainOf(this.#clock.grainMs), sentAt }))
    const before = this.#vouched
    this.#vouched = { dv: Math.max(dv, before?.dv ?? -Infinity), until: Math.max(until, before?.until ?? -Infinity) }
  }
  /** Another opening: what was vouched for the last one says nothing of it. */
  openingBegins(): void {
    this.#polls.clear()
    this.#vouched = null
  }
  get heardUntil(): Instant | null {
    return this.#vouched && this.#vouched.until
  }
  /** When the oldest poll left that it has not answered. */
  get owesSince(): Instant | null {
    const [oldest] = this.#polls.values()
    return oldest ?? null
  }

  /** [O12] The press between its bounds, with all they are made of; a stamp of no known clock leaves the arrival alone. */
  evidence({ dp, input }: Pick<CommandOf<'PressBuzzer'>, 'dp' | 'input'>, readAt: Instant, lookedAt: Instant): PressEvidence {
    const raw = { dp, input }
    if (dp === null || !this.#clock) return { a: readAt, b: readAt, readAt, credit: 0, flags: ['arrival'], raw }
    const grainMs = pressGrainOf(this.#clock.grainMs)
    const { a, b, offset } = pressInterval(this.#clock, { dp, grainMs, readAt })
    const vouchedUntil = this.#vouched && offset ? this.#vouched.dv - this.#clock.grainMs : null
    if (vouchedUntil !== null && dp + grainMs < vouchedUntil) this.brokeVouch = true
    const clock = `${this.id}/${String(this.#clock.epoch)}`
    // its own word in a press would give it a touch's credit with a key's link
    const own = this.input ?? input
    const guardMs = GUARD_MS[own]
    const stamp = { clock, dp, grainMs, offset, lookedAt, unansweredSince: this.owesSince, guardMs, vouchedUntil }
    return { a: Math.max(0, a), b, readAt, credit: this.#credit(own), flags: input === own ? [] : ['other-input'], raw, stamp }
  }
  #credit(input: InputClass): Millis {
    const dispatchMs = this.#dispatch.length > 0 ? this.#dispatch : [USUAL_DISPATCH[input]]
    return creditOf({ roundTripsMs: this.#trips.map(({ ms }) => ms), dispatchMs, input, owner: this.#owner })
  }
  /** [O19] Handler minus stamp of a test press of its own input, as its page measured it. */
  handled(ms: Millis | undefined, input: InputClass | undefined): void {
    if (ms !== undefined && (input ?? this.input) === this.input) this.#dispatch = [...this.#dispatch, ms].slice(-DISPATCH_KEPT)
  }
  rollCalled(): void {
    this.#rolled = true
  }

  /** [O15] What keeps it from its certificate. */
  gaps(): CertificateGap[] {
    const gaps: CertificateGap[] = []
    const { halfMs, roundTripMs } = this.#measured()
    if (halfMs === null) gaps.push('unsynced')
    else if (halfMs > NARROW_MS) gaps.push('wide-interval')
    if (!this.#rolled) gaps.push('no-roll-call')
    if (roundTripMs && roundTripMs.p99 > SHORT_TRIP_MS) gaps.push('long-round-trip')
    // what a touch waits for its frame is no lag
    if (!mayBeCertified(this.#credit('key'))) gaps.push('large-credit')
    if (!this.#slope) gaps.push('slope-unknown')
    else if (!runsTrue(this.#slope)) gaps.push('steep-slope')
    if (!this.#secure) gaps.push('unencrypted')
    if (this.brokeVouch) gaps.push('broken-vouch')
    // nothing is allowed for the frame it waits for, so that it would be clipped as often as not
    if (this.#owner === 'team' && this.input === 'touch') gaps.push('team-touch')
    return gaps
  }
  #measured(): Pick<BuzzerDevice, 'halfMs' | 'roundTripMs'> {
    const trips = this.#trips.map(({ ms }) => ms)
    const roundTripMs = trips.length === 0 ? null : { p50: quantile(trips, 0.5), p99: quantile(trips, 0.99) }
    const last = this.#clock?.probes.at(-1)
    if (!this.#clock || !last || !isSynced(this.#clock)) return { halfMs: null, roundTripMs }
    const { lower, upper } = offsetAt(this.#clock, last.d2)
    return { halfMs: (upper - lower) / 2 + pressGrainOf(this.#clock.grainMs), roundTripMs }
  }
  /** As the operator sees it. */
  shown(called: boolean): BuzzerDevice {
    const { halfMs, roundTripMs } = this.#measured()
    const why = this.gaps()
    return {
      input: this.input,
      synced: halfMs !== null,
      halfMs: halfMs === null ? null : tenth(halfMs),
      roundTripMs: roundTripMs && { p50: tenth(roundTripMs.p50), p99: tenth(roundTripMs.p99) },
      slopePpm: this.#slope && { least: Math.round(this.#slope.leastPpm), most: Math.round(this.#slope.mostPpm) },
      dispatchMs: this.#dispatch.length === 0 ? null : tenth(p90(this.#dispatch)),
      creditMs: tenth(this.#credit(this.input ?? 'key')),
      secure: this.#secure,
      hidden: this.hidden,
      rollCall: this.#rolled ? 'heard' : called ? 'press' : 'off',
      certified: why.length === 0,
      why,
    }
  }
}
