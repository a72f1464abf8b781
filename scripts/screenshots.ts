/** `npm run screenshots`: every scene and every pad, and the real pages of a rehearsal, into the git-ignored folder screenshots/, with one contact sheet a size. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { launchBrowser } from '../e2e/browser.ts'
import { nameOf, writeSheet, type Shot, type Size } from '../e2e/contact-sheet.ts'
import { shootRehearsal } from '../e2e/onlookers.ts'
import { PHONE, shootStoryboards, TABLET, WALL, WALLS } from '../e2e/storyboards.ts'

const FOLDER = 'screenshots'
const CONTEST = 'contests/national-2021.json'

const { values } = parseArgs({
  options: {
    /** One size, e.g. 1920x1080; any that is not listed in storyboards.ts has no pictures. */
    size: { type: 'string' },
    /** Some samples by name, with commas. */
    only: { type: 'string' },
    /** Added to every address, e.g. &lang=en. */
    query: { type: 'string', default: '' },
    /** A server of the pages that runs already. */
    url: { type: 'string' },
    /** Samples alone, no rehearsal. */
    still: { type: 'boolean', default: false },
  },
})

async function serveBuild(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await preview({ preview: { port: 5192, host: '127.0.0.1' }, build: { outDir: 'dist/web' }, logLevel: 'silent' })
  return { url: server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5192/', close: () => server.close() }
}

function sizesWanted(): readonly Size[] {
  if (values.size === undefined) return [WALL, ...WALLS, TABLET, PHONE]
  const [width = 0, height = 0] = values.size.split('x').map(Number)
  if (!(width > 0 && height > 0)) throw new Error(`--size ${values.size}: write it as 1920x1080`)
  return [{ width, height }]
}

async function main(): Promise<void> {
  const sizes = sizesWanted()
  const only = values.only?.split(',')
  const server = values.url === undefined ? await serveBuild() : { url: values.url, close: async () => undefined }
  const browser = await launchBrowser()
  try {
    if (values.size === undefined && only === undefined) await rm(FOLDER, { recursive: true, force: true })
    await mkdir(FOLDER, { recursive: true })
    const live = values.still || only ? [] : await shootRehearsal(browser, FOLDER, CONTEST)
    const index: string[] = []
    for (const size of sizes) {
      const wanted = { folder: FOLDER, base: server.url, query: values.query, sample: (name: string) => !only || only.includes(name) }
      const samples = await shootStoryboards(browser, size, wanted)
      const shots: readonly Shot[] = [...samples, ...live.filter((one) => nameOf(one.size) === nameOf(size)).map(({ shot }) => shot)]
      await writeSheet(browser, shots, size, join(FOLDER, `sheet-${nameOf(size)}.png`))
      index.push(`sheet-${nameOf(size)}.png: ${shots.length} pictures`)
    }
    await writeFile(join(FOLDER, 'index.txt'), `${index.join('\n')}\n`)
    process.stdout.write(`${index.join('\n')}\n`)
  } finally {
    await browser.close()
    await server.close()
  }
}

await main()
