/** Rules of the speed round: packs, their clocks, their ends. */
import { describe, expect, test } from 'vitest'
import { nothing, playedOut, reading, rulesFrom, slot, team, turnsOf } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const speed = formatOf('speed')
const file = { set: 'speed', questionsPerPack: 3 }

describe('speed round', () => {
  test('each team plays its pack to the end before the next begins', () => {
    const round = playedOut(speed, reading(speed, file, { teams: ['a', 'b'] }), nothing(99))
    expect(turnsOf(round)).toEqual(['a', 'a', 'a', 'b', 'b', 'b'])
    expect(round.slots.map(({ plan }) => plan.pack)).toEqual(['a', 'a', 'a', 'b', 'b', 'b'])
  })
  test('a pack ends when its clock has run out', () => {
    expect(turnsOf(playedOut(speed, reading(speed, file, { teams: ['a', 'b'] }), [{}, { timeUp: true }, ...nothing(99)]))).toEqual(['a', 'a', 'b', 'b', 'b'])
  })
  test('a void question is replaced within the pack while its clock runs, and not after', () => {
    expect(turnsOf(playedOut(speed, reading(speed, file, { teams: ['a'] }), [{ voided: 'not-counted' }, ...nothing(99)]))).toHaveLength(4)
    expect(turnsOf(playedOut(speed, reading(speed, file, { teams: ['a'] }), [{ voided: 'not-counted', timeUp: true }, ...nothing(99)]))).toHaveLength(1)
  })
  test('the clock is the pack’s; how many questions it lets through can’t be known', () => {
    const asked = slot({ mode: 'turn', teamId: team('a'), position: null, values: null, setId: null, pack: 'a' })
    expect(speed.clock(rulesFrom(speed, { ...file, packMs: 90_000 }), asked)).toEqual({ purpose: 'pack', totalMs: 90_000 })
    expect(speed.planned(reading(speed, file))).toBeNull()
  })
  test('one referee rules and the ruling shows at once, unless the file says otherwise', () => {
    expect(rulesFrom(speed, file).ruling).toEqual({ method: 'one', confirm: 'none', show: 'at-once' })
  })
  test('what was asked as the clock ran out costs nothing even where a wrong answer does', () => {
    expect(rulesFrom(speed, { ...file, prices: { wrong: -5 } }).prices).toMatchObject({ right: 5000, wrong: -5000, late: 0 })
  })
  test('the rule is told in numbers', () => {
    expect(speed.sentences(rulesFrom(speed, file))).toEqual([
      { zh: '每队60秒，题目连续给出，最多3题。', en: '60 seconds a team, up to 3 questions one after another.' },
      {
        zh: '每队一个题包，按出场先后从题组中依次取，前一队未用到的题不再使用。',
        en: 'Each team has a pack of its own, the next of the set in the order in which they play; what a team did not reach is asked of nobody.',
      },
      { zh: '答对加5分，答错不扣分。', en: 'A right answer earns 5 points, a wrong one costs nothing.' },
    ])
  })
})
