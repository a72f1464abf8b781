/** Every question of the banks on the wall, in a real browser: text of at least 44 px of 1080 in every scene that shows it, and nothing clipped. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BankFile, type Question } from '#shared/question.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { launchBrowser } from './browser.ts'

const BANKS = 'contests/banks'
const LEGIBLE_PX = 44
const questions = readdirSync(BANKS).flatMap((file) => BankFile.parse(JSON.parse(readFileSync(`${BANKS}/${file}`, 'utf8'))).questions)

const textOf = ({ stem, options }: Question): string => [stem, ...options.map(({ text }) => text)].join('')
const longest = [...questions].sort((one, other) => textOf(other).length - textOf(one).length)

/** The sample with another question in its place. */
function showing(scene: string, { stem, options, type, key, explanation, article, asOf }: Question): StageView {
  const view = stageSamples[scene] ?? {}
  const { question } = view
  const asked = { stem, type, options: options.length === 0 ? null : options, reveal: question?.reveal ? { key, explanation, article, asOf } : null }
  return { ...view, question: question ? { ...question, ...asked } : null }
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
    const words = [shown.question?.stem, shown.question?.reveal?.explanation]
    const isDrawn = () => [...document.querySelectorAll('.stem, .reveal-why')].some((one) => words.includes(one.textContent))
    for (let turn = 0; turn < 500 && !isDrawn(); turn += 1) await new Promise((later) => setTimeout(later))
    const scene = [...document.querySelectorAll('.scene')].at(-1) ?? document.body
    const safe = scene.querySelector('.safe')?.getBoundingClientRect()
    const texts = [...scene.querySelectorAll('.stem, .option, .reveal-key b, .reveal-why, .reveal-article, .who-line, .who-player, .call span, .may-press')]
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
])('%s: the %i longest', async (scene, count) => {
  const wrong: unknown[] = []
  for (const question of longest.slice(0, count)) {
    const { leastPx, lost } = await measured(showing(scene, question))
    if (!(leastPx >= LEGIBLE_PX) || lost.length > 0) wrong.push({ id: question.id, leastPx, lost })
  }
  expect(wrong).toEqual([])
})
