/** The hub stands still for 300 ms while two press: nobody is clipped for it, and the order is the fingers'. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { framesOf, goOn, sees } from './people.ts'
import { finger, racesIn } from './pressing.ts'

const STALL_MS = 300
/** From the stall's beginning to the first finger, and to the second. */
const PRESSED_MS = [60, 140] as const
let hall: Hall
let seen: readonly string[]
beforeAll(async () => {
  hall = await openHall()
  seen = framesOf(hall.operator)
  await hall.operator.reload()
  for (const step of ['进入：候场', '进入：群雄逐鹿', '开始环节：群雄逐鹿', '开始第1题', '显示题目']) await goOn(hall.operator, step)
})
afterAll(async () => hall?.close())

test('fault: the hub’s process stopped over both presses; it reads them late, and clips neither', async () => {
  const { operator, alpha, beta, hub } = hall
  const fingers = await Promise.all([finger(alpha), finger(beta)])
  await goOn(operator, '请抢答（开抢）')
  await Promise.all([sees(alpha, '请抢答'), sees(beta, '请抢答')])
  hub.send('SIGSTOP')
  for (const [n, down] of fingers.entries()) {
    await beta.waitForTimeout((PRESSED_MS[n] ?? 0) - (PRESSED_MS[n - 1] ?? 0))
    down()
  }
  await beta.waitForTimeout(STALL_MS - PRESSED_MS[1])
  hub.send('SIGCONT')
  await expect.poll(() => racesIn(seen).some(({ verdict, lines }) => verdict !== null && lines.length === 2), { timeout: 20_000 }).toBe(true)
  const { lines = [], verdict } = racesIn(seen).at(-1) ?? {}
  expect(verdict).toMatchObject({ winner: 'alpha' })
  expect(lines.map(({ teamId, flags }) => [teamId, flags.includes('clipped')])).toEqual([
    ['alpha', false],
    ['beta', false],
  ])
  for (const { readMs, midMs } of lines) expect(readMs - midMs).toBeGreaterThan(STALL_MS / 3)
})
