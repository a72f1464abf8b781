/** How the settings of clock and reading are told. */
import { expect, test } from 'vitest'
import { rulesFrom } from '../testing/round-record.ts'
import { formatOf } from './index.ts'
import { ruleSentences } from './round-wording.ts'

const told = (rules: object) => {
  const format = formatOf('required')
  return ruleSentences(format, rulesFrom(format, { set: 's', ...rules })).map((text) => (typeof text === 'string' ? text : text.zh))
}
test('[Q5] how a question is read, and that it must be restated', () => {
  expect(told({ reading: { times: 2, by: 'voice', restate: 'wrong' } })).toEqual(
    expect.arrayContaining(['录音读题两遍。', '作答前须先复述题目，未复述的视为答错。']),
  )
  expect(told({})).not.toContain('主持人读题一遍。')
})
test('a phase before the answer, times by kind, and what starts the clock are told', () => {
  const clocks = { begin: { withinMs: 15_000, missed: 'late' }, byKind: { single: 10_000 }, starts: 'reading-end', stops: 'ruling' }
  expect(told({ clocks })).toEqual(
    expect.arrayContaining(['须在15秒内开始作答，逾时视为超时。', '其中单选题10秒。', '读题完毕后计时。', '计时到裁判裁决为止。']),
  )
  expect(told({ clocks: { begin: { withinMs: 30_000, title: '讨论', missed: 'begins' } } })).toContain('讨论30秒，逾时即计答题时间。')
})
