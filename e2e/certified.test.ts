/** An encrypted hall of keys in a real browser: called to the roll and measured it is certified, and who presses first is certain on every screen. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { E2E_CONTEST } from './hub-process.ts'
import { framesOf, goOn, sees, wordsOn } from './people.ts'

/** A clock's slope is known after half a minute. */
const MEASURED_MS = 75_000
/** What a computer that plays hub and five devices at once may lack while it has other work: then nothing may be certain. */
const TOO_BUSY = /^(往返过长（>30毫秒）|信用额度过大（>8毫秒）)$/
let hall: Hall
let told: readonly string[]
let wasCertified = false
beforeAll(async () => {
  hall = await openHall(E2E_CONTEST, '--https')
  told = framesOf(hall.referee)
  await hall.referee.reload()
})
afterAll(async () => hall?.close())

async function isPressedBy(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: '抢答按键设置' }).click()
  await page.getByRole('radio', { name: '键盘' }).click()
  await page.keyboard.press(key)
  await page.getByRole('button', { name: '完成', exact: true }).click()
}
/** Which of the two ways it went: a green run alone does not tell. */
const says = (branch: string) => process.stdout.write(`e2e certified: ${branch}\n`)
const gapsOn = async (operator: Page): Promise<readonly string[]> => (/原因：(.*?)席位/.exec(await wordsOn(operator))?.[1] ?? '?').split('，')

async function isCertified(operator: Page): Promise<boolean> {
  const good = operator.locator('.certificate.good')
  await good.waitFor({ timeout: MEASURED_MS }).catch(() => undefined)
  const gaps = (await good.count()) === 0 ? await gapsOn(operator) : []
  says(gaps.length === 0 ? 'certified' : `NOT certified, the computer is too busy: ${gaps.join(', ')}`)
  for (const gap of gaps) expect(gap).toMatch(TOO_BUSY)
  return gaps.length === 0
}

test('a key for each, an encrypted link, half a minute of probes: certified, unless the computer is too busy, and then it is said', async () => {
  const { operator, alpha, beta, url } = hall
  expect(url).toMatch(/^https:/)
  await isPressedBy(alpha, 'a')
  await isPressedBy(beta, 'b')
  for (const step of ['进入：候场', '进入：群雄逐鹿', '开始环节：群雄逐鹿']) await goOn(operator, step)
  await operator.getByRole('tab', { name: '抢答器' }).click()
  await operator.getByRole('button', { name: '开始点名' }).click()
  await Promise.all([sees(alpha, '请按键'), sees(beta, '请按键')])
  await Promise.all([alpha.keyboard.press('a'), beta.keyboard.press('b')])
  await sees(operator, '已按2/2')
  await operator.getByRole('button', { name: '结束点名' }).click()
  wasCertified = await isCertified(operator)
})

interface Verdict {
  winner: string
  certain: boolean
  photo: boolean
  certified: boolean
}
const verdictsIn = (frames: readonly string[]): Verdict[] =>
  frames.flatMap((frame) => [...frame.matchAll(/"verdict":(\{[^{}]*\})/g)].map(([, verdict = '']) => JSON.parse(verdict) as Verdict))

test('the first press is certain where the buzzers were certified: on the referee’s pad, the winner’s own and the stage; else on none', async () => {
  const { operator, alpha, beta, referee, stageFrames } = hall
  await operator.keyboard.press('Digit1')
  for (const step of ['开始第1题', '显示题目']) await goOn(operator, step)
  if (wasCertified) {
    // as the hub would open now: a computer that has been busy since is given time to be certified again
    await operator.getByRole('tab', { name: '抢答器' }).click()
    wasCertified = await isCertified(operator)
    await operator.keyboard.press('Digit1')
  }
  await goOn(operator, '请抢答（开抢）')
  await Promise.all([sees(alpha, '请抢答'), sees(beta, '请抢答')])
  await alpha.keyboard.press('a')
  await alpha.waitForTimeout(60)
  await beta.keyboard.press('b')
  await sees(alpha, '抢答成功')
  await expect.poll(() => verdictsIn(told).length, { timeout: 20_000 }).toBeGreaterThan(0)
  const verdict = verdictsIn(told).at(-1)
  expect(verdict).toMatchObject({
    winner: 'alpha',
    certain: verdict?.certified === true && !verdict.photo,
  })
  await expect.poll(() => verdictsIn(stageFrames).at(-1)?.certain, { timeout: 20_000 }).toBe(verdict?.certain)
  says(verdict?.certain ? 'the verdict was certain on every screen' : 'the verdict was an estimate, called certain on none')
  if (verdict?.certain) await Promise.all([sees(alpha, '先后明确'), sees(referee, '先后明确')])
  else for (const page of [alpha, referee]) expect(await wordsOn(page)).not.toContain('先后明确')
})
