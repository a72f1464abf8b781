/** `npm run season-sample`: writes the made-up result files in contests/results/ anew, seeded, so that `npm run awards` can be tried at once. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContest } from '../server/exchange/contest-file.ts'
import { csvOf, type Tables } from '../server/testing/season-field.ts'
import { fujianTables } from '../server/testing/fujian-field.ts'
import { nationalTables } from '../server/testing/national-field.ts'

const SAMPLES = [
  { id: 'national-2021', tables: nationalTables },
  { id: 'fujian-2022', tables: fujianTables },
] as const

function write(id: string, tables: Tables): void {
  const folder = join('contests/results', id)
  mkdirSync(folder, { recursive: true })
  for (const [list, rows] of Object.entries(tables)) writeFileSync(join(folder, `${list}.csv`), csvOf(rows))
  console.log(`${folder}: ${Object.keys(tables).join(', ')}`)
}
for (const { id, tables } of SAMPLES) {
  const read = readContest(`contests/${id}.json`)
  if (read.ok && read.season) write(id, tables(read.season, read.contest, 1))
}
