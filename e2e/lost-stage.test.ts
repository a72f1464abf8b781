/** The stage alone loses the hub while the contest goes on: a dot and its last picture, then the still, never a word; back, it shows what is played now. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { darkLink, type DarkLink } from '../server/testing/dark-link.ts'
import { openHall, type Hall } from './hall.ts'
import { E2E_CONTEST, ownFolder } from './hub-process.ts'
import { goOn, openDevice, sees, wordsOn } from './people.ts'

const STEM = '国家对残疾人就业实行集中就业与什么就业相结合的方针？'
/** The shortest a file may say. */
const HOLD_AFTER_MS = 5_000
/** What a screen may take to be right again. */
const RIGHT_MS = 2_000
const Own = z.looseObject({ banks: z.array(z.string()) })

let hall: Hall
let link: DarkLink
let stage: Page
const folder = ownFolder()
beforeAll(async () => {
  const file = Own.parse(JSON.parse(readFileSync(E2E_CONTEST, 'utf8')))
  const contest = join(folder.dir, 'contest.json')
  const banks = file.banks.map((bank) => relative(folder.dir, join(dirname(E2E_CONTEST), bank)))
  writeFileSync(contest, JSON.stringify({ ...file, banks, broadcast: { holdAfterMs: HOLD_AFTER_MS } }))
  hall = await openHall(contest)
  link = await darkLink(hall.port, hall.url)
  stage = await openDevice(hall.browser, 'wall')
  await stage.goto(`http://127.0.0.1:${String(link.port)}/stage`)
})
afterAll(async () => {
  link?.close()
  await hall?.close()
  folder.remove()
})

test('fault N8: the contest goes on without it; it holds its picture with a dot, goes to the still, and comes back right within two seconds', async () => {
  const { operator } = hall
  await goOn(operator, '进入：候场')
  await goOn(operator, '进入：群雄逐鹿')
  await sees(stage, '群雄逐鹿')
  const before = await wordsOn(stage)
  link.dark()
  await stage.locator('.held-dot').waitFor()
  expect(await wordsOn(stage)).toBe(before)
  for (const step of ['开始环节：群雄逐鹿', '开始第1题', '显示题目']) await goOn(operator, step)
  await sees(hall.stage, STEM)
  await stage.locator('.still').waitFor()
  expect([await stage.locator('.held-dot').count(), (await wordsOn(stage)).includes(STEM)]).toEqual([1, false])
  expect(await wordsOn(stage)).not.toMatch(/中断|重连|连接|离线/)
  const from = performance.now()
  link.back()
  await stage.locator('.held-dot').waitFor({ state: 'detached' })
  await sees(stage, STEM)
  expect(performance.now() - from).toBeLessThan(RIGHT_MS)
  expect(await wordsOn(stage)).toBe(await wordsOn(hall.stage))
})
