/** Parts and people are read aloud from their settings. */
import { describe, expect, test } from 'vitest'
import { inLanguage, type Text } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { heatsContest, part } from '../testing/heats.ts'
import { partRulesOf } from './part-rules.ts'
import { roundSentences } from '../formats/round-wording.ts'
import { partSentences, peopleSentences } from './part-sentences.ts'

const contest = heatsContest({
  heats: [[30, 20]],
  entrants: { from: [{ part: part('heat-1'), top: 2 }], bestRemaining: 1, ties: 'all-through' },
  final: { carried: [{ part: part('heat-1'), times: '0.5' }], leaving: { promotes: 'next' } },
})
const zh = (sentences: readonly Text[]) => sentences.map((one) => inLanguage(one, 'zh'))

describe('sentences', () => {
  test('a part says who is through, what is carried in and what becomes of a place', () => {
    const [, final] = contest.parts
    expect(final && zh(partSentences(contest.parts, final))).toEqual([
      '第1组前2名晋级。',
      '其余各队按总分取前1名递补晋级。',
      '晋级线并列的，一并晋级。',
      '台号不变。',
      '带入第1组成绩 × 0.5。',
      '退赛的，列于其他代表队之后；弃权的，列于其他代表队之后；取消资格的，成绩取消。',
      '开赛前空出的名额依次递补。',
    ])
  })
  test('a round says what is otherwise for one of its parts, and nothing twice', () => {
    const file = { set: 's', by: 'team' }
    const format = formatOf('required')
    const partRules = partRulesOf(format, file, { [part('final')]: { prices: { right: 20 } } }) ?? {}
    const [round] = contest.rounds
    const told = round ? zh(roundSentences(contest.parts, { ...round, rules: format.rules.parse(file), partRules, turnsOfParts: 'alternating' }, format)) : []
    expect(told.filter((one) => one.startsWith('决赛：'))).toEqual(['决赛：答对加20分，答错不扣分。'])
    expect(told).toContain('各分段交替作答。')
  })
  test('people are told when they may be replaced', () => {
    expect(zh(peopleSentences({ substitution: { when: 'between-rounds', most: 1, approval: 'chief' } }))).toEqual([
      '环节之间可以换人。',
      '每队至多换人1次。',
      '换人须经裁判长同意。',
    ])
  })
})
