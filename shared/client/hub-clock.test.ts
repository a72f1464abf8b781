/** Tests of the interval clock: what one probe, many probes and contradicting probes say about hub time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { greeted, hubTimeAt, offsetBounds, UNSET_CLOCK, withProbe, type HubClock } from './hub-clock.ts'

describe('hub clock', () => {
  test('before any probe a greeting gives a rough hub time', () => {
    expect(hubTimeAt(greeted(5000, 100), 350)).toBe(5250)
  })

  test('one probe bounds the offset by its way there and back', () => {
    const clock = withProbe(UNSET_CLOCK, { sentAt: 100, heardAt: 120, hubNow: 1010 })
    expect(offsetBounds(clock, 120)).toEqual({ lower: 890, upper: 910 })
    expect(hubTimeAt(clock, 120)).toBe(1020)
  })

  test('a quicker probe narrows the interval, a slow one does not widen it', () => {
    const quick = withProbe(withProbe(UNSET_CLOCK, { sentAt: 0, heardAt: 80, hubNow: 1040 }), { sentAt: 100, heardAt: 102, hubNow: 1101 })
    const slow = withProbe(quick, { sentAt: 200, heardAt: 900, hubNow: 1300 })
    const bounds = offsetBounds(slow, 900)
    expect(bounds && bounds.upper - bounds.lower).toBeCloseTo(2 + 2 * 250e-6 * 798, 6)
  })

  test('probes that contradict each other leave only the newest believed', () => {
    const first = withProbe(UNSET_CLOCK, { sentAt: 0, heardAt: 2, hubNow: 1001 })
    const jumped = withProbe(first, { sentAt: 100, heardAt: 102, hubNow: 9101 })
    expect(jumped.probes).toHaveLength(1)
    expect(hubTimeAt(jumped, 102)).toBe(9102)
  })

  test('probes older than ten seconds are forgotten', () => {
    const first = withProbe(UNSET_CLOCK, { sentAt: 0, heardAt: 2, hubNow: 1001 })
    expect(withProbe(first, { sentAt: 11_000, heardAt: 11_050, hubNow: 12_020 }).probes).toHaveLength(1)
  })

  test('whatever the delays, the true offset lies inside the bounds', () => {
    const way = fc.double({ min: 0, max: 300, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 40 }), (offset, ways) => {
        let clock: HubClock = UNSET_CLOCK
        let now = 0
        for (const [there, back] of ways) {
          now += 250
          clock = withProbe(clock, { sentAt: now, hubNow: now + there + offset, heardAt: now + there + back })
        }
        const bounds = offsetBounds(clock, now + 600)
        return bounds !== null && bounds.lower <= offset + 1e-6 && bounds.upper >= offset - 1e-6
      }),
    )
  })
})
