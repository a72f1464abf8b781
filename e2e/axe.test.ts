/** Console, pads, buzzers and the audience's phone by the rules of axe: nothing serious on any of their pages. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buzzerSamples } from '#shared/samples/buzzer-samples.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { launchBrowser } from './browser.ts'

let server: PreviewServer
let browser: Browser
beforeAll(async () => {
  server = await preview({ preview: { port: 5196, host: '127.0.0.1' }, build: { outDir: 'dist/web' }, logLevel: 'silent' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** Where a console's other pages are looked at too, by the keys that turn to them: all in the middle of a question, the results before and after the signature. */
const TURNED: Readonly<Record<string, readonly string[]>> = { answering: ['1', '2', '3', '4', '5', '6', '7'], checking: ['4'], official: ['4'] }
/** A console is a large page, and a busy computer slow to read it. */
const PATIENCE_MS = 600_000
/** What has a picture of its own on the stage alone. */
const NO_PHONE = ['film', 'external', 'test-card', 'test-card-hall']

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const where = nodes.map((node) => node.target.join(' ')).slice(0, 3)
      return `${id} at ${where.join(' | ')}`
    })
}

test.each([
  [
    'stage-display/phones',
    'sample',
    '.watch-head',
    { width: 390, height: 844 },
    Object.keys(stageSamples).filter((name, i) => i % 3 === 0 && !NO_PHONE.includes(name)),
  ],
  ['host-console/storyboard', 'state', '.console, .gate', { width: 1440, height: 900 }, Object.keys(consoleSamples)],
  ['referee-pad/storyboard', 'sample', '.pad, .alone', { width: 1280, height: 800 }, Object.keys(padSamples)],
  ['team-buzzer/storyboard', 'sample', '.frame', { width: 390, height: 844 }, buzzerSamples.map(({ name }) => name)],
] as const)(
  '%s has no serious finding',
  async (board, parameter, ready, viewport, names) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const found: string[] = []
    for (const name of names) {
      await page.goto(new URL(`${board}.html?${parameter}=${name}`, server.resolvedUrls?.local[0]).href)
      await page.waitForSelector(ready)
      for (const key of (parameter === 'state' && TURNED[name]) || ['']) {
        if (key !== '') await page.keyboard.press(key)
        found.push(...(await serious(page)).map((one) => `${name} ${key}: ${one}`))
      }
    }
    await context.close()
    expect(found).toEqual([])
  },
  PATIENCE_MS,
)
