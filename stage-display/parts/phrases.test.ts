/** Tests of where a title may break. */
import { expect, test } from 'vitest'
import { piecesOf } from './phrases.tsx'

test.each([
  ['2021年度全国人社窗口单位业务技能练兵比武活动', '2021年度 全国 人社 窗口 单位 业务 技能 练兵 比武 活动'],
  ['活动全国赛决赛', '活动 全国赛决赛'],
  ['第三届“擂台杯”安全知识竞赛总决赛', '第三届“擂台杯”安全 知识 竞赛总决赛'],
  ['Final of the National Contest', 'Final of the National Contest'],
])('%s breaks between words alone', (title, pieces) => {
  expect(piecesOf(title).join(' ')).toBe(pieces)
  expect(piecesOf(title).join('')).toBe(title)
})
