/** Whose word the credit of a device rests on: not on what it says of itself as it presses. */
import { beforeEach, expect, test } from 'vitest'
import type { InputClass } from '#shared/input-guard.ts'
import { DeviceClock } from './device-clocks.ts'

let clock: DeviceClock
let id: number
function probes(input: InputClass, from: number, until: number): void {
  for (let at = from; at <= until; at += 100) {
    clock.probeLeft(++id, at)
    clock.probed({ id, d1: at + 0.3, d2: at + 0.32, wall: 1e12 + at, grainMs: 0.1, input, hidden: false }, at + 0.7)
  }
}
const press = (input: InputClass) => clock.evidence({ dp: 40_180, input }, 40_200.4, 40_200.4)

beforeEach(() => {
  clock = new DeviceClock('page', 'organiser', true)
  id = 0
  probes('key', 0, 40_000)
  clock.handled(1, 'key')
  clock.rollCalled()
})

test('[O19] a key that calls its press a touch has a key’s credit, is marked, and waits no longer', () => {
  // slower than a key may be credited with, and not than a touch
  clock.handled(10, 'key')
  const [asKey, asTouch] = [press('key'), press('touch')]
  expect(asTouch.credit).toBe(asKey.credit)
  expect(asTouch.credit).toBeLessThan(6)
  expect([asKey.flags, asTouch.flags, asTouch.stamp?.guardMs]).toEqual([[], ['other-input'], 2])
})
test('[O19] what a device says of its handlers counts of test presses of its own input alone', () => {
  const { credit } = press('key')
  clock.handled(20, 'touch')
  expect(press('key').credit).toBe(credit)
})
test('[O19] a device whose input changes is certified by another roll-call', () => {
  expect(clock.gaps()).toEqual([])
  probes('touch', 40_100, 40_200)
  expect([clock.gaps(), clock.rolled]).toEqual([['no-roll-call'], false])
  clock.rollCalled()
  expect(clock.gaps()).toEqual([])
})
