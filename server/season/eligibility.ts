/** Who may play at all: persons barred by an earlier list, or short of what the clause asks by its day; each refusal cites the clause. */
import type { Eligibility } from '#shared/season-settings.ts'
import { pointsText } from '#shared/points.ts'
import { entrantsOf, teamOf } from '../contest/read.ts'
import { cellOf, type Both, type CellMistake, type ResultRow } from './result-list.ts'
import { bothOf, listTitle, nameOf, said, type Season } from './season.ts'
import type { PassedOver } from './season-awards.ts'

interface Verdict {
  readonly row: ResultRow
  readonly why: Both
}
const inTime = (row: ResultRow, until: string | undefined): boolean => until === undefined || (row.date !== null && row.date <= until)

/** Null: satisfied. */
function failing({ rule }: Eligibility, season: Season, person: readonly ResultRow[]): Both | null {
  if ('barredBy' in rule) {
    const title = listTitle(season, rule.barredBy)
    return person.length > 0 ? said(`见于${title.zh}`, `stands in ${title.en}`) : null
  }
  const counted = person.filter((row) => inTime(row, rule.until))
  const isRows = 'rowsOf' in rule
  const title = listTitle(season, isRows ? rule.rowsOf : rule.pointsOf)
  const have = isRows ? counted.length * 1000 : counted.reduce((sum, row) => sum + (row.score ?? 0), 0)
  if (have >= rule.atLeast * 1000) return null
  const [zh, en] = isRows ? ['次', ''] : ['分', ' points']
  const by = rule.until === undefined ? said('', '') : said(`截至 ${rule.until} `, ` by ${rule.until}`)
  return said(
    `${by.zh}${title.zh}${pointsText(have)} ${zh}，须至少 ${String(rule.atLeast)} ${zh}`,
    `${title.en}${by.en}: ${pointsText(have)}${en}, at least ${String(rule.atLeast)}${en} needed`,
  )
}
const sourceOf = ({ rule }: Eligibility): string => ('barredBy' in rule ? rule.barredBy : 'rowsOf' in rule ? rule.rowsOf : rule.pointsOf)

/** [Z7] Null: a list it needs is not there yet. */
function verdicts(season: Season, clause: Eligibility): readonly Verdict[] | null {
  const players = season.given.get(clause.players)
  const source = season.given.get(sourceOf(clause))
  if (!players || !source) return null
  const byPerson = new Map<string, ResultRow[]>()
  for (const row of source) byPerson.set(row.key, [...(byPerson.get(row.key) ?? []), row])
  return players.flatMap((row) => {
    const why = failing(clause, season, byPerson.get(row.key) ?? [])
    return why ? [{ row, why }] : []
  })
}
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
/** Players registered in the contest file, held against the same clause: by unit and name, for the file has no row of a result list for them. */
function rosterVerdicts(season: Season, clause: Eligibility): readonly Verdict[] {
  const source = season.given.get(sourceOf(clause)) ?? []
  const entered = (clause.rosters ?? []).flatMap((partId) => entrantsOf(season.contest, partId))
  return [...new Set(entered)].flatMap((teamId) => {
    const unit = season.file.teams.find((team) => team.plays === teamId)
    return (teamOf(season.contest, teamId)?.players ?? []).flatMap(({ name }) => {
      const own = source.filter((row) => row.unit === unit?.id && plain(row.person) === plain(name))
      const [row] = own
      const why = row && failing(clause, season, own)
      return row && why ? [{ row, why }] : []
    })
  })
}
export interface Eligible {
  readonly mistakes: readonly CellMistake[]
  readonly flags: readonly Both[]
  readonly passedOver: PassedOver
}
export function eligible(season: Season): Eligible {
  const mistakes: CellMistake[] = []
  const flags: Both[] = []
  const passedOver = new Map<string, Set<string>>()
  for (const clause of season.file.eligibility) {
    const text = bothOf(clause.clause)
    const found = verdicts(season, clause)
    if (!found && season.given.has(clause.players)) {
      const [zh, en] = [listTitle(season, sourceOf(clause)).zh, listTitle(season, sourceOf(clause)).en]
      flags.push(said(`资格未核：缺${zh}（${sourceOf(clause)}）——${text.zh}`, `not verified, ${en} (${sourceOf(clause)}) is missing: ${text.en}`))
    }
    for (const { row, why } of [...(found ?? []), ...rosterVerdicts(season, clause)]) {
      const who = `${nameOf(season, row.unit)} ${row.person}`
      if (clause.otherwise !== 'pass-over') {
        mistakes.push({
          at: cellOf(row, 'person'),
          found: who,
          wanted: said(`符合参赛资格“${text.zh}”的选手（${why.zh}）`, `a player eligible by “${text.en}” (${why.en})`),
        })
        continue
      }
      passedOver.set(clause.players, (passedOver.get(clause.players) ?? new Set()).add(row.key))
      flags.push(said(`${who} 不参评：${text.zh}（${why.zh}）`, `${who} is passed over: ${text.en} (${why.en})`))
    }
  }
  return { mistakes, flags, passedOver }
}
