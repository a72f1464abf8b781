/** Result files on disk as the lists of a season: which file or sheet holds which list, all of it read or nothing. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { FileList, SeasonFile } from '#shared/season-settings.ts'
import { inLanguage, type TeamId } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { CellMistake, Given, ResultRow } from '../season/result-list.ts'
import { csvTable, MOST_BYTES } from './csv-table.ts'
import { unreadable } from './question-bank.ts'
import { plain } from './result-cells.ts'
import { nameKey, resultRows, twice, type TeamNames } from './result-rows.ts'
import { fileMistake, type Table, type TablesRead } from './table.ts'
import { workbookTables } from './workbook.ts'

export type ResultsRead = { readonly ok: true; readonly given: Given } | { readonly ok: false; readonly mistakes: readonly CellMistake[] }

/** `list=FILE`, a file named after its list, or a folder of them. */
interface Asked {
  readonly file: string
  readonly list: string | null
}
const isResult = (file: string): boolean => ['.csv', '.xlsx'].includes(extname(file).toLowerCase()) && !file.startsWith('~$') && !file.startsWith('.')
function askedIn(argument: string): readonly Asked[] {
  const [, list, file] = /^([a-z][a-z0-9-]{0,39})=(.+)$/.exec(argument) ?? []
  if (list !== undefined && file !== undefined) return [{ file, list }]
  const folder = statSync(argument, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!folder) return [{ file: argument, list: null }]
  return readdirSync(argument)
    .filter(isResult)
    .sort()
    .map((name) => ({ file: join(argument, name), list: null }))
}
const OLD_EXCEL = 'd0cf11e0'
async function tablesOf(file: string): Promise<TablesRead> {
  let bytes: Uint8Array
  try {
    const size = statSync(file).size
    if (size > MOST_BYTES) return fileMistake(file, `${String(size)} B`, { zh: '不超过 16 MB 的文件', en: 'a file of at most 16 MB' })
    bytes = readFileSync(file)
  } catch (error) {
    return fileMistake(file, file, unreadable(error instanceof Error && 'code' in error ? String(error.code) : '?'))
  }
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (magic === OLD_EXCEL)
    return fileMistake(file, '.xls', { zh: '另存为 .xlsx 或 .csv 且未加密的文件', en: 'a file saved as .xlsx or .csv, without a password' })
  return magic.startsWith('504b') ? workbookTables(file, bytes) : csvTable(file, bytes)
}

/** Every name a team of the season may be called by. */
export function teamNames(season: SeasonFile, contest: PreparedContest): TeamNames {
  const names = new Map<string, TeamId>()
  for (const team of season.teams) {
    const night = contest.teams.find((one) => one.id === team.plays)
    const called = night ? [night.id, night.name, night.shortName, ...(night.calledName === undefined ? [] : [night.calledName])] : []
    for (const name of [...called, ...(team.names ?? []), team.name, team.id]) names.set(nameKey(team.level, name), team.id)
  }
  return names
}
function listFor(lists: readonly FileList[], name: string): FileList | null {
  const titles = (list: FileList) => [list.id, inLanguage(list.title, 'zh'), inLanguage(list.title, 'en')]
  return lists.find((list) => titles(list).some((title) => plain(title).toLowerCase() === plain(name).toLowerCase())) ?? null
}

export async function readResults(season: SeasonFile, contest: PreparedContest, args: readonly string[]): Promise<ResultsRead> {
  const lists = season.lists.flatMap((list) => ('of' in list ? [list] : []))
  const names = teamNames(season, contest)
  const given = new Map<string, readonly ResultRow[]>()
  const mistakes: CellMistake[] = []
  const take = (table: Table, list: FileList | null) => {
    if (!list) {
      const ids = lists.map((one) => one.id).join('、')
      mistakes.push({
        at: { file: table.file, sheet: table.sheet, row: null, column: null },
        found: table.sheet ?? basename(table.file),
        wanted: { zh: `以名单编号或标题命名（${ids}），或写成 名单=文件`, en: `the name of a list (${ids}), or list=FILE` },
      })
      return
    }
    const read = resultRows(table, { season, list, names })
    mistakes.push(...read.mistakes)
    given.set(list.id, [...(given.get(list.id) ?? []), ...read.rows])
  }
  for (const { file, list } of args.flatMap(askedIn)) {
    const read = await tablesOf(file)
    if (!read.ok) {
      mistakes.push(...read.mistakes)
      continue
    }
    const tables = read.tables.filter((table) => table.sheet === null || table.rows.some((cells) => cells.some((cell) => cell !== '')))
    const byFile = listFor(lists, list ?? basename(file, extname(file)))
    for (const table of tables) take(table, list === null && table.sheet !== null ? (listFor(lists, table.sheet) ?? byFile) : byFile)
  }
  for (const list of lists) mistakes.push(...twice(list, given.get(list.id) ?? []))
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, given }
}
