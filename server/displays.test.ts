/** Paired displays over real sockets: pointed and loaded again from the console, held and black together; nobody else may ask for it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PROTOCOL } from '#shared/protocol.ts'
import { SeatId } from '#shared/words.ts'
import { startHub, type RunningHub } from './start-hub.ts'

const dir = mkdtempSync(join(tmpdir(), 'leitai-displays-'))
const usualContest = join(import.meta.dirname, '..', 'contests', 'thin.json')
const open: Socket[] = []
let hub: RunningHub

const start = () => startHub({ dataDir: join(dir, 'data'), contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: join(dir, 'pages') })
beforeAll(async () => {
  hub = await start()
})
afterAll(async () => {
  for (const socket of open) socket.disconnect()
  await hub.stop()
  rmSync(dir, { recursive: true, force: true })
})
const next = (socket: Socket, event: string): Promise<unknown> => new Promise((resolve) => socket.once(event, resolve))
async function page(
  seat: string,
  surface: 'crew' | 'stage' = 'crew',
): Promise<{ socket: Socket; told: () => unknown; ask: (request: object) => Promise<unknown> }> {
  const auth = { protocol: PROTOCOL, pageId: 'page-0001', surface, build: 'stage-1a2b', token: await hub.seatToken(SeatId.parse(seat)) }
  const socket = io(hub.origin, { transports: ['websocket'], forceNew: true, reconnection: false, auth, extraHeaders: { origin: hub.origin } })
  open.push(socket)
  let broadcast: unknown
  socket.on('view', (view: { parts: { broadcast?: unknown } }) => (broadcast = view.parts.broadcast ?? broadcast))
  await next(socket, 'view')
  return { socket, told: () => broadcast, ask: (request) => new Promise((resolve) => socket.emit('desk', request, resolve)) }
}
const point = (seatId: string, shows: string) => ({ type: 'PointDisplay', seatId, shows })

test('a display shows what the console points it to, also after a restart; the others go on with the program', async () => {
  const [operator, wall] = [await page('operator'), await page('display-1', 'stage')]
  expect(wall.told()).toMatchObject({ program: 'live', displays: {}, holdAfterMs: 60_000 })
  expect(await operator.ask(point('display-1', 'standings'))).toEqual({ ok: true })
  await vi.waitFor(() => expect(wall.told()).toMatchObject({ displays: { 'display-1': 'standings' } }))
  expect(await operator.ask({ type: 'SetProgram', program: 'black' })).toEqual({ ok: true })
  await vi.waitFor(() => expect(wall.told()).toMatchObject({ program: 'black' }))
  await hub.stop()
  hub = await start()
  const again = await page('display-1', 'stage')
  expect(again.told()).toMatchObject({ program: 'black', displays: { 'display-1': 'standings' } })
})

test('a display is loaded again from the console, and no other page is', async () => {
  const [operator, wall, referee] = [await page('operator'), await page('display-1', 'stage'), await page('referee-1')]
  const reloaded: string[] = []
  wall.socket.on('reload', () => reloaded.push('display-1'))
  referee.socket.on('reload', () => reloaded.push('referee-1'))
  expect(await operator.ask({ type: 'ReloadDisplay', seatId: 'display-1' })).toEqual({ ok: true })
  await vi.waitFor(() => expect(reloaded).toEqual(['display-1']))
  const refused = { ok: false, refusal: { code: 'no-such-seat' } }
  expect(await operator.ask({ type: 'ReloadDisplay', seatId: 'referee-1' })).toEqual(refused)
  expect(await operator.ask(point('referee-1', 'black'))).toEqual(refused)
  for (const request of [point('display-1', 'black'), { type: 'ReloadDisplay', seatId: 'display-1' }, { type: 'SetProgram', program: 'black' }])
    for (const one of [referee, wall]) expect(await one.ask(request)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
})
