/** A list as a ranking: read from result files, made of the members' scores, or weighed together from other lists. */
import type { SeasonList } from '#shared/season-settings.ts'
import type { Points, TeamId } from '#shared/words.ts'
import { exactSum, rounded } from '../contest/combining.ts'
import type { Both, ResultRow } from './result-list.ts'
import { listOf, listTitle, nameOf, said, teamsOf, type Season } from './season.ts'

export interface Ranked {
  /** A team's id, or a person's key. */
  readonly key: string
  readonly unit: TeamId
  /** Empty for a team. */
  readonly person: string
  readonly score: Points
  readonly timeMs: number | null
  readonly figures: Readonly<Record<string, number>>
  /** 1-2-2-4 over the whole list. */
  readonly rank: number
}
type Unranked = Omit<Ranked, 'rank'>
export type Board = { readonly ok: true; readonly rows: readonly Ranked[] } | { readonly ok: false; readonly missing: readonly string[] }

/** [Z1] Best first; equal scores have the same rank. */
function ranked(rows: readonly Unranked[]): readonly Ranked[] {
  const sorted = [...rows].sort((one, other) => other.score - one.score)
  let rank = 1
  return sorted.map((row, i) => {
    if (row.score !== sorted[i - 1]?.score) rank = i + 1
    return { ...row, rank }
  })
}

type Members = Extract<SeasonList, { members: unknown }>['members']
const sum = (rows: readonly ResultRow[], of: (row: ResultRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
/** [Z2] Sum or mean of all members, or of the best so many. */
function teamScore(members: readonly ResultRow[], { best, expected, as, absent, places }: Members): Pick<Ranked, 'score' | 'timeMs'> {
  const counted = [...members].sort((one, other) => (other.score ?? 0) - (one.score ?? 0) || (one.timeMs ?? 0) - (other.timeMs ?? 0)).slice(0, best)
  const over = absent === 'zero' ? Math.max(best ?? expected ?? 0, counted.length) : counted.length
  const total = sum(counted, (row) => row.score ?? 0)
  const timed = counted.length > 0 && counted.every((row) => row.timeMs !== null)
  return {
    score: rounded([BigInt(total), as === 'mean' ? BigInt(Math.max(over, 1)) : 1n], places),
    timeMs: timed ? Math.round(sum(counted, (row) => row.timeMs ?? 0) / (as === 'mean' ? counted.length : 1)) : null,
  }
}
function ofMembers(season: Season, { level, members }: Extract<SeasonList, { members: unknown }>): Board {
  const rows = season.given.get(members.list)
  if (!rows) return { ok: false, missing: [members.list] }
  const teams = teamsOf(season, level).flatMap(({ id }) => {
    const own = rows.filter((row) => (members.by === 'team' ? row.team : row.unit) === id)
    return own.length === 0 ? [] : [{ key: id, unit: id, person: '', figures: {}, ...teamScore(own, members) }]
  })
  return { ok: true, rows: ranked(teams) }
}
/** [Z3] Weighed exactly, rounded once; a team that is missing in one of the lists has 0 there. */
function combined(season: Season, list: Extract<SeasonList, { terms: unknown }>): Board {
  const boards = list.terms.map((term) => boardOf(season, term.list))
  const missing = boards.flatMap((board) => (board.ok ? [] : board.missing))
  if (missing.length > 0) return { ok: false, missing: [...new Set(missing)] }
  const scores = boards.map((board) => new Map(board.ok ? board.rows.map((row) => [row.key, row.score]) : []))
  const bests = scores.map((column) => Math.max(0, ...column.values()))
  const terms = list.terms.map((term) => ({ ...term, source: term.list }))
  const teams = teamsOf(season, list.level).filter((team) => scores.some((column) => column.has(team.id)))
  const rows = teams.map(({ id }) => {
    const sources = scores.map((column) => column.get(id) ?? 0)
    return { key: id, unit: id, person: '', figures: {}, timeMs: null, score: rounded(exactSum(terms, sources, bests), list.places) }
  })
  return { ok: true, rows: ranked(rows) }
}
function read(season: Season, id: string): Board {
  const rows = season.given.get(id)
  if (!rows) return { ok: false, missing: [id] }
  return { ok: true, rows: ranked(rows.map(({ key, unit, person, score, timeMs, figures }) => ({ key, unit, person, score: score ?? 0, timeMs, figures }))) }
}

const boards = new WeakMap<Season, Map<string, Board>>()
export function boardOf(season: Season, id: string): Board {
  const kept = boards.get(season) ?? new Map<string, Board>()
  boards.set(season, kept)
  const known = kept.get(id)
  if (known) return known
  const list = listOf(season, id)
  const board = list && 'members' in list ? ofMembers(season, list) : list && 'terms' in list ? combined(season, list) : read(season, id)
  kept.set(id, board)
  return board
}

/** [Z2] Teams whose members are more or fewer than the file expects. */
export function memberFlags(season: Season): readonly Both[] {
  return season.file.lists.flatMap((list) => {
    if (!('members' in list) || list.members.expected === undefined) return []
    const { expected, by, list: from } = list.members
    const rows = season.given.get(from)
    if (!rows) return []
    return teamsOf(season, list.level).flatMap(({ id }) => {
      const size = rows.filter((row) => (by === 'team' ? row.team : row.unit) === id).length
      if (size === expected) return []
      const title = listTitle(season, from)
      return [
        said(
          `${title.zh}：${nameOf(season, id)}有 ${String(size)} 人，应为 ${String(expected)} 人`,
          `${title.en}: ${nameOf(season, id)} has ${String(size)} players, ${String(expected)} are expected`,
        ),
      ]
    })
  })
}
