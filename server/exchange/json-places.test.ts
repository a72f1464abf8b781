/** The JSON reader agrees with JSON.parse on everything, and knows where things stand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from './json-places.ts'

const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

describe('reading JSON', () => {
  test('it accepts what JSON.parse accepts, with the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '}', ' ', '"', '\n', '1'), (json, cut, junk) => {
        const at = cut % (json.length + 1)
        for (const text of [json, json.slice(0, at), json.slice(0, at) + junk + json.slice(at)]) {
          const mine = readJson(text)
          expect(mine.ok ? { value: mine.value } : null).toEqual(parsed(text))
        }
      }),
    )
  })

  test('a missing comma is told by line, column and what stands there', () => {
    expect(readJson('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({ ok: false, place: { line: 3, column: 3 }, found: '"b": 2', wanted: 'comma-or-brace' })
  })

  test('a file cut short is told at its end', () => {
    expect(readJson('{"a": [1, 2')).toMatchObject({ ok: false, place: { line: 1, column: 12 }, found: '', wanted: 'comma-or-bracket' })
  })

  test('a key stands where it is written, a missing one where its object begins', () => {
    const read = readJson('{\n  "teams": [\n    { "name": "甲" }\n  ]\n}')
    if (!read.ok) throw new Error('not read')
    expect(read.placeOf(['teams', 0, 'name'])).toEqual({ line: 3, column: 7 })
    expect(read.placeOf(['teams', 0, 'table'])).toEqual({ line: 3, column: 5 })
    expect(read.placeOf(['parts'])).toEqual({ line: 1, column: 1 })
  })

  test('a key written twice is named, a byte order mark is forgiven, endless nesting is refused', () => {
    expect(readJson('\uFEFF{"a": {"b": 1, "b": 2}}')).toMatchObject({ ok: true, value: { a: { b: 2 } }, twice: [['a', 'b']] })
    expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false, wanted: 'shallower' })
  })
})
