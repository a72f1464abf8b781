/** A made-up field of a season: players of every province with scores and times, zone results, nominations; the same seed gives the same field. */
import type { SeasonFile, SeasonTeam } from '#shared/season-settings.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { resultRows } from '../exchange/result-rows.ts'
import { teamNames } from '../exchange/result-files.ts'
import { chanceOf, shuffled } from '../rehearsal/chance.ts'
import type { CellMistake, Given, ResultRow } from '../season/result-list.ts'

/** Heads first, by list. */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>

const SURNAMES = '柏隗蓝郗璩项裴邵骆阎鲍柯祁舒卞滕冉霍晏褚尉苗芮宁岑庾温钮沙蒲'
const GIVEN = '试安演岚仿言练书范一例宁样之举如拟文示清陈设想假若比方譬喻参照'
const one = (text: string, chance: number): string => text[Math.floor(chance * text.length)] ?? ''
/** So many made-up names, no two alike. */
export function madeUpNames(seed: number, where: string, count: number): readonly string[] {
  const names = new Set<string>()
  for (let i = 0; names.size < count; i++) {
    const of = (part: string) => chanceOf(seed, where, i, part)
    names.add(one(SURNAMES, of('surname')) + one(GIVEN, of('first')) + one(GIVEN, of('second')))
  }
  return [...names]
}
/** Scores in hundredths, spread around a mean that they have exactly; none above 100. */
export function spreadScores(
  seed: number,
  where: string,
  { count, meanHundredths }: { readonly count: number; readonly meanHundredths: number },
): readonly number[] {
  const reach = Math.min(1500, (10_000 - meanHundredths) * 0.95)
  const raw = Array.from({ length: count }, (_, i) =>
    Math.round(meanHundredths + reach * (chanceOf(seed, where, i, 'score') + chanceOf(seed, where, i, 'luck') - 1)),
  )
  const lack = Math.round(meanHundredths * count) - raw.reduce((sum, score) => sum + score, 0)
  const each = Math.trunc(lack / count)
  const rest = lack - each * count
  return raw.map((score, i) => score + each + (i < Math.abs(rest) ? Math.sign(rest) : 0))
}
export const hundredths = (score: number): string => (score / 100).toFixed(2)
export const minutes = (seconds: number): string => `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`

export interface FieldAsked {
  readonly seed: number
  readonly players: number
  /** Mean score in hundredths. */
  readonly meanOf: (team: SeasonTeam) => number
}
/** 姓名, 代表队, 成绩, 用时. */
export function playersTable(teams: readonly SeasonTeam[], { seed, players, meanOf }: FieldAsked): readonly (readonly string[])[] {
  const rows = teams.flatMap((team) => {
    const names = madeUpNames(seed, team.id, players)
    return spreadScores(seed, team.id, { count: players, meanHundredths: meanOf(team) }).map((score, i) => [
      names[i] ?? '',
      team.name,
      hundredths(score),
      minutes(1500 + Math.floor(2000 * chanceOf(seed, team.id, i, 'time'))),
    ])
  })
  return [['姓名', '代表队', '成绩', '用时'], ...rows]
}
/** 赛区单位, 成绩: the zone’s teams in the order given first, the rest by chance. */
export function zoneTable(season: SeasonFile, seed: number, first: readonly string[]): readonly (readonly string[])[] {
  const rows = season.zones.flatMap((zone) => {
    const known = zone.teams.filter((id) => first.includes(id))
    const others = shuffled(
      zone.teams.filter((id) => !first.includes(id)),
      seed,
      zone.id,
    )
    return [...known, ...others].map((id, i) => {
      const name = season.teams.find((team) => team.id === id)?.name ?? id
      return [name, hundredths(50_100 - i * 1350 - Math.floor(900 * chanceOf(seed, zone.id, i)))]
    })
  })
  return [['代表队', '成绩'], ...rows]
}
/** 代表队, 姓名: one of each. */
export const nomineesTable = (teams: readonly SeasonTeam[], seed: number): readonly (readonly string[])[] => [
  ['代表队', '姓名'],
  ...teams.map((team) => [team.name, madeUpNames(seed, `${team.id} nominee`, 1)[0] ?? '']),
]
/** 代表队, 成绩. */
export const scoresTable = (scores: readonly (readonly [string, number])[]): readonly (readonly string[])[] => [
  ['代表队', '成绩'],
  ...scores.map(([name, score]) => [name, hundredths(score)]),
]
export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('')

/** The tables as lists of the season, as if they had been read from files. */
export function givenOf(season: SeasonFile, contest: PreparedContest, tables: Tables): { readonly given: Given; readonly mistakes: readonly CellMistake[] } {
  const given = new Map<string, readonly ResultRow[]>()
  const mistakes: CellMistake[] = []
  const names = teamNames(season, contest)
  for (const [id, rows] of Object.entries(tables)) {
    const list = season.lists.find((one) => one.id === id)
    if (!list || !('of' in list)) continue
    const read = resultRows({ file: `${id}.csv`, sheet: null, rows }, { season, list, names })
    given.set(id, read.rows)
    mistakes.push(...read.mistakes)
  }
  return { given, mistakes }
}
