/** Every question of the banks on the wall, and the longest that a bank may hold, in a real browser: text of at least 44 px of 1080 in every scene that shows it, and nothing clipped. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BankFile, type Question } from '#shared/question.ts'
import { QuestionId, SlotId } from '#shared/words.ts'
import { overOnStage } from '../server/exchange/stage-room.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { launchBrowser } from './browser.ts'

const BANKS = 'contests/banks'
const LEGIBLE_PX = 44
const questions = readdirSync(BANKS).flatMap((file) => BankFile.parse(JSON.parse(readFileSync(`${BANKS}/${file}`, 'utf8'))).questions)

const textOf = ({ stem, options }: Question): string => [stem, ...options.map(({ text }) => text)].join('')
const longest = [...questions].sort((one, other) => textOf(other).length - textOf(one).length)

/** The sample with another question in its place. */
function showing(scene: string, { id, stem, options, type, key, explanation, article, asOf }: Question): StageView {
  const view = stageSamples[scene] ?? {}
  const { question } = view
  const asked = { stem, type, options: options.length === 0 ? null : options, reveal: question?.reveal ? { key, explanation, article, asOf } : null }
  // an answer is a scene of its own, question by question
  const slotId = question?.reveal ? { slotId: SlotId.parse(id) } : {}
  return { ...view, question: question ? { ...question, ...asked, ...slotId } : null }
}

let server: PreviewServer
let browser: Browser
let page: Page
beforeAll(async () => {
  server = await preview({ preview: { port: 5193, host: '127.0.0.1' }, build: { outDir: 'dist/web' }, logLevel: 'silent' })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })
  await page.goto(new URL('stage-display/storyboard.html?scene=cover', server.resolvedUrls?.local[0]).href)
  await page.waitForSelector('.surface')
  await page.evaluate(
    async (words) => {
      const face = document.body.appendChild(document.createElement('p'))
      face.style.fontFamily = 'var(--font)'
      face.textContent = words
      await document.fonts.ready
      face.remove()
    },
    [...new Set(JSON.stringify(questions))].join(''),
  )
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** The smallest text of the question in px, and whatever is cut off or out of the safe area. */
const measured = (view: StageView) =>
  page.evaluate(async (shown) => {
    dispatchEvent(new CustomEvent('stage-view', { detail: shown }))
    const words = JSON.stringify(shown.question)
    const isDrawn = () =>
      [...document.querySelectorAll('.stem, .reveal-why, .reveal-article')].some((one) => words.includes(one.firstChild?.textContent ?? '—'))
    for (let turn = 0; turn < 500 && !isDrawn(); turn += 1) await new Promise((later) => setTimeout(later))
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const scene = [...document.querySelectorAll('.scene')].at(-1) ?? document.body
    const safe = scene.querySelector('.safe')?.getBoundingClientRect()
    const texts = [
      ...scene.querySelectorAll(
        '.stem, .option, .vote-text, .verdict h2, .reveal-key b, .reveal-why, .reveal-article, .who-line, .who-player, .call span, .may-press',
      ),
    ]
    const cut = [...scene.querySelectorAll('.fit-box')].filter((box) => {
      const hang = 0.2 * parseFloat(getComputedStyle(box).fontSize)
      return box.scrollHeight > box.clientHeight + hang + 1 || box.scrollWidth > box.clientWidth + 1
    })
    const out = [...scene.querySelectorAll('.safe *')].filter((one) => {
      const { bottom, right, height } = one.getBoundingClientRect()
      return safe && height > 0 && (bottom > safe.bottom + 2 || right > safe.right + 2)
    })
    return { leastPx: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))), lost: [...cut, ...out].map((one) => one.className) }
  }, view)

test('the banks are read whole', () => expect(questions.length).toBeGreaterThanOrEqual(160))

/** Where most else stands beside the text, every question; elsewhere those with the most text. */
test.each([
  ['buzzer-foul', questions.length],
  ['answer-options', questions.length],
  ['who-has-it', 40],
  ['question-all', 40],
  ['turn', 40],
  ['votes-live', 40],
  ['votes-revealed', 40],
  ['audience', 40],
])('%s: the %i longest', async (scene, count) => {
  const wrong: unknown[] = []
  for (const question of longest.slice(0, count)) {
    const { leastPx, lost } = await measured(showing(scene, question))
    if (!(leastPx >= LEGIBLE_PX) || lost.length > 0) wrong.push({ id: question.id, leastPx, lost })
  }
  expect(wrong).toEqual([])
})

/** Text and options of so many characters each: as long as a bank may have them. */
const WORDS = '用人单位自用工之日起即与劳动者建立劳动关系应当订立书面劳动合同未同时订立的应当自用工之日起一个月内订立'.repeat(8)
const made = (characters: number, options: number, each: number, pictured = false): Question => ({
  id: QuestionId.parse(`made-${String(characters)}-${String(options)}-${String(each)}`),
  type: options === 0 ? 'case' : 'single',
  level: 1,
  stem: WORDS.slice(0, characters),
  options: [...'ABCDEFGH'].slice(0, options).map((letter) => ({ letter, text: WORDS.slice(0, each) })),
  key: ['A'],
  accept: [],
  explanation: WORDS.slice(0, 60),
  article: '《某法》第一条',
  asOf: '2021-01-01',
  ...(pictured ? { media: { kind: 'image', file: 'map.png' } } : {}),
})
const LONGEST = [made(388, 0, 0), made(60, 2, 120), made(60, 4, 48), made(200, 4, 16), made(60, 8, 15)]
const BESIDE_PICTURE = [made(200, 0, 0, true), made(60, 4, 16, true), made(60, 8, 8, true)]

test('a bank refuses what is longer than these', () => {
  for (const question of [...LONGEST, ...BESIDE_PICTURE]) expect(overOnStage(question), question.id).toBeLessThanOrEqual(0)
  for (const more of [made(400, 0, 0), made(60, 4, 70), made(200, 4, 32), made(60, 8, 17), made(240, 0, 0, true)])
    expect(overOnStage(more), more.id).toBeGreaterThan(0)
})
test.each(['question', 'question-all', 'buzzer-foul', 'buzzer-24', 'who-has-it', 'turn', 'votes-live', 'votes-revealed', 'audience'])(
  '%s: the longest that a bank may hold',
  async (scene) => {
    const wrong: unknown[] = []
    for (const question of LONGEST) {
      const { leastPx, lost } = await measured(showing(scene, question))
      if (!(leastPx >= LEGIBLE_PX) || lost.length > 0) wrong.push({ id: question.id, leastPx, lost })
    }
    expect(wrong).toEqual([])
  },
)
test.each(['question-picture', 'who-has-it-picture'])('%s: the longest beside a picture', async (scene) => {
  for (const question of BESIDE_PICTURE) {
    const { leastPx, lost } = await measured(showing(scene, question))
    expect({ id: question.id, legible: leastPx >= LEGIBLE_PX, lost }).toEqual({ id: question.id, legible: true, lost: [] })
  }
})

/** A bank's longest reason and article, beside its longest texts and spoken keys. */
const SAID = WORDS.replace(/(.{40})/g, '$1。')
const REASONED = [...LONGEST, made(200, 0, 0)].map((question) => ({
  ...question,
  ...(question.options.length === 0 ? { key: [SAID.slice(0, 120)] } : {}),
  explanation: SAID.slice(0, 600),
  article: SAID.slice(0, question.options.length === 0 ? 200 : 40),
}))
/** Longer than any page stays on. */
const TURN_MS = 90_000
test.each([
  [1920, 1080],
  [1080, 1920],
  [1920, 540],
])('answer at %i × %i: the longest reason, page after page', async (width, height) => {
  await page.setViewportSize({ width, height })
  await page.clock.install()
  const least = (LEGIBLE_PX / 1080) * Math.min(width, height) - 0.1
  const wrong: unknown[] = []
  for (const question of REASONED) {
    const view = showing('answer', question)
    const shown: string[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      const { leastPx, lost } = await measured(view)
      if (!(leastPx >= least) || lost.length > 0) wrong.push({ id: question.id, turn, leastPx, lost })
      shown.push(...(await page.locator('.reveal-why').allTextContents()))
      await page.clock.fastForward(TURN_MS)
    }
    if (!shown.join('').includes(question.explanation)) wrong.push({ id: question.id, shown })
  }
  await page.setViewportSize({ width: 1920, height: 1080 })
  expect(wrong).toEqual([])
})
