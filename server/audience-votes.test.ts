/** The audience's phones over real sockets: one vote a phone, changed until the close, kept as totals alone, refused after. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PROTOCOL } from '#shared/protocol.ts'
import { SeatId } from '#shared/words.ts'
import { liveSlot } from './contest/read.ts'
import { replay } from './journal.ts'
import { startHub, type RunningHub } from './start-hub.ts'

const dir = mkdtempSync(join(tmpdir(), 'leitai-votes-'))
const contests = join(import.meta.dirname, '..', 'contests')
const open: Socket[] = []
let hub: RunningHub

/** The sample final, whose round open to all is the audience's. */
function contestFile(): string {
  mkdirSync(join(dir, 'banks'))
  cpSync(join(contests, 'banks', 'employment.json'), join(dir, 'banks', 'employment.json'))
  const file = readFileSync(join(contests, 'thin.json'), 'utf8')
    .replace('"format": "simultaneous"', '"format": "audience"')
    .replace('"questions": 2, "set": "open-set"', '"questions": 3, "set": "open-set", "audience": { "phonesPerAddress": 3 }')
    .replace('"questions": ["em-007", "em-015"], "spares": ["em-022", ', '"questions": ["em-007", "em-015", "em-022"], "spares": [')
  writeFileSync(join(dir, 'contest.json'), file)
  return join(dir, 'contest.json')
}
const start = () =>
  startHub({ dataDir: join(dir, 'data'), contestFile: null, usualContest: contestFileAt, port: 0, host: '127.0.0.1', pages: join(dir, 'pages') })
let contestFileAt = ''
beforeAll(async () => {
  contestFileAt = contestFile()
  hub = await start()
})
afterAll(async () => {
  for (const socket of open) socket.disconnect()
  await hub.stop()
  rmSync(dir, { recursive: true, force: true })
})

const next = (socket: Socket, event: string): Promise<unknown> => new Promise((resolve) => socket.once(event, resolve))
async function page(auth: object): Promise<Socket> {
  const handshake = { protocol: PROTOCOL, pageId: 'page-0001', ...auth }
  const socket = io(hub.origin, { transports: ['websocket'], forceNew: true, reconnection: false, auth: handshake, extraHeaders: { origin: hub.origin } })
  open.push(socket)
  await next(socket, 'view')
  return socket
}
const phone = () => page({ surface: 'watch' })
const ask = (socket: Socket, event: string, frame: object): Promise<unknown> => new Promise((resolve) => socket.emit(event, frame, resolve))
const vote = (socket: Socket, of: string, ...answer: string[]) => ask(socket, 'vote', { slotId: 'open-1', phone: `${of}-0123456789abcdef`, answer })
const code = (text: string) => ({ ok: false, refusal: { code: text } })
let asked = 0
async function operator(): Promise<(...commands: object[]) => Promise<void>> {
  const socket = await page({ surface: 'crew', token: await hub.seatToken(SeatId.parse('operator')) })
  return async (...commands) => {
    for (const command of commands)
      expect(await ask(socket, 'command', { commandId: `command-${String(++asked)}`, command, session: socket.id })).toMatchObject({ ok: true })
  }
}
const slotId = 'open-1'

test('two phones vote, one changes its mind: the journal has the totals and no vote', async () => {
  const [does, one, two, stage] = [await operator(), await phone(), await phone(), await page({ surface: 'stage' })]
  await does({ type: 'BeginRound', roundId: 'open' }, { type: 'OpenSlot', roundId: 'open' }, { type: 'ShowQuestion', slotId })
  expect(await vote(one, 'one', 'A')).toEqual(code('answers-closed'))
  await does({ type: 'OpenAnswers', slotId })
  const seq = hub.head().seq
  expect(await vote(one, 'one', 'A')).toEqual({ ok: true })
  expect(await vote(two, 'two', 'A')).toEqual({ ok: true })
  expect(await vote(two, 'two', 'B')).toEqual({ ok: true })
  expect(await vote(one, 'one', 'Z')).toEqual(code('bad-answer'))
  expect(await vote(one, 'other', 'B')).toEqual(code('not-allowed'))
  expect(await vote(stage, 'stage', 'B')).toEqual(code('not-allowed'))
  expect(await ask(one, 'vote', { slotId, phone: 'short', answer: ['A'] })).toEqual(code('bad-request'))
  expect(await ask(one, 'vote', { slotId, phone: 'one-0123456789abcdef', answer: ['A'], team: 't1' })).toEqual(code('bad-request'))
  expect(hub.head().seq).toBe(seq)
  const told: unknown[] = []
  stage.on('view', (view: { parts: { audience?: unknown } }) => view.parts.audience && told.push(view.parts.audience))
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ slotId, open: true, votes: 2, totals: null }), 3000)
  await does({ type: 'CloseAnswers', slotId })
  expect(await vote(one, 'one', 'B')).toEqual(code('answers-closed'))
  const closed = replay(join(dir, 'data')).at(-1)
  expect(closed).toMatchObject({ type: 'AudienceClosed', votes: 2, totals: { A: 1, B: 1 } })
  expect(JSON.stringify(replay(join(dir, 'data')))).not.toContain('0123456789abcdef')
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ open: false, votes: 2, totals: { A: 1, B: 1 } }))
})

test('[B17] one address votes for as many phones as the round says; a phone that has voted may change its mind', async () => {
  const phones = await Promise.all([phone(), phone(), phone(), phone()])
  const does = await operator()
  await does(
    { type: 'CloseSlot', slotId },
    { type: 'OpenSlot', roundId: 'open' },
    { type: 'ShowQuestion', slotId: 'open-2' },
    { type: 'OpenAnswers', slotId: 'open-2' },
  )
  const given = await Promise.all(
    phones.map((socket, i) => ask(socket, 'vote', { slotId: 'open-2', phone: `bot${String(i)}-0123456789abcdef`, answer: ['A'] })),
  )
  expect(given).toEqual([{ ok: true }, { ok: true }, { ok: true }, code('too-many-phones')])
  const [first] = phones
  expect(first && (await ask(first, 'vote', { slotId: 'open-2', phone: 'bot0-0123456789abcdef', answer: ['B'] }))).toEqual({ ok: true })
})

test('a page that votes without end is held up', async () => {
  const one = await phone()
  const answers = await Promise.all(Array.from({ length: 30 }, () => vote(one, 'flood', 'A')))
  expect(answers).toContainEqual(code('too-many-requests'))
})

test('a restart forgets the votes: they are opened anew, and the phones vote again', async () => {
  const before = await operator()
  await before(
    { type: 'CloseAnswers', slotId: 'open-2' },
    { type: 'CloseSlot', slotId: 'open-2' },
    { type: 'OpenSlot', roundId: 'open' },
    { type: 'ShowQuestion', slotId: 'open-3' },
    { type: 'OpenAnswers', slotId: 'open-3' },
  )
  const again = (socket: Socket) => ask(socket, 'vote', { slotId: 'open-3', phone: 'one-0123456789abcdef', answer: ['T'] })
  expect(await again(await phone())).toEqual({ ok: true })
  await hub.stop()
  hub = await start()
  const [does, one] = [await operator(), await phone()]
  expect(await again(one)).toEqual(code('clock-paused'))
  await does({ type: 'OpenAnswers', slotId: 'open-3' })
  expect(await again(one)).toEqual({ ok: true })
  await does({ type: 'CloseAnswers', slotId: 'open-3' })
  expect(liveSlot(hub.state())?.tally).toMatchObject({ votes: 1, totals: { T: 1 } })
})
