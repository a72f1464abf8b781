/** What leaves the hub on the night: every page from the hub alone, a screen loaded again right at once, one that did not hear the hub right when it does, and scripts light enough for a hall's Wi-Fi. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { tooHeavy } from '../bench/bundles.ts'
import { launchBrowser } from './browser.ts'
import { E2E_CONTEST, HubProcess, makeReady, ownFolder, ROOT } from './hub-process.ts'
import { foreignTo, openDevice, pairByLink, sees, wordsOn } from './people.ts'

const PAGES = [
  '/stage',
  '/overlay',
  '/overlay?out=fill',
  '/watch',
  '/pair/',
  '/director',
  '/console/operator',
  '/pad/referee-1',
  '/buzzer/team-alpha',
  '/stage-display/miniature.html',
]
const TITLE = '五页小决赛'
/** A screen that was loaded again, or hears the hub again, is right by then. */
const RIGHT_MS = 2000
const pages = join(ROOT, 'dist', 'web')

describe('on the night', () => {
  const folder = ownFolder()
  let hub: HubProcess
  let browser: Browser
  let url = ''
  let ownerLink = ''
  beforeAll(async () => {
    makeReady()
    hub = new HubProcess(['--host', '127.0.0.1', '--port', '0', '--data', folder.dir, '--contest', E2E_CONTEST])
    const serving = await hub.serving()
    url = serving.url
    ownerLink = serving.ownerLink ?? ''
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.end('SIGTERM')
    folder.remove()
  })
  const opened = async (path: string): Promise<Page> => {
    const page = await openDevice(browser, 'wall')
    await page.goto(`${url}${path}`)
    return page
  }

  test('no page asks anything of anybody but the hub', async () => {
    const foreign: string[] = []
    for (const path of PAGES) {
      const page = await openDevice(browser, 'wall')
      const asked = foreignTo(url, page)
      await page.goto(`${url}${path}`, { waitUntil: 'load' })
      await page.waitForTimeout(300)
      foreign.push(...asked)
      await page.context().close()
    }
    expect(foreign).toEqual([])
  })

  test('fault N7: a screen loaded again is right within two seconds', async () => {
    const stage = await opened('/stage')
    await sees(stage, TITLE)
    const before = await wordsOn(stage)
    const from = performance.now()
    await stage.reload()
    await sees(stage, TITLE)
    expect([performance.now() - from < RIGHT_MS, await wordsOn(stage)]).toEqual([true, before])
    await stage.context().close()
  })

  test('fault N8: a screen that did not hear the hub keeps its picture, and is right within two seconds of hearing it', async () => {
    const stage = await opened('/stage')
    await sees(stage, TITLE)
    const before = await wordsOn(stage)
    hub.send('SIGSTOP')
    await stage.waitForTimeout(6000)
    expect(await wordsOn(stage)).toBe(before)
    hub.send('SIGCONT')
    await stage.locator('.held-dot').waitFor({ state: 'detached', timeout: RIGHT_MS })
    expect(await wordsOn(stage)).toBe(before)
    await stage.context().close()
  })

  test('播出 and 预监 are the stage itself: live, black, taken; the page they are drawn on shows nobody else anything', async () => {
    const [desk, stage, alone] = [await openDevice(browser, 'laptop'), await opened('/stage'), await opened('/stage-display/miniature.html')]
    await pairByLink(desk, ownerLink, '/console/operator')
    const [program, preview] = ['program', 'preview'].map((one) => desk.frameLocator(`.screen.${one} iframe`))
    if (!program || !preview) throw new Error('two screens')
    await program.getByRole('heading', { name: TITLE }).waitFor()
    await desk.getByRole('button', { name: '扫码互动' }).click()
    await preview.getByText(`${new URL(url).host}/watch`).waitFor()
    expect(await stage.getByText('/watch').count()).toBe(0)
    await desk.keyboard.press('KeyK')
    await program.locator('.blackout').waitFor()
    await stage.locator('.blackout').waitFor()
    expect(await preview.locator('.blackout').count()).toBe(0)
    await desk.keyboard.press('KeyK')
    await desk.keyboard.press('KeyT')
    for (const screen of [program, stage]) await screen.getByText(`${new URL(url).host}/watch`).waitFor()
    expect(await wordsOn(alone)).toBe('')
    await Promise.all([desk, stage, alone].map((page) => page.context().close()))
  })

  test('the script of every page is within its weight', () => {
    expect(tooHeavy(pages)).toEqual([])
  })
})
