/** A touch on a page whose thread is blocked: nobody else is called certain, the press keeps its claimed time, and no reply vouches past it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { framesOf, goOn, sees } from './people.ts'
import { finger, racesIn } from './pressing.ts'

const BLOCKED_MS = 200
let hall: Hall
let seen: readonly string[]
let sent: string[]
beforeAll(async () => {
  hall = await openHall()
  const { operator, alpha } = hall
  sent = []
  alpha.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  seen = framesOf(operator)
  await Promise.all([operator.reload(), alpha.reload()])
  for (const step of ['进入：候场', '进入：群雄逐鹿', '开始环节：群雄逐鹿', '开始第1题', '显示题目']) await goOn(operator, step)
})
afterAll(async () => hall?.close())

/** Resolves as the thread stands, not before. */
async function blocked(page: Page, ms: number): Promise<void> {
  const stands = page.waitForEvent('console', (line) => line.text() === 'blocked')
  void page.evaluate((forMs) => {
    console.log('blocked')
    const until = performance.now() + forMs
    while (performance.now() < until);
  }, ms)
  await stands
}

test('fault: the thread blocked over the press and the polls of the race; too close to call, with the time the press claims', async () => {
  const { operator, alpha, beta } = hall
  const [alphas, betas] = [await finger(alpha), await finger(beta)]
  await goOn(operator, '请抢答（开抢）')
  await Promise.all([sees(alpha, '请抢答'), sees(beta, '请抢答')])
  await blocked(alpha, BLOCKED_MS)
  await beta.waitForTimeout(30)
  alphas()
  await beta.waitForTimeout(30)
  betas()
  await expect.poll(() => racesIn(seen).some(({ verdict }) => verdict !== null), { timeout: 20_000 }).toBe(true)
  const verdicts = racesIn(seen).flatMap(({ verdict }) => verdict ?? [])
  // plain http certifies nobody, so that no verdict here may say certain; what is not alpha’s must be a photo
  expect(verdicts.filter(({ winner, photo, certain }) => certain || (winner !== 'alpha' && !photo))).toEqual([])
  expect(verdicts.at(-1)?.photo).toBe(true)
  const lines = racesIn(seen).at(-1)?.lines ?? []
  const [own, other] = ['alpha', 'beta'].map((teamId) => lines.find((line) => line.teamId === teamId))
  if (!own || !other) throw new Error(`both pressed: ${JSON.stringify(lines)}`)
  expect(own.midMs).toBeLessThan(other.midMs)
  expect(own.readMs - own.midMs).toBeGreaterThan(BLOCKED_MS / 3)
  expect(own.flags).toContain('clipped')
})

test('no reply to a poll that was handled after the touch leaves before the press', () => {
  const [before, press, after] = around(sent)
  const stamps = (frames: readonly string[]): number[] =>
    frames.flatMap((frame) => Number(/"polled",.*"dv":([\d.]+)/.exec(frame)?.[1] ?? NaN)).filter(Number.isFinite)
  const dp = Number(/"dp":([\d.]+)/.exec(press)?.[1])
  expect(dp).toBeGreaterThan(0)
  expect(Math.max(...stamps(before))).toBeLessThan(dp + 1)
  // handled between the finger and its handler: without the guard these would have said “no press”
  const handledAt = dp + Number(/"handledMs":([\d.]+)/.exec(press)?.[1])
  expect(stamps(after).filter((dv) => dv > dp && dv < handledAt)).not.toEqual([])
})
/** What the page sent before its press, the press, and what it sent after. */
function around(frames: readonly string[]): readonly [readonly string[], string, readonly string[]] {
  const at = frames.findIndex((frame) => frame.includes('PressBuzzer'))
  return [frames.slice(0, at), frames[at] ?? '', frames.slice(at + 1)]
}
