/** Starting, ending and starting again: what is refused with a way out, and what goes on where it stood. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holdFolder, openFolder } from './data-folder.ts'
import { asideName, realDisk, replay } from './journal.ts'
import { journalPath } from './journal-segments.ts'
import { libraryPath } from './library.ts'
import { readSettings, StartRefused } from './settings.ts'
import { startHub, type HubOptions, type RunningHub } from './start-hub.ts'

const contests = join(import.meta.dirname, '..', 'contests')
const thin = join(contests, 'thin.json')
const national = join(contests, 'national-2021.json')
const WALL = '2026-05-01T09:00:00.000Z'
let dir = ''
const running: RunningHub[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-start-'))
})
afterEach(async () => {
  for (const hub of running.splice(0)) await hub.stop()
  rmSync(dir, { recursive: true, force: true })
})

async function start(more: Partial<HubOptions> = {}): Promise<RunningHub> {
  const hub = await startHub({ dataDir: join(dir, 'data'), contestFile: null, usualContest: thin, port: 0, host: '127.0.0.1', pages: dir, ...more })
  running.push(hub)
  return hub
}
async function restart(hub: RunningHub, more: Partial<HubOptions> = {}): Promise<RunningHub> {
  running.splice(running.indexOf(hub), 1)
  await hub.stop()
  return start(more)
}
async function refusal(more: Partial<HubOptions>): Promise<string> {
  const error = await start(more).then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof StartRefused ? error.text.en : `not refused: ${String(error)}`
}

describe('the first start', () => {
  test('begins the contest, makes an owner link that works once, and says it is well', async () => {
    const hub = await start()
    expect([hub.wasThere, hub.state().contest.id, replay(hub.folder.dir)[0]?.type]).toEqual([false, 'thin', 'ContestPrepared'])
    const code = hub.ownerLink?.split('/').at(-1)
    const pair = () => fetch(`${hub.origin}/api/pair`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
    expect(await (await pair()).json()).toMatchObject({ seatId: 'operator', path: '/console/operator' })
    expect((await pair()).status).toBe(404)
    expect(await (await fetch(`${hub.origin}/health`)).json()).toEqual({ ok: true, seq: hub.head().seq, epoch: 1, readOnly: false })
  })

  test('a malformed contest file is refused with every mistake in its place', async () => {
    const bad = join(dir, 'bad.json')
    writeFileSync(bad, JSON.stringify({ ...(JSON.parse(readFileSync(thin, 'utf8')) as object), fields: [], banks: 7 }))
    const text = await refusal({ contestFile: bad })
    expect(text).toMatch(/The contest file has \d+ mistakes:\n {2}.*bad\.json:\d+:\d+ /)
    expect(text).toContain('banks')
    writeFileSync(bad, '{')
    expect(await refusal({ contestFile: bad })).toContain('The contest file has 1 mistake:')
    expect(readdirSync(join(dir, 'data'))).not.toContain('lock')
  })
})

test('fault F5: what the file names and the folder media lacks is told at every start, until it is there', async () => {
  const file = join(dir, 'pictured.json')
  cpSync(join(contests, 'banks'), join(dir, 'banks'), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(thin, 'utf8')) as object), look: { logo: 'logo.png' } }))
  const first = await start({ contestFile: file })
  expect(first.notice?.en).toContain(`logo.png  ${file}:1:`)
  mkdirSync(join(first.folder.dir, 'media'))
  const second = await restart(first, { contestFile: file })
  expect(second.notice?.en).toContain('logo.png')
  writeFileSync(join(second.folder.dir, 'media', 'logo.png'), '')
  expect((await restart(second, { contestFile: file })).notice).toBeNull()
})

describe('the next start', () => {
  test('goes on with the contest, one epoch later, with the restart as a fact', async () => {
    const first = await start()
    const { state } = first
    const before = state()
    const hub = await restart(first)
    expect([hub.wasThere, replay(hub.folder.dir).at(-1)]).toEqual([true, expect.objectContaining({ type: 'HubRestarted', epoch: 2 })])
    expect(hub.state()).toMatchObject({ contest: before.contest, ledger: before.ledger, seq: before.seq + 1 })
  })

  test('a console that is paired gets no new link unless asked for', async () => {
    const first = await start()
    await first.seatToken([...first.seats().keys()][0] ?? expect.fail())
    const second = await restart(first)
    expect(second.ownerLink).toBeNull()
    expect((await restart(second, { owner: true })).ownerLink).toContain('/pair/')
  })

  test('another contest in the folder is refused with the way out; --new moves the old one aside', async () => {
    const first = await start()
    running.splice(0)
    await first.stop()
    expect(await refusal({ contestFile: national })).toMatch(/holds another contest.*--contest.*--new.*--data/)
    const hub = await start({ contestFile: national, fresh: true })
    expect([hub.wasThere, hub.state().contest.id, replay(hub.folder.movedTo ?? '')[0]?.type]).toEqual([false, 'national-2021', 'ContestPrepared'])
  })

  test('without --contest the folder’s own file is used, whatever the usual one is', async () => {
    const hub = await restart(await start(), { usualContest: national })
    expect(hub.state().contest.id).toBe('thin')
  })

  test('a damaged journal is refused by its record, and stays as it is', async () => {
    const first = await start()
    running.splice(0)
    await first.stop()
    const path = journalPath(first.folder.dir)
    const bytes = readFileSync(path)
    bytes[200] = (bytes[200] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await refusal({})).toMatch(/journal is damaged.*record 1/)
    expect(readFileSync(path)).toEqual(bytes)
  })
})

describe('--new that comes to nothing leaves the contest where it was', () => {
  /** A thin contest that has begun, its hub ended. */
  async function begun() {
    const hub = await start()
    running.splice(0)
    await hub.seatToken([...hub.seats().keys()].at(-1) ?? expect.fail())
    await hub.stop()
    const { dir: data } = hub.folder
    return { data, files: readdirSync(data).sort(), journal: readFileSync(journalPath(data)), library: readFileSync(libraryPath(data), 'utf8') }
  }
  async function goesOn({ data, files, journal, library }: Awaited<ReturnType<typeof begun>>): Promise<RunningHub> {
    expect(readdirSync(data).sort()).toEqual(files)
    expect([readFileSync(journalPath(data)).equals(journal), readFileSync(libraryPath(data), 'utf8')]).toEqual([true, library])
    const hub = await start({ usualContest: national })
    expect([hub.wasThere, hub.state().contest.id, hub.folder.movedTo]).toEqual([true, 'thin', null])
    return hub
  }

  test('fault: a contest file with mistakes; a plain start goes on', async () => {
    const before = await begun()
    const bad = join(dir, 'bad.json')
    writeFileSync(bad, '{')
    expect(await refusal({ contestFile: bad, fresh: true })).toContain('The contest file has 1 mistake:')
    await goesOn(before)
  })

  test('fault: a port in use; a plain start goes on', async () => {
    const before = await begun()
    const { port } = await start({ dataDir: join(dir, 'other') })
    expect(await refusal({ port, contestFile: national, fresh: true })).toContain(`Port ${port} is in use.`)
    await goesOn(before)
  })

  test('fault: the disk fails at the first record', async () => {
    const before = await begun()
    const disk = { write: realDisk.write, sync: () => Promise.reject(new Error('EIO')) }
    expect(await refusal({ contestFile: national, fresh: true, disk })).toBe('not refused: Error: EIO')
    rmdirSync(join(before.data, 'old'))
    await goesOn(before)
  })

  test.each(['the word to move', 'the move', 'the new contest’s first record'])('fault: the computer dies after %s; the next start says so', async (when) => {
    const before = await begun()
    const held = await holdFolder(before.data, WALL)
    if (when === 'the word to move') await held.library.change((document) => ({ ...document, movingTo: asideName(WALL) }))
    else {
      const folder = await openFolder(held, { fresh: true, wall: WALL })
      if (when !== 'the move')
        folder.journal.append({ at: 0, wall: WALL, commandId: 'prepared-1', digest: '', actor: { seat: 'hub', role: 'hub' }, events: [{ type: 'Prepared' }] })
      await folder.journal.sync()
      folder.journal.close()
    }
    held.lock.release()
    const hub = await start({ usualContest: national })
    expect([hub.wasThere, hub.state().contest.id, hub.folder.wasPutBack]).toEqual([true, 'thin', true])
    expect(readFileSync(journalPath(before.data)).subarray(0, before.journal.length)).toEqual(before.journal)
  })

  test('once it has begun, the old contest stays aside', async () => {
    const { data } = await begun()
    const hub = await restart(await start({ contestFile: national, fresh: true }))
    expect([hub.state().contest.id, hub.folder.wasPutBack, readdirSync(join(data, 'old'))]).toEqual(['national-2021', false, [expect.any(String)]])
  })
})

describe('what keeps a hub from starting', () => {
  test('a port in use; and no record is written', async () => {
    const { port } = await start()
    expect(await refusal({ port, dataDir: join(dir, 'other') })).toBe(
      `Port ${port} is in use. End the program that uses it, or take another: npm start -- --port ${port + 1}`,
    )
    expect(replay(join(dir, 'other'))).toEqual([])
  })

  test('a folder in use', async () => {
    await start()
    expect(await refusal({})).toMatch(/Another hub \(process \d+\) is using the data folder/)
  })

  test('a folder that can not be written', async () => {
    writeFileSync(join(dir, 'file'), '')
    expect(await refusal({ dataDir: join(dir, 'file', 'data') })).toMatch(/The data folder can't be written: .*ENOTDIR/)
  })
  test('a folder that can never be made, and would be tried for ever', async () => {
    expect(await refusal({ dataDir: '/proc/leitai/data' })).toMatch(/The data folder can't be written: .*ENOENT/)
  })

  test('arguments that are not understood', () => {
    expect(readSettings(['--port', '80', '--data', '/x', '--new'], {})).toMatchObject({
      port: 80,
      dataDir: '/x',
      fresh: true,
      host: '0.0.0.0',
      contestFile: null,
    })
    expect(readSettings([], { LEITAI_PORT: '4200' }).port).toBe(4200)
    for (const args of [['--prot', '80'], ['--port', 'x'], ['--port', '70000'], ['stray']]) expect(() => readSettings(args, {})).toThrow(StartRefused)
  })
})
