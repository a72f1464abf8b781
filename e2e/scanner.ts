/** The stage's storyboard in a real browser: shown view by view, measured, and held against what a hall must be able to read. */
import type { Browser, Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import type { StageView } from '#shared/ui/on-stage.ts'
import { launchBrowser } from './browser.ts'
import { PATIENCE_MS } from './contact-sheet.ts'
import { contrastsIn, scanBoxes, scanTexts, type Scanned } from './scan-page.ts'

export const WALL = { width: 1920, height: 1080 }
/** Enough to see what lies under a text, and drawn in no time. */
export const SMALL = { width: 480, height: 270 }
/** Thousandths of the smaller side. */
export const px = (of1080: number) => (of1080 / 1080) * 1000 - 0.05
const MARGIN = 0.05 - 0.002
const LOOKS = `
  html[data-look="inkless"] .surface * { color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important }
  html[data-look="inkless"] .watermark, html[data-look="inkless"] .judge-mark::after { display: none !important }
  html[data-look="grey"] { filter: grayscale(1) }
  html[data-under="white"] { background: #fff !important } html[data-under="white"] body { background: none }
  html[data-under="black"] { background: #000 !important } html[data-under="black"] body { background: none }`

export interface Scanner {
  readonly page: Page
  readonly show: (view: StageView) => Promise<Scanned>
  /** A picture without any text, or without any colour. */
  readonly pictureAs: (look: 'inkless' | 'grey') => Promise<string>
  /** Texts with less contrast than 4.5 to what lies under them. */
  readonly faint: (scanned: Scanned) => Promise<string[]>
  readonly close: () => Promise<void>
}

async function pictureOf(page: Page, look: 'inkless' | 'grey'): Promise<string> {
  await page.evaluate((on) => void (document.documentElement.dataset['look'] = on), look)
  const picture = (await page.screenshot({ type: 'png' })).toString('base64')
  await page.evaluate(() => delete document.documentElement.dataset['look'])
  return picture
}

export async function openScanner({ port, query = '' }: { port: number; query?: string }): Promise<Scanner> {
  const server: PreviewServer = await preview({ preview: { port, host: '127.0.0.1' }, build: { outDir: 'dist/web' }, logLevel: 'silent' })
  const browser: Browser = await launchBrowser()
  const page = await browser.newPage({ viewport: WALL, reducedMotion: 'reduce' })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(new URL(`stage-display/storyboard.html?scene=cover${query}`, server.resolvedUrls?.local[0]).href)
  await page.waitForSelector('.surface')
  await page.addStyleTag({ content: LOOKS })
  return {
    page,
    show: async (view) => {
      await page.evaluate(async (given) => {
        dispatchEvent(new CustomEvent('stage-view', { detail: given }))
        await document.fonts.ready
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      }, view)
      return { texts: await page.evaluate(scanTexts), ...(await page.evaluate(scanBoxes)) }
    },
    pictureAs: (look) => pictureOf(page, look),
    faint: async ({ texts }) => {
      const contrasts = await page.evaluate(contrastsIn, { picture: await pictureOf(page, 'inkless'), texts })
      return texts.flatMap(({ text, of }, i) => ((contrasts[i] ?? 21) < 4.5 ? [`${of} “${text}” ${(contrasts[i] ?? 0).toFixed(1)}`] : []))
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** What is too small, too light, outside the margin, too thin or cut off. */
export function faultsOf({ texts, thin, cut }: Scanned): string[] {
  const small = texts.filter(({ size }) => size < px(44)).map(({ of, text, size }) => `${of} “${text}” is ${((size / 1000) * 1080).toFixed(0)} px`)
  const light = texts.filter(({ weight }) => weight < 500).map(({ of, text }) => `${of} “${text}” is set too light`)
  const out = texts
    .filter(({ box: [left, top, right, bottom] }) => left < MARGIN || top < MARGIN || right > 1 - MARGIN || bottom > 1 - MARGIN)
    .map(({ of, text, box }) => `${of} “${text}” is outside the margin at ${box.map((one) => one.toFixed(3)).join()}`)
  return [...small, ...light, ...out, ...thin.map((of) => `${of} has a line under 3 px`), ...cut.map((of) => `${of} is cut off`)]
}
