/** Five hundred phones at once, half of which stop reading: the audience may wait, nobody else does. */
import type { Socket } from 'socket.io-client'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, frame, next, OpenHub } from '../testing/open-hub.ts'

let open: OpenHub
afterEach(() => open.close())

describe('five hundred phones', () => {
  test('fault A11: they come in five seconds and half of them do not read; officials are answered, the stage is told, memory stays bounded', async () => {
    open = await OpenHub.of('thin.json')
    const [operator, stage] = [await open.seated('operator'), await open.public('stage')]
    const from = performance.now()
    const phones = await Promise.all(Array.from({ length: 500 }, () => open.public('watch')))
    expect(performance.now() - from).toBeLessThan(60_000)
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
    expect(waits.sort((a, b) => a - b)[20]).toBeLessThan(500)
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
  })
})

/** Its machine takes nothing more from the wire. */
function stopReading(phone: Socket): void {
  const transport: unknown = phone.io.engine.transport
  const wire = Object(Object(transport).ws)._socket
  if (typeof wire?.pause !== 'function') throw new Error('the phone has no wire to stop')
  wire.pause()
}
