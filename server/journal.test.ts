/** The journal gives back what was acknowledged: whole commands, in order, or a named fault. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { Journal, JournalBroken, moveAside, replay, type CommandFacts } from './journal.ts'
import { readJournal } from './journal-reader.ts'
import { journalPath, segmentsIn } from './journal-segments.ts'
import { upgraded } from './journal-upgrade.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-journal-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const facts = (n: number, events = 1): CommandFacts => ({
  at: n * 10.5,
  wall: '2026-01-01T00:00:00.000Z',
  commandId: `command-${n}`,
  digest: 'd',
  actor: { seat: 'hub', role: 'hub' },
  events: Array.from({ length: events }, (_, index) => ({ type: 'Counted', by: n + index, 名称: '擂台 “”' })),
})
/** Commands of 1, 2 and 3 events, synced one by one; returns the file. */
async function written(): Promise<Buffer> {
  const { journal } = Journal.open(dir)
  for (const n of [1, 2, 3]) {
    journal.append(facts(n, n))
    await journal.sync()
  }
  journal.close()
  return readFileSync(journalPath(dir))
}
const countOf = (bytes: Buffer): number | string => {
  const reading = readJournal(bytes)
  return reading.is === 'broken' ? 'broken' : reading.records.length
}

describe('what is written', () => {
  test('records come back exactly, chained, numbered, and with the number of their command’s events', async () => {
    await written()
    const records = replay(dir)
    expect(records.map(({ seq, epoch, nth, of, commandId }) => [seq, epoch, nth, of, commandId])).toEqual([
      [1, 1, 1, 1, 'command-1'],
      [2, 1, 1, 2, 'command-2'],
      [3, 1, 2, 2, 'command-2'],
      [4, 1, 1, 3, 'command-3'],
      [5, 1, 2, 3, 'command-3'],
      [6, 1, 3, 3, 'command-3'],
    ])
    expect(records[5]).toMatchObject({ by: 5, 名称: '擂台 “”', prev: records[4]?.hash })
  })

  test('a start counts a new epoch and goes on with the chain', async () => {
    await written()
    const { journal, records } = Journal.open(dir)
    expect([journal.epoch, records.length]).toEqual([2, 6])
    journal.append(facts(9))
    await journal.sync()
    journal.close()
    expect(replay(dir).at(-1)).toMatchObject({ seq: 7, epoch: 2, prev: records[5]?.hash })
  })

  test('equal facts have one text, whatever the order of their fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
    expect(() => canonicalJson({ a: NaN })).toThrow()
  })
})

describe('fault D10: the last record cut', () => {
  test('at every byte: every earlier command is kept whole, the cut one is dropped whole', async () => {
    const file = await written()
    const ends = [...file.keys()].filter((index) => file[index] === 0x0a)
    for (let length = 0; length < file.length; length++) {
      const lines = ends.filter((end) => end < length).length
      const whole = lines >= 6 ? 6 : lines >= 3 ? 3 : lines >= 1 ? 1 : 0
      expect(countOf(file.subarray(0, length)), `cut at ${length}`).toBe(whole)
    }
  })

  test('with trailing zeros the same is kept', async () => {
    const file = await written()
    for (const cut of [file.length, file.length - 1, file.length - 40]) {
      expect(countOf(Buffer.concat([file.subarray(0, cut), Buffer.alloc(512)]))).toBe(cut === file.length ? 6 : 3)
    }
  })

  test('the cut bytes are kept aside and reported, and the journal goes on', async () => {
    const file = await written()
    truncateSync(journalPath(dir), file.length - 7)
    const { journal, records, cut } = Journal.open(dir)
    expect(records.length).toBe(3)
    expect(cut?.bytes).toBeGreaterThan(500)
    expect(readFileSync(cut?.keptAt ?? '').length).toBe(cut?.bytes)
    journal.append(facts(4))
    await journal.sync()
    journal.close()
    expect(replay(dir).map((record) => record.seq)).toEqual([1, 2, 3, 4])
  })
})

describe('fault D11: damage', () => {
  test('one bit flipped at every byte is found', async () => {
    const file = await written()
    const missed: string[] = []
    for (let index = 0; index < file.length; index++) {
      for (let bit = 0; bit < 8; bit++) {
        const damaged = Buffer.from(file)
        damaged[index] = (file[index] ?? 0) ^ (1 << bit)
        if (countOf(damaged) !== 'broken') missed.push(`${index}/${bit}`)
      }
    }
    expect(missed).toEqual([])
  })

  test('it is named by its record, and the journal does not open for writing', async () => {
    const file = await written()
    file[file.indexOf('"by":2')] = 0x27
    writeFileSync(journalPath(dir), file)
    expect(() => Journal.open(dir)).toThrow(JournalBroken)
    expect(() => replay(dir)).toThrow('record 2')
  })

  test('a record removed, swapped or doubled is found', async () => {
    const lines = (await written()).toString('utf8').split('\n')
    const [a = '', b = '', c = '', d = ''] = lines
    for (const tampered of [
      [a, c, d],
      [a, c, b, d],
      [a, a, b],
      [b, c],
    ]) {
      expect(countOf(Buffer.from(`${tampered.join('\n')}\n`))).toBe('broken')
    }
  })

  test('rubbish behind the last record is damage, not a torn tail', async () => {
    await written()
    appendFileSync(journalPath(dir), 'x')
    expect(() => replay(dir)).toThrow('record 7')
  })
})

describe('segments', () => {
  /** Commands of three events, each in a segment of its own, and a short last one. */
  async function inSegments(): Promise<Buffer> {
    const { journal } = Journal.open(dir, { segmentBytes: 1000 })
    for (const n of [1, 2, 3]) {
      journal.append(facts(n, n < 3 ? 3 : 1))
      await journal.sync()
      await journal.sealIfLong()
    }
    journal.close()
    return readFileSync(journalPath(dir))
  }
  test('a journal in several files reads as one, and goes on in the last', async () => {
    await inSegments()
    expect(segmentsIn(dir).map(({ path }) => basename(path))).toEqual(['journal-000001.jsonl', 'journal-000002.jsonl', 'journal.jsonl'])
    expect(replay(dir).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const { journal } = Journal.open(dir)
    journal.append(facts(9))
    await journal.sync()
    journal.close()
    expect(replay(dir).at(-1)).toMatchObject({ seq: 8, epoch: 2 })
  })
  test('fault D7: a crash after a segment was sealed, before the next was begun or held anything, loses nothing', async () => {
    await inSegments()
    rmSync(journalPath(dir))
    const before = Journal.open(dir)
    before.journal.close()
    expect([before.records.length, before.cut, segmentsIn(dir).length]).toEqual([6, null, 3])
    const after = Journal.open(dir)
    after.journal.close()
    expect(after.records.length).toBe(6)
  })
  test('fault D10: a record cut in the last file that holds any is cut off there; in an earlier one it is damage', async () => {
    const last = await inSegments()
    writeFileSync(journalPath(dir), last.subarray(0, 100))
    const { records, cut, journal } = Journal.open(dir)
    journal.close()
    expect([records.length, cut?.bytes, readFileSync(journalPath(dir)).length]).toEqual([6, 100, 0])
    writeFileSync(journalPath(dir), last)
    const [first] = segmentsIn(dir)
    truncateSync(first?.path ?? '', (first?.size ?? 0) - 7)
    expect(() => Journal.open(dir)).toThrow(JournalBroken)
  })
  test('fault D11: a whole segment removed or swapped is found', async () => {
    await inSegments()
    const [first, second] = segmentsIn(dir).map(({ path }) => path)
    renameSync(second ?? '', join(dir, 'away'))
    expect(() => replay(dir)).toThrow('record 4')
    renameSync(first ?? '', second ?? '')
    renameSync(join(dir, 'away'), first ?? '')
    expect(() => replay(dir)).toThrow('record 1')
  })
  test('one that can’t be sealed is written on', async () => {
    const { journal } = Journal.open(dir, { segmentBytes: 10 })
    mkdirSync(join(dir, 'journal-000001.jsonl'))
    for (const n of [1, 2]) {
      journal.append(facts(n))
      await journal.sync()
      await journal.sealIfLong()
    }
    journal.close()
    rmSync(join(dir, 'journal-000001.jsonl'), { recursive: true })
    expect(replay(dir).length).toBe(2)
  })
})

describe('versions', () => {
  const record = { v: 1, type: 'Counted', by: 4 }
  test('fault D13: a record of an older version is brought up step by step, in one place', () => {
    const upgrades = { 1: ({ by, ...rest }: object & { by?: unknown }) => ({ ...rest, how: by }), 2: (rest: object) => ({ ...rest, third: true }) }
    expect(upgraded(record, upgrades, 3)).toEqual({ ok: true, record: { v: 3, type: 'Counted', how: 4, third: true } })
    expect(upgraded(record)).toEqual({ ok: true, record })
  })
  test('fault D13: of a later version, or of one nothing reads, it is refused with the reason', () => {
    expect(upgraded({ ...record, v: 2 })).toMatchObject({ ok: false, why: 'a later version of the program wrote it (2)' })
    expect(upgraded({ ...record, v: 0 })).toMatchObject({ ok: false, why: 'nothing reads its version (0)' })
    for (const value of [null, [], {}, { v: '1' }]) expect(upgraded(value).ok).toBe(false)
  })
})

describe('the folder', () => {
  test('fault D8: after a failed sync nothing is tried again on the file', async () => {
    let syncs = 0
    const sync = async () => {
      syncs++
      throw new Error('EIO')
    }
    const { journal } = Journal.open(dir, { disk: { write: async () => undefined, sync } })
    journal.append(facts(1))
    await expect(journal.sync()).rejects.toThrow('EIO')
    await expect(journal.sync()).rejects.toThrow('before')
    expect([syncs, journal.failed, journal.durable.seq]).toEqual([1, true, 0])
    journal.close()
  })

  test('a contest moved aside leaves an empty folder and keeps its records', async () => {
    await written()
    const aside = moveAside(dir, '2026-01-01T00:00:00.000Z')
    expect(replay(dir)).toEqual([])
    expect(replay(aside ?? '').length).toBe(6)
    expect(moveAside(dir, '2026-01-01T00:00:01.000Z')).toBeNull()
  })
})
