/** A made-up season of Fujian: ten cities, their county teams, the department's windows, practice records and the squad for the national contest. */
import type { SeasonFile } from '#shared/season-settings.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { chanceOf, shuffled } from '../rehearsal/chance.ts'
import { hundredths, madeUpNames, minutes, spreadScores, type Tables } from './season-field.ts'

const SIZES: Readonly<Record<string, number>> = { pingtan: 6, department: 12 }
const WITNESS = '公证员（示例）'

interface Person {
  readonly name: string
  readonly unit: string
  /** The county team; empty for the others. */
  readonly team: string
  readonly score: number
}
function people(season: SeasonFile, seed: number): readonly Person[] {
  const delegations = season.teams.filter((team) => team.level === 'delegation')
  return delegations.flatMap(({ id, name }, i) => {
    const count = SIZES[id] ?? 20
    const names = madeUpNames(seed, id, count)
    const counties = season.teams.filter((team) => team.level === 'county' && (team.id.startsWith(`${id}-`) || team.id === id))
    const meanHundredths = 8900 - i * 110
    return spreadScores(seed, id, { count, meanHundredths }).map((score, j) => ({
      name: names[j] ?? '',
      unit: name,
      team: j < 6 ? (counties[Math.floor(j / 3)]?.name ?? '') : '',
      score,
    }))
  })
}
export function fujianTables(season: SeasonFile, _: PreparedContest, seed: number): Tables {
  const all = people(season, seed)
  const rows = (list: readonly Person[]) => list.map(({ name, unit }) => [name, unit])
  const best = [...all].sort((one, other) => other.score - one.score)
  const pool = best.slice(15, 115)
  const drawn = shuffled(
    pool.map((person) => `${person.unit}/${person.name}`),
    seed,
    'draw',
  ).slice(0, 35)
  const isDrawn = (person: Person) => drawn.includes(`${person.unit}/${person.name}`)
  return {
    provincial: [
      ['姓名', '代表队', '参赛队', '成绩', '用时'],
      ...all.map(({ name, unit, team, score }, i) => [name, unit, team, hundredths(score), minutes(1200 + Math.floor(1800 * chanceOf(seed, i, 'time')))]),
    ],
    'daily-stars': [['姓名', '代表队', '日期'], ...rows(all).map((row, i) => [...row, `2022-0${String(3 + (i % 5))}-1${String(i % 10)}`])],
    'weekly-points': [
      ['姓名', '代表队', '积分', '日期'].map((head) => (head === '积分' ? '成绩' : head)),
      ...rows(all).flatMap((row, i) => [
        [...row, String(600 + (i % 7) * 10), '2022-05-31'],
        [...row, String(450 + (i % 5) * 20), '2022-08-12'],
      ]),
    ],
    'national-players': [
      ['姓名', '代表队'],
      [madeUpNames(seed, 'earlier', 1)[0] ?? '', '福州市'],
    ],
    'law-2019': [
      ['姓名', '代表队'],
      [madeUpNames(seed, 'law', 1)[0] ?? '', '泉州市'],
    ],
    'national-experts': [
      ['姓名', '代表队'],
      [madeUpNames(seed, 'experts', 1)[0] ?? '', '厦门市'],
    ],
    organisation: [['代表队'], ['厦门市'], ['三明市'], ['平潭综合实验区']],
    contribution: [
      ['姓名', '代表队'],
      [madeUpNames(seed, 'coach', 1)[0] ?? '', '泉州市'],
    ],
    named: [['姓名', '代表队'], ...rows(best.slice(0, 15))],
    pool: [['姓名', '代表队'], ...rows(pool)],
    drawn: [['姓名', '代表队', '见证人'], ...rows(pool.filter(isDrawn)).map((row) => [...row, WITNESS])],
  }
}
