/** The storyboards: every sample of every app, opened one by one and photographed at the sizes where it is used. */
import type { Browser, Page } from 'playwright-core'
import { broadcastSamples } from '#shared/samples/broadcast-samples.ts'
import { buzzerSamples } from '#shared/samples/buzzer-samples.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import { gatewaySamples } from '#shared/samples/gateway-samples.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { nameOf, PATIENCE_MS, shoot, type Shot, type Size } from './contact-sheet.ts'

export const WALL: Size = { width: 1920, height: 1080 }
export const TABLET: Size = { width: 1280, height: 800 }
export const PHONE: Size = { width: 390, height: 844 }
/** Where the stage must stand too: twice as fine, half as fine, an LED wall, a totem. */
export const WALLS: readonly Size[] = [
  { width: 3840, height: 2160 },
  { width: 1280, height: 720 },
  { width: 3840, height: 1080 },
  { width: 1080, height: 1920 },
]

interface Storyboard {
  readonly group: string
  readonly page: string
  readonly samples: readonly string[]
  readonly sizes: readonly Size[]
  /** What stands on the page once the sample does. */
  readonly ready: string
  /** Before the sample's name in the address. */
  readonly query: string
}
const SCENE = '[data-shown="NAME"] .surface'
const STORYBOARDS: readonly Storyboard[] = [
  {
    group: 'scenes',
    page: 'stage-display/storyboard.html',
    samples: Object.keys(stageSamples),
    sizes: [WALL, TABLET, PHONE, ...WALLS],
    ready: SCENE,
    query: 'scene=',
  },
  ...(['ceremony', 'bright'] as const).map((theme) => ({
    group: `scenes-${theme}`,
    page: 'stage-display/storyboard.html',
    samples: Object.keys(stageSamples),
    sizes: [WALL],
    ready: SCENE,
    query: `theme=${theme}&scene=`,
  })),
  {
    group: 'overlay',
    page: 'stage-display/storyboard.html',
    samples: [...Object.keys(stageSamples), ...Object.keys(broadcastSamples(stageSamples))],
    sizes: [WALL],
    ready: SCENE,
    query: 'surface=overlay&scene=',
  },
  {
    group: 'phone',
    page: 'stage-display/phones.html',
    samples: Object.keys(stageSamples).filter((name) => !name.startsWith('test-card') && name !== 'film' && name !== 'external'),
    sizes: [PHONE],
    ready: '.watch-head',
    query: 'sample=',
  },
  {
    group: 'console',
    page: 'host-console/storyboard.html',
    samples: Object.keys(consoleSamples),
    sizes: [WALL, TABLET],
    ready: '.console, .gate',
    query: 'state=',
  },
  { group: 'pads', page: 'referee-pad/storyboard.html', samples: Object.keys(padSamples), sizes: [TABLET, PHONE], ready: '.pad, .alone', query: 'sample=' },
  {
    group: 'buzzers',
    page: 'team-buzzer/storyboard.html',
    samples: [...buzzerSamples, ...gatewaySamples].map(({ name }) => name),
    sizes: [TABLET, PHONE],
    ready: '.frame',
    query: 'sample=',
  },
]

export interface Wanted {
  readonly folder: string
  readonly base: string
  /** Added to the address, e.g. `&lang=en`. */
  readonly query: string
  readonly sample: (name: string) => boolean
}

/** The stage's storyboard changes its sample by the hash alone, without loading the page again. */
async function shootOne(page: Page, board: Storyboard, name: string, wanted: Wanted): Promise<Shot> {
  const address = new URL(`${board.page}?${board.query}`, wanted.base).href
  const byHash = board.ready === SCENE && page.url().startsWith(address)
  if (byHash) await page.evaluate((sample) => void (location.hash = sample), name)
  else await page.goto(`${address}${name}${wanted.query}`)
  await page.waitForSelector(board.ready.replace('NAME', name))
  return shoot(page, wanted.folder, board.group, name)
}

/** Every sample used at this size. */
export async function shootStoryboards(browser: Browser, size: Size, wanted: Wanted): Promise<Shot[]> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  page.setDefaultTimeout(PATIENCE_MS)
  const shots: Shot[] = []
  for (const board of STORYBOARDS.filter(({ sizes }) => sizes.some((one) => nameOf(one) === nameOf(size)))) {
    for (const name of board.samples.filter(wanted.sample)) shots.push(await shootOne(page, board, name, wanted))
  }
  await page.close()
  return shots
}
