/** Holds RULES.md and the titles of the tests against each other, both ways. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const sources = ['server', 'shared', 'e2e'].flatMap((room) =>
  readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(`${room}/${file}`, root), 'utf8')),
)
const idsIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].flatMap(([, ids = '']) => ids.split(/,\s*/)))
const written = idsIn(readFileSync(new URL('server/contest/RULES.md', root), 'utf8'), /^- \[([A-Z]\d+)\]/gm)
const tested = idsIn(sources.join('\n'), /\b(?:test|it)(?:\.prop\([^)]*\))?\(\s*['"`]\[([A-Z0-9, ]+)\]/g)

test('every rule of RULES.md is held by a test', () => {
  expect([...written].filter((id) => !tested.has(id))).toEqual([])
})
test('every id in a test title is a rule of RULES.md', () => {
  expect([...tested].filter((id) => !written.has(id))).toEqual([])
})
