/** Whoever a file says marks, stands back or signs has a seat on the panel: every mistake with its path. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContest } from './contest-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-seats-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync(resolve('contests/banks'), join(folder, 'banks'), { recursive: true })

interface Thin {
  panel?: unknown
  readonly teams: readonly { readonly id: string }[]
  readonly parts: readonly Record<string, unknown>[]
  readonly rounds: readonly Record<string, unknown>[]
}
/** What is said of the thin contest after this change. */
function told(change: (file: Thin) => void): readonly string[] {
  const file = JSON.parse(readFileSync(resolve('contests/thin.json'), 'utf8')) as Thin
  change(file)
  const path = join(folder, 'contest.json')
  writeFileSync(path, JSON.stringify(file))
  const read = readContest(path)
  return read.ok ? [] : read.mistakes.map((mistake) => `${mistake.path}: ${mistake.wanted.en}`)
}

test('a signer without a seat: the result could never be signed', () => {
  const mistakes = told((file) => {
    file.panel = { supervisors: 0 }
    Object.assign(file.parts[0] ?? {}, { signers: ['chief', 'supervisor'] })
  })
  expect(mistakes).toEqual(['parts[0].signers[1]: a signer who has a seat (panel.supervisors is 0)'])
})
test('a judge who stands back, or marks a round, but has no seat', () => {
  const mistakes = told((file) => {
    file.panel = { judges: 3, recused: [{ role: 'judge', number: 4, teams: [file.teams[0]?.id] }] }
    Object.assign(file.rounds[0] ?? {}, { format: 'judged', rules: { judges: [1, 2, 3, 9], dropHigh: 0, dropLow: 0 } })
  })
  expect(mistakes).toEqual(
    expect.arrayContaining([
      'panel.recused[0].number: the number of a seat there is (panel.judges is 3)',
      'rounds[0].rules.judges[3]: the number of a judge that has a seat (panel.judges is 3)',
    ]),
  )
})
