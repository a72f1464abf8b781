/** What a killed hub leaves of a running clock: the side note, and what is taken of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import type { ContestEvent } from './contest/contest-events.ts'
import { Journal, replay } from './journal.ts'
import { goesOnFrom, InstantNote, notePath } from './journal-instant.ts'
import { Bot } from './rehearsal/bot.ts'
import { startHub, type RunningHub } from './start-hub.ts'
import { givenClock } from './testing/given-clock.ts'

let dir = ''
const data = () => join(dir, 'data')
const running: RunningHub[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-instant-'))
})
afterEach(async () => {
  for (const hub of running.splice(0)) await hub.stop()
  rmSync(dir, { recursive: true, force: true })
})
async function start(clock = givenClock(), fresh = false): Promise<RunningHub> {
  const usualContest = join(import.meta.dirname, '..', 'contests', 'thin.json')
  const hub = await startHub({ dataDir: data(), contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: dir, clock, fresh })
  running.push(hub)
  return hub
}
async function stop(hub: RunningHub): Promise<void> {
  running.splice(running.indexOf(hub), 1)
  await hub.stop()
}
const STARTED_AT = 10_000
const ENDS_AT = 70_000
const started: ContestEvent = { type: 'ClockStarted', clockId: 'c', purpose: 'answer', totalMs: 60_000, warnAtMs: 0, endsAt: ENDS_AT }
/** A hub ran and was killed while a clock ran; its last record says that the clock was started. Returns the hash of that record. */
async function killedWithClock(): Promise<string> {
  await stop(await start())
  const { journal } = Journal.open(data())
  const hub = { seat: 'hub', role: 'hub' } as const
  journal.append({ at: STARTED_AT, wall: '2026-01-01T00:00:00.000Z', commandId: 'c', digest: '', actor: hub, events: [started] })
  await journal.sync()
  journal.close()
  return journal.durable.head
}
async function noted(head: string, at: number): Promise<void> {
  const note = new InstantNote(data(), head)
  note.write(at)
  await expect.poll(() => readFileSync(notePath(data()), 'utf8')).toContain(String(at))
  await note.close()
}
/** The operator runs the paused clock on. */
async function resumed(hub: RunningHub): Promise<void> {
  const bot = new Bot({ url: hub.origin, name: 'operator', surface: 'crew', token: await hub.seatToken(SeatId.parse('operator')) })
  await bot.ready()
  expect(await bot.ask({ type: 'ResumeClock' })).toMatchObject({ ok: true })
  bot.close()
}
const left = (hub: RunningHub) => hub.state().clock?.state

describe('a hub killed while a clock runs', () => {
  test('fault D5: noted 20 s after its last record it comes back with the true time left, and its own time goes on from there', async () => {
    await noted(await killedWithClock(), STARTED_AT + 20_000)
    const hub = await start()
    expect(left(hub)).toMatchObject({ is: 'paused', leftMs: 40_000 })
    expect([hub.now(), replay(data()).at(-1)]).toEqual([30_000, expect.objectContaining({ type: 'HubRestarted', at: 30_000 })])
  })
  test('fault D5: without a note, as after a power cut, the value at the last record', async () => {
    await killedWithClock()
    expect(left(await start())).toMatchObject({ is: 'paused', leftMs: 60_000 })
  })
  test('fault D5: a note cut short, of an earlier instant, or of another journal is not taken', async () => {
    const head = await killedWithClock()
    await noted(head, STARTED_AT + 20_000)
    const whole = readFileSync(notePath(data()), 'utf8')
    expect(goesOnFrom(data(), replay(data()))).toBe(30_000)
    for (const text of ['', whole.slice(0, -4), whole.replace(head, 'f'.repeat(64)), whole.replace('30000.000', ' 9000.000'), '\0'.repeat(86)]) {
      writeFileSync(notePath(data()), text)
      expect(goesOnFrom(data(), replay(data()))).toBe(STARTED_AT)
    }
  })
  test('fault D5: a contest begun anew in the folder knows nothing of the old one’s note', async () => {
    await noted(await killedWithClock(), STARTED_AT + 20_000)
    const hub = await start(givenClock(), true)
    expect(hub.now()).toBe(0)
    await stop(hub)
    expect((await start()).now()).toBe(0)
  })
})

describe('a running hub', () => {
  test('fault D5: notes its time every 200 ms while a clock runs, and only then', async () => {
    await killedWithClock()
    const clock = givenClock()
    const hub = await start(clock)
    const noted = () => goesOnFrom(data(), replay(data()))
    clock.pass(5_000)
    await expect.poll(() => existsSync(notePath(data()))).toBe(true)
    expect(noted()).toBe(STARTED_AT)
    await resumed(hub)
    expect(noted()).toBe(STARTED_AT + 5_000)
    clock.pass(200)
    await expect.poll(noted).toBe(STARTED_AT + 5_200)
    // A note still being written is not waited for: the next one comes 200 ms later.
    await expect.poll(() => (clock.pass(200), noted())).toBeGreaterThan(STARTED_AT + 5_200)
  })
})
