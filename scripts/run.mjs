/** Runs one of our TypeScript programs on a bare clone: node scripts/run.mjs [--pages] <file> [arguments]; --pages builds first. */
import { ensureBuilt, ensureInstalled, ROOT } from './ready.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const args = process.argv.slice(2)
const pages = args[0] === '--pages'
const [file, ...rest] = pages ? args.slice(1) : args
ensureInstalled()
if (pages) ensureBuilt()
const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, file), ...rest], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
