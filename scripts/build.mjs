/** npm run build: all pages into dist/web, the hub into one file, dist/server.mjs. */
import { bundle } from './bundle.mjs'
import { ensureInstalled, ROOT } from './ready.mjs'

ensureInstalled()
process.chdir(ROOT)
const { build } = await import('vite')

await build({ root: ROOT, logLevel: 'warn' })
await bundle('server/main.ts', 'dist/server.mjs')
