/** `npm run schema`: writes contests/contest.schema.json from the schemas of the envelope and the formats, and the tables of docs/ with it. */
import { writeFileSync } from 'node:fs'
import { contestSchemaText } from '../server/exchange/contest-schema.ts'

const FILE = new URL('../contests/contest.schema.json', import.meta.url)
writeFileSync(FILE, contestSchemaText())
console.log('contests/contest.schema.json written')
await import('./docs.ts')
