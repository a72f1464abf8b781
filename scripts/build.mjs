/** npm run build: all pages into dist/web, the hub into one file, dist/server.mjs. */
import { bundle } from './bundle.mjs'
import { ensureInstalled, ROOT } from './ready.mjs'

ensureInstalled()
process.chdir(ROOT)
// Whoever asks for it, a test too: pages are built as they are served, not with React's development half.
process.env.NODE_ENV = 'production'
const { build } = await import('vite')

await build({ root: ROOT, logLevel: 'warn' })
await bundle('server/main.ts', 'dist/server.mjs')
