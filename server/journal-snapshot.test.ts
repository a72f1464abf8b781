/** Snapshots beside the journal: used only where the chain names them, and a start with one stands where a start without stands. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContestEvent } from './contest/contest-events.ts'
import type { Actor } from './contest/actor.ts'
import { holdFolder, openFolder } from './data-folder.ts'
import { snapshotPath } from './journal-snapshot.ts'
import { openContest } from './open-contest.ts'
import { StartRefused } from './settings.ts'

const WALL = '2026-01-01T00:00:00.000Z'
const HUB: Actor = { seat: 'hub', role: 'hub' }
let dir = ''
const file = join(import.meta.dirname, '..', 'contests', 'thin.json')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-snapshot-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))
const shown = (text: string): ContestEvent => ({ type: 'MessageShown', text })

/** A start that folds, keeps what it folded, writes these facts and ends; resolves to its state. */
async function started(facts: readonly { type: string }[] = [], data = join(dir, 'data'), program = 'this') {
  const folder = await openFolder(await holdFolder(data, WALL), { fresh: false, wall: WALL })
  try {
    const { state } = await openContest({ folder, wantedFile: null, usualFile: file, wall: WALL, program, snapshotAfter: 0 })
    if (facts.length > 0) folder.journal.append({ at: state.at, wall: WALL, commandId: `facts-${folder.journal.epoch}`, digest: '', actor: HUB, events: facts })
    await folder.journal.sync()
    return state
  } finally {
    folder.journal.close()
    folder.lock.release()
  }
}
/** The same journal started without its snapshot. */
async function withoutSnapshot() {
  const copy = join(dir, 'copy')
  rmSync(copy, { recursive: true, force: true })
  cpSync(join(dir, 'data'), copy, { recursive: true })
  rmSync(snapshotPath(copy), { force: true })
  return started([], copy, 'another')
}
const kept = () => JSON.parse(readFileSync(snapshotPath(join(dir, 'data')), 'utf8')) as { seq: number; state: { message: unknown } }

describe('a snapshot', () => {
  test('fault D7: a start from it stands exactly where a start from the first record stands', async () => {
    await started([shown('一')])
    await started([shown('二')])
    expect(kept()).toMatchObject({ seq: 3, state: { message: '一' } })
    const full = await withoutSnapshot()
    expect(await started()).toEqual(full)
    expect(full.message).toBe('二')
  })
  test('fault D7: a crash while the next one is written, or before it takes its place, leaves the old one, and the state is equal', async () => {
    await started([shown('一')])
    await started([shown('二')])
    const old = readFileSync(snapshotPath(join(dir, 'data')))
    const full = await withoutSnapshot()
    // half of the next one was written, or all of it, and it was never named
    for (const next of ['{"program":"this","seq":4', JSON.stringify({ ...kept(), state: null })]) writeFileSync(`${snapshotPath(join(dir, 'data'))}.new`, next)
    expect(await started()).toEqual(full)
    expect(old.equals(readFileSync(snapshotPath(join(dir, 'data'))))).toBe(false)
    // named by the journal, but the crash came before the rename
    writeFileSync(snapshotPath(join(dir, 'data')), old)
    expect(await started()).toMatchObject({ message: '二', contest: full.contest, rounds: full.rounds })
  })
  test('fault D11: one that was tampered with is not believed: no record names it', async () => {
    await started([shown('一')])
    await started([shown('二')])
    const text = readFileSync(snapshotPath(join(dir, 'data')), 'utf8')
    writeFileSync(snapshotPath(join(dir, 'data')), text.replace('"message":"一"', '"message":"三"'))
    expect(await started()).toMatchObject({ message: '二' })
  })
  test('of another program, or with a journal that was exchanged, it is not used', async () => {
    await started([shown('一')])
    await started()
    expect(await started([], join(dir, 'data'), 'another')).toMatchObject({ message: '一' })
    rmSync(join(dir, 'data', 'journal.jsonl'))
    expect(existsSync(snapshotPath(join(dir, 'data')))).toBe(true)
    expect((await started()).message).toBeNull()
  })
})

test('fault D13: a fact that this program does not know keeps it from starting, by its record, and nothing is changed', async () => {
  await started([shown('一'), { type: 'MedalsForged' }])
  const before = readFileSync(join(dir, 'data', 'journal.jsonl'))
  const refused = await started().then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(StartRefused)
  expect(refused instanceof StartRefused ? refused.text.zh : '').toContain('第 4 条记录（MedalsForged）不是本程序认识的')
  expect(readFileSync(join(dir, 'data', 'journal.jsonl'))).toEqual(before)
})
