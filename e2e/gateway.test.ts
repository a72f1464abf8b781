/** A gateway in a real browser: its keys are the teams', as the console says, and a key pressed there wins for its team. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from './hall.ts'
import { codeFor, goOn, openDevice, pairByCode, sees } from './people.ts'

let hall: Hall
let gateway: Page
beforeAll(async () => {
  hall = await openHall()
  gateway = await openDevice(hall.browser, 'laptop')
  await pairByCode(gateway, hall.url, await codeFor(hall.operator, '抢答网关1'), '/buzzer/gateway-1')
  await sees(gateway, '抢答网关', '甲县', '乙市')
})
afterAll(async () => hall?.close())

test('the operator says which key is whose, and the gateway’s page shows it', async () => {
  const { operator } = hall
  await operator.getByRole('tab', { name: '抢答器' }).click()
  await operator.getByLabel('甲县 的键').fill('F9')
  await operator.getByRole('button', { name: '保存按键' }).click()
  await sees(operator, '已保存')
  await sees(gateway, 'F9')
})

test('called to the roll, every key is tried once', async () => {
  const { operator } = hall
  await goOn(operator, '进入：候场')
  await goOn(operator, '进入：群雄逐鹿')
  await goOn(operator, '开始环节：群雄逐鹿')
  await operator.getByRole('button', { name: '开始点名' }).click()
  await sees(gateway, '设备点名：每个键按一次')
  for (const key of ['F9', '2', '3']) await gateway.keyboard.press(key)
  await sees(gateway, '试键 3 / 3')
  await operator.getByRole('button', { name: '结束点名' }).click()
})

test('a key pressed in time wins for its team; the hub has named it', async () => {
  const { operator, alpha, stage } = hall
  await operator.keyboard.press('Digit1')
  await goOn(operator, '开始第1题')
  await goOn(operator, '显示题目')
  await goOn(operator, '请抢答（开抢）')
  await sees(gateway, '请抢答')
  await gateway.keyboard.press('F9')
  await gateway.keyboard.press('2')
  await sees(alpha, '抢答成功')
  await sees(stage, '示例·甲县', '抢答成功，请作答')
  await sees(gateway, '已判定')
  expect(await gateway.locator('.gateway-key.won').innerText()).toContain('甲县')
})
