/** The overlay in a real browser, over white and over black: type, contrast on its own plates, margins, and the channel's corners left free. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import { broadcastSample, broadcastSamples } from '#shared/samples/broadcast-samples.ts'
import { stageSamples, stageSamplesFor } from '#shared/samples/stage-samples.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { faultsOf, openScanner, SMALL, WALL, type Scanner } from './scanner.ts'

/** With every element shown, and what each scene has for it by itself. */
const samples: Readonly<Record<string, StageView>> = {
  ...Object.fromEntries(Object.entries(stageSamples).map(([name, view]) => [`over ${name}`, view])),
  ...broadcastSamples(stageSamples),
}
/** One a kind of card and of line. */
const ONE_A_KIND = [
  ...Object.keys(broadcastSamples(stageSamples)),
  'over too-close',
  'over ruling-right',
  'over name-card',
  'over choosing',
  'over votes-closed',
]
const CORNERS: readonly BroadcastPart['corners'][] = [
  broadcastSample.corners,
  { left: { width: 20, height: 8 }, right: { width: 25, height: 20 } },
  { left: { width: 0, height: 0 }, right: { width: 0, height: 0 } },
]

/** A browser's own rounding. */
const HAIR = 0.001

let scanner: Scanner
let page: Page
beforeAll(async () => {
  scanner = await openScanner({ port: 5193, query: '&surface=overlay' })
  page = scanner.page
})
afterAll(() => scanner.close())

/** Every element's box, in shares of the surface. */
const elements = () =>
  page.evaluate(() => {
    const frame = document.querySelector('.surface')?.getBoundingClientRect()
    return [...document.querySelectorAll('.surface [data-element], .strip-mark')].map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect()
      const { width = 1, height = 1 } = frame ?? {}
      return { is: one.getAttribute('data-element') ?? 'mark', left: left / width, top: top / height, right: right / width, bottom: bottom / height }
    })
  })

describe('the overlay', () => {
  test('is of type that is read on television, inside the margin, of lines no field drops', async () => {
    await page.setViewportSize(WALL)
    const faults: Record<string, string[]> = {}
    for (const [name, view] of Object.entries(samples)) {
      const found = faultsOf(await scanner.show(view))
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })
  test('is so whoever answers', async () => {
    await page.setViewportSize({ width: 960, height: 540 })
    const faults: Record<string, string[]> = {}
    for (let table = 1; table <= 32; table += 1) {
      const found = faultsOf({ ...(await scanner.show(broadcastSamples(stageSamplesFor(table))['overlay-answerer'] ?? {})), thin: [] })
      if (found.length > 0) faults[String(table)] = found
    }
    expect(faults).toEqual({})
  })
  test.each(['white', 'black'] as const)('has a contrast of 4.5 over a picture all %s', async (under) => {
    await page.setViewportSize(SMALL)
    await page.evaluate((colour) => void (document.documentElement.dataset['under'] = colour), under)
    const faults: Record<string, string[]> = {}
    for (const name of ONE_A_KIND) {
      const found = await scanner.faint(await scanner.show(samples[name] ?? {}))
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })
  test('leaves the channel its corners, however large they are', async () => {
    await page.setViewportSize(SMALL)
    const inside: string[] = []
    for (const corners of CORNERS)
      for (const [name, view] of Object.entries(broadcastSamples(stageSamples))) {
        await scanner.show({ ...view, broadcast: { ...(view.broadcast ?? broadcastSample), corners } })
        const { left, right } = corners
        for (const one of await elements())
          if ((one.left < left.width / 100 && one.top < left.height / 100 - HAIR) || (one.right > 1 - right.width / 100 && one.top < right.height / 100 - HAIR))
            inside.push(`${name}: ${one.is} at ${one.top.toFixed(3)}`)
      }
    expect(inside).toEqual([])
  })
  test('has elements that never stand on each other', async () => {
    await page.setViewportSize(WALL)
    const upon: string[] = []
    for (const [name, view] of Object.entries(broadcastSamples(stageSamples))) {
      await scanner.show(view)
      const all = await elements()
      for (const [i, one] of all.entries())
        for (const other of all.slice(i + 1))
          if (one.left < other.right - HAIR && other.left < one.right - HAIR && one.top < other.bottom - HAIR && other.top < one.bottom - HAIR)
            upon.push(`${name}: ${one.is} and ${other.is}`)
    }
    expect(upon).toEqual([])
  })
})
