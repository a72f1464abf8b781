/** npm run check: types, lint and walls, tests; stops at the first that fails. */
import { ensureInstalled, run } from './ready.mjs'

ensureInstalled()
for (const step of ['types', 'lint', 'walls', 'test']) run('npm', ['run', '--silent', step], { shell: process.platform === 'win32' })
