/** A part's formula and ties, and awards that pass others over: every mistake with its path. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContest } from './contest-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-ranking-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync(resolve('contests/banks'), join(folder, 'banks'), { recursive: true })

/** What is said of the thin contest with its first part ranked so, and these awards beside its own. */
function told(ranking: unknown, awards: readonly unknown[] = []): readonly string[] {
  const file = JSON.parse(readFileSync(resolve('contests/thin.json'), 'utf8')) as { parts: { ranking?: unknown }[]; awards: unknown[] }
  if (file.parts[0]) file.parts[0].ranking = ranking
  file.awards.push(...awards)
  const path = join(folder, 'contest.json')
  writeFileSync(path, JSON.stringify(file))
  const read = readContest(path)
  return read.ok ? [] : read.mistakes.map((mistake) => `${mistake.path}: ${mistake.wanted.en}`)
}
const live = { source: 'live', weight: '1' }
const finals = JSON.parse(readFileSync(resolve('contests/thin.json'), 'utf8')).parts[0].id as string

test('a formula that names no part, or turns in a circle', () => {
  expect(told({ terms: [live, { source: 'heat', part: 'nowhere', weight: '1' }] })).toEqual(['parts[0].ranking.terms[1].part: the id of a part in parts'])
  expect(told({ terms: [live, { source: 'own', part: finals, weight: '1' }] })).toEqual([
    'parts[0].ranking.terms[1].part: a part whose total does not build on this one’s',
  ])
})
test('criteria and boundaries that do not exist', () => {
  const policy = { criteria: [{ round: 'nowhere' }], at: { 'no-such-award': { then: 'share' } } }
  expect(told({ ties: policy })).toEqual([
    'parts[0].ranking.ties.criteria[0].round: the id of a round in rounds',
    `parts[0].ranking.ties.at.no-such-award: the id of an award by rank of part ${finals}`,
  ])
})
test('an award that excludes a later one, and persons without a number', () => {
  expect(told({}, [{ id: 'stars', title: '之星', by: 'persons', part: finals, excluding: ['later'] }])).toEqual([
    expect.stringMatching(/count: how many/),
    expect.stringMatching(/excluding\[0\]: the id of an award that stands before/),
  ])
})
