/** A table as rows of a result list: every cell read as its column asks, every mistake with its place. */
import { COLUMNS, type Column, type FileList, type SeasonFile } from '#shared/season-settings.ts'
import type { TeamId } from '#shared/words.ts'
import type { CellMistake, ResultRow } from '../season/result-list.ts'
import type { Both } from './mistakes.ts'
import { asDay, asFigure, asName, asPlace, asScore, asTime, headsText, HEADS, plain, sameHead, type ReadAs } from './result-cells.ts'
import type { Table } from './table.ts'

/** Teams by level and name, plain. */
export type TeamNames = ReadonlyMap<string, TeamId>
export interface Wanted {
  readonly season: SeasonFile
  readonly list: FileList
  readonly names: TeamNames
}
export interface RowsRead {
  readonly rows: readonly ResultRow[]
  readonly mistakes: readonly CellMistake[]
}
type Places = Readonly<Record<string, number>>

export const nameKey = (level: string, name: string): string => `${level} ${plain(name).toLowerCase()}`

/** Columns this list can't do without. */
export function neededBy({ season, list }: Pick<Wanted, 'season' | 'list'>): readonly Column[] {
  const holds = list.holds ?? 'scores'
  const needed: Column[] = ['unit', ...(list.needs ?? [])]
  if (holds === 'settled') needed.push('award', 'place')
  else if (list.of === 'players') needed.push(season.persons === 'id' ? 'id' : 'person')
  if (holds === 'scores') needed.push('score')
  return [...new Set(needed)]
}
function columnsIn(cells: readonly string[], { list }: Wanted): Places {
  const found: Record<string, number> = {}
  cells.forEach((cell, i) => {
    if (cell === '') return
    for (const column of COLUMNS) if (sameHead(cell, [...(list.heads?.[column] ?? []), ...HEADS[column]])) found[column] ??= i + 1
    for (const figure of list.figures ?? []) if (sameHead(cell, figure.heads)) found[`figure ${figure.id}`] ??= i + 1
  })
  return found
}
const FIRST_ROWS = 10
/** The row of heads: among the first ten, the one with most columns of this list. */
function headOf(table: Table, wanted: Wanted): { readonly row: number; readonly columns: Places } {
  const found = table.rows.slice(0, FIRST_ROWS).map((cells, i) => ({ row: i + 1, columns: columnsIn(cells, wanted) }))
  const most = Math.max(0, ...found.map(({ columns }) => Object.keys(columns).length))
  return found.find(({ columns }) => Object.keys(columns).length === most) ?? { row: 1, columns: {} }
}
function missingColumns(table: Table, wanted: Wanted, head: { readonly row: number; readonly columns: Places }): readonly CellMistake[] {
  const need = [
    ...neededBy(wanted).map((column) => ({ id: column as string, heads: headsText(column, wanted.list.heads?.[column] ?? []) })),
    ...(wanted.list.figures ?? []).map((figure) => ({ id: `figure ${figure.id}`, heads: figure.heads.join('/') })),
  ]
  return need.flatMap(({ id, heads }) => {
    if (head.columns[id] !== undefined) return []
    const at = { file: table.file, sheet: table.sheet, row: head.row, column: null }
    const found = (table.rows[head.row - 1] ?? [])
      .filter((cell) => cell !== '')
      .slice(0, 12)
      .join('、')
    return [{ at, found, wanted: { zh: `表头含“${heads}”一列`, en: `a column headed ${heads}` } }]
  })
}

/** Reads one row; says what is wrong cell by cell. */
function rowOf(table: Table, index: number, wanted: Wanted, columns: Places): { readonly row: ResultRow | null; readonly mistakes: readonly CellMistake[] } {
  const { season, list, names } = wanted
  const cells = table.rows[index] ?? []
  const at = { file: table.file, sheet: table.sheet, row: index + 1, column: null }
  const mistakes: CellMistake[] = []
  const need = new Set<string>(neededBy(wanted))
  const holds = list.holds ?? 'scores'
  const cell = (column: string): string => cells[(columns[column] ?? 0) - 1] ?? ''
  const say = (column: string, what: Both): null => {
    mistakes.push({ at: { ...at, column: columns[column] ?? null }, found: cell(column), wanted: what })
    return null
  }
  /** Null when it is empty and may be. */
  const read = <T>(column: string, as: ReadAs<T>): T | null => {
    const text = cell(column)
    if (text === '' && !need.has(column)) return null
    return as.of(text) ?? say(column, as.wanted)
  }
  const team = (column: 'unit' | 'team', level: string): TeamId | null => {
    const text = cell(column)
    if (text === '' && !need.has(column)) return null
    const known = names.get(nameKey(level, text))
    if (known !== undefined) return known
    const some = season.teams.filter((one) => one.level === level).slice(0, 3)
    const titles = some.map((one) => one.name).join('、')
    return say(column, { zh: `season.teams 中的单位名称（${titles} …）`, en: `a name of season.teams (${titles} …)` })
  }
  const unit = team('unit', list.level)
  const person = list.of === 'players' ? read('person', asName) : null
  const id = list.of === 'players' && season.persons === 'id' && (holds !== 'settled' || cell('id') !== '') ? read('id', asName) : null
  const figures = (list.figures ?? []).flatMap((figure): [string, number][] => {
    const number = asFigure.of(cell(`figure ${figure.id}`))
    if (number === null) say(`figure ${figure.id}`, asFigure.wanted)
    return number === null ? [] : [[figure.id, number]]
  })
  const rest = {
    team: list.teamLevel === undefined ? null : team('team', list.teamLevel),
    score: read('score', asScore),
    timeMs: read('time', asTime),
    date: read('date', asDay),
    place: read('place', asPlace),
    award: read('award', asName),
    witness: read('witness', asName) ?? '',
    figures: Object.fromEntries(figures),
  }
  if (unit === null || mistakes.length > 0) return { row: null, mistakes }
  const key = list.of === 'teams' ? unit : (id ?? (person === null ? unit : `${unit}/${plain(person)}`))
  return { row: { at, columns, unit, key, person: person ?? id ?? '', ...rest }, mistakes }
}
/** [Z10] Nobody stands twice in a list of scores or names. */
export function twice(list: FileList, rows: readonly ResultRow[]): readonly CellMistake[] {
  const holds = list.holds ?? 'scores'
  if (holds === 'records') return []
  const first = new Map<string, ResultRow>()
  return rows.flatMap((row) => {
    const key = holds === 'settled' ? `${row.award ?? ''} ${row.key}` : row.key
    const earlier = first.get(key)
    if (!earlier) first.set(key, row)
    if (!earlier) return []
    const where = `${earlier.at.file === row.at.file ? '' : `${earlier.at.file} `}${String(earlier.at.row)}`
    const at = { ...row.at, column: row.columns[list.of === 'teams' ? 'unit' : 'person'] ?? null }
    const wanted = {
      zh: `每个人（队）一行：第 ${where} 行已有；同名者请用编号区分（persons: id）`,
      en: `one row each: row ${where} has it; tell namesakes apart by id (persons: id)`,
    }
    return [{ at, found: row.person || row.unit, wanted }]
  })
}

export function resultRows(table: Table, wanted: Wanted): RowsRead {
  const head = headOf(table, wanted)
  const missing = missingColumns(table, wanted, head)
  if (missing.length > 0) return { rows: [], mistakes: missing }
  const read = table.rows.flatMap((cells, i) => (i < head.row || cells.every((cell) => cell === '') ? [] : [rowOf(table, i, wanted, head.columns)]))
  const rows = read.flatMap(({ row }) => row ?? [])
  const mistakes = read.flatMap((one) => one.mistakes)
  if (read.length > 0) return { rows, mistakes }
  const at = { file: table.file, sheet: table.sheet, row: head.row + 1, column: null }
  return { rows, mistakes: [{ at, found: '', wanted: { zh: '表头之下至少一行', en: 'at least one row below the heads' } }] }
}
