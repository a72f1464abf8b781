/** The catalogue of formats, and the schema that they make together. */
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { formatOf, formats, hasFormat, RoundFileOf } from './index.ts'

const round = { id: 'first', title: '必答题', parts: ['finals'] }

describe('the catalogue of formats', () => {
  test('every format has an id and a title of its own', () => {
    expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length)
    expect(new Set(formats.map((format) => format.title.zh)).size).toBe(formats.length)
    expect([hasFormat('required'), hasFormat('bingo')]).toEqual([true, false])
  })
  test('a round file carries the rules of its own format, defaults filled in, points in thousandths', () => {
    expect(RoundFileOf.parse({ ...round, format: 'required', rules: { set: 'r', prices: { right: 12.5 } } }).rules).toMatchObject({
      by: 'position',
      prices: { right: 12_500, wrong: 0 },
    })
  })
  test('who rules an elimination is as they answer, unless the file says it', () => {
    const method = (rules: object) => formatOf('elimination').rules.parse({ set: 's', ...rules }).ruling.method
    expect([method({}), method({ tablets: { on: 'boards' } }), method({ by: 'turns' }), method({ ruling: { method: 'chief' } })]).toEqual([
      'machine',
      'majority',
      'majority',
      'chief',
    ])
  })
  test('a mistake is named with its path: an unknown format, a setting missing, a setting unknown', () => {
    const paths = (file: unknown) => RoundFileOf.safeParse(file).error?.issues.map((issue) => issue.path.join('.'))
    expect(paths({ ...round, format: 'bingo' })).toEqual(['format'])
    expect(paths({ ...round, format: 'buzzer' })).toEqual(['rules.questions', 'rules.set'])
    expect(paths({ ...round, format: 'speed', rules: { set: 's', questionsPerPack: 5, speed: 1 } })).toEqual(['rules'])
  })
  test('the whole can be published as JSON Schema, with usual values in the file’s own decimals', () => {
    const schema = JSON.stringify(z.toJSONSchema(RoundFileOf, { io: 'input' }))
    expect(schema).toContain('"right":{"default":10,')
    expect(schema).toContain('"step":{"default":0.1,')
  })
})
