/** Who takes the places of a ranked list: over all, in every zone or of every unit; with roll-down, and ties by the boundary's policy. */
import type { SeasonPlaces, SeasonTies } from '#shared/season-settings.ts'
import { pick, type Taken } from '../contest/picking.ts'
import { boardOf, type Ranked } from './boards.ts'
import type { Both } from './result-list.ts'
import { bothOf, listOf, nameOf, said, teamsOf, type Season } from './season.ts'

export interface Placed {
  readonly row: Ranked
  /** In its zone or unit where places are given there, otherwise over all. */
  readonly rank: number
  readonly tied: boolean
  readonly taken: Taken<string> | 'directly'
}
/** One zone, one unit, or all together. */
export interface Group {
  readonly id: string
  readonly title: Both | null
  readonly placed: readonly Placed[]
  /** Equals across the last place, and how many places are left for them. */
  readonly open: { readonly rows: readonly Ranked[]; readonly free: number; readonly ties: SeasonTies } | null
  /** Places that nobody can take. */
  readonly short: number
  readonly count: number
}
export type Placing = { readonly ok: true; readonly groups: readonly Group[] } | { readonly ok: false; readonly missing: readonly string[] }
export interface Asked extends Pick<SeasonPlaces, 'list' | 'per' | 'count' | 'ties' | 'hosts'> {
  /** The award's or places' id, by which what was settled is entered. */
  readonly id: string
  readonly title: Both
  /** Only these; null: everybody. */
  readonly among: ReadonlySet<string> | null
  /** Passed over: winners of an award that this one excludes, the ineligible. */
  readonly passed: ReadonlySet<string>
  /** Rungs of the same ladder before this one, whose winners are out of the list. */
  readonly before: readonly { readonly count: number; readonly groups: readonly Group[] }[]
}

const NONE = -1e12
/** [Z4] The list's figures in the order of the criteria, then what a play-off or a draw decided. */
function keysOf(season: Season, asked: Asked, row: Ranked): readonly number[] {
  const { criteria } = asked.ties ?? season.file.ties
  const list = listOf(season, asked.list)
  const figures = criteria.map((id) => {
    if (id === 'time') return row.timeMs === null ? NONE : 0 - row.timeMs
    const better = list && 'figures' in list ? list.figures?.find((one) => one.id === id)?.better : undefined
    const figure = row.figures[id]
    return figure === undefined ? NONE : better === 'lower' ? 0 - figure : figure
  })
  const { settled } = season.file
  const entered = settled === undefined ? [] : (season.given.get(settled) ?? [])
  const own = entered.find(({ award, key }) => (award === asked.id || award === asked.title.zh || award === asked.title.en) && key === row.key)
  return [...figures, own?.place === null || own?.place === undefined ? NONE : 0 - own.place]
}

interface Kind {
  readonly id: string
  readonly title: Both | null
  readonly holds: (row: Ranked) => boolean
  readonly host: string | null
}
function kindsOf(season: Season, asked: Asked): readonly Kind[] {
  if (asked.per === undefined) return [{ id: '', title: null, holds: () => true, host: null }]
  if (asked.per === 'zone')
    return season.file.zones.map(({ id, title, teams, host }) => ({
      id,
      title: bothOf(title),
      holds: (row) => teams.includes(row.unit),
      host: host ?? null,
    }))
  const list = listOf(season, asked.list)
  return teamsOf(season, list?.level ?? '').map(({ id }) => {
    const name = nameOf(season, id)
    return { id, title: said(name, name), holds: (row) => row.unit === id, host: null }
  })
}

function placedIn(season: Season, asked: Asked, kind: Kind, board: readonly Ranked[]): Group {
  const own = board.filter((row) => kind.holds(row) && (asked.among === null || asked.among.has(row.key)))
  const rankOf = (row: Ranked): number => 1 + own.filter((other) => other.score > row.score).length
  const earlier = asked.before.flatMap(({ groups }) => groups.filter((group) => group.id === kind.id))
  const waiting = earlier.find((group) => group.open)?.open ?? null
  const gone = new Set(earlier.flatMap((group) => group.placed.map(({ row }) => row.key)))
  const count = asked.count + asked.before.reduce((sum, one) => sum + one.count, 0) - gone.size
  const host = asked.hosts === 'directly' ? own.find((row) => row.key === kind.host) : undefined
  const rest = own.filter((row) => !gone.has(row.key) && row !== host)
  const candidates = rest.map((row) => ({ id: row.key, group: '', rank: rankOf(row), keys: keysOf(season, asked, row) }))
  const ties = asked.ties ?? season.file.ties
  const picked = pick(candidates, asked.passed, { count, perGroup: null, ties: ties.then === 'share' ? 'share' : 'block' })
  const placedOf = (row: Ranked, taken: Placed['taken']): Placed => ({
    row,
    rank: rankOf(row),
    tied: own.some((other) => other !== row && other.score === row.score),
    taken,
  })
  const placed = picked.taken.flatMap((taken) => rest.filter((row) => row.key === taken.id).map((row) => placedOf(row, taken)))
  const [across] = picked.open
  const open = waiting ?? (across ? { rows: rest.filter((row) => across.ids.includes(row.key)), free: across.free, ties } : null)
  const directly = host ? [placedOf(host, 'directly')] : []
  return {
    id: kind.id,
    title: kind.title,
    // what an open boundary above may still give or take is nobody's yet
    placed: [...directly, ...(waiting ? [] : placed)],
    open,
    short: open ? 0 : Math.max(0, count - placed.length) + (asked.hosts === 'directly' && !host ? 1 : 0),
    count: asked.count,
  }
}
export function placing(season: Season, asked: Asked): Placing {
  const board = boardOf(season, asked.list)
  if (!board.ok) return board
  return { ok: true, groups: kindsOf(season, asked).map((kind) => placedIn(season, asked, kind, board.rows)) }
}
