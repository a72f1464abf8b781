/** How finely a device can tell time. */
import { expect, test } from 'vitest'
import { grainOf, pressGrainOf } from './stamp-grain.ts'

test('[O12] a clock’s grain is the usual step of its readings, whatever interrupts them', () => {
  const fast = Array.from({ length: 100 }, (_, n) => Math.floor(n / 7) * 0.1)
  expect(grainOf([...fast, 30, 30.1])).toBeCloseTo(0.1)
  expect(grainOf([5, 5, 5])).toBe(16)
})
test('[O12] a press is not believed finer than 1 ms unless its input was proven to be', () => {
  expect([pressGrainOf(0.1), pressGrainOf(0.1, 0.1), pressGrainOf(2), pressGrainOf(0.1, 8)]).toEqual([1, 0.1, 2, 8])
})
