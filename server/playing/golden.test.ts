/** Every rule set of contests/rules, played by its script: the printed outcome is the golden one, and the ledger is what was reckoned by hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readContest } from '../exchange/contest-file.ts'
import { mistakeLines } from '../exchange/mistakes.ts'
import { readScript } from '../exchange/script-file.ts'
import { playScript } from './play-script.ts'
import { printed } from './printed.ts'

const FOLDER = 'contests/rules'
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ndjson'))
  .map((file) => file.replace('.ndjson', ''))

function outcomeOf(name: string) {
  const read = readContest(`${FOLDER}/${name}.json`)
  if (!read.ok) throw new Error(mistakeLines(read.mistakes, 'en').join('\n'))
  const script = readScript(`${FOLDER}/${name}.ndjson`, read.contest)
  if (!script.ok) throw new Error(mistakeLines(script.mistakes, 'en').join('\n'))
  const played = playScript(script.script, read)
  return {
    trouble: played.trouble.map(({ line, what }) => `${String(line)} ${what.en}`),
    outcome: JSON.parse(JSON.stringify(printed(played))) as ReturnType<typeof printed>,
  }
}
/** `#= 4: 100 + 10 - 10 = 100`: the entries of table 4 in order, and their sum. */
const handmade = (name: string) =>
  [...readFileSync(`${FOLDER}/${name}.ndjson`, 'utf8').matchAll(/^#= (\d+): (.*) = (-?[\d.]+)$/gm)].map(([, table, terms = '', total]) => ({
    table: Number(table),
    entries: terms
      .replace(/([+-]) /g, '$1')
      .split(' ')
      .map(Number),
    total: Number(total),
  }))
const sum = (points: readonly number[]) => Math.round(points.reduce((all, one) => all + one * 1000, 0)) / 1000

describe.each(names)('%s', (name) => {
  const { trouble, outcome } = outcomeOf(name)
  test('is played without trouble, to its golden outcome (else look why, then: npm run -s play -- X.json X.ndjson > X.golden.json)', () => {
    expect(trouble).toEqual([])
    expect(outcome).toEqual(JSON.parse(readFileSync(`${FOLDER}/${name}.golden.json`, 'utf8')))
  })
  test('has the ledger that was reckoned by hand in its script', () => {
    const reckoned = handmade(name)
    expect(reckoned.length).toBeGreaterThan(1)
    for (const { table, entries, total } of reckoned) {
      expect(
        outcome.ledger.filter((entry) => entry.table === table).map((entry) => entry.points),
        `table ${String(table)}`,
      ).toEqual(entries)
      expect(sum(entries), `table ${String(table)}`).toBe(total)
    }
    const unreckoned = outcome.ledger.filter((entry) => entry.cause.is !== 'base' && !reckoned.some(({ table }) => table === entry.table))
    expect(unreckoned).toEqual([])
  })
})

test('there are at least 14 rule sets, each with its contest, script and outcome', () => {
  const all = readdirSync(FOLDER).filter((file) => /^[kx]\d\d-/.test(file))
  expect(all.length).toBe(3 * names.length)
  expect(names.length).toBeGreaterThanOrEqual(14)
})
