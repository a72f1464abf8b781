/** Console, pads, buzzers and the audience's phone by the rules of axe: nothing serious on any of their pages. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buzzerSamples } from '#shared/samples/buzzer-samples.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
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

/** Every n-th of many: each kind of page is met. */
const some = (names: readonly string[], most: number) => names.filter((_, i) => i % Math.ceil(names.length / most) === 0)

test.each([
  [
    'stage-display/phones',
    'sample',
    '.watch-head',
    { width: 390, height: 844 },
    ['cover', 'question', 'who-has-it', 'answer-options', 'votes-open', 'votes-revealed', 'challenge-standings', 'awards-merit', 'anthem'],
  ],
  ['host-console/storyboard', 'state', '.console, .gate', { width: 1440, height: 900 }, some(Object.keys(consoleSamples), 3)],
  ['referee-pad/storyboard', 'sample', '.pad, .alone', { width: 1280, height: 800 }, Object.keys(padSamples)],
  [
    'team-buzzer/storyboard',
    'sample',
    '.frame',
    { width: 390, height: 844 },
    some(
      buzzerSamples.map(({ name }) => name),
      8,
    ),
  ],
] as const)('%s has no serious finding', async (board, parameter, ready, viewport, names) => {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const found: string[] = []
  for (const name of names) {
    await page.goto(new URL(`${board}.html?${parameter}=${name}`, server.resolvedUrls?.local[0]).href)
    await page.waitForSelector(ready)
    const { violations } = await new AxeBuilder({ page }).analyze()
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        found.push(
          `${name}: ${id} at ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
        )
  }
  await context.close()
  expect(found).toEqual([])
})
