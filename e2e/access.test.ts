/** The pages people work on: axe finds no serious fault, and the next step is reached and taken by keyboard alone. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { goOn, openDevice, sees } from './people.ts'

const STEM = '国家对残疾人就业实行集中就业与什么就业相结合的方针？'
const TABS_MOST = 80

/** What axe calls serious or critical, with the elements concerned. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length).toBeGreaterThan(0)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${new URL(page.url()).pathname} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}
/** Tab after Tab until the focus stands where it is wanted; false when it never comes there. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let tabs = 0; tabs < TABS_MOST; tabs++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus`).count()) > 0) return true
  }
  return false
}

describe('pages for everyone', () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await openHall()
  })
  afterAll(async () => hall?.close())
  let stuck = false
  beforeEach(() => {
    if (stuck) throw new Error('an earlier step failed')
    onTestFailed(() => void (stuck = true))
  })

  test('the pairing page: axe, and by keyboard from the code to the answer', async () => {
    const page = await openDevice(hall.browser, 'phone')
    await page.goto(`${hall.url}/pair/`)
    await sees(page, '配对此设备')
    expect(await faultsOn(page)).toEqual([])
    await page.getByLabel('配对码').focus()
    await page.keyboard.type('XXXXXXXX')
    expect(await tabTo(page, 'button.main')).toBe(true)
    await page.keyboard.press('Enter')
    await sees(page, '配对码无效或已过期')
    expect(await faultsOn(page)).toEqual([])
    await page.context().close()
  })

  test('before the start: console with all its pages, pad, buzzers', async () => {
    const { operator, referee, alpha, beta } = hall
    for (const key of ['Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit1']) {
      await operator.keyboard.press(key)
      expect(await faultsOn(operator)).toEqual([])
    }
    for (const page of [referee, alpha, beta]) expect(await faultsOn(page)).toEqual([])
  })

  test('the operator reaches the next step by Tab and takes it by Enter', async () => {
    const { operator } = hall
    expect(await tabTo(operator, '.go')).toBe(true)
    await operator.keyboard.press('Enter')
    await sees(operator, '进入：群雄逐鹿')
  })

  test('a question on the buzzer: axe, the team presses by its space bar, the referee rules by Tab and Enter', async () => {
    const { operator, referee, alpha, beta, stage } = hall
    for (const step of ['进入：群雄逐鹿', '开始环节：群雄逐鹿', '开始第1题', '显示题目', '请抢答（开抢）']) await goOn(operator, step)
    await sees(beta, STEM, '请抢答')
    for (const page of [operator, referee, alpha, beta]) expect(await faultsOn(page)).toEqual([])
    await beta.keyboard.press('Space')
    await sees(beta, '抢答成功')
    await sees(referee, '请裁决')
    for (const page of [operator, referee, alpha, beta]) expect(await faultsOn(page)).toEqual([])
    expect(await tabTo(referee, '.outcome-key.right')).toBe(true)
    await referee.keyboard.press('Enter')
    await goOn(operator, '公布裁决')
    await sees(stage, '回答正确')
    for (const page of [operator, referee, alpha, beta]) expect(await faultsOn(page)).toEqual([])
    for (const step of ['公布答案', '结束本题', '结束环节：群雄逐鹿']) await goOn(operator, step)
  })

  test('a question on the tablets: axe, and a team chooses and submits by keyboard', async () => {
    const { operator, alpha, beta } = hall
    for (const step of ['进入：同题同答', '开始环节：同题同答', '开始第1题', '显示题目', '开始作答']) await goOn(operator, step)
    await sees(alpha, '未作答', '剩余')
    for (const page of [operator, alpha, beta]) expect(await faultsOn(page)).toEqual([])
    expect(await tabTo(alpha, '.option')).toBe(true)
    await alpha.keyboard.press('Enter')
    await sees(alpha, '已选A，未提交')
    expect(await tabTo(alpha, '.submit')).toBe(true)
    await alpha.keyboard.press('Enter')
    await sees(alpha, '已提交A')
    for (const page of [operator, alpha, beta]) expect(await faultsOn(page)).toEqual([])
  })
})
