/**
 * Tests of numbers that run: all arrive, and no frame writes more than a few.
 * @vitest-environment jsdom
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { counted } from './counting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a number runs from the old value to the new one, never back, and stops there', () => {
  const shown: number[] = []
  counted(100, 200, (value) => shown.push(value))
  vi.advanceTimersByTime(2000)
  expect(shown.at(-1)).toBe(200)
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  expect(shown.length).toBeGreaterThan(20)
})

test('of 24 numbers a frame writes six, each in its turn, and all arrive', () => {
  const shown: number[][] = Array.from({ length: 24 }, () => [])
  for (const values of shown) counted(0, 10, (value) => values.push(value))
  vi.advanceTimersByTime(16)
  expect(shown.filter((values) => values.length > 0)).toHaveLength(6)
  vi.advanceTimersByTime(48)
  expect(shown.map((values) => values.length)).toEqual(shown.map(() => 1))
  vi.advanceTimersByTime(2000)
  expect(shown.map((values) => values.at(-1))).toEqual(shown.map(() => 10))
})

test('one that is called off writes no more', () => {
  const show = vi.fn()
  const stop = counted(0, 10, show)
  vi.advanceTimersByTime(100)
  stop()
  const times = show.mock.calls.length
  vi.advanceTimersByTime(2000)
  expect(show).toHaveBeenCalledTimes(times)
})
