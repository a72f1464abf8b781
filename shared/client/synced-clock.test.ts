/** Tests of the device's half of the interval clocks, with a socket and a clock of their own. */
import { beforeEach, expect, test } from 'vitest'
import { answerHub, measuredGrain } from './synced-clock.ts'

type Heard = (id: number) => void
let heard: Record<string, Heard>
let said: [string, unknown][]
let now: number
let timers: (() => void)[]
const socket = {
  connected: true,
  on: (name: string, then: Heard) => ((heard[name] = then), socket),
  emit: (name: string, what: unknown) => (said.push([name, what]), socket),
}
const clock = {
  now: () => (now += 0.25),
  wall: () => 1_700_000_000_000,
  hidden: () => true,
  after: (_: number, then: () => void) => timers.push(then),
  onFrame: (then: () => void) => then(),
}

beforeEach(() => {
  ;[heard, said, now, timers] = [{}, [], 100, []]
  socket.connected = true
  answerHub(socket as never, clock, () => 'key')
  now = 1000
})

test('a probe is answered at once: when it came, when the answer left, the wall, the grain, the input, whether the page is seen', () => {
  heard['probe']?.(7)
  expect(said).toEqual([['probed', { id: 7, d1: 1000.25, d2: 1000.5, wall: 1_700_000_000_000, grainMs: 0.25, input: 'key', hidden: true }]])
})

test('a poll is answered after the guard, with the moment it was handled', () => {
  heard['poll']?.(8)
  expect(said).toEqual([])
  now = 1003
  for (const due of timers.splice(0)) due()
  expect(said).toEqual([['polled', { id: 8, dv: 1000.25 }]])
})

test('fault: the connection is lost; nothing of it is said on the next one', () => {
  heard['poll']?.(8)
  heard['disconnect']?.(0)
  socket.connected = false
  heard['probe']?.(9)
  now = 1003
  for (const due of timers.splice(0)) due()
  expect(said).toEqual([])
})

test('the step of a coarse clock is found, and the search for it ends', () => {
  let reads = 0
  expect(measuredGrain(() => Math.floor(reads++ / 50))).toBe(1)
  expect(measuredGrain(() => reads++ * 30)).toBe(30)
})
