/** npm run fuzz: the property tests with a new seed, which is printed when something fails. Arguments go to vitest. */
import { bin, ensureInstalled, run } from './ready.mjs'

ensureInstalled()
process.env.FUZZ = 'new'
run(process.execPath, [bin('vitest/vitest.mjs'), 'run', '--project', 'node', 'fuzz', ...process.argv.slice(2)])
