/** A hub with real sockets through thousands of commands, pages that come and go, and clocks that run: nothing of it piles up. */
import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Socket } from 'socket.io-client'
import { afterAll, expect, test } from 'vitest'
import { ask, frame, OpenHub } from '../server/testing/open-hub.ts'

const BYTES_A_COMMAND = 500
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
async function held(): Promise<{ heap: number; files: number; timers: number }> {
  for (let n = 0; n < 4; n++) {
    collect()
    await pause(100)
  }
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  return { heap: process.memoryUsage().heapUsed, files: readdirSync('/proc/self/fd').length, timers }
}

let open: OpenHub
afterAll(() => open.close())

const RAISE = { type: 'RaiseHand' }
const LOWER = { type: 'LowerHand', teamId: 'alpha' }
/** A part of a long evening: hands, messages, and pages of the hall that come and go. */
async function aWhile(operator: Socket, commands: number): Promise<void> {
  for (let n = 0; n < commands; n += 2) {
    for (const [command, seat] of [
      [RAISE, 'team-alpha'],
      [LOWER, 'operator'],
    ] as const)
      expect(await ask(operator, 'command', frame(command, { for: seat }))).toEqual({ ok: true, seq: expect.any(Number) })
    if (n % 50 > 0) continue
    const page = await open.public(n % 100 > 0 ? 'watch' : 'stage')
    page.disconnect()
  }
}

test('thousands of commands, and pages that come and go: files and timers flat, at most 500 bytes of heap a command', async () => {
  open = await OpenHub.of('thin.json')
  const operator = await open.seated('operator')
  await aWhile(operator, 500)
  const [before, seq] = [await held(), open.hub.head().seq]
  await aWhile(operator, 2000)
  const after = await held()
  const asked = open.hub.head().seq - seq
  expect(asked).toBeGreaterThanOrEqual(2000)
  expect({ files: after.files, timers: after.timers }).toEqual({ files: before.files, timers: before.timers })
  expect((after.heap - before.heap) / asked).toBeLessThanOrEqual(BYTES_A_COMMAND)
}, 90_000)
