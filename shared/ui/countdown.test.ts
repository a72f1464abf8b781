/** The count before a machine's opening, by instants. */
import { expect, test } from 'vitest'
import { cueAt, cueChangesAt } from './countdown.ts'

const counted = { opensAt: 10_000, countdown: { steps: 3, stepMs: 800 } }

test('three beeps a step apart, then the opening', () => {
  expect([7_000, 7_600, 8_399, 8_400, 9_199, 9_200, 9_999, 10_000].map((at) => cueAt(counted, at))).toEqual(['hold', 3, 3, 2, 2, 1, 1, 'open'])
})
test('the instants of change lead from one beep to the next and end at the opening', () => {
  expect([7_000, 7_600, 8_400, 9_200, 10_000].map((at) => cueChangesAt(counted, at))).toEqual([7_600, 8_400, 9_200, 10_000, null])
})
test('without a count there is only the hold; without an instant the buzzer is as it is said to be', () => {
  expect([cueAt({ opensAt: 300 }, 0), cueChangesAt({ opensAt: 300 }, 0), cueAt({ opensAt: null }, 0)]).toEqual(['hold', 300, 'open'])
})
