/** Feeds as flat rows: the same columns in every row, a hidden place empty, and cells that no spreadsheet runs. */
import { expect, test } from 'vitest'
import { contestSample, teamAt } from '#shared/samples/contest-sample.ts'
import { challengeBoard, finalsBoard } from '#shared/samples/standings-samples.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { csvOf, nowRows, standingsRows } from './feeds.ts'

test('every row has the same columns with one value each, and the hidden places are empty', () => {
  const rows = standingsRows(contestSample, [finalsBoard, challengeBoard], 'zh')
  expect(rows).toHaveLength(32)
  expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1)
  for (const row of rows) for (const value of Object.values(row)) expect(['string', 'number']).toContain(typeof value)
  expect(rows.slice(0, 8).every((row) => row['rank'] !== '')).toBe(true)
  expect(rows.filter((row) => row['part'] === challengeBoard.partId && row['rank'] === '')).toHaveLength(challengeBoard.rest.length)
})
test('who answers is one row, with unit and seconds; an empty one when nobody does', () => {
  const { question = null, turn = null, clock = null } = stageSamples['who-has-it'] ?? {}
  const [row] = nowRows({ contest: contestSample, question, turn, clock }, 0, 'zh')
  expect(row).toMatchObject({ table: 3, player: turn?.playerName })
  expect(row?.['unit']).toBe(contestSample.teams.find((team) => team.id === teamAt(3))?.players.find((one) => one.id === turn?.playerId)?.unit)
  expect(nowRows({ contest: contestSample, question: null, turn: null, clock: null }, 0, 'zh')[0]).toMatchObject({ table: '', stem: '' })
})
test('CSV quotes what needs it, keeps numbers, and disarms what a spreadsheet would run', () => {
  const rows = [{ name: '甲,"乙"', total: '-3.5', note: '=1+1' }]
  expect(csvOf(rows, ['name', 'total', 'note'])).toBe('name,total,note\r\n"甲,""乙""",-3.5,\'=1+1\r\n')
})
