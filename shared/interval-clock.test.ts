/** Properties of interval clocks: the truth lies inside whatever networks, stalls and crystals do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsTrue, slopeOf } from './clock-slope.ts'
import { heardUntil, isSynced, newClock, offsetAt, pressInterval, withProbe, type IntervalClock, type Probe } from './interval-clock.ts'

const GRAIN = 0.1
const ms = (most: number) => fc.double({ min: 0, max: most, noNaN: true })
const delay = fc.oneof({ weight: 5, arbitrary: ms(5) }, { weight: 2, arbitrary: ms(80) }, { weight: 1, arbitrary: ms(400) })
const grainError = fc.double({ min: -1, max: 1, noNaN: true })
const exchange = fc.record({ after: ms(250), down: delay, up: delay, turn: ms(30), errors: fc.tuple(grainError, grainError) })
/** A device: where its clock stands, how fast it runs, and how each probe fared, up and down paths apart. */
const device = fc.record({
  offset: fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  slope: fc.double({ min: -240e-6, max: 240e-6, noNaN: true }),
  exchanges: fc.array(exchange, { minLength: 5, maxLength: 60 }),
})
type Device = typeof device extends fc.Arbitrary<infer T> ? T : never

const deviceTime = ({ offset, slope }: Device, at: number): number => (at - offset) * (1 + slope)
/** Its probes in turn, the hub's time of each reading growing. */
function probesOf(of: Device): readonly Probe[] {
  let at = 0
  return of.exchanges.map(({ after, down, up, turn, errors }) => {
    const s = at + after
    const received = s + down
    const r = received + turn + up
    at = r
    return { s, d1: deviceTime(of, received) + GRAIN * errors[0], d2: deviceTime(of, received + turn) + GRAIN * errors[1], r }
  })
}
const learned = (of: Device): IntervalClock => probesOf(of).reduce(withProbe, newClock(GRAIN))
const lastRead = (of: Device): number => probesOf(of).at(-1)?.r ?? 0
/** What floating point may eat at offsets of hours. */
const EPSILON = 1e-6

test('[O12] the true offset is inside the bounds, whatever jitter, stalls, asymmetry and slope', () => {
  fc.assert(
    fc.property(device, fc.double({ min: -3000, max: 3000, noNaN: true }), (of, away) => {
      const clock = learned(of)
      expect(clock.epoch).toBe(0)
      const at = lastRead(of) + away
      const dp = deviceTime(of, at)
      const { lower, upper } = offsetAt(clock, dp)
      expect(lower).toBeLessThanOrEqual(at - dp + EPSILON)
      expect(upper).toBeGreaterThanOrEqual(at - dp - EPSILON)
    }),
  )
})
test('[O12] an honest press, stamped within its grain, lies in its interval', () => {
  fc.assert(
    fc.property(device, ms(500), delay, grainError, (of, after, travel, error) => {
      const at = lastRead(of) + after
      const { a, b } = pressInterval(learned(of), { dp: deviceTime(of, at) + error, grainMs: 1, readAt: at + travel })
      expect(a).toBeLessThanOrEqual(at + EPSILON)
      expect(b).toBeGreaterThanOrEqual(at - EPSILON)
      expect(b).toBeLessThanOrEqual(at + travel)
    }),
  )
})
test('[O9] a reply vouches for no instant after the one it was handled at', () => {
  fc.assert(
    fc.property(device, ms(500), ms(100), grainError, (of, after, down, error) => {
      const sentAt = lastRead(of) + after
      const handled = sentAt + down
      const dv = deviceTime(of, handled) + GRAIN * error
      expect(heardUntil(learned(of), { dv, sentAt, grainMs: 1 })).toBeLessThanOrEqual(handled - 1 + EPSILON)
      expect(heardUntil(newClock(GRAIN), { dv, sentAt, grainMs: 1 })).toBeLessThan(sentAt)
    }),
  )
})
test('[O12] bounds of more probes are never wider, and only ten seconds of probes are kept', () => {
  fc.assert(
    fc.property(device, (of) => {
      const probes = probesOf(of)
      const clock = learned(of)
      const fewer = { grainMs: GRAIN, probes: clock.probes.slice(0, -1) }
      const dp = clock.probes.at(-1)?.d2 ?? 0
      expect(offsetAt(clock, dp).lower).toBeGreaterThanOrEqual(offsetAt(fewer, dp).lower)
      expect(offsetAt(clock, dp).upper).toBeLessThanOrEqual(offsetAt(fewer, dp).upper)
      expect(clock.probes).toEqual(probes.filter((probe) => lastRead(of) - probe.r <= 10_000))
    }),
  )
})

const calm: Device = {
  offset: 5000,
  slope: 0,
  exchanges: Array.from({ length: 20 }, () => ({ after: 100, down: 1, up: 1, turn: 0, errors: [0, 0] })),
}
const steady = learned(calm)
const next = (shift: number, wall?: number): Probe => {
  const s = lastRead(calm) + 100
  const d1 = deviceTime(calm, s + 1) + shift
  return { s, d1, d2: d1, r: s + 2, ...(wall === undefined ? {} : { wall }) }
}
test('[O12] probes that contradict each other begin an epoch, unsynced until five fresh ones', () => {
  const later = (count: number): IntervalClock =>
    Array.from({ length: count }, (_, n) => n * 100).reduce<IntervalClock>((clock, more) => {
      const { s, d1, d2, r } = next(40)
      return withProbe(clock, { s: s + more, d1: d1 + more, d2: d2 + more, r: r + more })
    }, steady)
  expect(isSynced(steady)).toBe(true)
  expect(later(1)).toMatchObject({ epoch: 1, heard: 1 })
  expect(isSynced(later(4))).toBe(false)
  expect(later(5)).toMatchObject({ epoch: 1, heard: 5 })
  expect(isSynced(later(5))).toBe(true)
})
test('[O12] a device whose wall and monotonic clocks part by 50 ms slept: a new epoch', () => {
  const walled = withProbe(steady, next(0, 1_000_000))
  const again = (wallMoved: number): IntervalClock => {
    const probe = next(0)
    return withProbe(walled, { s: probe.s + 100, d1: probe.d1 + 100, d2: probe.d2 + 100, r: probe.r + 100, wall: 1_000_100 + wallMoved })
  }
  expect(again(40).epoch).toBe(0)
  expect(again(60).epoch).toBe(1)
})
test('[O12] an unsynced press may be as old as the journal, and so may one stamped after it was read', () => {
  expect(pressInterval(newClock(GRAIN), { dp: 1, grainMs: 1, readAt: 7000 })).toEqual({ a: 0, b: 7000, offset: null })
  const future = deviceTime(calm, 9000)
  expect(pressInterval(steady, { dp: future, grainMs: 1, readAt: 8000 })).toEqual({ a: 0, b: 8000, offset: null })
})
test('[O12] the slope measured at the roll-call holds the true one; 200 ppm is refused', () => {
  fc.assert(
    fc.property(device, (of) => {
      const { leastPpm, mostPpm } = slopeOf(probesOf(of), GRAIN)
      // the hub gains on a clock that runs slow
      const truly = (1 / (1 + of.slope) - 1) * 1e6
      expect(leastPpm).toBeLessThanOrEqual(truly + 0.01)
      expect(mostPpm).toBeGreaterThanOrEqual(truly - 0.01)
    }),
  )
  const over30s = (slope: number): Device => ({ ...calm, slope, exchanges: Array.from({ length: 300 }, () => calm.exchanges.slice(0, 1)).flat() })
  expect(runsTrue(slopeOf(probesOf(over30s(150e-6)), GRAIN))).toBe(true)
  expect(runsTrue(slopeOf(probesOf(over30s(-260e-6)), GRAIN))).toBe(false)
})
