/** Fujian's season: 15 and 33, disjoint; who may play, by which clause; the squad of which a part is drawn. */
import { expect, test } from 'vitest'
import type { SeasonFile } from '#shared/season-settings.ts'
import { sha256 } from '../canonical-json.ts'
import { readContest } from '../exchange/contest-file.ts'
import { cellMistakeLines } from '../exchange/table.ts'
import { fujianTables } from '../testing/fujian-field.ts'
import { givenOf, type Tables } from '../testing/season-field.ts'
import { seasonOutcome } from './outcome.ts'

const read = readContest('contests/fujian-2022.json')
if (!read.ok || !read.season) throw new Error('the contest of Fujian can’t be read')
const { contest, season } = read
const field = fujianTables(season, contest, 1)
const played = (tables: Tables, file: SeasonFile = season) => seasonOutcome({ file, contest, given: givenOf(file, contest, tables).given, sha256 })
const linesOf = (outcome: ReturnType<typeof played>, id: string) => outcome.sections.find((one) => one.id === id)?.lines ?? []
const without = (list: string, name: string): Tables => ({ ...field, [list]: (field[list] ?? []).filter((row) => row[0] !== name) })
const [first = ''] = field['provincial']?.[1] ?? []

test.each([1, 2, 3])('[W3] Fujian: 15 and 33, three of each of eleven delegations, disjoint; city 1/2/3, county 2/3/5 (seed %i)', (seed) => {
  const outcome = played(fujianTables(season, contest, seed))
  const [experts, stars] = [linesOf(outcome, 'expert'), linesOf(outcome, 'star')]
  expect([experts.length, stars.length]).toEqual([15, 33])
  expect(new Set([...experts, ...stars].map((line) => line.key)).size).toBe(48)
  expect(new Set(stars.map((line) => line.teamId)).size).toBe(11)
  const prizes = ['city-first', 'city-second', 'city-third', 'county-first', 'county-second', 'county-third']
  expect(prizes.map((id) => linesOf(outcome, id).length)).toEqual([1, 2, 3, 2, 3, 5])
  expect(outcome.mistakes).toEqual([])
})
test('[Z7] whoever has no star of the day by its date is refused, with file, row, column and the clause', () => {
  const late = { ...field, 'daily-stars': (field['daily-stars'] ?? []).map((row) => (row[0] === first ? [row[0], row[1] ?? '', '2022-08-19'] : row)) }
  for (const tables of [without('daily-stars', first), late])
    expect(cellMistakeLines(played(tables).mistakes, 'zh')).toEqual([
      `provincial.csv 第 2 行 A 列  现为 福州市 ${first}，应为符合参赛资格“截至2022年8月18日至少获一次“日日学之星””的选手（截至 2022-08-18 日日学之星0 次，须至少 1 次）`,
    ])
})
test('[Z7] points short of the clause, and persons barred by an earlier list, are refused', () => {
  const few = {
    ...field,
    'weekly-points': (field['weekly-points'] ?? []).map((row) => (row[0] === first ? [row[0], row[1] ?? '', '499.5', row[3] ?? ''] : row)),
  }
  expect(played(few).mistakes[0]?.wanted.en).toContain('Points of weekly practice by 2022-08-18: 999 points, at least 1000 points needed')
  const barred = {
    ...field,
    'law-2019': [
      ['姓名', '代表队'],
      [first, '福州市'],
    ],
  }
  expect(played(barred).mistakes[0]?.wanted.zh).toContain('未参加过2019年法律知识竞赛')
})
test('[Z7] where the file says so, the ineligible are passed over and flagged instead', () => {
  const best = linesOf(played(field), 'expert')[0]?.person ?? ''
  const lenient = { ...season, eligibility: season.eligibility.map((clause) => ({ ...clause, otherwise: 'pass-over' as const })) }
  const outcome = played(without('daily-stars', best), lenient)
  expect(outcome.mistakes).toEqual([])
  expect(linesOf(outcome, 'expert').map((line) => line.person)).not.toContain(best)
  expect(linesOf(outcome, 'expert')).toHaveLength(15)
  expect(outcome.flags[0]?.zh).toContain(`${best} 不参评`)
})
test('[Z8] fifteen named and thirty-five drawn by hand from a hundred: everybody of the pool, with a witness, nobody twice', () => {
  expect(linesOf(played(field), 'national-squad')).toHaveLength(50)
  const drawn = field['drawn'] ?? []
  const [best] = linesOf(played(field), 'expert')
  const stranger = [...drawn.slice(0, -1), [best?.person ?? '', best?.team ?? '', '示例']]
  expect(played({ ...field, drawn: stranger }).mistakes.map((one) => one.wanted.zh)).toEqual(['抽签名单（抽签池）中的人', '未在抽签中抽到的人'])
  const unseen = givenOf(season, contest, { drawn: drawn.map(([name = '', unit = '', witness = ''], i) => [name, unit, i === 3 ? '' : witness]) })
  expect(unseen.mistakes.map(({ at }) => [at.row, at.column])).toEqual([[4, 3]])
  const short = played({ ...field, drawn: drawn.slice(0, -1) }).sections.find((one) => one.id === 'national-squad')
  expect(short?.open[0]?.zh).toBe('全国赛参赛名单：34 人，应为 35 人')
})
test('[Z8] a seeded draw takes those with the least SHA-256 of “seed|id”, the same for anyone who checks', () => {
  const draws = season.draws.map(({ outcome: _, ...draw }) => ({ ...draw, method: 'seeded' as const, seed: '2022-09-01' }))
  const squad = linesOf(played(field, { ...season, draws }), 'national-squad').filter((line) => line.reason.zh !== '点名')
  const keys = (givenOf(season, contest, field).given.get('pool') ?? []).map((row) => row.key)
  const least = [...keys].sort((one, other) => (sha256(`2022-09-01|${one}`) < sha256(`2022-09-01|${other}`) ? -1 : 1)).slice(0, 35)
  expect(squad.map((line) => line.key).sort()).toEqual(least.sort())
})
