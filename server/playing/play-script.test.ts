/** A script is played without a hub: refusals by line, exact presses, deadlines in between, points as decimals. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readContest } from '../exchange/contest-file.ts'
import { mistakeLines } from '../exchange/mistakes.ts'
import { readScript } from '../exchange/script-file.ts'
import { playScript } from './play-script.ts'
import { printed } from './printed.ts'

const folder = mkdtempSync(join(tmpdir(), 'leitai-play-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = readContest('contests/thin.json')
if (!read.ok) throw new Error(mistakeLines(read.mistakes, 'en').join('\n'))
const scriptOf = (...lines: readonly (string | object)[]) => {
  const file = join(folder, 'script.ndjson')
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return readScript(file, read.contest)
}
const played = (...lines: readonly (string | object)[]) => {
  const script = scriptOf(...lines)
  if (!script.ok) throw new Error(mistakeLines(script.mistakes, 'en').join('\n'))
  return playScript(script.script, read)
}
const mistakes = (...lines: readonly (string | object)[]) => {
  const script = scriptOf(...lines)
  return script.ok ? [] : mistakeLines(script.mistakes, 'en').map((line) => line.slice(folder.length + 1))
}
let now = 0
/** The next line, a second after the one before, or at an instant. */
const says = (by: string, type: string, more: object = {}, { at = now + 1000, ...rest }: { at?: number; expect?: string; for?: string } = {}) => {
  now = at
  return { at, by, ...rest, command: { type, ...more } }
}
const toTheAnswer = () => {
  now = 0
  return ['BeginRound', 'OpenSlot', 'ShowQuestion', 'StartAnswer'].map((type) => says('operator', type))
}
const ruled = (outcome: string) => [
  says('chief', 'RuleAnswer', { outcome }),
  says('operator', 'ShowRuling'),
  says('operator', 'RevealAnswer'),
  says('operator', 'CloseSlot'),
]

describe('a script', () => {
  test('is played with its ids left out; points are decimals in it and in what is printed', () => {
    now = 0
    const lines = [says('operator', 'BeginRound'), says('operator', 'OpenSlot'), says('operator', 'ShowQuestion'), says('operator', 'StartAnswer')]
    const { trouble, ...rest } = played(
      ...lines,
      ...ruled('right'),
      says('chief', 'CorrectPoints', { partId: 'finals', teamId: 2, points: -2.5, reason: '迟到' }),
    )
    expect(trouble).toEqual([])
    const { standings, individuals, ledger } = printed({ ...rest, trouble })
    expect(standings['finals']?.map(({ table, total, rank }) => [table, total, rank])).toEqual([
      [1, 110, 1],
      [2, 97.5, 2],
    ])
    expect(individuals).toMatchObject([{ playerId: 'alpha-1', total: 10 }])
    expect(ledger.at(-1)).toMatchObject({ points: -2.5, cause: { is: 'correction', reason: '迟到' } })
  })
  test('tells of a refusal nobody expected, of one that did not come, and of another than the one expected', () => {
    now = 0
    const { trouble, refused } = played(
      '# three troubles, and a refusal that was expected',
      says('operator', 'OpenSlot'),
      '',
      says('operator', 'BeginRound', {}, { expect: 'refused:slot-open' }),
      '// and so on',
      says('operator', 'EndRound', {}, { expect: 'refused:slot-open' }),
      says('chief', 'OpenSlot', {}, { expect: 'refused:not-allowed' }),
    )
    expect(trouble.map(({ line, what }) => `${String(line)} ${what.en}`)).toEqual([
      '2 OpenSlot was refused (no-such-round)',
      '4 BeginRound was accepted; the script expects slot-open',
      '6 EndRound was refused (round-not-ready); the script expects slot-open',
    ])
    expect(refused.map(({ line, expected }) => [line, expected])).toEqual([
      [2, false],
      [6, false],
      [7, true],
    ])
  })
  test('that is malformed is not played: every mistake with its line', () => {
    expect(
      mistakes(
        { at: 5, by: 'team:9', command: { type: 'RaiseHand' } },
        { at: 4, by: 'referee:4', command: { type: 'RaiseHands' } },
        '{"at": 5, "by": "host"',
        { at: 5, by: 'operator', for: 'team', command: { type: 'RaiseHand' }, expects: 'refused:x' },
        { at: -1, by: 'operator', expect: 'refused:x', command: {} },
      ).map((line) => line.replace(/(:\d+)?:\d+ .*?([\w.]+|the whole file): found.*/, '$1 $2')),
    ).toEqual([
      'script.ndjson:1 by',
      'script.ndjson:2 at',
      'script.ndjson:2 by',
      'script.ndjson:2 command.type',
      'script.ndjson:3 the whole file',
      'script.ndjson:4 expects',
      'script.ndjson:5 at',
      'script.ndjson:5 command.type',
    ])
  })
  test('may expect that a malformed command is refused', () => {
    now = 0
    const malformed = { teamId: 1, points: 0.0001, reason: '' }
    const { trouble, refused } = played(says('chief', 'CorrectPoints', malformed, { expect: 'refused:bad-request' }))
    expect([trouble, refused.map(({ refusal, expected }) => [refusal.code, expected])]).toEqual([[], [['bad-request', true]]])
    expect(played(says('chief', 'CorrectPoints', malformed, { expect: 'refused:not-allowed' })).trouble).not.toEqual([])
  })
  test('names the field of a command that can’t be played', () => {
    now = 0
    const { trouble } = played(says('chief', 'CorrectPoints', { teamId: 1, points: 0.0001, reason: '', why: 1 }))
    expect(trouble.map(({ what }) => what.en.replace(/: found.*/, ''))).toEqual(['command.partId', 'command.points', 'command.reason', 'command.why'])
  })
})

describe('time', () => {
  test('brings what falls due between two lines', () => {
    const { state, trouble } = played(...toTheAnswer(), says('operator', 'PauseClock', {}, { at: 100_000, expect: 'refused:no-clock' }))
    expect(trouble).toEqual([])
    expect(state.clock?.state).toMatchObject({ is: 'ended', endedAt: 34_000 })
  })
  test('at one instant lets a player come before the deadline, and an official after it', () => {
    expect(played(...toTheAnswer(), says('operator', 'CompleteAnswer', {}, { at: 34_000 })).trouble).toEqual([])
    expect(played(...toTheAnswer(), says('operator', 'PauseClock', {}, { at: 34_000, expect: 'refused:no-clock' })).trouble).toEqual([])
  })
})
