/** A hub with real sockets through thousands of commands and pages that come and go: no file and no timer is left behind. */
import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { afterAll, expect, test } from 'vitest'
import { ask, frame, OpenHub } from '../server/testing/open-hub.ts'

/** Once what was on its way is done. */
async function held(): Promise<{ files: number; timers: number }> {
  await pause(500)
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  return { files: readdirSync('/proc/self/fd').length, timers }
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

test('thousands of commands, and pages that come and go: files and timers flat', async () => {
  open = await OpenHub.of('thin.json')
  const operator = await open.seated('operator')
  await aWhile(operator, 500)
  const [before, seq] = [await held(), open.hub.head().seq]
  await aWhile(operator, 1500)
  const after = await held()
  const asked = open.hub.head().seq - seq
  expect(asked).toBeGreaterThanOrEqual(1500)
  expect(after).toEqual(before)
}, 90_000)
