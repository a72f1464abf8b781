/** The hub's edge: who is turned away is refused, written down and shown on the console; secrets stay where they are. */
import { Agent, request } from 'node:http'
import { Manager, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import type { RunningHub } from './start-hub.ts'
import { ask, code, frame, next, OpenHub } from './testing/open-hub.ts'

const ELSEWHERE = '127.0.0.2'
let open: OpenHub
let hub: RunningHub
let operator: Socket
const views: string[] = []
beforeAll(async () => {
  open = await OpenHub.of('thin.json')
  hub = open.hub
  operator = await open.seated('operator')
  operator.on('view', (view) => views.push(JSON.stringify(view)))
})
afterAll(() => open.close())

const seat = (id: string) => SeatId.parse(id)
/** The console shows it within two seconds, and the log has it. */
async function isTold(what: string, from: string): Promise<void> {
  const row = `"what":"${what}","from":"${from}"`
  await expect.poll(() => views.some((view) => view.includes(row)), { timeout: 2000, message: row }).toBe(true)
  expect(open.logged).toContainEqual({ what: expect.objectContaining({ alarm: what, from }), message: 'refused at the edge' })
}
interface Asked {
  readonly path: string
  readonly from?: string
  readonly body?: object
  readonly headers?: Record<string, string>
}
/** Over http, from any of this machine's addresses. */
function fetched({ path, from, body, headers = {} }: Asked): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  const agent = from === undefined ? {} : { agent: new Agent({ localAddress: from }) }
  const type = body ? { 'content-type': 'application/json' } : {}
  return new Promise((resolve, reject) => {
    const asking = request(`${hub.origin}${path}`, { method: body ? 'POST' : 'GET', headers: { ...type, ...headers }, ...agent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (more: string) => (text += more))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    asking.on('error', reject).end(body && JSON.stringify(body))
  })
}

describe('turned away', () => {
  test('fault A7: a foreign or missing origin, by websocket and by polling', async () => {
    expect(await open.refusalOf({ surface: 'stage', origin: 'http://evil.example' })).toContain('websocket error')
    expect(await open.refusalOf({ surface: 'stage', origin: null })).toContain('websocket error')
    const polled = await fetched({ path: '/socket.io/?EIO=4&transport=polling', headers: { origin: 'http://evil.example' } })
    expect([polled.status, polled.headers['access-control-allow-origin']]).toEqual([400, undefined])
    await isTold('foreign-origin', 'localhost')
  })

  test('fault A7: pairing from a page of another site', async () => {
    const answer = await fetched({ path: '/api/pair', body: { code: 'AAAA3333' }, headers: { origin: 'http://evil.example' } })
    expect([answer.status, answer.text]).toEqual([403, '{"code":"not-allowed"}'])
  })

  test('fault A7: the overlay and the feeds from a page of another site; a guessed token for them', async () => {
    const foreign = await fetched({ path: '/feeds/standings.json', from: '127.0.0.3', headers: { origin: 'http://evil.example' } })
    const guessed = await fetched({ path: '/api/overlay', from: '127.0.0.3', headers: { authorization: `Bearer ${'x'.repeat(22)}` } })
    expect([foreign.status, guessed.status]).toEqual([403, 401])
    await isTold('foreign-origin', '127.0.0.3')
    await isTold('wrong-control', '127.0.0.3')
  })

  test('fault A6: a revoked device is cut within a second, and refused after', async () => {
    const token = await hub.seatToken(seat('host'))
    const socket = open.dial({ token })
    await next(socket, 'view')
    const before = performance.now()
    const cut = next(socket, 'disconnect')
    expect(await ask(operator, 'desk', { type: 'ReleaseSeat', seatId: 'host' })).toEqual({ ok: true })
    await cut
    expect(performance.now() - before).toBeLessThan(1000)
    expect(await open.refusalOf({ token })).toEqual({ code: 'not-paired' })
    await isTold('unknown-token', 'localhost')
  })

  test('a copied token: refused while its device is there, and the seat goes on', async () => {
    const token = await hub.seatToken(seat('chief'))
    const own = open.dial({ token })
    await next(own, 'view')
    expect(await open.refusalOf({ token, from: ELSEWHERE })).toEqual({ code: 'seat-in-use' })
    expect(await ask(own, 'probe', { rttMs: 1, battery: null })).toEqual(expect.any(Number))
    await isTold('seat-in-use', ELSEWHERE)
    own.disconnect()
    await next(open.dial({ token, from: ELSEWHERE }), 'view')
    await isTold('seat-moved', 'chief')
  })

  test('a copied token behind the same address: it can’t be told from a second window, so both sit and the console is told once', async () => {
    const token = await hub.seatToken(seat('supervisor-1'))
    const pages = [open.dial({ token }), open.dial({ token })]
    await Promise.all(pages.map((page) => next(page, 'view')))
    const alive = setInterval(() => pages.forEach((page) => page.emit('probe', { rttMs: 1, battery: null }, () => undefined)), 500)
    const row = '"what":"seat-twice","from":"supervisor-1","count":1'
    await expect.poll(() => views.some((view) => view.includes(row)), { timeout: 15_000 }).toBe(true)
    clearInterval(alive)
    expect(views.some((view) => view.includes('"from":"supervisor-1","count":2'))).toBe(false)
  })

  test('fault A8: a frame of another socket', async () => {
    const clerk = await open.seated('clerk-1')
    expect(await ask(clerk, 'command', { ...frame({ type: 'ShowMessage', text: 'x' }), session: operator.id })).toEqual(code('other-session'))
    await isTold('other-session', 'clerk-1')
  })

  test('fault A10: who has not been let in, and says much, is cut at once', async () => {
    const device: object = { agent: new Agent({ localAddress: '127.0.0.3' }) }
    const stranger = new Manager(hub.origin, { transports: ['websocket'], reconnection: false, extraHeaders: { origin: hub.origin }, ...device })
    await new Promise<void>((opened) => stranger.once('open', () => opened()))
    const closed = new Promise<string>((cut) => stranger.once('close', cut))
    for (let n = 0; n < 50; n++) stranger.engine.write('0{"protocol":0}')
    await closed
    await isTold('flood', '127.0.0.3')
  })

  test('fault A5: codes guessed from one address, until not even the right one is looked at', async () => {
    const { code: right } = Object(await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'display-1' }))
    const tried: number[] = []
    for (let guess = 0; guess < 60; guess++)
      tried.push((await fetched({ path: '/api/pair', from: ELSEWHERE, body: { code: `AAAA33${String(guess).padStart(2, '0')}` } })).status)
    expect([tried.filter((status) => status === 404).length, tried.at(-1)]).toEqual([21, 429])
    expect((await fetched({ path: '/api/pair', from: ELSEWHERE, body: { code: right } })).status).toBe(429)
    expect((await fetched({ path: '/api/pair', body: { code: right } })).status).toBe(200)
    await isTold('wrong-code', ELSEWHERE)
  })

  test('fault A13: a signed result is reopened only with a reason, and a fresh proof of who asks', async () => {
    const chief = await open.seated('chief')
    const reopen = { type: 'ReopenResult', partId: 'finals', reason: '记分有误' }
    const asked = (proof: object, command: object = reopen) => ask(chief, 'command', frame(command, proof))
    expect(await asked({}, { ...reopen, reason: ' ' })).toEqual(code('bad-request'))
    expect([await asked({}), await asked({ proof: 'AAAA3333' })]).toEqual([code('needs-proof'), code('needs-proof')])
    await isTold('wrong-proof', 'chief')
    const { code: proof } = Object(await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'chief' }))
    // Who it is has been proved; that nothing is signed yet is what the rules say.
    const proved = frame(reopen, { proof })
    expect([await ask(chief, 'command', proved), await asked({ proof })]).toEqual([code('not-signed'), code('needs-proof')])
    // what was refused is asked again by who proves it again: its code is spent
    expect(await ask(chief, 'command', proved)).toEqual(code('needs-proof'))
    expect(await ask(operator, 'command', frame(reopen, { for: 'chief', proof }))).toEqual(code('needs-proof'))
  })
})

describe('what is served', () => {
  test('pages come with a strict policy: nothing from elsewhere, no script and no style of the page’s own', async () => {
    const { headers } = await fetched({ path: '/watch' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self';script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${hub.port} wss://127.0.0.1:${hub.port};`)
    expect(policy).not.toMatch(/unsafe-|https?:\/\/|\*/)
    expect([headers['x-content-type-options'], headers['referrer-policy'], headers['x-powered-by']]).toEqual(['nosniff', 'no-referrer', undefined])
  })

  test('health for anybody; measures only on the hub’s own machine', async () => {
    expect(JSON.parse((await fetched({ path: '/health' })).text)).toMatchObject({ ok: true, readOnly: false })
    await ask(operator, 'command', frame({ type: 'ShowMessage', text: null }))
    const { status, text } = await fetched({ path: '/metrics' })
    expect(status).toBe(200)
    for (const name of [
      'leitai_sockets{role="operator"} 1',
      'leitai_command_seconds_count{role="operator"}',
      'leitai_sync_seconds_count',
      'leitai_loop_lag_seconds',
      'leitai_view_characters',
      'leitai_refused_total',
    ])
      expect(text).toContain(name)
    expect((await fetched({ path: '/metrics', headers: { host: 'evil.example' } })).status).toBe(403)
  })

  test('no token is in the log', async () => {
    const token = await hub.seatToken(seat('supervisor-1'))
    await next(open.dial({ token }), 'view')
    expect(JSON.stringify(open.logged)).not.toContain(token)
  })
})
