/**
 * Tests of a page's websocket against Socket.IO's own server.
 * @vitest-environment jsdom
 */
import { createServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PROTOCOL } from '#shared/protocol.ts'
import type { ClientToHub, Handshake, HubToClient } from '#shared/wire.ts'
import { HubSocket } from './hub-socket.ts'

const HANDSHAKE: Handshake = { protocol: PROTOCOL, surface: 'watch', pageId: 'a-page-of-tests' }
let hub: Server<ClientToHub, HubToClient>
let pages: Socket<ClientToHub, HubToClient>[]
let told: unknown[]
let page: HubSocket

beforeEach(async () => {
  ;[pages, told] = [[], []]
  const http = createServer()
  hub = new Server(http, { transports: ['websocket'], pingInterval: 50, pingTimeout: 100 })
  hub.on('connection', (socket) => {
    pages.push(socket)
    socket.on('probe', (_sent, answer) => answer(7000))
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const address = http.address()
  page = new HubSocket(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`, () => HANDSHAKE)
  page.on('disconnect', (why) => told.push(why))
  page.on('connect_error', (refused) => told.push(refused))
})
afterEach(async () => {
  page.disconnect()
  await hub.close()
})
const connected = () => vi.waitFor(() => expect(page.connected && pages.length > 0).toBe(true))

test('it says who it is, hears what it is told and is answered', async () => {
  page.on('identify', (label) => told.push(label))
  page.connect()
  await connected()
  expect([pages[0]?.handshake.auth, pages[0]?.id]).toEqual([HANDSHAKE, page.id])
  pages[0]?.emit('identify', '裁判长 “一”')
  page.emit('probe', { rttMs: null, battery: null }, (hubNow) => told.push(hubNow))
  await vi.waitFor(() => expect(told).toEqual(['裁判长 “一”', 7000]))
})

test('it stays for as long as the hub is heard, and answers the hub’s asking', async () => {
  page.connect()
  await connected()
  await new Promise((over) => setTimeout(over, 400))
  expect([page.connected, pages.length, told]).toEqual([true, 1, []])
})

test('a hub that refuses it gives its reason once and is not asked again', async () => {
  hub.use((_socket, next) => next(Object.assign(new Error('no'), { data: { code: 'not-paired' } })))
  page.connect()
  await vi.waitFor(() => expect(told).toEqual([{ data: { code: 'not-paired' } }]))
  await new Promise((over) => setTimeout(over, 500))
  expect([told.length, page.active]).toEqual([1, false])
})

test('a connection that breaks is made anew by itself, one that the hub ends is not; answers do not outlive it', async () => {
  page.connect()
  await connected()
  pages[0]?.removeAllListeners('probe')
  page.emit('probe', { rttMs: null, battery: null }, () => told.push('an answer'))
  pages[0]?.conn.close()
  await vi.waitFor(() => expect(pages).toHaveLength(2))
  pages[1]?.disconnect(true)
  await vi.waitFor(() => expect(told).toEqual(['transport close', 'io server disconnect']))
  await new Promise((over) => setTimeout(over, 500))
  expect([pages.length, page.active, page.connected]).toEqual([2, false, false])
})

test('a hub that is not there is dialled again until it is asked to stop; nothing is said meanwhile', async () => {
  await hub.close()
  page.connect()
  page.emit('probe', { rttMs: null, battery: null }, () => told.push('an answer'))
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(1), 3000)
  const tries = page.disconnect() && told.length
  await new Promise((over) => setTimeout(over, 500))
  expect(told).toHaveLength(tries)
})
