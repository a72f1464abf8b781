/** Tests of believing an event's stamp. */
import { expect, test } from 'vitest'
import { stampOf } from './event-stamp.ts'

test('a stamp a little before now is the finger’s', () => {
  expect(stampOf({ timeStamp: 12_340 }, 12_361)).toBe(12_340)
})

test('a stamp of another clock is not believed: wall time, zero, the future', () => {
  expect(stampOf({ timeStamp: 1_700_000_000_000 }, 12_361)).toBeNull()
  expect(stampOf({ timeStamp: 0 }, 12_361)).toBeNull()
  expect(stampOf({ timeStamp: 13_000 }, 12_361)).toBeNull()
})
