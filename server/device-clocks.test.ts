/** What the hub knows of one buzzer's clock: when it is believed, what it vouches for, and what its certificate asks. */
import { beforeEach, describe, expect, test } from 'vitest'
import { DeviceClock } from './device-clocks.ts'

/** The device's clock shows so much more than the hub's. */
const AHEAD = 5_000
const WALL = 1_700_000_000_000
let clock: DeviceClock
let id: number
beforeEach(() => {
  clock = new DeviceClock('page', 'organiser', true)
  id = 0
})
interface Probing {
  readonly upMs?: number
  readonly ppm?: number
  readonly wallBy?: number
}
/** A probe that left at `at`, half a millisecond each way. */
function probe(at: number, { upMs = 0.5, ppm = 0, wallBy = 0 }: Probing = {}): void {
  const deviceAt = (hub: number) => (hub + AHEAD) * (1 + ppm * 1e-6)
  clock.probeLeft(++id, at)
  const [d1, d2] = [deviceAt(at + 0.5), deviceAt(at + 0.5)]
  clock.probed({ id, d1, d2, wall: WALL + d1 + wallBy, grainMs: 0.1, input: 'key', hidden: false }, at + 0.5 + upMs)
}
function probes(from: number, until: number, more: Probing = {}): void {
  for (let at = from; at <= until; at += 100) probe(at, more)
}
const press = (hubAt: number, readAt = hubAt + 1) => clock.evidence({ dp: hubAt + AHEAD, input: 'key' }, readAt, readAt)
const vouch = (at: number): void => {
  clock.pollLeft(++id, at)
  clock.polled({ id, dv: at + 0.5 + AHEAD }, at + 3)
}

describe('a press', () => {
  test('[O12] lies between its bounds, whatever held it up on its way', () => {
    probes(0, 1_000)
    const { a, b, stamp } = press(1_000, 1_200)
    expect(a).toBeLessThanOrEqual(1_000)
    expect(b).toBeGreaterThanOrEqual(1_000)
    expect(b - a).toBeLessThan(4)
    expect(stamp).toMatchObject({ clock: 'page/0', guardMs: 2, vouchedUntil: null })
  })
  test('[O12] of a clock heard less than five times may be as old as the journal', () => {
    probes(0, 300)
    expect(press(400)).toMatchObject({ a: 0, b: 401, stamp: { offset: null } })
  })
  test('[O12] after the device slept its clock is learned anew', () => {
    probes(0, 1_000)
    probe(1_100, { wallBy: 60 })
    expect(press(1_150)).toMatchObject({ a: 0, stamp: { clock: 'page/1', offset: null } })
  })
  test('[O5] of a page without a stamp has only its arrival', () => {
    probes(0, 1_000)
    expect(clock.evidence({ dp: null, input: 'touch' }, 1_100, 1_100)).toMatchObject({ a: 1_100, b: 1_100, flags: ['arrival'] })
  })
  test('[O4] is believed as far as round trips and input explain', () => {
    probes(0, 1_000, { upMs: 9.5 })
    expect(press(1_000, 1_020).credit).toBeCloseTo(10 + 3 + 2, 5)
  })
})

describe('a reply to a poll', () => {
  test('[O9] says that there was no press before it was handled, and nothing of what has not been read yet', () => {
    probes(0, 1_000)
    expect(clock.heardUntil).toBeNull()
    vouch(1_000)
    expect(clock.heardUntil).toBeGreaterThan(997)
    expect(clock.heardUntil).toBeLessThanOrEqual(1_000.5)
  })
  test('[O5] is owed until it comes', () => {
    probes(0, 1_000)
    clock.pollLeft(1_000_000, 1_010)
    vouch(1_020)
    expect(clock.owesSince).toBe(1_010)
    expect(press(1_030).stamp).toMatchObject({ unansweredSince: 1_010 })
  })
  test('[O9] nobody asked for counts for nothing, nor does one to the opening before', () => {
    probes(0, 1_000)
    clock.polled({ id: 999_999, dv: 1e9 }, 1_001)
    expect(clock.heardUntil).toBeNull()
    vouch(1_000)
    clock.openingBegins()
    expect(clock.heardUntil).toBeNull()
  })
  test('[O15] a press stamped before what its device vouched for costs the certificate', () => {
    probes(0, 31_500)
    clock.rollCalled()
    vouch(31_500)
    press(31_480, 31_510)
    expect(clock.gaps()).toEqual(['broken-vouch'])
  })
})

describe('the certificate', () => {
  test('[O15] is a synced clock of known slope, short round trips, a roll-call and an encrypted link', () => {
    probes(0, 31_500)
    clock.rollCalled()
    expect(clock.gaps()).toEqual([])
    expect(clock.shown(false)).toMatchObject({ certified: true, rollCall: 'heard', halfMs: 1.6, roundTripMs: { p50: 1, p99: 1 } })
  })
  test('[O15] is not had before the slope is known, without the roll-call, or over a plain link', () => {
    clock = new DeviceClock('page', 'organiser', false)
    probes(0, 1_000)
    expect(clock.gaps()).toEqual(['no-roll-call', 'slope-unknown', 'unencrypted'])
  })
  test('[O15] nor by a clock that runs wrong, or by a link that lags, on purpose or not', () => {
    probes(0, 31_500, { ppm: 230 })
    expect(clock.gaps()).toContain('steep-slope')
    clock = new DeviceClock('page', 'organiser', true)
    probes(0, 31_500, { upMs: 40 })
    expect(clock.gaps()).toEqual(['wide-interval', 'no-roll-call', 'long-round-trip', 'large-credit'])
  })
  test('[O15] is lost when the page is loaded again or has slept', () => {
    probes(0, 31_500)
    clock.rollCalled()
    probe(31_600, { wallBy: 5_000 })
    expect(clock.gaps()).toContain('no-roll-call')
  })
})
