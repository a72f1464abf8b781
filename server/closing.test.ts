/** 收场: devices are ticked off as they come back, and what is kept of people is deleted on its day, at the start or the daily look, and lies in no package. */
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headCode } from '#shared/head-code.ts'
import type { ClosingView } from '#shared/views/closing.ts'
import type { DevicesPart } from '#shared/views/people.ts'
import { SeatId } from '#shared/words.ts'
import { systemClock, type Clock } from './clock.ts'
import { closingView } from './closing.ts'
import { logPath } from './data-folder.ts'
import { Library, libraryPath } from './library.ts'
import { startHub } from './start-hub.ts'
import { prepared } from './testing/contest-spec.ts'
import { ask, code, frame, next, OpenHub } from './testing/open-hub.ts'
import { smallContest } from './testing/small-contest.ts'

const HELD = '张三 13800000000'
const DAY = 86_400_000
let open: OpenHub
let wall = Date.parse('2026-01-01T10:00:00.000Z')
let daily: (() => void)[] = []
/** Days pass when the test says so. */
const clock: Clock = {
  ...systemClock,
  wall: () => new Date(wall).toISOString(),
  after: (ms, call) => (ms === DAY ? (daily.push(call), () => undefined) : systemClock.after(ms, call)),
}
const nextDay = (): void => daily.splice(0).forEach((call) => call())
const onDisk = (): string => readFileSync(libraryPath(open.dataDir), 'utf8')

beforeEach(async () => {
  wall = Date.parse('2026-01-01T10:00:00.000Z')
  daily = []
  open = await OpenHub.of('thin.json', { clock })
})
afterEach(() => open.close())
async function seated(seat: string) {
  const socket = await open.seated(seat)
  let devices: DevicesPart | undefined
  socket.on('view', (view: { parts: { devices?: DevicesPart } }) => (devices = view.parts.devices ?? devices))
  const closing = async (wanted: Partial<ClosingView>) => expect.poll(() => devices?.closing, { timeout: 5000 }).toMatchObject(wanted)
  return { socket, desk: (request: object) => ask(socket, 'desk', request), devices: () => devices, closing }
}

describe('closing down', () => {
  test('names every device that was let go, what was written, and the day; a device is ticked when it is back', async () => {
    const operator = await seated('operator')
    await open.seated('referee-1')
    await open.seated('team-alpha')
    expect(await operator.desk({ type: 'TakeBack', seatId: 'referee-1', is: 'back' })).toEqual(code('wrong-moment'))
    expect(await operator.desk({ type: 'CloseDown', onePlace: true })).toMatchObject({ ok: true })
    await operator.closing({
      purgeOn: '2026-01-31',
      closed: {
        at: clock.wall(),
        lastDay: '2026-01-31',
        out: [SeatId.parse('referee-1'), SeatId.parse('team-alpha')],
        back: [],
        packages: [expect.anything()],
      },
    })
    expect(await operator.desk({ type: 'TakeBack', seatId: 'referee-1', is: 'back' })).toEqual({ ok: true })
    await operator.closing({ closed: expect.objectContaining({ back: ['referee-1'] }) })
    expect(await operator.desk({ type: 'TakeBack', seatId: 'referee-1', is: 'out' })).toEqual({ ok: true })
    await operator.closing({ closed: expect.objectContaining({ back: [] }) })
  })

  test('a package written again is what the list then ticks off; one beside the contest’s own data is told', async () => {
    const operator = await seated('operator')
    expect(await operator.desk({ type: 'CloseDown', onePlace: true })).toMatchObject({ ok: true })
    const listed = () => operator.devices()?.closing?.closed?.packages.map(({ code, here }) => [code, here])
    await expect.poll(listed).toEqual([[expect.any(String), true]])
    const before = listed()
    expect(await ask(operator.socket, 'command', frame({ type: 'ShowMessage', text: '谢谢大家' }))).toMatchObject({ ok: true })
    wall += 1000
    expect(await operator.desk({ type: 'WritePackages' })).toMatchObject({ ok: true })
    await expect.poll(listed).not.toEqual(before)
    expect(listed()).toEqual([[headCode(open.hub.head().seq, open.hub.head().head), true]])
  })

  test('the day is so many after anybody last asked as the file says, thirty where it is silent', async () => {
    const { document } = await Library.open(open.dir)
    const purged = (keeps: object) => closingView(prepared({ ...smallContest({ format: 'required' }), ...keeps }).state, document, clock.wall()).purgeOn
    expect([purged({}), purged({ keepPersonalDays: 3 })]).toEqual(['2026-01-31', '2026-01-04'])
  })

  test('the day may be an earlier one, never later than the file has it, never past', async () => {
    const operator = await seated('operator')
    await operator.desk({ type: 'CloseDown', onePlace: true })
    for (const on of ['2026-02-01', '2025-12-31', '', '2026-01-1x']) expect(await operator.desk({ type: 'SetPurgeDate', on })).toEqual(code('bad-request'))
    expect(await operator.desk({ type: 'SetPurgeDate', on: '2026-01-08' })).toEqual({ ok: true })
    await operator.closing({ purgeOn: '2026-01-08' })
  })
})

describe('who has a device', () => {
  test('is seen by the operator alone, and stands in no package and in no journal', async () => {
    const operator = await seated('operator')
    const supervisor = await seated('supervisor-1')
    await operator.desk({ type: 'NoteHolder', seatId: 'referee-1', heldBy: HELD })
    await expect.poll(() => JSON.stringify(operator.devices()), { timeout: 5000 }).toContain(HELD)
    expect(JSON.stringify(supervisor.devices() ?? {})).not.toContain(HELD)
    const written = await operator.desk({ type: 'WritePackages' })
    const [dir = ''] = readdirSync(join(open.dataDir, 'packages'))
    expect(written).toMatchObject({ ok: true })
    const files = readdirSync(join(open.dataDir, 'packages', dir), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain(HELD)
    expect(onDisk()).toContain(HELD)
  })

  test('is deleted on the day, with the log that names addresses, by the daily look', async () => {
    const operator = await seated('operator')
    await operator.desk({ type: 'NoteHolder', seatId: 'referee-1', heldBy: HELD })
    await operator.desk({ type: 'CloseDown', onePlace: true })
    appendFileSync(logPath(open.dataDir), '{"address":"10.0.0.7"}\n')
    wall += 29 * DAY
    nextDay()
    await operator.closing({ holders: 1 })
    wall += DAY
    nextDay()
    await expect.poll(() => operator.socket.connected, { timeout: 5000 }).toBe(false)
    await expect.poll(onDisk, { timeout: 5000 }).not.toContain(HELD)
    const { document } = await Library.open(open.dataDir)
    expect([document.purgedAt, document.seats, readFileSync(logPath(open.dataDir), 'utf8')]).toEqual([clock.wall(), {}, ''])
  })

  test('with it the console’s own seat ends: its open page is cut, told why, and let in no more', async () => {
    const token = await open.hub.seatToken(SeatId.parse('operator'))
    const console = open.dial({ token })
    await next(console, 'view')
    const referee = await open.seated('referee-1')
    const told = [next(referee, 'revoked'), next(console, 'revoked')]
    await ask(console, 'desk', { type: 'CloseDown', onePlace: true })
    expect([await told[0], console.connected]).toEqual([{ code: 'closed-down' }, true])
    wall += 30 * DAY
    nextDay()
    expect(await told[1]).toEqual({ code: 'closed-down' })
    await expect.poll(() => console.connected, { timeout: 5000 }).toBe(false)
    expect(await open.refusalOf({ token })).toEqual({ code: 'not-paired' })
  })

  test('is deleted by a start after the day too, where nobody ever closed down; not while the contest is at work', async () => {
    const operator = await seated('operator')
    await operator.desk({ type: 'NoteHolder', seatId: 'referee-1', heldBy: HELD })
    expect(await ask(operator.socket, 'command', { commandId: 'one-command', command: { type: 'ShowMessage', text: '请稍候' } })).toMatchObject({ ok: true })
    wall += 31 * DAY
    nextDay()
    await operator.closing({ purgeOn: '2026-03-03', holders: 1 })
    await open.hub.stop()
    const options = { dataDir: open.dataDir, contestFile: null, usualContest: '', port: 0, host: '127.0.0.1', pages: open.dir, clock }
    const again = await startHub(options)
    await expect.poll(onDisk).not.toContain(HELD)
    await again.stop()
    rmSync(open.dir, { recursive: true, force: true })
    open = await OpenHub.of('thin.json', { clock })
  })

  test('the day that was named holds though the contest begins anew; another contest has other people', async () => {
    const operator = await seated('operator')
    await operator.desk({ type: 'NoteHolder', seatId: 'referee-1', heldBy: HELD })
    await operator.desk({ type: 'CloseDown', onePlace: true })
    await operator.desk({ type: 'SetPurgeDate', on: '2026-01-08' })
    await open.hub.stop()
    const anew = async (contestFile: string): Promise<void> => {
      const options = { dataDir: open.dataDir, contestFile, usualContest: '', port: 0, host: '127.0.0.1', pages: open.dir, clock, fresh: true }
      await (await startHub(options)).stop()
    }
    const contests = join(import.meta.dirname, '..', 'contests')
    await anew(join(contests, 'thin.json'))
    const { document } = await Library.open(open.dataDir)
    expect([document.closed, document.purgeBy, onDisk().includes(HELD)]).toEqual([undefined, '2026-01-08', true])
    expect(closingView(prepared(smallContest({ format: 'required' })).state, document, clock.wall()).purgeOn).toBe('2026-01-08')
    await anew(join(contests, 'rules', 'k15-objections.json'))
    expect(onDisk()).not.toContain(HELD)
    open = await OpenHub.of('thin.json', { clock })
  })

  test('is deleted by a start after the day that was named, which begins anew', async () => {
    const operator = await seated('operator')
    await operator.desk({ type: 'NoteHolder', seatId: 'referee-1', heldBy: HELD })
    await operator.desk({ type: 'CloseDown', onePlace: true })
    await open.hub.stop()
    wall += 40 * DAY
    const contestFile = join(import.meta.dirname, '..', 'contests', 'thin.json')
    const again = await startHub({ dataDir: open.dataDir, contestFile, usualContest: '', port: 0, host: '127.0.0.1', pages: open.dir, clock, fresh: true })
    await expect.poll(onDisk).not.toContain(HELD)
    await again.stop()
    open = await OpenHub.of('thin.json', { clock })
  })
})
