/** `npm run bench:core`: what a command costs the core early and late in a long contest, without a hub; exit 1 when it grows with the journal. */
import { coreCosts } from './core.ts'

const costs = coreCosts()
console.log(JSON.stringify(costs))
process.exit(costs.flat.ok ? 0 : 1)
