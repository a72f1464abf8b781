/** Motion in a real browser: no transition flashes, and nothing moves where nothing may. */
import type { Browser, Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '#shared/commands.ts'
import { MINIATURE_EVENT } from '#shared/ui/miniature.ts'
import { broadcastSample, broadcastSamples } from '#shared/samples/broadcast-samples.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { launchBrowser } from './browser.ts'
import { PATIENCE_MS } from './contact-sheet.ts'

const VIEWPORT = { width: 320, height: 180 }
/** A transition and its stagger. */
const WATCHED_MS = 600
/** A longer watch allows no more than a second does. */
const SECOND_MS = 1000
/** Fewer pictures show no turn: a busy machine watches for longer. */
const FEWEST = 5
/** As fast as a finger strikes a key, and how long it is struck. */
const STRUCK_EVERY_MS = 120
const STRUCK_MS = 3_000
/** One sample a scene and a state of its own, and from each theme into the next. */
const ONE_EACH =
  'cover countdown break notice message still join photo name-card film teams-8 rules round-title reading buzzer-armed buzzer-open buzzer-foul who-has-it too-close clock clock-warn deliberation ruling-right ruling-wrong voided amended answer-options tiles-24 tiles-24-known votes-live votes-revealed audience choosing choosing-chosen marks-shown duel scoreboard challenge-standings play-off draw-rolling draw-order awards-first awards-roll awards-present awards-photo external test-card cover'.split(
    ' ',
  )

let server: PreviewServer
let browser: Browser
let page: Page
const open = async (query: string, reducedMotion: 'reduce' | 'no-preference') => {
  const opened = await browser.newPage({ viewport: VIEWPORT, reducedMotion })
  await opened.goto(new URL(`stage-display/storyboard.html?scene=cover${query}`, server.resolvedUrls?.local[0]).href)
  opened.setDefaultTimeout(PATIENCE_MS)
  await opened.waitForSelector('.surface')
  return opened
}
beforeAll(async () => {
  server = await preview({ preview: { port: 5195, host: '127.0.0.1' }, build: { outDir: 'dist/web' }, logLevel: 'silent' })
  browser = await launchBrowser()
  page = await open('&motion', 'no-preference')
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const show = (on: Page, view: StageView) => on.evaluate((given) => void dispatchEvent(new CustomEvent('stage-view', { detail: given })), view)
const picture = async (on: Page) => (await on.screenshot({ type: 'png' })).toString('base64')
/** Mean relative luminance of each picture, 0–1. */
const luminances = (on: Page, pictures: readonly string[]) =>
  on.evaluate(async (all) => {
    const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    const means: number[] = []
    for (const one of all) {
      const image = new Image()
      image.src = `data:image/png;base64,${one}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = 64
      canvas.height = 36
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0, 64, 36)
      const data = context?.getImageData(0, 0, 64, 36).data ?? new Uint8ClampedArray()
      let sum = 0
      for (let i = 0; i < data.length; i += 4)
        sum += 0.2126 * linear((data[i] ?? 0) / 255) + 0.7152 * linear((data[i + 1] ?? 0) / 255) + 0.0722 * linear((data[i + 2] ?? 0) / 255)
      means.push(sum / (64 * 36))
    }
    return means
  }, pictures)

/** WCAG: a change of a tenth, the darker below 0.8; how often it turns round. */
function reversals(means: readonly number[]): number {
  let [turns, direction, from] = [0, 0, means[0] ?? 0]
  for (const mean of means) {
    const change = mean - from
    if (Math.abs(change) < 0.1 || Math.min(mean, from) >= 0.8) {
      if (Math.sign(change) === direction) from = mean
      continue
    }
    if (direction !== 0 && Math.sign(change) !== direction) turns += 1
    direction = Math.sign(change)
    from = mean
  }
  return turns
}

test('a lamp that goes on and off is told as such', () => {
  expect(reversals([0.1, 0.5, 0.1, 0.5, 0.1])).toBe(3)
  expect(reversals([0.1, 0.15, 0.12, 0.16])).toBe(0)
  expect(reversals([0.05, 0.2, 0.6])).toBe(0)
})

/** More turns of the whole picture's light than two a second, while each view comes after the one before. */
async function flashing(on: Page, views: readonly (readonly [name: string, view: StageView])[]): Promise<string[]> {
  const found: string[] = []
  for (const [name, view] of views) {
    await show(on, view)
    const pictures: string[] = []
    const from = Date.now()
    while (Date.now() - from < WATCHED_MS || pictures.length < FEWEST) pictures.push(await picture(on))
    const watchedMs = Date.now() - from
    const turns = reversals(await luminances(on, pictures))
    if (turns > 2 * (Math.min(watchedMs, SECOND_MS) / 1000)) found.push(`${name}: ${turns}`)
  }
  return found
}
const inThemes = (names: readonly string[], samples: Readonly<Record<string, StageView>>) =>
  names.map((name, i) => {
    const theme = (['night', 'ceremony', 'bright'] as const)[Math.floor(i / 5) % 3] ?? 'night'
    const view = samples[name] ?? {}
    return [name, view.scene ? { ...view, scene: { ...view.scene, theme } } : view] as const
  })
test('no transition turns the light of the whole screen round more than twice a second', async () => {
  expect(await flashing(page, inThemes(ONE_EACH, stageSamples))).toEqual([])
})
test('no element of the overlay does as it comes and goes, over white or over black', async () => {
  const samples = broadcastSamples(stageSamples)
  const names = Object.keys(samples).flatMap((name) => [name, 'overlay-nothing'])
  const overlay = await open('&motion&surface=overlay', 'no-preference')
  for (const under of ['#fff', '#000']) {
    await overlay.evaluate((colour) => document.documentElement.style.setProperty('background', colour, 'important'), under)
    expect(await flashing(overlay, inThemes(names, samples)), under).toEqual([])
  }
  await overlay.close()
})
/** Turns of light while two views are struck by turns, in each theme. */
async function struckByTurns(one: (base: StageView) => StageView, other: (base: StageView) => StageView): Promise<Record<string, number>> {
  const stage = await browser.newPage({ viewport: VIEWPORT })
  await stage.goto(new URL('stage-display/miniature.html', server.resolvedUrls?.local[0]).href)
  const hand = (view: StageView) =>
    stage.evaluate(([name, given]) => void dispatchEvent(new CustomEvent(name, { detail: { state: 'online', view: given, hubNow: () => 1_000_000 } })), [
      MINIATURE_EVENT,
      view,
    ] as const)
  const turns: Record<string, number> = {}
  for (const theme of ['night', 'ceremony', 'bright'] as const) {
    const { scene, ...sample } = stageSamples['scoreboard'] ?? {}
    if (!scene) throw new Error('sample missing')
    const base: StageView = { ...sample, scene: { ...scene, theme }, broadcast: { ...broadcastSample, program: 'live' } }
    const pictures: string[] = []
    let struck = 0
    const from = Date.now()
    while (Date.now() - from < STRUCK_MS) {
      if (Date.now() - from >= struck * STRUCK_EVERY_MS) {
        struck += 1
        await hand(struck % 2 === 0 ? one(base) : other(base))
      }
      pictures.push(await picture(stage))
    }
    expect(struck).toBeGreaterThan(5)
    turns[theme] = reversals(await luminances(stage, pictures))
  }
  await stage.close()
  return turns
}
const ofScene = (view: StageView, scene: SceneName): StageView =>
  view.scene ? { ...view, scene: { ...view.scene, scene, partId: null, follow: false, cut: true } } : view
test.each<[string, (base: StageView) => StageView]>([
  ['black', (base) => ({ ...base, broadcast: { ...broadcastSample, program: 'black' } })],
  ['an external signal', (base) => ofScene(base, 'external')],
  ['a test card', (base) => ofScene(base, 'test-card')],
])('%s and live struck as fast as a finger can make no light that flashes, in any theme', async (_, other) => {
  const turns = await struckByTurns(other, (base) => base)
  for (const [theme, count] of Object.entries(turns)) expect(count, theme).toBeLessThanOrEqual(2 * (STRUCK_MS / 1000))
})

/** Two pictures half a second apart. */
async function moves(on: Page, view: StageView): Promise<boolean> {
  await show(on, view)
  await on.evaluate(() => document.fonts.ready.then(() => new Promise((later) => setTimeout(later, 200))))
  const before = await picture(on)
  await on.evaluate(() => new Promise((later) => setTimeout(later, 500)))
  return (await picture(on)) !== before
}
test('nothing moves while the anthem is played, whatever is on stage', async () => {
  const rolling = stageSamples['draw-rolling']
  expect(await moves(page, rolling ?? {})).toBe(true)
  for (const name of ['anthem', 'draw-rolling', 'who-has-it-warn', 'scoreboard']) {
    const { scene, ...view } = stageSamples[name] ?? {}
    expect(await moves(page, scene ? { ...view, scene: { ...scene, quiet: true } } : view), name).toBe(false)
  }
})
test.each([
  ['the overlay', 'stage-display/storyboard.html?surface=overlay&motion&scene=overlay-everything', '.surface'],
  ['a phone', 'stage-display/phones.html?sample=who-has-it&quiet', '.watch-head'],
  ['a pad', 'referee-pad/storyboard.html?sample=chief-too-close&quiet', '.pad'],
  ['a buzzer', 'team-buzzer/storyboard.html?sample=single-submitted&quiet', '.frame'],
])('nor on %s', async (_, address, ready) => {
  const opened = await browser.newPage({ viewport: { width: 390, height: 600 } })
  await opened.goto(new URL(address, server.resolvedUrls?.local[0]).href)
  await opened.waitForSelector(ready)
  const { scene, ...view } = broadcastSamples(stageSamples)['overlay-everything'] ?? {}
  expect(await moves(opened, scene ? { ...view, scene: { ...scene, quiet: true } } : view)).toBe(false)
  await opened.close()
})
test('whoever asks for less motion has none', async () => {
  const calm = await open('', 'reduce')
  for (const name of ['draw-rolling', 'choosing-rolling', 'who-has-it-warn', 'buzzer-open', 'awards-first'])
    expect(await moves(calm, stageSamples[name] ?? {}), name).toBe(false)
  await calm.close()
})
