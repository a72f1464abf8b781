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

test('every mechanism has one row, and no cell is empty', () => {
  expect(rows.map(([id]) => id)).toEqual(ids)
  expect(rows.filter((cells) => cells.length !== 6 || cells.some((cell) => cell === ''))).toEqual([])
})
describe.each(rows.map((cells) => [cells[0] ?? '', cells] as const))('%s', (_, [, , settings, ruleIds = '', tests, examples]) => {
  test('is set by what the file may say, or a command', () => {
    expect(quoted(settings).filter((name) => !known.has(name) && !(name in ALLOWED))).toEqual([])
  })
  test('has rules of RULES.md, each held by one of its tests', () => {
    const files = quoted(tests)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const held = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    expect(ruleIds.split(', ').filter((id) => !rules.has(id) || !new RegExp(`[[ ]${id}[\\],]`).test(held))).toEqual([])
  })
  test('is shown by an example that sets it, or asks for it in its script', () => {
    const files = quoted(examples)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    for (const file of files) {
      const shown = shownBy(file)
      expect(
        quoted(settings).some((name) => shown.has(name)),
        file,
      ).toBe(true)
    }
  })
})
