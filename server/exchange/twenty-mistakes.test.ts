/** A contest file with 20 planted mistakes of 20 kinds: each is told with its line and column, all in one run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContest } from './contest-file.ts'
import type { Mistake } from './mistakes.ts'

const folder = mkdtempSync(join(tmpdir(), 'twenty-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Places in the national file, and what is put there. */
const SPOILT: Readonly<Record<string, unknown>> = {
  version: 2,
  official: 'yes',
  'panel.referees': 99,
  'panel.subjects': { history: 7 },
  colour: 'red',
  'banks[0]': 'banks/absent.json',
  'teams[1].table': 2,
  'teams[3].field': 'nobody',
  'teams[2].players[1].position': 1,
  'teams[9].shortName': '',
  'parts[0].entrants.field': 'giants',
  'parts[1].ranking.terms[0].weight': '0',
  'parts[0].playOff': 'risk',
  'rounds[0].rules.dropHigh': 5,
  'rounds[1].rules.prices.right': 10.12345,
  'rounds[2].rules.clocks.answerMs': '30s',
  'rounds[3].format': 'sprint',
  'rounds[6].rules.buzzer.opens': 'whistle',
  'rounds[8].rules.tiers[1].set': 'risk-25',
  'awards[3].count': 99,
}
const stepsOf = (path: string): (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
function put(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((one: unknown, i) => (i === key ? put(one, rest, to) : one))
  const inside: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {}
  return { ...inside, [key]: put(inside[key], rest, to) }
}

/** Several in one and the same round, team and award. */
const TOGETHER: Readonly<Record<string, unknown>> = {
  'rounds[3].titel': '争分夺秒',
  'rounds[3].title': undefined,
  'rounds[3].format': 'sprint',
  'rounds[5].colour': 'red',
  'rounds[5].rules.prices.right': 10.12345,
  'teams[3].colour': 'red',
  'teams[3].field': 'nobody',
  'teams[4].colour': 'red',
  'teams[4].table': 2,
  'awards[0].colour': 'red',
  'awards[0].part': 'nothing',
}
function spoiltFile(spoilt: Readonly<Record<string, unknown>>): string {
  const good: unknown = JSON.parse(readFileSync(resolve('contests/national-2021.json'), 'utf8'))
  const bad = Object.entries(spoilt).reduce((file, [path, value]) => put(file, stepsOf(path), value), good)
  const path = join(folder, 'contest.json')
  const banks = (bad as { banks: string[] }).banks.map((bank) => (bank.includes('absent') ? bank : resolve('contests', bank)))
  writeFileSync(path, JSON.stringify({ ...(bad as object), banks }, null, 2))
  return path
}

function missedIn(spoilt: Readonly<Record<string, unknown>>, told: readonly Mistake[]): readonly string[] {
  return Object.keys(spoilt).filter((path) => !told.some((one) => one.path === path || one.path.startsWith(`${path}.`) || path.startsWith(`${one.path}.`)))
}

test('a mistake in a round, a team or an award hides no other in the same one', () => {
  const read = readContest(spoiltFile(TOGETHER))
  expect(missedIn(TOGETHER, read.ok ? [] : read.mistakes)).toEqual([])
})
test('20 planted mistakes get 20 located messages in one run', () => {
  const read = readContest(spoiltFile(SPOILT))
  const told = read.ok ? [] : read.mistakes
  expect(missedIn(SPOILT, told)).toEqual([])
  expect(Object.keys(SPOILT)).toHaveLength(20)
  for (const { line, column, path } of told) expect({ path, located: line !== null && column !== null }).toEqual({ path, located: true })
})
