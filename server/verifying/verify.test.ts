/** The verifier finds what was changed, wherever it was, and says where; of what is whole it says so. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headCode, isHeadOf, readHeadCode } from '#shared/head-code.ts'
import { eventFields, sealed, GENESIS, readLine, type StoredRecord } from '../journal-record.ts'
import { readJournal } from '../journal-reader.ts'
import { playedRules, writtenJournal } from '../testing/written-journal.ts'
import { chainOf, faultOf } from './chain.ts'
import { verify } from './verify.ts'

const root = mkdtempSync(join(tmpdir(), 'leitai-verify-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const evening = playedRules('k17-funnel')
let whole: Buffer = Buffer.alloc(0)
let records: readonly StoredRecord[] = []
/** The first 200 records, and where each line begins. */
let two: Buffer = Buffer.alloc(0)
const starts: number[] = []
beforeAll(async () => {
  whole = await writtenJournal(mkdtempSync(join(root, 'k-')), evening)
  const reading = readJournal(whole)
  records = reading.is === 'sound' ? reading.records : []
  for (let from = 0; starts.length <= 200; from = whole.indexOf(10, from) + 1) starts.push(from)
  two = whole.subarray(0, starts[200])
})
/** The journal written anew with a valid chain, one of its records otherwise. */
function forged(change: (event: Record<string, unknown>, record: StoredRecord) => object): Buffer {
  let prev = GENESIS
  return Buffer.from(
    records
      .map((record) => {
        const { v, seq, epoch, at, wall, commandId, digest, nth, of, actor, type } = record
        const { hash, line } = sealed({ v, seq, epoch, at, wall, commandId, digest, nth, of, actor, type }, change({ ...eventFields(record) }, record), prev)
        prev = hash
        return line
      })
      .join(''),
  )
}

describe('what is whole', () => {
  test('a played contest: chain, totals, ranks and awards come out the same, in one line with the head', () => {
    expect(records.length).toBeGreaterThan(200)
    const { isWhole, says, notes, seq, head } = verify(whole, null)
    expect([isWhole, notes, seq]).toEqual([true, [], records.length])
    expect(says.zh).toMatch(/^完好：k17，\d+ 条记录的链、总分、名次与 \d+ 项奖的获奖者重新计算一致；\d+ 笔得分与裁决等事实相符/)
    expect(says.zh).toContain(headCode(seq, head))
  })
  test('every rule set that was played', async () => {
    for (const name of ['k05-heats', 'k09-sum-of-players', 'k10-mean-rounded']) {
      const bytes = await writtenJournal(mkdtempSync(join(root, 'k-')), playedRules(name))
      expect([name, verify(bytes, null).says.en]).toEqual([name, expect.stringMatching(/^whole/)])
    }
  })
  test('with a record cut short behind it, which is noted', () => {
    const { isWhole, notes } = verify(Buffer.concat([two, whole.subarray(starts[200] ?? 0, (starts[200] ?? 0) + 90)]), null)
    expect([isWhole, notes[0]?.en]).toEqual([true, '90 bytes at the end were never acknowledged'])
  })
})

describe('what is not', () => {
  test('fault D11: one bit flipped at every byte of 200 records is found by the hub and by the verifier, at its record', () => {
    const missed: number[] = []
    const { lines } = chainOf(two)
    for (let n = 0; n < 200; n++) {
      const [from = 0, next = 0] = [starts[n], starts[n + 1]]
      const prev = records[n - 1]?.hash ?? GENESIS
      for (let at = from; at < next; at++) {
        const damaged = Buffer.from(two.subarray(from, next))
        damaged[at - from] = (two[at] ?? 0) ^ (1 << (at % 8))
        // a line end that is gone, or a new one, changes where the lines are: then all that follows is read
        const isLine = at < next - 1 && damaged.indexOf(10) === damaged.length - 1
        const line = damaged.toString('utf8', 0, damaged.length - 1)
        const byHub = isLine ? !readLine(line, prev).ok : readJournal(Buffer.concat([damaged, two.subarray(next)]), records.slice(0, n)).is === 'broken'
        const around = (): Buffer => Buffer.concat([two.subarray(0, from), damaged, two.subarray(next)])
        const byVerifier = isLine ? typeof faultOf(line, lines[n - 1]) === 'string' : chainOf(around()).fault?.seq === n + 1
        if (!byHub || !byVerifier) missed.push(at)
      }
    }
    expect(missed).toEqual([])
  }, 120_000)
  test('fault D11: one bit flipped at every byte of a small journal is found by the verifier, at its record', () => {
    const lines: string[] = []
    let prev = GENESIS
    for (let seq = 1; seq <= 24; seq++) {
      const head = { v: 1, seq, epoch: 1, at: seq * 10.5, wall: '2026-01-01T00:00:00.000Z', commandId: `c-${String(seq)}`, digest: 'd', nth: 1, of: 1 } as const
      const { hash, line } = sealed({ ...head, actor: { seat: 'hub', role: 'hub' }, type: 'MessageShown' }, { text: '擂台 “”' }, prev)
      lines.push(line)
      prev = hash
    }
    const small = Buffer.from(lines.join(''))
    const missed: number[] = []
    let seq = 1
    for (let at = 0; at < small.length; at++) {
      const damaged = Buffer.from(small)
      damaged[at] = (small[at] ?? 0) ^ (1 << (at % 8))
      const { isWhole, says } = verify(damaged, null)
      if (isWhole || !says.en.startsWith(`not whole: record ${String(seq)}: `)) missed.push(at)
      if (small[at] === 10) seq++
    }
    expect([chainOf(small).fault, small.length > 6_000, missed]).toEqual([null, true, []])
  }, 120_000)
  test('fault D10: cut at every byte of 200 records, every earlier record is kept', () => {
    for (let n = 0; n < 200; n++) {
      const before = records.slice(0, n)
      const line = two.subarray(starts[n], starts[n + 1])
      const commandBegan = n - (records[n]?.nth ?? 1) + 1
      for (let length = 0; length < line.length; length++) {
        const reading = readJournal(line.subarray(0, length), before)
        const kept = reading.is === 'broken' ? -1 : reading.records.length
        if (kept !== (n === commandBegan ? n : commandBegan)) expect.fail(`record ${n + 1} cut at ${length}: ${kept} kept, ${commandBegan} wanted`)
      }
    }
  }, 120_000)
  test('fault D11: it is named by its record', () => {
    const damaged = Buffer.from(two)
    damaged[(starts[16] ?? 0) + 30] = 0x40
    expect(verify(damaged, null)).toMatchObject({ isWhole: false, says: { en: 'not whole: record 17: its bytes do not give its hash' } })
    const gone = Buffer.concat([two.subarray(0, starts[16]), two.subarray(starts[17])])
    expect(verify(gone, null).says.zh).toBe('不完好：第 17 条记录没有接在前一条记录之后')
    expect(verify(Buffer.alloc(0), null).isWhole).toBe(false)
  })
  test('fault D12: rewritten with a valid chain it differs from the head on the sheet; unchanged it does not', () => {
    const sheet = readJournal(two)
    const { seq, hash } = (sheet.is === 'broken' ? null : sheet.records.at(-1)) ?? expect.fail()
    const code = headCode(seq, hash)
    const rewritten = forged((event, record) => (record.type === 'MessageShown' || record.seq === 150 ? { ...event, reason: '别的' } : event))
    expect(verify(rewritten, null).isWhole).toBe(true)
    expect(verify(rewritten, code)).toMatchObject({ isWhole: false, says: { zh: expect.stringContaining('与成绩单上的校验码') } })
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), hash]) expect(verify(whole, typed).isWhole).toBe(true)
  })
  test('a rank or a total that the entries do not give is found by the second reckoning', () => {
    const other = forged((event, { type }) => {
      const { entries } = event
      if (type !== 'PointsEntered' || !Array.isArray(entries)) return event
      return { ...event, entries: entries.map((entry: object) => ({ ...entry, points: '10000' })) }
    })
    expect(verify(other, null).isWhole).toBe(false)
  })
})

describe('the wall clock', () => {
  test.each([
    ['a day back', -86_400],
    ['an hour on', 3_600],
  ])('fault D14: set %s while the hub ran, it changes nothing but is flagged at its record', async (_, seconds) => {
    const half = evening[100]?.at ?? 0
    const jumping = await writtenJournal(mkdtempSync(join(root, 'k-')), evening, (at) => 1_700_000_000_000 + at + (at > half ? seconds * 1000 : 0))
    const { isWhole, notes } = verify(jumping, null)
    const first = 1 + evening.findIndex(({ at }) => at > half)
    expect([isWhole, notes.map(({ en }) => en)]).toEqual([true, [`from record ${String(first)} on the wall clock stands ${String(seconds)} s elsewhere`]])
    const fold = readJournal(jumping)
    expect(fold.is === 'sound' && fold.records.map((record) => [record.at, eventFields(record)])).toEqual(
      records.map((record) => [record.at, eventFields(record)]),
    )
  })
})

describe('the head in letters', () => {
  test('is read as it is typed, and no other', () => {
    const head = readFileSync(import.meta.filename)
      .toString('hex')
      .slice(0, 64)
    const code = headCode(1234, head)
    const read = readHeadCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)
    expect([read?.seq, read && isHeadOf(read, head), read && isHeadOf(read, `0${head.slice(1)}`)]).toEqual([1234, true, false])
    for (const text of ['', 'abc', '12', `${code}0`, code.slice(0, -1), code.replace('-', '-U')]) expect(readHeadCode(text)).toBeNull()
  })
})
