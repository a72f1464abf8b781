/** Squads of which a part is drawn from a pool: entered with a witness, or ordered by a seed that anyone can check. */
import type { SquadDraw } from '#shared/season-settings.ts'
import { missingSaid } from './reasons.ts'
import { cellOf, type Both, type CellMistake, type ResultRow } from './result-list.ts'
import { bothOf, listOf, nameOf, orderOf, said, teamsOf, type Season } from './season.ts'
import type { Line, Section } from './season-awards.ts'

type Rows = readonly ResultRow[]
interface Drawn {
  readonly rows: Rows
  readonly mistakes: readonly CellMistake[]
}
const mistake = (row: ResultRow, column: string, found: string, wanted: Both): CellMistake => ({ at: cellOf(row, column), found, wanted })
const whoOf = (season: Season, row: ResultRow): string => `${nameOf(season, row.unit)} ${row.person}`

/** The pool in parts: a unit each, or all together. */
function groupsOf(season: Season, draw: SquadDraw): readonly { readonly title: string; readonly holds: (row: ResultRow) => boolean }[] {
  if (draw.per === undefined) return [{ title: '', holds: () => true }]
  return teamsOf(season, listOf(season, draw.pool)?.level ?? '').map(({ id, name }) => ({ title: name, holds: (row) => row.unit === id }))
}
/** [Z8] Ascending by the hash, and by the key where hashes are equal. */
function seeded(season: Season, { seed = '', take }: SquadDraw, pool: Rows): Rows {
  const hashed = pool.map((row) => ({ row, hash: season.sha256(`${seed}|${row.key}`) }))
  const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
  return hashed
    .sort((one, other) => before(one.hash, other.hash) || before(one.row.key, other.row.key))
    .slice(0, take)
    .map(({ row }) => row)
}
/** [Z8] Everybody entered stands in the pool, with the witness of the draw. */
function entered(season: Season, pool: Rows, rows: Rows): Drawn {
  const keys = new Set(pool.map((row) => row.key))
  const mistakes = rows.flatMap((row) => [
    ...(keys.has(row.key) ? [] : [mistake(row, 'person', whoOf(season, row), said('抽签名单（抽签池）中的人', 'somebody of the pool'))]),
    ...(row.witness === '' ? [mistake(row, 'witness', '', said('抽签的见证人', 'who witnessed the draw'))] : []),
  ])
  return { rows, mistakes }
}
function howSaid(draw: SquadDraw, row: ResultRow): Both {
  if (draw.method === 'seeded') return said(`种子 ${draw.seed ?? ''} 排序抽取`, `drawn by the seed ${draw.seed ?? ''}`)
  const [zh, en] = draw.method === 'on-stage' ? ['现场按停抽取', 'stopped live on stage'] : ['人工抽签', 'drawn by hand']
  return said(`${zh}，见证人 ${row.witness}`, `${en}, witness ${row.witness}`)
}
const sizeSaid = (title: Both, where: string, found: number, wanted: number): Both =>
  said(
    `${title.zh}：${where}${String(found)} 人，应为 ${String(wanted)} 人`,
    `${title.en}: ${where && `${where}: `}${String(found)}, ${String(wanted)} are due`,
  )

/** Nobody is named and drawn, and nobody outside the squad plays. */
function squadMistakes(season: Season, draw: SquadDraw, named: Rows, drawn: Rows): readonly CellMistake[] {
  const keys = new Set(drawn.map((row) => row.key))
  const both = named
    .filter((row) => keys.has(row.key))
    .map((row) => mistake(row, 'person', whoOf(season, row), said('未在抽签中抽到的人', 'somebody who was not drawn')))
  if (draw.playsIn === undefined || (draw.named && named.length === 0)) return both
  const squad = new Set([...keys, ...named.map((row) => row.key)])
  const strangers = (season.given.get(draw.playsIn) ?? []).filter((row) => !squad.has(row.key))
  return [
    ...both,
    ...strangers.map((row) => mistake(row, 'person', whoOf(season, row), said('点名或抽签产生的参赛人员', 'somebody named or drawn for the squad'))),
  ]
}

function drawSection(season: Season, draw: SquadDraw): Section {
  const { id, title } = draw
  const base = { kind: 'draw', id, title, lines: [], open: [], flags: [], mistakes: [] } satisfies Section
  const needs = [draw.pool, ...(draw.method === 'seeded' || draw.outcome === undefined ? [] : [draw.outcome]), ...(draw.named ? [draw.named.list] : [])]
  const missing = needs.filter((list) => !season.given.has(list))
  if (missing.length > 0) return { ...base, open: [missingSaid(season, missing)] }
  const pool = season.given.get(draw.pool) ?? []
  const named = draw.named ? (season.given.get(draw.named.list) ?? []) : []
  const groups = groupsOf(season, draw)
  const drawn: Drawn =
    draw.method === 'seeded'
      ? { rows: groups.flatMap(({ holds }) => seeded(season, draw, pool.filter(holds))), mistakes: [] }
      : entered(season, pool, season.given.get(draw.outcome ?? '') ?? [])
  const open = groups.flatMap(({ title: where, holds }) => {
    const size = drawn.rows.filter(holds).length
    const due = named.filter(holds).length
    const wanted = draw.named?.count ?? 0
    return [
      ...(size === draw.take ? [] : [sizeSaid(bothOf(title), where, size, draw.take)]),
      ...(due === wanted ? [] : [sizeSaid(said(`${bothOf(title).zh}（点名）`, `${bothOf(title).en} (named)`), where, due, wanted)]),
    ]
  })
  const lineOf = (row: ResultRow, reason: Both): Line => ({
    teamId: row.unit,
    team: nameOf(season, row.unit),
    person: row.person,
    key: row.key,
    rank: null,
    group: null,
    reason,
  })
  const lines = [...named.map((row) => lineOf(row, said('点名', 'named'))), ...drawn.rows.map((row) => lineOf(row, howSaid(draw, row)))]
  const sorted = lines.sort((one, other) => orderOf(season, one.teamId) - orderOf(season, other.teamId))
  return { ...base, lines: sorted, open, mistakes: [...drawn.mistakes, ...squadMistakes(season, draw, named, drawn.rows)] }
}
/** A squad of which nobody gave a list is not asked about. */
const isAsked = ({ given }: Season, { pool, outcome, named }: SquadDraw): boolean =>
  [pool, outcome, named?.list].some((list) => list !== undefined && given.has(list))
export const drawSections = (season: Season): readonly Section[] =>
  season.file.draws.filter((draw) => isAsked(season, draw)).map((draw) => drawSection(season, draw))
