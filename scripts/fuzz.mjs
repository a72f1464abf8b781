/** npm run fuzz: the property tests with a new seed, which is printed when something fails; arguments go to vitest. With --messages N: random messages against a real hub. */
import { join } from 'node:path'
import { bin, ensureInstalled, ROOT, run } from './ready.mjs'

ensureInstalled()
const args = process.argv.slice(2)
if (args.some((one) => one.startsWith('--messages'))) run(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), join('scripts', 'socket-fuzz.ts'), ...args])
else {
  process.env.FUZZ = 'new'
  run(process.execPath, [bin('vitest/vitest.mjs'), 'run', '--project', 'node', 'fuzz', ...args])
}
