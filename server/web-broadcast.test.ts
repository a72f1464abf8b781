/** The broadcast desk over a real hub: who may set the overlay, what feeds tell whom, what stops the audience, and that no path brings an award forward. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PROTOCOL } from '#shared/protocol.ts'
import { SeatId } from '#shared/words.ts'
import { libraryPath } from './library.ts'
import { startHub, type RunningHub } from './start-hub.ts'
import { ask, code, frame } from './testing/open-hub.ts'

const dir = mkdtempSync(join(tmpdir(), 'leitai-broadcast-'))
const options = {
  dataDir: join(dir, 'data'),
  contestFile: null,
  usualContest: join(import.meta.dirname, '..', 'contests', 'thin.json'),
  port: 0,
  host: '127.0.0.1',
  pages: dir,
}
let hub: RunningHub
const open: Socket[] = []
beforeAll(async () => {
  hub = await startHub(options)
})
afterAll(async () => {
  for (const socket of open) socket.disconnect()
  await hub.stop()
  rmSync(dir, { recursive: true, force: true })
})

async function page(auth: object): Promise<Socket> {
  const handshake = { protocol: PROTOCOL, pageId: 'page-0001', ...auth }
  const socket = io(hub.origin, { transports: ['websocket'], forceNew: true, reconnection: false, auth: handshake, extraHeaders: { origin: hub.origin } })
  open.push(socket)
  await new Promise((resolve) => socket.once('view', resolve))
  return socket
}
const seated = async (seat: string) => page({ surface: 'crew', token: await hub.seatToken(SeatId.parse(seat)) })
const nextView = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once('view', resolve))
const command = (socket: Socket, what: object, more: object = {}) => ask(socket, 'command', frame(what, more))

async function newToken(operator: Socket): Promise<string> {
  const answer = Object(await ask(operator, 'desk', { type: 'NewControlToken' }))
  return String(answer.code)
}
const http = (path: string, { token, method = 'GET', origin }: { token?: string; method?: string; origin?: string } = {}) =>
  fetch(`${hub.origin}${path}`, { method, headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(origin ? { origin } : {}) } })
const shown = (element: string, how = 'show') => ({ type: 'ShowElement', element, how })

describe('who sets the overlay', () => {
  test('[I6] operator and director, on every screen at once; nobody else, and the director nothing more', async () => {
    const [operator, director, referee, stage] = [
      await seated('operator'),
      await seated('director-1'),
      await seated('referee-1'),
      await page({ surface: 'overlay' }),
    ]
    const [view] = await Promise.all([nextView(stage), ask(director, 'desk', shown('bug'))])
    expect(view).toMatchObject({ parts: { broadcast: { shown: ['strip', 'answerer', 'clock', 'bug'] } } })
    expect(await ask(operator, 'desk', shown('bug', 'toggle'))).toEqual({ ok: true })
    expect(await ask(referee, 'desk', shown('bug'))).toEqual(code('not-allowed'))
    expect(await ask(stage, 'desk', shown('bug'))).toEqual(code('not-allowed'))
    expect(await ask(director, 'desk', { type: 'SetAudience', input: 'stopped' })).toEqual(code('not-allowed'))
    expect(await ask(director, 'desk', { type: 'NewControlToken' })).toEqual(code('not-allowed'))
  })

  test('[I6] whoever holds the token, by http; a wrong one, none, a foreign page and an unknown element are refused', async () => {
    const operator = await seated('operator')
    const token = await newToken(operator)
    expect(await (await http('/api/overlay/question/show', { token, method: 'POST' })).json()).toMatchObject({ shown: expect.arrayContaining(['question']) })
    expect(await (await http('/api/overlay/question/toggle', { token, method: 'POST' })).json()).toMatchObject({
      shown: expect.not.arrayContaining(['question']),
    })
    expect((await http('/api/overlay/question/show', { method: 'POST' })).status).toBe(401)
    expect((await http('/api/overlay/question/show', { token: 'x'.repeat(22), method: 'POST' })).status).toBe(401)
    expect((await http('/api/overlay/question/show', { token, method: 'POST', origin: 'http://evil.example' })).status).toBe(403)
    expect((await http(`/api/overlay/question/show?token=${token}`, { method: 'POST' })).status).toBe(401)
    expect((await http('/api/overlay/nothing/show', { token, method: 'POST' })).status).toBe(404)
    expect((await http('/api/overlay/strip/next', { token, method: 'POST' })).status).toBe(404)
  })

  test('[I6] the token is hashed at rest, an older one stops working, and one taken back opens nothing', async () => {
    const operator = await seated('operator')
    const [first, second] = [await newToken(operator), await newToken(operator)]
    expect(readFileSync(libraryPath(options.dataDir), 'utf8')).not.toContain(second)
    expect((await http('/api/overlay', { token: first })).status).toBe(401)
    expect((await http('/api/overlay', { token: second })).status).toBe(200)
    await ask(operator, 'desk', { type: 'DropControlToken' })
    expect((await http('/api/overlay', { token: second })).status).toBe(401)
  })

  test('[I6] what is shown outlives a restart and leaves no mark in the journal', async () => {
    const operator = await seated('operator')
    const { seq } = hub.head()
    for (let press = 0; press < 50; press++) await ask(operator, 'desk', shown('standings', 'toggle'))
    await ask(operator, 'desk', shown('standings'))
    expect(hub.head().seq).toBe(seq)
    await hub.stop()
    hub = await startHub(options)
    const stage = await page({ surface: 'overlay' })
    stage.disconnect()
    const again = await newToken(await seated('operator'))
    expect(await (await http('/api/overlay', { token: again })).json()).toMatchObject({ shown: expect.arrayContaining(['standings']) })
  })
})

describe('feeds', () => {
  test('[I8] are flat rows for anybody, as JSON and CSV, one part or all, never kept by a cache', async () => {
    const answer = await http('/feeds/standings.json')
    const rows: unknown = await answer.json()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ part: 'finals', stage: 'provisional', table: expect.any(Number) })]))
    const csv = await (await http('/feeds/standings.csv?part=challenge')).text()
    expect(csv.split('\r\n')[0]).toMatch(/^part,partTitle,stage,rank/)
    expect(csv).not.toContain('finals,')
    expect((await http('/feeds/now.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect((await http('/feeds/keys.json')).status).toBe(404)
  })
})

describe('the audience', () => {
  test('[I5] one key stops votes and cheers on every phone, and gives them back', async () => {
    const [operator, phone] = [await seated('operator'), await page({ surface: 'watch' })]
    expect(await ask(phone, 'cheer', { phrase: 0 })).toEqual({ ok: true })
    const told = vi.fn()
    phone.on('view', told)
    await ask(operator, 'desk', { type: 'SetAudience', input: 'stopped' })
    expect(await ask(phone, 'cheer', { phrase: 0 })).toEqual(code('audience-stopped'))
    expect(await ask(phone, 'vote', { slotId: 'open-1', phone: 'phone-0123456789abcdef', answer: ['A'] })).toEqual(code('audience-stopped'))
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledWith(
        expect.objectContaining({ parts: expect.objectContaining({ broadcast: expect.objectContaining({ audience: 'stopped' }) }) }),
      ),
    )
    await ask(operator, 'desk', { type: 'SetAudience', input: 'open' })
    expect(await ask(await page({ surface: 'watch' }), 'cheer', { phrase: 0 })).toEqual({ ok: true })
  })
})

describe('before 已签字', () => {
  test('[I3] no path brings an award forward: command, scene, overlay, feed, phone', async () => {
    const [operator, stage, phone] = [await seated('operator'), await page({ surface: 'overlay' }), await page({ surface: 'watch' })]
    const heard: string[] = []
    for (const socket of [stage, phone]) socket.on('view', (view: unknown) => heard.push(JSON.stringify(view)))
    const award = hub.state().contest.awards[0]
    expect(await command(operator, { type: 'ShowAward', awardId: award?.id })).toEqual(code('not-signed'))
    expect(await command(operator, { type: 'ShowAward', awardId: award?.id }, { for: 'chief' })).toEqual(code('not-allowed'))
    expect(await command(operator, { type: 'TakeScene', scene: 'awards' })).toEqual(code('not-signed'))
    const token = await newToken(operator)
    expect((await http('/api/overlay/award/show', { token, method: 'POST' })).status).toBe(200)
    const told = [...heard, await (await http('/feeds/standings.json', { token })).text(), await (await http('/feeds/now.json', { token })).text()].join()
    for (const { title } of hub.state().contest.awards) expect(told).not.toContain(typeof title === 'string' ? title : title.zh)
  })
})
