/** Every scene in a real browser: type the hall can read, contrast, margins, whole lines, states without colour; no flashes. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLES_BY_TABLE, samplesAtTable } from '#shared/samples/every-table.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { THEMES, type ThemeName } from '#shared/look-settings.ts'
import type { ScannedText } from './scan-page.ts'
import { faultsOf, openScanner, px, SMALL, WALL, type Scanner } from './scanner.ts'

/** What the stage has to itself or gives away; nothing of it is read. */
const NO_TYPE = ['film', 'external', 'test-card', 'test-card-hall']
const ONE_A_SCENE =
  'cover countdown clock clock-warn clock-over break notice join photo message name-card still teams-8 rules round-title question-long buzzer-open buzzer-foul who-has-it too-close deliberation ruling-right voided amended answer-options tiles-24-known tiles-32-known votes-revealed choosing-chosen choosing-board marks-shown scoreboard scoreboard-left scoreboard-turn challenge-standings challenge-standings-turn duel play-off draw-order awards-first awards-present awards-roll'.split(
    ' ',
  )
/** Every table of the largest contest, and the highest number a file may give. */
const TABLES = [...Array.from({ length: 32 }, (_, i) => i + 1), 99]
const names = Object.keys(stageSamples).filter((name) => !name.startsWith('overlay') && !NO_TYPE.includes(name))

const USUAL = 'as usual'
const CORNERS: readonly (readonly [string, BroadcastPart['corners']])[] = [
  [USUAL, broadcastSample.corners],
  ['higher', { left: { width: 14, height: 20 }, right: { width: 14, height: 20 } }],
  ['one wider', { left: { width: 20, height: 8 }, right: { width: 25, height: 20 } }],
]
/** As upright as a totem, and drawn in less time. */
const TOTEM = { width: 540, height: 960 }
/** A browser's own rounding. */
const HAIR = 0.001

let scanner: Scanner
let page: Page
beforeAll(async () => {
  scanner = await openScanner({ port: 5194 })
  page = scanner.page
})
afterAll(() => scanner.close())

/** The usual margin of team names on air. */
const NAMES = 0.1 - 0.002
/** Whatever is a team's name, or a piece of one. */
function namesIn(texts: readonly ScannedText[], { contest }: StageView): readonly ScannedText[] {
  const written = (contest?.teams ?? []).flatMap(({ name, shortName }) => [name, shortName])
  return texts.filter(({ text }) => text.length > 1 && written.some((name) => name.includes(text) || text.includes(name)))
}
const themed = (view: StageView, theme: ThemeName): StageView => (view.scene ? { ...view, scene: { ...view.scene, theme } } : view)
const show: Scanner['show'] = (view) => scanner.show(view)

describe('every scene', () => {
  test('is of type the hall can read, inside the margin, of lines an LED wall can draw', async () => {
    const faults: Record<string, string[]> = {}
    for (const name of names) {
      const found = faultsOf(await show(stageSamples[name] ?? {}))
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })
  test('is so with short names of six characters, and the longest note beside the code', async () => {
    const faults: Record<string, string[]> = {}
    for (const name of ['tiles-8', 'tiles-24', 'tiles-24-known', 'tiles-32', 'tiles-32-known', 'draw-24', 'draw-tie', 'join-note']) {
      const { contest, broadcast, ...view } = stageSamples[name] ?? {}
      const found = faultsOf(
        await show({
          ...view,
          ...(contest ? { contest: { ...contest, teams: contest.teams.map((team) => ({ ...team, shortName: '甘肃积石山县' })) } } : {}),
          ...(broadcast ? { broadcast: { ...broadcast, joinNote: '请先连接会场无线网络再扫码，'.repeat(5).slice(0, 60) } } : {}),
        }),
      )
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })
  test('is so in English, on an upright screen too', async () => {
    const english = await openScanner({ port: 5197, query: '&lang=en' })
    const faults: Record<string, string[]> = {}
    const look = async (shown: readonly string[], of = '') => {
      for (const name of shown) {
        const { thin, ...scanned } = await english.show(stageSamples[name] ?? {})
        const found = faultsOf({ ...scanned, thin: of === '' ? thin : [] })
        if (found.length > 0) faults[`${name}${of}`] = found
      }
    }
    await look(ONE_A_SCENE)
    await english.page.setViewportSize(TOTEM)
    await look(names, ' upright')
    await english.close()
    expect(faults).toEqual({})
  })
  test.each([
    ['an upright screen', TOTEM],
    ['a wall of 32:9', { width: 1920, height: 540 }],
  ])('is so on %s', async (_, size) => {
    await page.setViewportSize(size)
    const faults: Record<string, string[]> = {}
    for (const name of names) {
      const found = faultsOf({ ...(await show(stageSamples[name] ?? {})), thin: [] })
      if (found.length > 0) faults[name] = found
    }
    await page.setViewportSize(WALL)
    expect(faults).toEqual({})
  })
  test.each(CORNERS)('leaves the channel its corners and team names their margin where the file has the stage go on air: %s', async (is, { left, right }) => {
    await page.setViewportSize({ width: 960, height: 540 })
    const faults: Record<string, string[]> = {}
    // the longest names everywhere at once are held to the usual corners
    for (const name of names.filter((one) => is === USUAL || !one.startsWith('longest-'))) {
      const view = stageSamples[name] ?? {}
      const scanned = await show({ ...view, broadcast: { ...broadcastSample, ...view.broadcast, corners: { left, right }, cornersOnStage: true } })
      const inside = scanned.texts.filter(
        ({ box: [from, top, to] }) =>
          (from < left.width / 100 - HAIR && top < left.height / 100 - HAIR) || (to > 1 - right.width / 100 + HAIR && top < right.height / 100 - HAIR),
      )
      const wide = namesIn(scanned.texts, view).filter(({ box: [from, , to] }) => from < NAMES || to > 1 - NAMES)
      const found = [
        ...faultsOf({ ...scanned, thin: [] }),
        ...inside.map(({ of, text }) => `${of} “${text}” stands in a corner`),
        ...wide.map(({ of, text, box }) => `${of} “${text}” is outside the margin of names at ${box.map((one) => one.toFixed(3)).join()}`),
      ]
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })
  test('is so at every table, the highest number too', async () => {
    await page.setViewportSize({ width: 960, height: 540 })
    const faults: Record<string, string[]> = {}
    for (const table of TABLES)
      for (const name of SAMPLES_BY_TABLE) {
        const found = faultsOf({ ...(await show(samplesAtTable(table)[name] ?? {})), thin: [] })
        if (found.length > 0) faults[`${name} ${table}`] = found
      }
    expect(faults).toEqual({})
  })
  test.each(THEMES)('has a contrast of 4.5 in the theme %s', async (theme) => {
    await page.setViewportSize(SMALL)
    const faults: Record<string, string[]> = {}
    // every sample in the theme most see, one a scene in the others; a paused contest lies under its band
    for (const name of theme === 'night' ? names.filter((one) => one !== 'paused') : ONE_A_SCENE) {
      const found = await scanner.faint(await show(themed(stageSamples[name] ?? {}, theme)))
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })
  test('has a contrast of 4.5 in the colour of every table, and in that of a table without one', async () => {
    await page.setViewportSize(SMALL)
    const faults: Record<string, string[]> = {}
    for (const table of [1, 2, 3, 4, 5, 6, 7, 8, 9])
      for (const name of SAMPLES_BY_TABLE) {
        const found = await scanner.faint(await show(samplesAtTable(table)[name] ?? {}))
        if (found.length > 0) faults[`${name} ${String(table)}`] = found
      }
    expect(faults).toEqual({})
  })
  test('has scores of 76 px, of 52 in the table of 24', async () => {
    await page.setViewportSize(WALL)
    const least = async (name: string, of: string) =>
      Math.min(...(await show(stageSamples[name] ?? {})).texts.filter((one) => one.of.split(' ').includes(of)).map((one) => one.size))
    expect(await least('scoreboard', 'board-total')).toBeGreaterThanOrEqual(px(76))
    expect(await least('challenge-standings', 'field-total')).toBeGreaterThanOrEqual(px(52))
    expect(await least('challenge-standings-whole', 'field-total')).toBeGreaterThanOrEqual(px(52))
    // in thousandths of the height, whatever element has the figures
    const figures = async (name: string, selector: string) => {
      await show(stageSamples[name] ?? {})
      return page.evaluate(
        (of) => Math.min(...[...document.querySelectorAll(of)].map((one) => (parseFloat(getComputedStyle(one).fontSize) / innerHeight) * 1000)),
        selector,
      )
    }
    expect(await figures('duel', '.duel-score')).toBeGreaterThanOrEqual(px(76))
    for (const name of ['amended', 'amended-many']) expect(await figures(name, '.amended-total b'), name).toBeGreaterThanOrEqual(px(76))
    expect(await figures('ruling-right', '.total-now b')).toBeGreaterThanOrEqual(px(76))
  })
  test('has figures of equal width', async () => {
    await page.setViewportSize(WALL)
    await show(stageSamples['scoreboard'] ?? {})
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('.num')].map((one) =>
        ['111', '888'].map((digits) => {
          const copy = one.cloneNode(false) as HTMLElement
          copy.textContent = digits
          copy.style.position = 'absolute'
          one.after(copy)
          const { width } = copy.getBoundingClientRect()
          copy.remove()
          return width
        }),
      ),
    )
    expect(widths.length).toBeGreaterThan(50)
    for (const [ones, eights] of widths) expect(ones).toBeCloseTo(eights ?? 0, 1)
  })
})

/** Two states that must not look the same without colour. */
test.each([
  ['ruling-right', 'ruling-wrong'],
  ['ruling-right', 'ruling-partial'],
  ['buzzer-armed', 'buzzer-open'],
  ['tiles-24', 'tiles-24-known'],
  ['question', 'answer-options'],
  ['choosing', 'choosing-chosen'],
  ['marks-hidden', 'marks-shown'],
  ['scoreboard', 'scoreboard-signed'],
  ['scoreboard', 'scoreboard-left'],
  ['scoreboard', 'scoreboard-turn'],
  ['challenge-standings', 'challenge-standings-turn'],
  ['votes-closed', 'votes-revealed'],
  ['draw-rolling', 'draw-order'],
])('without colour %s and %s are told apart', async (one, other) => {
  await page.setViewportSize(SMALL)
  const pictures: string[] = []
  for (const name of [one, other]) {
    await show(stageSamples[name] ?? {})
    pictures.push(await scanner.pictureAs('grey'))
  }
  const share = await page.evaluate(async ([a = '', b = '']) => {
    const read = async (picture: string) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.getContext('2d')?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    }
    const [left, right] = [await read(a), await read(b)]
    let changed = 0
    for (let i = 0; i < left.length; i += 4) if (Math.abs((left[i] ?? 0) - (right[i] ?? 0)) > 48) changed += 1
    return changed / (left.length / 4)
  }, pictures)
  expect(share).toBeGreaterThan(0.002)
})
