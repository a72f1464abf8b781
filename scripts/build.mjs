/** npm run build: all pages into dist/web, the hub into one file, dist/server.mjs. */
import { ensureInstalled, ROOT } from './ready.mjs'

ensureInstalled()
process.chdir(ROOT)
const { build } = await import('vite')
const { rolldown } = await import('rolldown')

await build({ root: ROOT, logLevel: 'warn' })

const hub = await rolldown({
  input: 'server/main.ts',
  platform: 'node',
  /** Packages stay in node_modules; only our own files are put together. */
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('#') && !/^[A-Za-z]:[\\/]/.test(id),
})
await hub.write({ file: 'dist/server.mjs', format: 'esm', sourcemap: false })
await hub.close()
