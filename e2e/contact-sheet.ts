/** Pictures of pages: one file each, and all of one size side by side on a contact sheet. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

export interface Size {
  readonly width: number
  readonly height: number
}
export interface Shot {
  readonly group: string
  readonly name: string
  readonly file: string
}
/** A loaded machine draws slowly. */
export const PATIENCE_MS = 120_000

export const nameOf = ({ width, height }: Size): string => `${width}x${height}`

/** Waits for the fonts and two frames, then writes FOLDER/SIZE/GROUP-NAME.jpg (a PNG takes five times as long); the overlay, which is clear, over grey. */
export async function shoot(page: Page, folder: string, group: string, name: string): Promise<Shot> {
  await page.evaluate(async () => {
    await document.fonts.ready
    if (document.querySelector('.surface.overlay')) document.documentElement.style.background = '#59636b'
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
  const file = join(folder, nameOf(page.viewportSize() ?? { width: 0, height: 0 }), `${group}-${name}.jpg`)
  await mkdir(dirname(file), { recursive: true })
  await page.screenshot({ path: file, type: 'jpeg', quality: 90 })
  return { group, name, file }
}

/** Narrow enough for hundreds of pictures: above 8192 pixels of height a browser begins its picture anew from the top. */
const columnsFor = ({ width, height }: Size): { columns: number; shotWidth: number } =>
  width > height ? { columns: 12, shotWidth: 320 } : { columns: 20, shotWidth: 180 }

/** Small first, one after another: a page with hundreds of whole pictures would not fit into memory. */
async function thumbnail(page: Page, file: string, width: number): Promise<string> {
  const picture = `data:image/jpeg;base64,${(await readFile(file)).toString('base64')}`
  return page.evaluate(
    async ([source, wide]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = Math.round((image.height / image.width) * wide)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/jpeg', 0.85)
    },
    [picture, width] as const,
  )
}

/** All shots of one size on one picture. */
export async function writeSheet(browser: Browser, shots: readonly Shot[], size: Size, file: string): Promise<void> {
  const { columns, shotWidth } = columnsFor(size)
  const page = await browser.newPage({ viewport: { width: (shotWidth + 8) * columns + 8, height: 600 } })
  page.setDefaultTimeout(PATIENCE_MS)
  const figures: string[] = []
  for (const { group, name, file: shot } of shots)
    figures.push(`<figure><img src="${await thumbnail(page, shot, shotWidth)}"><figcaption>${group} ${name}</figcaption></figure>`)
  await page.setContent(
    `<style>body{margin:8px;background:#333;color:#fff;font:12px sans-serif;display:grid;grid-template-columns:repeat(${columns},${shotWidth}px);gap:8px}figure{margin:0}img{width:100%;display:block}</style>${figures.join('')}`,
    { waitUntil: 'load' },
  )
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}
