/** Writes every stage scene at every size into the git-ignored folder screenshots/, and one contact sheet a size. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, preview } from 'vite'
import { launchBrowser } from '../e2e/browser.ts'

interface Size {
  width: number
  height: number
}
interface Shot {
  name: string
  file: string
}
const SIZES: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 3840, height: 1080 },
  { width: 1080, height: 1920 },
]
const FOLDER = 'screenshots'
const COLUMNS = 4
/** A loaded machine draws slowly. */
const PATIENCE_MS = 120_000

/** `--url URL` a running server instead of the build; `--size WxH` one size; `--only a,b` some samples; `--query "&lang=en"`. */
function option(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}

async function serveBuild(): Promise<{ url: string; close: () => Promise<void> }> {
  if (!existsSync('dist/web/stage-display/storyboard.html')) await build({ logLevel: 'warn' })
  const server = await preview({ preview: { port: 5192, host: '127.0.0.1' }, build: { outDir: 'dist/web' }, logLevel: 'silent' })
  return { url: server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5192/', close: () => server.close() }
}

async function shootScenes(browser: Browser, base: string, size: Size): Promise<Shot[]> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  page.setDefaultTimeout(PATIENCE_MS)
  const board = new URL('stage-display/storyboard.html', base).href
  await page.goto(`${board}?scene=still${option('query') ?? ''}`)
  await page.waitForSelector('.surface')
  const names = ((await page.locator('html').getAttribute('data-samples')) ?? '').split(' ')
  const only = option('only')?.split(',')
  const shots: Shot[] = []
  for (const name of names.filter((one) => !only || only.includes(one))) {
    const file = join(FOLDER, `${size.width}x${size.height}`, `${name}.png`)
    await page.evaluate((sample) => {
      location.hash = sample
    }, name)
    await page.waitForSelector(`[data-shown="${name}"] .surface`)
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    await page.waitForTimeout(150)
    await page.screenshot({ path: file })
    shots.push({ name, file })
  }
  await page.close()
  return shots
}

/** All shots of a size side by side on one picture, `COLUMNS` across. */
async function writeSheet(browser: Browser, shots: readonly Shot[], size: Size): Promise<void> {
  const width = size.width > size.height ? 480 : 240
  const figures = await Promise.all(
    shots.map(
      async (shot) =>
        `<figure><img src="data:image/png;base64,${(await readFile(shot.file)).toString('base64')}"><figcaption>${shot.name}</figcaption></figure>`,
    ),
  )
  const page = await browser.newPage({ viewport: { width: (width + 8) * COLUMNS + 8, height: 600 } })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.setContent(
    `<style>body{margin:8px;background:#222;display:grid;grid-template-columns:repeat(${COLUMNS},${width}px);gap:8px;color:#fff;font:14px sans-serif}figure{margin:0}img{width:100%;display:block}</style>${figures.join('')}`,
    { waitUntil: 'load' },
  )
  await page.screenshot({ path: join(FOLDER, `stage-${size.width}x${size.height}.png`), fullPage: true })
  await page.close()
}

async function main(): Promise<void> {
  const given = option('url')
  const server = given === null ? await serveBuild() : { url: given, close: async () => undefined }
  const browser = await launchBrowser()
  const wanted = option('size')
  const index: string[] = []
  for (const size of SIZES.filter((one) => wanted === null || wanted === `${one.width}x${one.height}`)) {
    await mkdir(join(FOLDER, `${size.width}x${size.height}`), { recursive: true })
    const shots = await shootScenes(browser, server.url, size)
    await writeSheet(browser, shots, size)
    index.push(`stage-${size.width}x${size.height}.png: ${shots.length} scenes`)
  }
  await writeFile(join(FOLDER, 'index.txt'), `${index.join('\n')}\n`)
  await browser.close()
  await server.close()
  process.stdout.write(`${index.join('\n')}\n`)
}

await main()
