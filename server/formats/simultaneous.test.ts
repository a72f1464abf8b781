/** Rules of the simultaneous round: one question for all, marked by the key. */
import { describe, expect, test } from 'vitest'
import { nothing, paysIn, playedOut, reading, rulesFrom, slot } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const simultaneous = formatOf('simultaneous')
const file = { set: 'quiz', questions: 3 }

describe('simultaneous round', () => {
  test('all teams answer every question; the round ends after the number in the file', () => {
    const round = playedOut(simultaneous, reading(simultaneous, file), nothing(99))
    expect(round.slots.map(({ plan }) => [plan.mode, plan.teamId, plan.setId])).toEqual([
      ['all', null, 'quiz'],
      ['all', null, 'quiz'],
      ['all', null, 'quiz'],
    ])
    expect(simultaneous.planned(round)).toBe(3)
  })
  test('a void question is asked anew unless it uses the quota', () => {
    expect(playedOut(simultaneous, reading(simultaneous, file), [{ voided: 'not-counted' }, ...nothing(99)]).slots).toHaveLength(4)
    expect(playedOut(simultaneous, reading(simultaneous, file), [{ voided: 'uses-quota' }, ...nothing(99)]).slots).toHaveLength(3)
  })
  test('the machine marks, nobody is credited in person, and only a submit counts, unless the file says otherwise', () => {
    expect(rulesFrom(simultaneous, file)).toMatchObject({
      ruling: { method: 'machine', show: 'on-cue' },
      persons: 'none',
      tablets: { finalOn: 'submit', chosenCounts: false },
    })
    expect(rulesFrom(simultaneous, { ...file, ruling: { method: 'one' } }).ruling).toEqual({ method: 'one', confirm: 'none', show: 'on-cue' })
  })
  test('no answer costs nothing even where a wrong one does; a late one is as none', () => {
    const { prices } = rulesFrom(simultaneous, { ...file, prices: { wrong: -5 } })
    expect([prices.blank, prices.late]).toEqual([0, 0])
  })
  test('a late answer costs as no answer unless the file prices it', () => {
    const pays = (prices: object) =>
      paysIn(
        simultaneous,
        rulesFrom(simultaneous, { ...file, prices }),
        slot({ mode: 'all', teamId: null, position: null, values: null, setId: null, pack: null }),
        'late',
      )
    expect([pays({ blank: -2 }), pays({ blank: -2, late: -3.5 })]).toEqual([-2000, -3500])
  })
  test('the rule is told in numbers', () => {
    expect(
      simultaneous.sentences(rulesFrom(simultaneous, { ...file, prices: { wrong: -5 } })).map((text) => (typeof text === 'string' ? text : text.zh)),
    ).toEqual(['各代表队同题同答，共3题。', '答对加10分，答错扣5分。', '未作答、超时不扣分。', '答题时间20秒。', '提交后不能修改。', '时间到，未提交的不计。'])
  })
})
