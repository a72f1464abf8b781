/** Holds RULES.md and the titles of the tests against each other, both ways. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const sources = ['server', 'shared', 'e2e'].flatMap((room) =>
  readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(`${room}/${file}`, root), 'utf8')),
)
const idsIn = (text: string) => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id = '']) => id)
const headed = [...readFileSync(new URL('server/contest/RULES.md', root), 'utf8').matchAll(/^- (\[[A-Z]\d+\])/gm)].flatMap(([id]) => idsIn(id))
const written = new Set(headed)
/** The ids that a title begins with; of `test.each(…)('…')` too. */
const titles = [...sources.join('\n').matchAll(/(?:\b(?:test|it)|\))\(\s*['"`]((?:\[[A-Z]\d+\] ?)+)/g)].map(([, ids = '']) => ids)
const tested = new Set(titles.flatMap(idsIn))

test('no id stands for two rules', () => {
  expect(headed.filter((id, i) => headed.indexOf(id) !== i)).toEqual([])
})
test('every rule of RULES.md is held by a test', () => {
  expect([...written].filter((id) => !tested.has(id))).toEqual([])
})
test('every id in a test title is a rule of RULES.md', () => {
  expect([...tested].filter((id) => !written.has(id))).toEqual([])
})
