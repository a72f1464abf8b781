/** The single writer, on a contest that only counts: once each, durable before told, nothing half done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from './contest/actor.ts'
import { systemClock, type Clock } from './clock.ts'
import { ContestRunner, fold, type Request, type Rules, type Saving, type Synced } from './contest-runner.ts'
import { givenClock } from './testing/given-clock.ts'
import { Journal, realDisk, replay, type JournalDisk } from './journal.ts'

interface Add {
  readonly type: 'Add'
  readonly n: number
}
interface Added {
  readonly type: 'Added'
  readonly n: number
}

const counting: Rules<number, Add, Added> = {
  decide: (total, { n }) => {
    if (n === 666) throw new Error('a broken rule')
    if (total + n > 1000) return { ok: false, refusal: { code: 'wrong-moment' } }
    return { ok: true, events: n === 0 ? [] : Array.from({ length: n === 3 ? 3 : 1 }, () => ({ type: 'Added' as const, n: n === 3 ? 1 : n })) }
  },
  evolve: (total, event) => (total ?? 0) + event.n,
  eventOf: (record) => {
    if (record.type !== 'Added' || typeof record.n !== 'number') throw new Error(`unknown event ${record.type}`)
    return { type: 'Added', n: record.n }
  },
}
const hub: Actor = { seat: 'hub', role: 'hub' }
const add = (commandId: string, n: number, at = 5): Request<Add> => ({ command: { type: 'Add', n }, commandId, by: hub, at, evidence: null })

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-runner-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function start(disk: JournalDisk = realDisk, clock: Clock = systemClock) {
  const { journal, records } = Journal.open(dir, { disk })
  const published: Synced<number>[] = []
  const prepared: number[] = []
  const reports: string[] = []
  const told: Saving[] = []
  const runner: ContestRunner<number, Add, Added> = new ContestRunner({
    rules: counting,
    journal,
    records,
    clock,
    state: { state: fold(counting, records) ?? 0, seq: journal.durable.seq },
    *prepare(state) {
      for (let piece = 1; piece <= 3; piece++) yield prepared.push(state)
    },
    publish: (synced) => published.push(synced),
    report: (what) => reports.push(what),
    onSaving: () => told.push(runner.saving),
  })
  return { runner, journal, published, prepared, reports, told }
}
/** A disk whose syncs wait until they are let go or broken. */
function heldDisk() {
  const waiting: { go: () => void; fail: () => void }[] = []
  const disk: JournalDisk = { write: realDisk.write, sync: () => new Promise((go, fail) => waiting.push({ go, fail: () => fail(new Error('EIO')) })) }
  const next = async () => {
    while (waiting.length === 0) await new Promise((soon) => setImmediate(soon))
    return waiting.shift() ?? { go: () => undefined, fail: () => undefined }
  }
  return { disk, next }
}

describe('held while a restore is made ready', () => {
  test('nothing new is taken, what is done is answered again, and what waits for the disk is settled first; let go on, it goes on', async () => {
    const { disk, next } = heldDisk()
    const { runner } = start(disk)
    const first = runner.submit(add('first-001', 7))
    runner.hold(true)
    let isSettled = false
    const settled = runner.settled().then(() => (isSettled = true))
    expect(await runner.submit(add('later-001', 1))).toEqual({ ok: false, refusal: { code: 'wrong-moment' } })
    expect(isSettled).toBe(false)
    ;(await next()).go()
    await settled
    expect([await first, await runner.submit(add('first-001', 7))]).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 1, again: true },
    ])
    runner.hold(false)
    const again = runner.submit(add('later-001', 1))
    ;(await next()).go()
    expect(await again).toEqual({ ok: true, seq: 2 })
  })
})

describe('exactly once', () => {
  test('fault N4: the same command a hundred times at once is one event and one answer', async () => {
    const { runner } = start()
    const answers = await Promise.all(Array.from({ length: 100 }, () => runner.submit(add('same-0001', 7))))
    expect(answers.map((answer) => answer.ok && answer.seq)).toEqual(Array(100).fill(1))
    expect(answers.filter((answer) => answer.ok && !answer.again).length).toBe(1)
    expect([runner.synced.state, replay(dir).length]).toEqual([7, 1])
  })

  test('fault N4: the same id with another payload or from another seat is refused', async () => {
    const { runner } = start()
    const [first, other] = await Promise.all([runner.submit(add('same-0001', 7)), runner.submit(add('same-0001', 8))])
    const later = await runner.submit({ ...add('same-0001', 7), by: { seat: 'hub', role: 'hub', for: { seat: 'hub', role: 'hub' } } })
    expect([first.ok, other, later]).toEqual([true, { ok: false, refusal: { code: 'command-reused' } }, { ok: false, refusal: { code: 'command-reused' } }])
  })

  test('fault D6: a retry after a restart gets the first answer', async () => {
    const before = start()
    await before.runner.submit(add('same-0001', 7))
    before.journal.close()
    const { runner } = start()
    expect(await runner.submit(add('same-0001', 7))).toEqual({ ok: true, seq: 1, again: true })
    expect(runner.synced).toEqual({ state: 7, seq: 1 })
  })

  test('a refused command leaves no trace and may be decided anew', async () => {
    const { runner } = start()
    expect((await runner.submit(add('over-0001', 2000))).ok).toBe(false)
    expect(await runner.submit(add('over-0001', 20))).toEqual({ ok: true, seq: 1 })
  })
})

describe('durable before told', () => {
  test('commands that arrive during a sync are decided on the working state and share the next sync', async () => {
    const { disk, next } = heldDisk()
    const { runner, published } = start(disk)
    const answers = [1, 3, 5].map((n) => runner.submit(add(`command-${n}`, n)))
    ;(await next()).go()
    expect(await answers[0]).toEqual({ ok: true, seq: 1 })
    expect(runner.synced.state).toBe(1)
    ;(await next()).go()
    expect(await Promise.all(answers)).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 4 },
      { ok: true, seq: 5 },
    ])
    await expect.poll(() => published.map(({ state }) => state)).toEqual([1, 9])
  })

  test('fault D8: after a failed sync nobody is told, the state is the one on disk, and every command is refused', async () => {
    const { disk, next } = heldDisk()
    const { runner, published, reports } = start(disk)
    const first = runner.submit(add('command-1', 1))
    ;(await next()).go()
    await first
    const lost = [runner.submit(add('command-2', 2)), runner.submit(add('command-3', 4)), runner.submit(add('command-4', 2000))]
    ;(await next()).fail()
    const refused = { ok: false, refusal: { code: 'storage-failed' } }
    expect(await Promise.all(lost)).toEqual([refused, refused, refused])
    expect(await runner.submit(add('command-5', 1))).toEqual(refused)
    expect([runner.synced.state, runner.readOnly]).toEqual([1, true])
    await expect.poll(() => published.at(-1)?.state).toBe(1)
    expect(reports).toEqual(['saving failed; the hub is read-only'])
  })

  test('fault D8: a retry during a sync waits for it: what is not on disk is acknowledged to nobody', async () => {
    const { disk, next } = heldDisk()
    const { runner } = start(disk)
    const first = runner.submit(add('same-0001', 7))
    const sync = await next()
    const retry = runner.submit(add('same-0001', 7))
    sync.fail()
    const refused = { ok: false, refusal: { code: 'storage-failed' } }
    expect(await Promise.all([first, retry])).toEqual([refused, refused])
  })

  test('views are prepared while the disk works, and published only after', async () => {
    const { disk, next } = heldDisk()
    const { runner, prepared, published } = start(disk)
    void runner.submit(add('command-1', 4))
    const sync = await next()
    await expect.poll(() => prepared).toEqual([4, 4, 4])
    expect(published).toEqual([])
    sync.go()
    await expect.poll(() => published).toEqual([{ state: 4, seq: 1 }])
  })

  test('what is prepared never keeps an answer waiting: once the fact is on disk, no further piece of it is begun', async () => {
    const { runner, prepared, published } = start({ write: realDisk.write, sync: () => Promise.resolve() })
    expect(await runner.submit(add('command-1', 4))).toEqual({ ok: true, seq: 1 })
    await expect.poll(() => published).toEqual([{ state: 4, seq: 1 }])
    expect(prepared).toEqual([4])
  })

  test('a refusal that rests on an unsaved fact waits until that fact is saved', async () => {
    const { disk, next } = heldDisk()
    const { runner } = start(disk)
    void runner.submit(add('command-1', 999))
    let told = false
    const refusal = runner.submit(add('command-2', 5)).then((answer) => {
      told = true
      return answer
    })
    const sync = await next()
    expect(told).toBe(false)
    sync.go()
    expect(await refusal).toEqual({ ok: false, refusal: { code: 'wrong-moment' } })
  })
})

describe('a disk that is full or slow', () => {
  test('fault D9: a command that finds no room is refused storage-full, leaves no trace, and may be asked again once there is room', async () => {
    let room = 90
    const tight: JournalDisk = {
      ...realDisk,
      write: (file, bytes) => {
        void realDisk.write(file, room < bytes.length ? bytes.subarray(0, room) : bytes)
        if (room < bytes.length) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      },
    }
    const { runner, journal, reports } = start(tight)
    const full = { ok: false, refusal: { code: 'storage-full' } }
    expect(await Promise.all([runner.submit(add('command-1', 7)), runner.submit(add('command-2', 1))])).toEqual([full, full])
    expect([runner.synced, runner.readOnly, runner.saving, replay(dir)]).toEqual([{ state: 0, seq: 0 }, false, 'full', []])
    room = Infinity
    expect(await runner.submit(add('command-1', 7))).toEqual({ ok: true, seq: 1 })
    expect([runner.saving, journal.durable.seq, reports]).toEqual(['well', 1, ['the disk is full']])
    expect(replay(dir).map(({ commandId }) => commandId)).toEqual(['command-1'])
  })

  test('fault D15: a disk that stalls is told as saving after 150 ms; the answer waits for it, and stamps stay those of the arrivals', async () => {
    const { disk, next } = heldDisk()
    const clock = givenClock()
    const { runner, told } = start(disk, clock)
    const first = runner.submit(add('command-1', 1, 100))
    const second = runner.submit(add('command-2', 1, 140))
    const sync = await next()
    clock.pass(149)
    expect(told).toEqual([])
    clock.pass(351)
    expect([told, runner.synced.seq]).toEqual([['slow'], 0])
    sync.go()
    await first
    ;(await next()).go()
    await second
    expect([told, runner.saving]).toEqual([['slow', 'well'], 'well'])
    expect(replay(dir).map(({ at }) => at)).toEqual([100, 140])
  })

  test('syncs in a row that are each quick are never told as slow', async () => {
    const { disk, next } = heldDisk()
    const clock = givenClock()
    const { runner, told } = start(disk, clock)
    for (let n = 1; n <= 9; n++) {
      const answer = runner.submit(add(`command-${n}`, 1))
      const sync = await next()
      clock.pass(100)
      sync.go()
      await answer
    }
    expect(told).toEqual([])
  })
})

describe('order and faults of rules', () => {
  test('an instant never runs back', async () => {
    const { runner } = start()
    await runner.submit(add('command-1', 1, 90))
    await runner.submit(add('command-2', 1, 20))
    expect(replay(dir).map((record) => record.at)).toEqual([90, 90])
  })

  test('a rule that throws changes nothing and the next command is served', async () => {
    const { runner, reports } = start()
    expect(await runner.submit(add('command-1', 666))).toMatchObject({ ok: false, refusal: { code: 'bad-request' } })
    expect(await runner.submit(add('command-2', 1))).toEqual({ ok: true, seq: 1 })
    expect(reports).toEqual(['a rule broke on a command'])
  })

  test('what was live equals what the journal folds to', async () => {
    const { runner } = start()
    await Promise.all(Array.from({ length: 50 }, (_, n) => runner.submit(add(`command-${n}`, n % 7))))
    expect(fold(counting, replay(dir))).toBe(runner.synced.state)
  })
})
