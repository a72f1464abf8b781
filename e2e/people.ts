/** What people do and see in the hall: open a page, pair it, read it, press its keys. */
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A loaded machine draws slowly. */
const PATIENCE_MS = 60_000
/** A step taken is gone from the console by then. */
const TAKEN_MS = 300
const LOOK_EVERY_MS = 40
const bare = (text: string): string => text.replace(/\s+/g, '')

const DEVICES = {
  laptop: { viewport: { width: 1280, height: 800 } },
  wall: { viewport: { width: 1920, height: 1080 } },
  tablet: { viewport: { width: 1280, height: 800 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const
export type Device = keyof typeof DEVICES

/** A device of its own: its storage is shared with no other; it has been told to trust the hub's certificate. */
export async function openDevice(browser: Browser, device: Device): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ ...DEVICES[device], locale: 'zh-CN', reducedMotion: 'reduce', ignoreHTTPSErrors: true })
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}

/** Fills with what the page asks of anybody but the hub, from now on. */
export function foreignTo(hub: string, page: Page): readonly string[] {
  const foreign: string[] = []
  const note = (asked: string): void => {
    const { host, protocol } = new URL(asked)
    if (host !== new URL(hub).host && protocol !== 'data:' && protocol !== 'blob:') foreign.push(`${page.url()}: ${asked}`)
  }
  page.on('request', (request) => {
    note(request.url())
  })
  page.on('websocket', (socket) => {
    note(socket.url())
  })
  return foreign
}

/** The words a person can read on the page, without its spaces and line breaks. */
export const wordsOn = async (page: Page): Promise<string> => bare(await page.locator('body').innerText())

async function until(page: Page, wanted: string, holds: (words: string) => boolean): Promise<void> {
  const before = performance.now() + PATIENCE_MS
  for (;;) {
    const words = await wordsOn(page)
    if (holds(words)) return
    if (performance.now() > before) throw new Error(`${new URL(page.url()).pathname} should show ${wanted}; it shows:\n${words}`)
    await page.waitForTimeout(LOOK_EVERY_MS)
  }
}
/** Waits until every one of the texts can be read on the page. */
export async function sees(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await until(page, `“${text}”`, (words) => words.includes(bare(text)))
}
/** Waits until none of the texts can be read on the page. */
export async function seesNo(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await until(page, `no “${text}”`, (words) => !words.includes(bare(text)))
}

/** The operator waits for the step to be recommended, then takes it with the space bar; pressed too soon after the last it is deaf, so once more. */
export async function goOn(operator: Page, label: string): Promise<void> {
  const named = operator.locator('.go', { hasText: label })
  const recommended = operator.locator('.go:not(.waits)[aria-disabled="false"]', { hasText: label })
  await recommended.waitFor().catch(async () => {
    throw new Error(`the step “${label}” should be recommended; it is: ${await wordsIn(operator, '.go')}, with ${await wordsIn(operator, '.toasts')}`)
  })
  while ((await named.count()) > 0) {
    if ((await recommended.count()) > 0) await operator.keyboard.press('Space')
    await named.waitFor({ state: 'detached', timeout: TAKEN_MS }).catch(() => undefined)
  }
}
const wordsIn = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).allInnerTexts()).join(' ')

/** On the console: a new code for the seat, as the operator reads it to the person. */
export async function codeFor(operator: Page, seatName: string): Promise<string> {
  await operator.getByRole('tab', { name: '设备' }).click()
  await operator.getByRole('button', { name: seatName }).click()
  const panel = operator.locator('.pairing', { hasText: seatName })
  await panel.getByRole('button', { name: '生成新配对码' }).click()
  return (await panel.locator('.code b').innerText()).trim()
}

/** On the device: the code typed at /pair; resolves when the seat's page has opened. */
export async function pairByCode(page: Page, hub: string, code: string, path: string): Promise<void> {
  await page.goto(`${hub}/pair/`)
  await page.getByLabel('配对码').fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.waitForURL(`${hub}${path}`)
}

/** On the console: the sign on an official's device is compared, and the device let in. */
export async function letIn(operator: Page): Promise<void> {
  await operator.getByRole('button', { name: '一致，准许入座' }).click()
}

/** On the device: the link behind the QR code. */
export async function pairByLink(page: Page, link: string, path: string): Promise<void> {
  await page.goto(link)
  await page.waitForURL((url) => url.pathname === path)
}

/** Every text frame the hub sends to the page from now on. */
export function framesOf(page: Page): readonly string[] {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())))
  return frames
}
