/** npm test: makes ready, builds the pages that the browser tests open, runs every test. Arguments go to vitest. */
import { bin, ensureBuilt, ensureInstalled, run } from './ready.mjs'

ensureInstalled()
ensureBuilt()
run(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)])
