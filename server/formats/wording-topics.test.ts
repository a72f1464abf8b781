/** Settings that cut across formats are read aloud with the round's own rule. */
import { describe, expect, test } from 'vitest'
import { rulesFrom } from '../testing/round-record.ts'
import { benchSentences } from './bench-wording.ts'
import { formatOf } from './index.ts'
import { ruleSentences } from './round-wording.ts'

const told = (format: string, file: Record<string, unknown>) =>
  ruleSentences(formatOf(format), rulesFrom(formatOf(format), file)).map((text) => (typeof text === 'string' ? text : text.zh))
const tiers = [{ value: 10, set: 'ten' }]

describe('what is told beside a format’s own rule', () => {
  test('how items are picked, and who chooses for whom', () => {
    expect(told('designated', { tiers, choosing: { item: 'rolling' } })).toEqual(
      expect.arrayContaining(['题号滚动，喊停即定，每题只用一次。', '由上一台代表队为下一台选题，末台为首台选题。']),
    )
  })
  test('who may speak', () => {
    expect(told('risk', { tiers, speaker: { positions: [1], notTwiceRunning: true } })).toEqual(
      expect.arrayContaining(['只由队长（1号选手）作答。', '同一选手不得连续两次作答。']),
    )
  })
  test('which rights a team has, how often, and what help does to the clock', () => {
    const rights = { swap: {}, lifeline: { count: 2, per: 'contest', clock: 'extra', extraMs: 15_000 } }
    expect(told('risk', { tiers, rights })).toEqual(expect.arrayContaining(['各队本环节可换题1次。', '各队全场可求助2次。', '求助加时15秒。']))
  })
  test('nothing, where the file says nothing', () => {
    expect(told('risk', { tiers })).toHaveLength(3)
  })
})
test('where all answer at once, every format tells whether the players’ points are added up or averaged, and how answers are given', () => {
  const added = '每名选手独立作答，全队得分为各人得分之和。'
  for (const [format, by] of [
    ['duel', 'tablets'],
    ['king-of-the-hill', 'tablets'],
    ['elimination', 'tablets'],
    ['simultaneous', undefined],
  ] as const) {
    const rules = (tablets: object) => ({ set: 's', questions: 1, tablets, ...(by ? { by } : {}) })
    expect(told(format, rules({ players: 'sum' }))).toEqual(expect.arrayContaining([added, '提交后不能修改。']))
    expect(told(format, rules({ players: 'mean' }))).toContain('每名选手独立作答，全队得分为各人得分的平均。')
    expect(told(format, rules({ on: 'boards' }))).toContain('答案写在题板上，时间到同时亮板，由裁判判定。')
  }
  for (const format of ['duel', 'king-of-the-hill', 'elimination'])
    expect(told(format, { set: 's', by: 'turns', tablets: { players: 'sum' } })).not.toContain(added)
})
test('who rules on boards is told as it is: any referee, unless the round names who; no key is compared with them', () => {
  const bench = (rules: object) => {
    const format = formatOf('simultaneous')
    return benchSentences(format, rulesFrom(format, { questions: 1, set: 's', ...rules }), { race: false, tablets: true }).map(({ zh }) => zh)
  }
  expect(bench({ tablets: { on: 'boards' } })).toContain('由任一名裁判逐队判定，一并提交。')
  expect(bench({ tablets: { on: 'boards' }, ruling: { method: 'chief' } })).toContain('由裁判长裁决。')
  expect(bench({})).toContain('作答由系统对照标准答案判定。')
})
