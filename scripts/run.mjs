/** Runs one of our TypeScript programs on a bare clone: node scripts/run.mjs [--pages] [--bundled] <file> [arguments]. --pages builds first, --bundled runs it as the built hub runs. */
import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { bundle } from './bundle.mjs'
import { ensureBuilt, ensureInstalled, ROOT } from './ready.mjs'

const FLAGS = ['--pages', '--bundled']
const at = process.argv.findIndex((arg, index) => index > 1 && !FLAGS.includes(arg))
const flags = process.argv.slice(2, at)
const [file, ...args] = process.argv.slice(at)

/** One level below the project's folder, as the source is: what it finds relative to itself stays. */
async function bundled() {
  const output = join(ROOT, '.cache', `${basename(file, '.ts')}.mjs`)
  await bundle(join(ROOT, file), output)
  return [output]
}

ensureInstalled()
if (flags.includes('--pages')) ensureBuilt()
const program = flags.includes('--bundled') ? await bundled() : ['--import', 'tsx', join(ROOT, file)]
const child = spawn(process.execPath, [...program, ...args], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
