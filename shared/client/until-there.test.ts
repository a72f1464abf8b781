/**
 * Tests of what a page fetches later.
 * @vitest-environment jsdom
 */
import { afterEach, expect, test, vi } from 'vitest'
import { untilThere } from './until-there.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('it is tried again until it is there', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
  const fetchIt = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('lost')).mockRejectedValueOnce(new Error('lost')).mockResolvedValue('there')
  const there = untilThere(fetchIt)
  await vi.advanceTimersByTimeAsync(3000)
  expect([await there, fetchIt.mock.calls.length]).toEqual(['there', 3])
})

test('where the hub answers and the page cannot fetch it all the same, the page loads itself again: once', async () => {
  vi.useFakeTimers()
  const reload = vi.fn()
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true }))
  vi.stubGlobal('location', { href: '/', reload })
  const entries = vi.spyOn(performance, 'getEntriesByType').mockReturnValue([])
  void untilThere(() => Promise.reject(new Error('remembered')))
  await vi.advanceTimersByTimeAsync(1500)
  expect(reload).toHaveBeenCalledTimes(1)
  entries.mockRestore()
})
