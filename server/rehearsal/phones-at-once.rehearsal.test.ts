/** Five hundred phones at once, half of which stop reading: the audience may wait, nobody else does. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { afterEach, describe, expect, test } from 'vitest'
import { systemClock, type Clock } from '../clock.ts'
import { ask, frame, next, OpenHub } from '../testing/open-hub.ts'

/** Of the hub's look at its own loop. */
const BEAT_MS = 100
let open: OpenHub
afterEach(() => open.close())

describe('five hundred phones', () => {
  test('fault A11: they come in five seconds and half of them do not read; officials are answered, the stage is told, memory stays bounded', async () => {
    open = await OpenHub.of('thin.json')
    const [operator, stage] = [await open.seated('operator'), await open.public('stage')]
    const coming = Array.from({ length: 500 }, async (_, n) => {
      await pause(n * 10)
      return open.public('watch')
    })
    const meanwhile: number[] = []
    for (let n = 0; n < 20; n++) {
      const at = performance.now()
      expect(await ask(operator, 'command', frame({ type: 'ShowMessage', text: String(n) }))).toMatchObject({ ok: true })
      meanwhile.push(performance.now() - at)
      await pause(250)
    }
    expect(meanwhile.sort((a, b) => a - b)[10]).toBeLessThan(250)
    const phones = await Promise.all(coming)
    for (const phone of phones.slice(250)) stopReading(phone)
    const before = process.memoryUsage().rss
    const waits: number[] = []
    const text = '谢'.repeat(1500)
    for (let n = 0; n < 40; n++) {
      const at = performance.now()
      const seen = next(stage, 'view')
      expect(await ask(operator, 'command', frame({ type: 'ShowMessage', text: `${text}${String(n)}` }))).toMatchObject({ ok: true })
      waits.push(performance.now() - at)
      expect(JSON.stringify(await seen)).toContain(`${text}${String(n)}`)
    }
    expect([operator.connected, stage.connected]).toEqual([true, true])
    expect(waits.sort((a, b) => a - b)[20]).toBeLessThan(500)
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
  })
})

describe('a hub with more to do than it can', () => {
  test('fault A11: phones are let go before anybody else, and none comes in until it is well again', async () => {
    let late = 0
    const clock: Clock = { ...systemClock, after: (ms, call) => systemClock.after(ms === BEAT_MS ? ms + late : ms, call) }
    open = await OpenHub.of('thin.json', { clock })
    const officials = [await open.seated('operator'), await open.seated('referee-1'), await open.seated('team-alpha'), await open.public('stage')]
    const phones = await Promise.all(Array.from({ length: 20 }, () => open.public('watch')))
    late = 250
    await expect.poll(() => phones.filter((phone) => phone.connected).length, { timeout: 20_000 }).toBeLessThan(20)
    expect(officials.map((one) => one.connected)).toEqual([true, true, true, true])
    expect(await open.refusalOf({ surface: 'watch' })).toEqual({ code: 'hub-busy' })
    late = 0
    await expect.poll(() => tried(open), { timeout: 20_000 }).toBe('in')
    expect(officials.map((one) => one.connected)).toEqual([true, true, true, true])
  })
})

/** Whether a phone gets in. */
async function tried(hub: OpenHub): Promise<'in' | 'out'> {
  const phone = hub.dial({ surface: 'watch' })
  return Promise.race([next(phone, 'view').then(() => 'in' as const), next(phone, 'connect_error').then(() => 'out' as const)])
}

/** Its machine takes nothing more from the wire. */
function stopReading(phone: Socket): void {
  const transport: unknown = phone.io.engine.transport
  const wire = Object(Object(transport).ws)._socket
  if (typeof wire?.pause !== 'function') throw new Error('the phone has no wire to stop')
  wire.pause()
}
