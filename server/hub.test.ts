/** The hub over real sockets: what pages may say, what they are answered, who is let in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROTOCOL } from '#shared/protocol.ts'
import { SeatId } from '#shared/words.ts'
import { replay } from './journal.ts'
import type { RunningHub } from './start-hub.ts'
import { ask, code, frame, next, OpenHub, type Entry } from './testing/open-hub.ts'

let open: OpenHub
let hub: RunningHub
beforeAll(async () => {
  open = await OpenHub.of('thin.json')
  hub = open.hub
})
afterAll(() => open.close())

const dial = (entry: Entry): Socket => open.dial(entry)
const refusalOf = (entry: Entry): Promise<unknown> => open.refusalOf(entry)
const seated = (seat: string): Promise<Socket> => open.seated(seat)
const firstTeam = () => hub.state().contest.teams[0]?.id ?? ''

describe('who is let in', () => {
  test('a public surface is greeted without a seat and gets its whole view', async () => {
    const socket = dial({ surface: 'stage' })
    const [hello, view] = await Promise.all([next(socket, 'hello'), next(socket, 'view')])
    expect(hello).toMatchObject({ protocol: PROTOCOL, seatId: null, role: 'display', epoch: 1 })
    expect(view).toMatchObject({ whole: true, seq: hub.head().seq, parts: { contest: { parts: [{ id: 'finals' }, { id: 'challenge' }] }, question: null } })
  })

  test('a seat is greeted with the role and team of its pairing', async () => {
    const socket = dial({ token: await hub.seatToken(SeatId.parse(`team-${firstTeam()}`)), surface: 'watch' })
    expect(await next(socket, 'hello')).toMatchObject({ seatId: `team-${firstTeam()}`, role: 'team', teamId: firstTeam() })
  })

  test('fault A7: a foreign or missing origin is refused', async () => {
    expect(await refusalOf({ surface: 'stage', origin: 'http://evil.example' })).toContain('websocket error')
    expect(await refusalOf({ surface: 'stage', origin: `http://evil.example:${hub.port}` })).toContain('websocket error')
    expect(await refusalOf({ surface: 'stage', origin: null })).toContain('websocket error')
  })

  test('an unknown token, a crew page without one, another protocol, a malformed greeting', async () => {
    expect(await refusalOf({ token: 'x'.repeat(22) })).toEqual({ code: 'not-paired' })
    expect(await refusalOf({})).toEqual({ code: 'not-paired' })
    expect(await refusalOf({ auth: { protocol: PROTOCOL + 1, surface: 'stage', pageId: 'page-0001' } })).toEqual({ code: 'protocol-mismatch' })
    expect(await refusalOf({ auth: { protocol: PROTOCOL, surface: 'stage', pageId: 'page-0001', role: 'operator' } })).toEqual({ code: 'bad-request' })
  })

  test('fault A6: a seat taken over cuts the old device at once, and its token is refused after', async () => {
    const token = await hub.seatToken(SeatId.parse('host'))
    const socket = dial({ token })
    await next(socket, 'view')
    const [revoked] = await Promise.all([next(socket, 'revoked'), next(socket, 'disconnect'), hub.seatToken(SeatId.parse('host'))])
    expect(revoked).toEqual({ code: 'not-paired' })
    expect(await refusalOf({ token })).toEqual({ code: 'not-paired' })
  })
})

describe('what is said', () => {
  test('an accepted command is journaled before it is answered and reaches the stage', async () => {
    const [operator, stage] = [await seated('operator'), dial({ surface: 'stage' })]
    await next(stage, 'view')
    const [answer, view] = await Promise.all([ask(operator, 'command', frame({ type: 'ShowMessage', text: '请稍候' })), next(stage, 'view')])
    expect(answer).toEqual({ ok: true, seq: hub.head().seq })
    expect(view).toMatchObject({ whole: false, seq: hub.head().seq, parts: { scene: { message: '请稍候' } } })
    expect(Object.keys(Object(view).parts)).toEqual(['scene'])
    expect(replay(open.dataDir).at(-1)).toMatchObject({ type: 'MessageShown', actor: { seat: 'operator' } })
  })

  test('an unknown command, a wrong type, an extra field: bad-request', async () => {
    const operator = await seated('operator')
    const bad = [
      frame({ type: 'BlowUp' }),
      frame({ type: 'ResumeContest', extra: 1 }),
      frame({ type: 'ShowMessage', text: 7 }),
      { ...frame({ type: 'ResumeContest' }), role: 'chief' },
      null,
      [],
      'x',
      5,
      JSON.parse('{"__proto__":{"commandId":"command-x"}}'),
    ]
    for (const one of bad) expect(await ask(operator, 'command', one)).toEqual(code('bad-request'))
    expect(await ask(operator, 'command')).toEqual(code('bad-request'))
    expect(await ask(operator, 'nonsense', {})).toEqual(code('bad-request'))
  })

  test('a wrong role is refused and logged; a public surface has no seat to ask from', async () => {
    const before = hub.head().seq
    const [referee, stage] = [await seated('referee-1'), dial({ surface: 'stage' })]
    await next(stage, 'view')
    expect(await ask(referee, 'command', frame({ type: 'ShowMessage', text: 'x' }))).toEqual(code('not-allowed'))
    expect(await ask(stage, 'command', frame({ type: 'ShowMessage', text: 'x' }))).toEqual(code('not-paired'))
    expect(hub.head().seq).toBe(before)
    expect(open.logged).toContainEqual(
      expect.objectContaining({ what: expect.objectContaining({ seat: 'referee-1', type: 'ShowMessage' }), message: 'refused' }),
    )
  })

  test('fault A2: a seat named in the message gives no right; the operator alone acts for another', async () => {
    const [first, second] = hub.state().contest.teams
    const [team, operator] = [await seated(`team-${first?.id ?? ''}`), await seated('operator')]
    expect(await ask(team, 'command', frame({ type: 'RaiseHand' }, { for: `team-${second?.id ?? ''}` }))).toEqual(code('not-allowed'))
    expect(await ask(team, 'command', frame({ type: 'RaiseHand', teamId: second?.id }))).toEqual(code('bad-request'))
    expect(await ask(operator, 'command', frame({ type: 'RaiseHand' }, { for: 'team-nobody' }))).toEqual(code('no-such-seat'))
    expect(await ask(operator, 'command', frame({ type: 'RaiseHand' }, { for: `team-${second?.id ?? ''}` }))).toMatchObject({ ok: true })
    expect(hub.state().hands).toEqual([second?.id])
    expect(replay(open.dataDir).at(-1)?.actor).toMatchObject({ seat: 'operator', for: { team: second?.id } })
  })

  test('fault A9: messages that can not be answered and random ones leave the hub alive', async () => {
    const operator = await seated('operator')
    const deep = '['.repeat(1000) + ']'.repeat(1000)
    for (const junk of [undefined, null, NaN, -0, '\ud800', [[]], { a: { b: {} } }, JSON.parse(deep), new Uint8Array(9)]) {
      operator.emit('command', junk)
      operator.emit('desk', junk)
      operator.emit('probe', junk)
      operator.emit('whatever', junk, junk)
      expect(await ask(operator, 'command', junk)).toEqual(code('bad-request'))
    }
    const hostile = frame({ type: 'AmendContest', reason: 'r', changes: [{ path: 'title', value: JSON.parse(deep) }] })
    expect(await ask(operator, 'command', hostile)).toMatchObject({ ok: false })
    expect(typeof (await ask(operator, 'probe', { rttMs: 3, battery: null }))).toBe('number')
  })

  test('fault A10: a message of 2 MB cuts its socket, the others go on', async () => {
    const [loud, quiet] = [await seated('referee-2'), await seated('referee-3')]
    loud.emit('command', { x: 'x'.repeat(2_000_000) })
    await next(loud, 'disconnect')
    expect(typeof (await ask(quiet, 'probe', { rttMs: null, battery: 0.5 }))).toBe('number')
  })

  test('fault A8: a captured frame is refused from another socket, and changes nothing when it comes again on its own', async () => {
    const [operator, host] = [await seated('operator'), await seated('host')]
    const captured = { ...frame({ type: 'ShowMessage', text: '一次' }), session: operator.id }
    expect(await ask(operator, 'command', captured)).toMatchObject({ ok: true })
    const { seq } = hub.head()
    expect(await ask(host, 'command', captured)).toEqual(code('other-session'))
    const later = await seated('operator')
    expect(await ask(later, 'command', captured)).toEqual(code('other-session'))
    expect(await ask(later, 'command', { ...captured, session: later.id })).toEqual({ ok: true, seq, again: true })
    expect(hub.head().seq).toBe(seq)
  })

  test('fault N4: the same command twice is answered again', async () => {
    const operator = await seated('operator')
    const one = frame({ type: 'ShowMessage', text: null })
    const first = await ask(operator, 'command', one)
    expect(await ask(operator, 'command', one)).toEqual({ ...Object(first), again: true })
    expect(await ask(operator, 'command', { ...one, command: { type: 'ShowMessage', text: 'y' } })).toEqual(code('command-reused'))
  })
})

describe('the desk', () => {
  test('the operator alone gets a code; it pairs once, survives look-alike typing, and an official waits for the console’s yes', async () => {
    const [operator, chief] = [await seated('operator'), await seated('chief')]
    expect(await ask(chief, 'desk', { type: 'NewPairingCode', seatId: 'judge-1' })).toEqual(code('not-allowed'))
    expect(await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'judge-9' })).toEqual(code('no-such-seat'))
    const offered: unknown = await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'clerk-1' })
    const typed = String(Object(offered).code)
    expect(Object(offered).url).toBe(`${hub.origin}/pair/${typed}`)
    const post = (path: string, body: object) =>
      fetch(`${hub.origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const asked = await post('/api/pair', { code: ` ${typed.slice(0, 4).toLowerCase()}-${typed.slice(4)} ` })
    const { claim, sign } = Object(await asked.json())
    expect([asked.status, (await post('/api/claim', { claim })).status]).toEqual([202, 202])
    expect(await ask(chief, 'desk', { type: 'ConfirmPairing', seatId: 'clerk-1', sign })).toEqual(code('not-allowed'))
    expect(await ask(operator, 'desk', { type: 'ConfirmPairing', seatId: 'clerk-1', sign: '00' })).toEqual(code('no-claim'))
    expect(await ask(operator, 'desk', { type: 'ConfirmPairing', seatId: 'clerk-1', sign })).toEqual({ ok: true })
    expect(await (await post('/api/claim', { claim })).json()).toMatchObject({ seatId: 'clerk-1', role: 'clerk', path: '/pad/clerk-1' })
    const spent = [post('/api/claim', { claim }), post('/api/pair', { code: typed }), post('/api/pair', { code: 'AAAA' })]
    expect((await Promise.all(spent)).map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('a device that is there is shown to the operator', async () => {
    const operator = await seated('operator')
    await seated('supervisor-1')
    const views: unknown[] = []
    operator.on('view', (view) => views.push(view))
    await expect
      .poll(() => JSON.stringify(views.at(-1)), { timeout: 5000 })
      .toContain('"seatId":"supervisor-1","role":"supervisor","name":{"zh":"监督员1","en":"Supervisor 1"},"teamId":null,"state":"online"')
  })

  test('no token is written down as it is', async () => {
    const token = await hub.seatToken(SeatId.parse('chief'))
    expect(readFileSync(join(open.dataDir, 'library.json'), 'utf8')).not.toContain(token)
  })
})
