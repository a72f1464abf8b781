/** A contest as one folder: written whole or not at all, found out when touched, and brought back into a fresh folder where it goes on as a new epoch. */
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manifestOf, manifestPath, packageFaults, PackageRefused, restorePackage, writePackage } from './journal-package.ts'
import { replay } from './journal.ts'
import { journalPath } from './journal-segments.ts'
import { Library } from './library.ts'
import { startHub, type RunningHub } from './start-hub.ts'
import { playedRules, writtenJournal } from './testing/written-journal.ts'

const WALL = '2026-01-01T10:00:00.000Z'
const contestFile = join(import.meta.dirname, '..', 'contests', 'thin.json')
let root = ''
const data = () => join(root, 'data')
const running: RunningHub[] = []
async function start(dataDir: string, usualContest = contestFile): Promise<RunningHub> {
  const hub = await startHub({ dataDir, contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: root })
  running.push(hub)
  return hub
}
async function stop(): Promise<void> {
  for (const hub of running.splice(0)) await hub.stop()
}
const packed = () => writePackage({ dataDir: data(), contestFile, contestId: 'thin', wall: WALL, into: join(root, 'stick') })
const refused = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return error instanceof PackageRefused ? error.text.en : `another error: ${String(error)}`
  }
  return 'not refused'
}
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'leitai-package-'))
  const hub = await start(data())
  await hub.seatToken('operator' as never)
})
afterEach(async () => {
  await stop()
  rmSync(root, { recursive: true, force: true })
})

describe('a package', () => {
  test('is written beside a running hub, with journal, seats, contest file, bank, and a list of them', () => {
    const { dir, verified } = packed()
    expect(readdirSync(join(root, 'stick'))).toEqual(['thin-2026-01-01T10-00-00-000Z'])
    expect(Object.keys(manifestOf(dir)?.files ?? {}).sort()).toEqual(['contest/banks/employment.json', 'contest/thin.json', 'journal.jsonl', 'library.json'])
    expect([verified.isWhole, verified.head]).toEqual([true, running[0]?.head().head])
  })
  test('banks that lie beside the contest file’s folder go with it, each where the file names it', async () => {
    await stop()
    const from = join(root, 'rules')
    const objections = join(import.meta.dirname, '..', 'contests', 'rules', 'k15-objections.json')
    await start(from, objections)
    const { dir, verified } = writePackage({ dataDir: from, contestFile: objections, contestId: 'k15', wall: WALL, into: join(root, 'stick') })
    expect([manifestOf(dir)?.contestFile, packageFaults(dir, verified)]).toEqual(['contest/rules/k15-objections.json', null])
    expect(Object.keys(manifestOf(dir)?.files ?? {})).toContain('contest/banks/employment.json')
    await stop()
    restorePackage(dir, join(root, 'new'))
    const hub = await start(join(root, 'new'), '/nowhere')
    expect([hub.wasThere, hub.state().contest.id]).toEqual([true, 'k15'])
  })
  test('a file that is missing, changed or not the journal’s end is named', () => {
    const { dir, verified } = packed()
    appendFileSync(join(dir, 'contest', 'thin.json'), ' ')
    expect(packageFaults(dir, verified)?.en).toBe('not whole: the file contest/thin.json was changed')
    rmSync(join(dir, 'contest', 'thin.json'))
    expect(packageFaults(dir, verified)?.en).toBe('not whole: the file contest/thin.json is missing')
    expect(packageFaults(packedAgain(), { ...verified, seq: 1 })?.en).toMatch(/ends elsewhere/)
  })
  const packedAgain = () => writePackage({ dataDir: data(), contestFile, contestId: 'thin', wall: WALL, into: join(root, 'other') }).dir
  test('of points that their causes do not give is kept and brought back, and never called whole', async () => {
    const played = playedRules('k15-objections')
    const at = played.findIndex((event) => event.type === 'PointsEntered' && event.entries.some(({ cause }) => cause.is === 'ruling'))
    const forged = played.map((event, i) =>
      i === at && event.type === 'PointsEntered' ? { ...event, entries: event.entries.map((entry) => ({ ...entry, points: entry.points + 1_000 })) } : event,
    )
    const until = played.findIndex(({ commandId }, i) => i > at && commandId !== played[at]?.commandId)
    const from = join(root, 'forged')
    mkdirSync(from)
    await writtenJournal(from, forged.slice(0, until))
    const objections = join(import.meta.dirname, '..', 'contests', 'rules', 'k15-objections.json')
    const { dir, verified } = writePackage({ dataDir: from, contestFile: objections, contestId: 'k15', wall: WALL, into: join(root, 'stick') })
    const again = restorePackage(dir, join(root, 'new'))
    expect([verified.isWhole, again.isWhole, again.says.en]).toEqual([false, false, expect.stringMatching(/^not whole: record \d+ enters points/)])
  })
  test.each(['EPERM', 'EXDEV', 'ENOTSUP'])(
    'on a disk that gives no folder another name (%s) it is copied, whole and read back; another error is said and leaves nothing',
    (code) => {
      const asked = { dataDir: data(), contestFile, contestId: 'thin', wall: WALL, into: join(root, 'stick') }
      const failing = (why: string) => () => {
        throw Object.assign(new Error(why), { code: why })
      }
      const { dir, verified } = writePackage({ ...asked, rename: failing(code) })
      expect([readdirSync(join(root, 'stick')), verified.isWhole, packageFaults(dir, verified)]).toEqual([['thin-2026-01-01T10-00-00-000Z'], true, null])
      expect(refused(() => writePackage({ ...asked, into: join(root, 'other'), rename: failing('EIO') }))).toBe('another error: Error: EIO')
      expect(readdirSync(join(root, 'other'))).toEqual([])
    },
  )
  test('holds every segment, though the hub beside it begins the next while they are copied', async () => {
    await stop()
    const head = readFileSync(journalPath(data()))
    let copied = 0
    const copy = (from: string, to: string): void => {
      if (copied++ === 0) {
        renameSync(journalPath(data()), join(data(), 'journal-000001.jsonl'))
        writeFileSync(journalPath(data()), '')
      }
      cpSync(from, to)
    }
    const { dir, verified } = writePackage({ dataDir: data(), contestFile, contestId: 'thin', wall: WALL, into: join(root, 'stick'), copy })
    expect([copied > 2, verified.isWhole]).toEqual([true, true])
    expect(readFileSync(join(dir, 'journal-000001.jsonl'))).toEqual(head)
  })
  test('that can’t be whole leaves nothing under its name', async () => {
    await stop()
    const journal = join(data(), 'journal.jsonl')
    const bytes = readFileSync(journal)
    bytes[300] = (bytes[300] ?? 0) ^ 1
    writeFileSync(journal, bytes)
    expect(refused(packed)).toMatch(/record 1: its bytes/)
    expect(readdirSync(join(root, 'stick'))).toEqual([])
  })
})

describe('brought back', () => {
  test('into a fresh folder it goes on where it stood, with its seats, as a later epoch, from the contest file it carries', async () => {
    const { dir } = packed()
    await stop()
    const there = replay(data())
    expect(restorePackage(dir, join(root, 'new')).seq).toBe(there.length)
    expect(replay(join(root, 'new'))).toEqual(there)
    const { document } = await Library.open(join(root, 'new'))
    expect([document.contestFile, Object.keys(document.seats)]).toEqual([join(root, 'new', 'contest', 'thin.json'), ['operator']])
    const hub = await start(join(root, 'new'), '/nowhere')
    expect([hub.wasThere, hub.state().contest.id, hub.ownerLink]).toEqual([true, 'thin', null])
    expect(replay(join(root, 'new')).at(-1)?.epoch).toBe((there.at(-1)?.epoch ?? 0) + 1_001)
  })
  test.each(['owner-link', 'lock', 'tls/ca.key', 'contest/../owner-link', '../owner-link'])('never with %s in its list', async (name) => {
    const { dir } = packed()
    await stop()
    const path = join(dir, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'planted')
    const list = manifestOf(dir)
    const planted = createHash('sha256').update('planted').digest('hex')
    writeFileSync(manifestPath(dir), JSON.stringify({ ...list, files: { ...list?.files, [name]: planted } }))
    expect(refused(() => restorePackage(dir, join(root, 'new')))).toMatch(/which no package holds/)
    expect(readdirSync(root)).not.toContain('new')
  })
  test('never over a contest that is there, and never when it was touched', async () => {
    const { dir } = packed()
    expect(refused(() => restorePackage(dir, data()))).toMatch(/holds a contest already/)
    writeFileSync(join(dir, 'journal.jsonl'), '')
    expect(refused(() => restorePackage(dir, join(root, 'new')))).toMatch(/the journal is empty/)
    mkdirSync(join(root, 'empty'))
    expect(refused(() => restorePackage(join(root, 'empty'), join(root, 'new')))).toMatch(/the journal is empty/)
    expect(readdirSync(root)).not.toContain('new')
  })
})
