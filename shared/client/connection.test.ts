/**
 * Tests of a page's connection against a small hub of their own, over real sockets.
 * @vitest-environment jsdom
 */
import { createServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PROTOCOL } from '#shared/protocol.ts'
import type { ClientToHub, HubToClient } from '#shared/wire.ts'
import { SeatId, TeamId } from '#shared/words.ts'
import { Connection } from './connection.ts'
import { keepSeatToken, seatToken } from './seat-token.ts'

type HubSocket = Socket<ClientToHub, HubToClient>
const seat = SeatId.parse('team-t3')
let hub: Server<ClientToHub, HubToClient>
let pages: HubSocket[]
let heard: { id: string; type: string }[]
let answering: boolean
let connection: Connection
let url: string

async function hubAt(http: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('the test hub has no port')
  return `http://127.0.0.1:${address.port}`
}

beforeEach(async () => {
  pages = []
  heard = []
  answering = true
  const http = createServer()
  hub = new Server(http)
  hub.on('connection', (page) => {
    pages.push(page)
    page.on('probe', (_sent, ack) => ack(7000))
    page.on('command', (envelope, ack) => {
      heard.push({ id: envelope.commandId, type: envelope.command.type })
      if (answering) ack({ ok: true, seq: 9 })
    })
    page.emit('hello', { protocol: PROTOCOL, seatId: seat, role: 'team', hubNow: 7000, epoch: 1 })
    page.emit('view', { seq: 4, at: 7000, whole: true, parts: { ruling: [] } })
  })
  keepSeatToken(seat, 'secret-token')
  url = await hubAt(http)
  connection = new Connection({ surface: 'crew', seatId: seat, url })
})
afterEach(async () => {
  connection.stop()
  await hub.close()
  localStorage.clear()
  sessionStorage.clear()
})

const online = () => vi.waitFor(() => expect(connection.current()).toMatchObject({ state: 'online', seq: 4 }))

describe('connection', () => {
  test('a page with its seat’s token is greeted, has the view and the hub’s time', async () => {
    connection.start()
    await online()
    expect(pages[0]?.handshake.auth).toMatchObject({ token: 'secret-token', surface: 'crew', protocol: PROTOCOL })
    expect(connection.current().view.ruling).toEqual([])
    expect(Math.abs(connection.current().hubNow() - 7000)).toBeLessThan(500)
  })

  test('a command not answered is sent again with the same id after a reconnect, a press is not', async () => {
    connection.start()
    await online()
    answering = false
    const hand = connection.current().send({ type: 'RaiseHand' })
    const press = connection.current().send({ type: 'PressBuzzer', openingId: null, nonce: null, dp: 5, input: 'touch' })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(connection.current().unsent).toBe(2)
    answering = true
    pages[0]?.conn.close()
    expect(await press).toEqual({ ok: false, refusal: { code: 'not-delivered' } })
    expect(await hand).toEqual({ ok: true, seq: 9 })
    expect(heard.map((command) => command.type)).toEqual(['RaiseHand', 'PressBuzzer', 'RaiseHand'])
    expect(heard[2]?.id).toBe(heard[0]?.id)
    expect(connection.current().unsent).toBe(0)
  })

  test('what was not answered is there after a reload, sent only when asked, with the same id; a press and a proof are not kept', async () => {
    connection.start()
    await online()
    answering = false
    void connection.current().send({ type: 'RaiseHand' }, { proof: 'a-secret-code' })
    void connection.current().send({ type: 'PressBuzzer', openingId: null, nonce: null, dp: 5, input: 'touch' })
    void connection.current().send({ type: 'LowerHand', teamId: TeamId.parse('t3') })
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    expect(Object.values(sessionStorage).join()).not.toContain('a-secret-code')
    connection.stop()
    answering = true
    connection = new Connection({ surface: 'crew', seatId: seat, url })
    connection.start()
    await online()
    expect([connection.current().left.map(({ command }) => command.type), heard.length]).toEqual([['RaiseHand', 'LowerHand'], 3])
    const [hand, lower] = connection.current().left
    expect(await connection.current().sendLeft(hand?.commandId ?? expect.fail())).toEqual({ ok: true, seq: 9 })
    connection.current().dropLeft(lower?.commandId ?? expect.fail())
    expect([heard.at(-1), connection.current().left, sessionStorage.length]).toEqual([{ id: heard[0]?.id, type: 'RaiseHand' }, [], 0])
  })

  test('a press while offline is refused at once, and says so', async () => {
    const answer = await connection.current().send({ type: 'PressBuzzer', openingId: null, nonce: null, dp: 5, input: 'key' })
    expect(answer).toEqual({ ok: false, refusal: { code: 'not-delivered' } })
  })

  test('a revoked device forgets its token and does not come back', async () => {
    connection.start()
    await online()
    pages[0]?.emit('revoked', { code: 'not-paired' })
    await vi.waitFor(() => expect(connection.current().state).toBe('refused'))
    expect(seatToken(seat)).toBeNull()
    expect(await connection.current().send({ type: 'RaiseHand' })).toEqual({ ok: false, refusal: { code: 'not-paired' } })
  })

  test('a display whose seat was taken goes on as a public one', async () => {
    const display = SeatId.parse('display-1')
    keepSeatToken(display, 'display-token')
    const stage = new Connection({ surface: 'stage', seatId: display, url })
    stage.start()
    await vi.waitFor(() => expect(stage.current().state).toBe('online'))
    pages[0]?.emit('revoked', { code: 'not-paired' })
    await vi.waitFor(() => expect(pages.map((page) => 'token' in page.handshake.auth)).toEqual([true, false]))
    await vi.waitFor(() => expect(stage.current().state).toBe('online'))
    stage.stop()
  })

  test('a page without a token is refused without asking', () => {
    localStorage.clear()
    connection.start()
    expect(connection.current()).toMatchObject({ state: 'refused', refusal: { code: 'not-paired' } })
  })
})
