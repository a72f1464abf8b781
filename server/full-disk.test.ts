/** A start that finds no room: refused in words that say what to do, whatever it was about to write; what was recorded stays, and with room again it goes on. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { realDisk } from './journal.ts'
import { journalPath } from './journal-segments.ts'
import { StartRefused } from './settings.ts'
import { startHub, type HubOptions } from './start-hub.ts'

const thin = join(import.meta.dirname, '..', 'contests', 'thin.json')
const SMALL = '2m'
const PAGE = 4096
let dir = ''
const disk = () => join(dir, 'disk')
const run = (...[command = '', ...args]: readonly string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0
/** A disk of its own; false where this machine does not let the test mount one. */
const mounted = (): boolean => run('mount', '-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', disk())
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-full-'))
  mkdirSync(disk())
})
afterEach(() => {
  run('umount', disk())
  rmSync(dir, { recursive: true, force: true })
})

const options = (more: Partial<HubOptions> = {}): HubOptions => ({
  ...{ dataDir: join(disk(), 'data'), contestFile: null, usualContest: thin, port: 0, host: '127.0.0.1', pages: dir },
  ...more,
})
/** 'new' or 'went on' when it starts; what it is refused with; or whatever else it fails with. */
async function outcome(more: Partial<HubOptions> = {}): Promise<string> {
  try {
    const hub = await startHub(options(more))
    await hub.stop()
    return hub.wasThere ? 'went on' : 'new'
  } catch (error) {
    return error instanceof StartRefused ? error.text.en : `not refused: ${String(error)}`
  }
}
/** Takes what room there is but for so many pages. */
function fill(leave: number): void {
  const { bavail, bsize } = statfsSync(disk())
  writeFileSync(join(disk(), 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - leave * PAGE)))
}

describe('a start without room', () => {
  test.each(['ENOSPC', 'EDQUOT'])('fault D9: %s at the first record is a full disk, with the way out', async (code) => {
    const noRoom = { write: () => Promise.reject(Object.assign(new Error(code), { code })), sync: realDisk.sync }
    expect(await outcome({ disk: noRoom })).toMatch(new RegExp(`^The disk is full, so the hub did not start: .*${code}.*Free at least 100 MB.*--data`))
    expect(await outcome()).toMatch(/^(new|went on)$/)
  })
  test('fault D9: a disk that has become read-only is named as such', async () => {
    const readOnly = { write: () => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' })), sync: realDisk.sync }
    expect(await outcome({ disk: readOnly })).toMatch(/^The data folder can't be written: .*EROFS/)
  })
  test('fault D9: on a small disk, wherever its room ends, a first start begins or is refused in words; with room again it begins', async () => {
    if (!mounted()) return expect(readdirSync(disk())).toEqual([])
    const seen = new Set<string>()
    for (let leave = 0; leave <= 40; leave += 2) {
      rmSync(join(disk(), 'data'), { recursive: true, force: true })
      fill(leave)
      const first = await outcome()
      seen.add(first.replace(/:.*/s, ''))
      rmSync(join(disk(), 'filler'))
      expect([leave, await outcome()]).toEqual([leave, expect.stringMatching(/^(new|went on)$/)])
    }
    expect([...seen].sort()).toEqual(['The disk is full, so the hub did not start', 'new'])
  }, 120_000)
  test('fault D9: the next start too; what was recorded is there to the last byte, and it goes on', async () => {
    expect(await outcome({ dataDir: join(dir, 'whole') })).toBe('new')
    const recorded = readFileSync(journalPath(join(dir, 'whole')))
    if (!mounted()) return expect(readdirSync(disk())).toEqual([])
    const seen = new Set<string>()
    for (let leave = 0; leave <= 6; leave++) {
      rmSync(join(disk(), 'data'), { recursive: true, force: true })
      cpSync(join(dir, 'whole'), join(disk(), 'data'), { recursive: true })
      fill(leave)
      const first = await outcome()
      seen.add(first.replace(/:.*/s, ''))
      expect(readFileSync(journalPath(join(disk(), 'data'))).subarray(0, recorded.length)).toEqual(recorded)
      rmSync(join(disk(), 'filler'))
      expect([leave, await outcome()]).toEqual([leave, 'went on'])
    }
    expect([...seen].sort()).toEqual(['The disk is full, so the hub did not start', 'went on'])
  }, 120_000)
})
