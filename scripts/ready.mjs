/** Makes a bare clone ready: packages installed, pages and hub built, each only when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const inRoot = (...path) => join(ROOT, ...path)
const BUILT = inRoot('dist', 'built-from.json')
const SOURCES = ['shared', 'server', 'stage-display', 'host-console', 'referee-pad', 'team-buzzer', 'scripts/build.mjs', 'vite.config.ts', 'package-lock.json']

/** Runs a program in the project's folder with our own input and output; ends this process when it fails. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}

/** A command of an installed package, run by this Node. */
export const bin = (name) => inRoot('node_modules', name)

export function ensureInstalled() {
  const installed = inRoot('node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) return
  if (existsSync(installed) && sameLock(installed)) return
  console.error('安装依赖… installing packages…')
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
}

/** A fresh checkout has young files: what counts is whether the versions installed are those locked. */
function sameLock(installed) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages
  const has = read(installed)
  const wanted = Object.entries(read(inRoot('package-lock.json'))).filter(([path, entry]) => path !== '' && !entry.optional)
  return wanted.every(([path, entry]) => has[path]?.version === entry.version)
}

/** Path → time of change and size, of every file below the sources. */
function fingerprint() {
  const files = {}
  const visit = (path) => {
    if (!existsSync(inRoot(path))) return
    const stat = statSync(inRoot(path))
    if (stat.isDirectory()) for (const name of readdirSync(inRoot(path))) visit(`${path}/${name}`)
    else if (!/\.test\.tsx?$/.test(path)) files[path] = `${stat.mtimeMs} ${stat.size}`
  }
  SOURCES.forEach(visit)
  return JSON.stringify(files)
}

export function ensureBuilt() {
  const now = fingerprint()
  if (existsSync(BUILT) && existsSync(inRoot('dist', 'server.mjs')) && readFileSync(BUILT, 'utf8') === now) return
  console.error('构建页面与程序… building pages and hub…')
  run(process.execPath, [inRoot('scripts', 'build.mjs')])
  mkdirSync(dirname(BUILT), { recursive: true })
  writeFileSync(BUILT, now)
}

export const bundle = pathToFileURL(inRoot('dist', 'server.mjs')).href
