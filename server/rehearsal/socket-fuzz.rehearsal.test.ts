/** A short run of what `npm run fuzz -- --messages 1000000` does at full length. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { socketFuzz, type FuzzResult } from './socket-fuzz.ts'

const contestFile = join(import.meta.dirname, '../../contests/national-2021.json')
/** Of a machine that has other things to do meanwhile; the full run holds 100. */
const BUSY_MS = 500
let result: FuzzResult | null = null

test('fault A9: ten thousand messages of any kind from every seat: nothing breaks, and no prototype is touched', async () => {
  result = await socketFuzz({ messages: 10_000, floods: 5, seed: 7, contestFile })
  expect(result).toMatchObject({ messages: 10_000, crashes: 0, clean: true, why: [] })
  expect(result.answered).toBeGreaterThan(5_000)
})
test('fault A10: who floods is cut, and the officials are answered meanwhile', () => {
  expect(result?.cut).toBeGreaterThanOrEqual(5)
  expect(result?.asked).toBeGreaterThan(30)
  expect(result?.ackP99Ms).toBeLessThanOrEqual(BUSY_MS)
})
