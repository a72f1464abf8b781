/** Rules of the judged round: appearance, dropped marks, exact means. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nothing, playedOut, reading, rulesFrom, turnsOf } from '../testing/round-record.ts'
import { formatOf } from './index.ts'
import { meanOf } from './mean.ts'

const judged = formatOf('judged')
const panel = (file: object, marks: number[], judges = marks.length) =>
  judged.panel?.(
    rulesFrom(judged, { ...file }),
    marks.map((mark) => Math.round(mark * 1000)),
    { due: judges, of: judges },
  ) ?? null
const result = (file: object, marks: number[], judges?: number) => panel(file, marks, judges)?.result ?? null

describe('judged round', () => {
  test('each team performs once, in table order or as drawn and listed', () => {
    expect(turnsOf(playedOut(judged, reading(judged, {}), nothing(9)))).toEqual(['a', 'b', 'c'])
    expect(judged.orderBy(rulesFrom(judged, { order: { listed: ['c', 'a', 'b'] } }))).toEqual({ listed: ['c', 'a', 'b'] })
  })
  test('a case is drawn for each team where the file names a set, and none otherwise', () => {
    expect(judged.next(reading(judged, { set: 'cases' }))).toMatchObject({ mode: 'performance', teamId: 'a', setId: 'cases' })
    expect(judged.next(reading(judged, {}))?.setId).toBeNull()
  })
  test('the highest and the lowest mark are left out and the rest averaged', () => {
    expect(panel({}, [90, 95, 85, 88, 91])).toEqual({ result: 89_670, dropped: [null, 'high', 'low', null, null] })
  })
  test('of equal marks one alone is left out', () => {
    expect(panel({ places: 1 }, [90, 90, 90])).toEqual({ result: 90_000, dropped: ['low', 'high', null] })
  })
  test('as many are left out as the file says', () => {
    expect(result({ dropHigh: 2, dropLow: 0, places: 3 }, [1, 2, 3, 10])).toBe(1500)
    expect(result({ dropHigh: 0, dropLow: 0, places: 3 }, [1, 2])).toBe(1500)
  })
  test('the mean is rounded half up to the declared decimals', () => {
    const all = { dropHigh: 0, dropLow: 0 }
    expect(result({ ...all, places: 0 }, [80, 81])).toBe(81_000)
    expect(result({ ...all, places: 1 }, [80.1, 80.2])).toBe(80_200)
    expect(result({ ...all, places: 2 }, [80, 80, 81])).toBe(80_330)
    expect(result({ ...all, places: 2 }, [80.03, 80.04])).toBe(80_040)
    expect(result({ ...all, places: 3 }, [80, 81, 81])).toBe(80_667)
  })
  test('a missing mark is waited for, or the mean is of the others', () => {
    expect(result({}, [90, 91, 92, 93], 5)).toBeNull()
    expect(result({ missing: 're-weigh' }, [90, 91, 92, 93], 5)).toBe(91_500)
  })
  test('there is no result of fewer marks than are left out', () => {
    expect(result({ missing: 're-weigh' }, [90, 91], 5)).toBeNull()
  })
  test('a mean lies between the lowest and the highest mark, within half a unit of the exact one', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 3 }), (given, places) => {
        const [mean, unit, n] = [meanOf(given, places), 10 ** (3 - places), given.length]
        const sum = given.reduce((total, mark) => total + mark, 0)
        const over = 2 * (n * mean - sum)
        return mean % unit === 0 && over <= n * unit && over > -n * unit
      }),
    )
  })
  test('marks are bounded by the file', () => {
    expect(judged.marking?.(rulesFrom(judged, { max: 30, step: 0.5 }))).toMatchObject({ max: 30_000, step: 500, dropHigh: 1, dropLow: 1 })
    expect(judged.rules.safeParse({ step: 0 }).success).toBe(false)
  })
  test('the rule is told in numbers', () => {
    const told = (file: object) => judged.sentences(rulesFrom(judged, { ...file }))
    expect(told({ max: 30, places: 1 })).toEqual([
      { zh: '每队5分钟。', en: '5 minutes a team.' },
      { zh: '评委评分，满分30分，以0.1分为一档。', en: 'The judges mark out of 30, in steps of 0.1.' },
      { zh: '去掉1个最高分和1个最低分后取平均分，保留1位小数。', en: 'The mean without the highest mark and the lowest mark, to 1 decimal, half up.' },
      { zh: '评委全部评分后计算。', en: 'The result waits for every judge’s mark.' },
    ])
    expect(told({ performMs: 0, dropHigh: 0, dropLow: 0, places: 0 })).toContainEqual({
      zh: '取平均分，四舍五入取整数。',
      en: 'The mean of the marks, rounded half up.',
    })
  })
})
