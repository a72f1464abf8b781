/** A list as a ranking: shared ranks, and lists weighed together. */
import { expect, test } from 'vitest'
import type { SeasonFile } from '#shared/season-settings.ts'
import { readContest } from '../exchange/contest-file.ts'
import { sha256 } from '../canonical-json.ts'
import { boardOf } from './boards.ts'
import type { ResultRow } from './result-list.ts'
import type { Season } from './season.ts'

const read = readContest('contests/national-2021.json')
if (!read.ok || !read.season) throw new Error('the national contest can’t be read')
const { contest, season: file } = read
const [north, river, sea] = file.teams.filter((team) => team.level === 'province')
if (!north || !river || !sea) throw new Error('three provinces are wanted')

type Rows = readonly (readonly [unit: string, score: number])[]
const rowsOf = (rows: Rows) =>
  rows.map(([unit, score], i) => ({ key: unit, unit, team: unit, person: '', score, timeMs: null, figures: {}, row: i }) as unknown as ResultRow)
/** Two lists of provinces, and one that weighs them. */
const season = (one: Rows, other: Rows): Season => {
  const list = (id: string) => ({ id, title: id, level: 'province' })
  const whole = {
    ...list('whole'),
    terms: [
      { list: 'one', weight: '0.3' },
      { list: 'other', weight: '0.7' },
    ],
    places: 2,
  }
  const lists = [list('one'), list('other'), whole] as unknown as SeasonFile['lists']
  const given = new Map([
    ['one', rowsOf(one)],
    ['other', rowsOf(other)],
  ]) as unknown as Season['given']
  return { file: { ...file, lists }, contest, given, sha256 }
}
const told = (of: Season, id: string) => {
  const board = boardOf(of, id)
  return board.ok ? board.rows.map((row) => [row.key, row.rank, row.score]) : board.missing
}

test('[Z1] a list is ranked by score, 1-2-2-4', () => {
  const rows: Rows = [
    [north.id, 80_000],
    [river.id, 90_000],
    [sea.id, 90_000],
    ['last', 70_000],
  ]
  expect(told(season(rows, []), 'one').map((row) => row[1])).toEqual([1, 1, 3, 4])
})
test('[Z3] lists are weighed exactly and rounded once; who is missing in one has 0 there', () => {
  const both = season(
    [
      [north.id, 80_050],
      [river.id, 90_000],
    ],
    [
      [north.id, 71_110],
      [sea.id, 60_000],
    ],
  )
  // 0.3 × 80.05 + 0.7 × 71.11 = 73.792
  expect(told(both, 'whole')).toEqual([
    [north.id, 1, 73_790],
    [sea.id, 2, 42_000],
    [river.id, 3, 27_000],
  ])
})
