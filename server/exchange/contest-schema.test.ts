/** The published JSON Schema is what the schemas say today. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../formats/index.ts'
import { contestSchemaText } from './contest-schema.ts'

test('contests/contest.schema.json is up to date (else: npm run schema)', () => {
  expect(readFileSync('contests/contest.schema.json', 'utf8')).toBe(contestSchemaText())
})

test('it knows the rules of every format', () => {
  const text = contestSchemaText()
  for (const format of formats) expect(text).toContain(`"const": "${format.id}"`)
  expect(text).toContain('"questionsPerPack"')
})
