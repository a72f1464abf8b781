/** When a reply to a poll may leave. */
import { expect, test } from 'vitest'
import { leavesWithFrame, replyFrom } from './input-guard.ts'

test('[O11] a reply waits for what may still be on its way to the page: 2 ms for keys, a frame after 32 ms for touch', () => {
  expect((['key', 'hid', 'touch'] as const).map((input) => replyFrom(input, 1000))).toEqual([1002, 1002, 1032])
  expect((['key', 'hid', 'touch'] as const).map(leavesWithFrame)).toEqual([false, false, true])
})
