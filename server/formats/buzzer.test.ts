/** Rules of the buzzer round: how many questions, what they pay, how the rule is told. */
import { describe, expect, test } from 'vitest'
import { nothing, paysIn, playedOut, reading, rulesFrom, slot } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const buzzer = formatOf('buzzer')
const file = { set: 'buzzer', questions: 2 }
const zh = (rules: object) => buzzer.sentences(rulesFrom(buzzer, { ...file, ...rules })).map((text) => (typeof text === 'string' ? text : text.zh))

describe('buzzer round', () => {
  test('every question is a race and the round ends after the number in the file', () => {
    const round = playedOut(buzzer, reading(buzzer, file), nothing(99))
    expect(round.slots.map(({ plan }) => [plan.mode, plan.setId])).toEqual([
      ['race', 'buzzer'],
      ['race', 'buzzer'],
    ])
  })
  test('a question nobody wanted is used up, unless the file says that void questions are asked anew', () => {
    expect(rulesFrom(buzzer, file).voids.usesQuota).toBe(true)
    expect(rulesFrom(buzzer, { ...file, voids: { usesQuota: false } }).voids.usesQuota).toBe(false)
  })
  test('right earns, wrong costs, and no answer after the press costs as wrong', () => {
    const rules = rulesFrom(buzzer, { ...file, prices: { right: 20, wrong: -15, foul: -5 } })
    const asked = slot({ mode: 'race', teamId: null, position: null, values: null, setId: null, pack: null })
    const pays = (outcome: 'right' | 'wrong' | 'blank' | 'late' | 'foul') => paysIn(buzzer, rules, asked, outcome)
    expect([pays('right'), pays('wrong'), pays('blank'), pays('late'), pays('foul')]).toEqual([20_000, -15_000, -15_000, -15_000, -5000])
    expect(buzzer.worth(rules, asked)).toEqual({ right: 20_000, wrong: -15_000 })
  })
  test('a referee’s share of a partly right answer is never more than a right one, never less than nothing', () => {
    const rules = rulesFrom(buzzer, { ...file, prices: { partial: 'share' } })
    const asked = slot({ mode: 'race', teamId: null, position: null, values: null, setId: null, pack: null })
    const pays = (share: number | null) => paysIn(buzzer, rules, asked, 'partial', share)
    expect([pays(4000), pays(99_000), pays(-4000), pays(null)]).toEqual([4000, 10_000, 0, 0])
  })
  test('the rule is told in numbers: prices, time, opening, foul, nobody presses', () => {
    expect(zh({})).toEqual([
      '抢答题共2题。',
      '答对加10分，答错扣10分。',
      '答题时间20秒。',
      '听到开抢信号后方可按键。',
      '抢答犯规扣10分，停答本题。',
      '20秒内无人抢答，本题作废。',
    ])
  })
  test('the rule tells other outcomes of an early press and of a wrong answer', () => {
    expect(zh({ buzzer: { earlyBuzz: { pointsFromOffence: 2 }, afterWrong: 'one-rebound' } })).toContain('抢答犯规自第2次起扣10分，停答本题。')
    expect(zh({ prices: { foul: 0 }, buzzer: { earlyBuzz: { question: 'void' } } })).toContain('抢答犯规本题作废。')
    expect(zh({ buzzer: { afterWrong: 'all-rest' } })).toContain('答错后，其他代表队可继续抢答。')
    expect(zh({ buzzer: { opens: 'reading', pressMs: 0 } })).not.toContain('抢答犯规扣10分，停答本题。')
  })
  test('every setting of the buzzer that isn’t the usual one is told', () => {
    const told = (buzzer: object, more: object = {}) => zh({ ...more, buzzer }).join('')
    expect(told({ countdown: { steps: 3 } })).toContain('系统倒数3声，听到最后的“开始”信号后方可按键。')
    expect(told({ opens: 'host-word', cueGraceMs: 500 })).toContain('口令前0.5秒以内的按键不算犯规，按口令时刻计。')
    expect(told({ opens: 'reading-end' })).toContain('主持人读题完毕后方可按键。')
    expect(told({ opens: 'reading', interrupts: { letters: false, wrong: -5, priced: 'first' }, afterWrong: 'all-rest' })).toContain(
      '按键后停止读题。抢断答错的，为其余代表队重读全题。抢断后须说出答案内容，只报选项字母的不算。本题首个抢断答错扣5分。',
    )
    expect(told({ earlyBuzz: { lockOutMs: 250 } })).toContain('提前按键的锁定0.25秒，不扣分。')
    expect(told({ earlyBuzz: { points: 'question-value', turnsLost: 1 } })).toContain('抢答犯规扣本题分值，停答本题，并停答其后1题。')
    expect(told({ earlyBuzz: { question: 'void', usesQuota: false } })).toContain('抢答犯规扣10分，本题作废，不计入题数。')
    expect(told({ earlyBuzz: { fouls: 'first-only', cue: 're-issued', promotes: false, allFoul: 'audience' } })).toContain(
      '同一题只判首个犯规队。犯规后重新发出开抢口令。有犯规的一次开抢无效，各队重按。各队均犯规的，本题转由现场观众作答。',
    )
    expect(told({ afterWrong: 'host-designates', maxAttempts: 3, rebound: { right: 5, wrong: 0, answerMs: 10_000 }, afterLast: 'audience' })).toContain(
      '答错后，由主持人指定其他代表队补答。每题最多3队作答。补答答对加5分。补答答错不扣分。补答时间10秒。无队答对的，本题转由现场观众作答，各队不计分。',
    )
    expect(told({ noPress: 'audience' })).toContain('20秒内无人抢答，本题转由现场观众作答。')
    expect(told({ recognition: 'host', blurt: { points: -5, question: 'void', turnsLost: 1 } })).toContain(
      '抢到后须经主持人点名方可作答。未经点名作答的扣5分，本题作废，停答其后1题。',
    )
    const own = { fouls: { 'early-buzz': { points: -5 }, blurt: { points: 0 } } }
    expect(told({ recognition: 'host' }, own)).toContain('抢答犯规停答本题。抢到后须经主持人点名方可作答。未经点名作答的停答本题。')
    expect(told({ earlyBuzz: { pointsFromOffence: 2 } }, own)).toContain('抢答犯规自第2次起扣分，停答本题。')
    expect(told({ barred: { afterFouls: 2, afterMisses: 3, afterWins: 4 }, speaker: 'presser' })).toContain(
      '犯规满2次的，本环节不再抢答。抢到未答对满3次的，本环节不再抢答。抢到满4次的，本环节不再抢答。谁按键，谁作答。',
    )
    expect(told({}, { warmUp: { rollCall: true, trialQuestions: 2 } })).toContain('环节开始前，各抢答器逐一按键点名。先试抢2题，不计分。')
  })
})
