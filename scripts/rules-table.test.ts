/** docs/rules.md names only what there is: every mechanism once, with settings, rules, tests and examples that exist. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ALLOWED } from '#shared/allowed.ts'
import { settingPaths } from './manual.ts'

const LENGTHS = { A: 8, B: 8, C: 5, D: 9, E: 10, F: 5, G: 5, H: 8, I: 10, J: 5 } as const
const ids = Object.entries(LENGTHS).flatMap(([letter, last]) => Array.from({ length: last }, (_, i) => `${letter}${String(i + 1)}`))

const rows = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-J]\d+ \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const known = settingPaths()
const rules = new Set([...readFileSync('server/contest/RULES.md', 'utf8').matchAll(/^- \[([A-Z]\d+)\]/gm)].map(([, id]) => id))
/** The whole path of every setting in a value, without the places in its lists. */
const pathsIn = (value: unknown, before = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, before))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [before + key, ...pathsIn(one, `${before}${key}.`)])
}
/** What a contest file sets, and what the script that plays it asks for. */
function shownBy(file: string): ReadonlySet<string> {
  const contest = JSON.parse(readFileSync(file, 'utf8')) as { readonly rounds: readonly { readonly format: string }[] }
  const script = file.replace(/\.json$/, '.ndjson')
  const asked = existsSync(script) ? readFileSync(script, 'utf8').matchAll(/"command": \{"type": "(\w+)"/g) : []
  return new Set([
    ...pathsIn(contest).map((path) => path.replace(/^rounds\.rules/, 'rules')),
    ...contest.rounds.map(({ format }) => `format: ${format}`),
    ...[...asked].map(([, type = '']) => type),
  ])
}

/** The titles of a file's tests, with the ids in their brackets. */
const TITLE = /\b(?:test|it|describe|prop)\b[^'"`\n]*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g
const idsHeldIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(TITLE)].flatMap(([, , title = '']) =>
    [...title.matchAll(/\[([^\]]+)\]/g)].flatMap(([, held = '']) => held.split(', ')),
  )
test('every mechanism has one row, and no cell is empty', () => {
  expect(rows.map(([id]) => id)).toEqual(ids)
  expect(rows.filter((cells) => cells.length !== 6 || cells.some((cell) => cell === ''))).toEqual([])
})
describe.each(rows.map((cells) => [cells[0] ?? '', cells] as const))('%s', (_, [, , settings, ruleIds = '', tests, examples]) => {
  test('is set by what the file may say, or a command', () => {
    expect(quoted(settings).filter((name) => !known.has(name) && !(name in ALLOWED))).toEqual([])
  })
  test('has rules of RULES.md, each in the title of one of its tests, and no test that holds none of them', () => {
    const files = quoted(tests)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const held = new Set(files.flatMap(idsHeldIn))
    expect(ruleIds.split(', ').filter((id) => !rules.has(id))).toEqual([])
    expect(ruleIds.split(', ').filter((id) => !held.has(id))).toEqual([])
    expect(files.filter((file) => !idsHeldIn(file).some((id) => ruleIds.split(', ').includes(id)))).toEqual([])
  })
  test('has every setting and command in one of its examples, and no example that shows none', () => {
    const files = quoted(examples)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const shown = new Map(files.map((file) => [file, shownBy(file)]))
    const names = quoted(settings)
    expect(names.filter((name) => ![...shown.values()].some((all) => all.has(name)))).toEqual([])
    expect(files.filter((file) => !names.some((name) => shown.get(file)?.has(name)))).toEqual([])
  })
})
