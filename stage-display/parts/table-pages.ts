/** The table of a large field for a deep hall: type as large as the farthest viewer reads, and as many pages as that takes. */
import { leastReadable, LEAST_TYPE, type Look } from '#shared/look-settings.ts'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'

/** In shares of the wall's height: the margin; at the smallest type what is above the rows, a row. */
const [MARGIN, ABOVE, ROW] = [0.05, 0.176, 0.0602]
/** Two columns of names of six characters, up to so much larger a type. */
const TWO_COLUMNS = 1.34
/** Larger would leave no table: such a hall needs a larger wall, and is told so by `check-contest`. */
const LARGEST = 2
const STEP = 0.02

const columnsAt = (scale: number): 1 | 2 => (scale <= TWO_COLUMNS ? 2 : 1)
const rowsAt = (scale: number, top: number): number => Math.floor(((1 - MARGIN - top) / scale - ABOVE) / ROW + 1e-6) * columnsAt(scale)

export interface Paging {
  /** Times the usual size. */
  readonly scale: number
  readonly columns: 1 | 2
  /** A page. */
  readonly rows: number
}
/** null: the usual table. By the file's own number of rows, else by the farthest viewer of its surfaces; the channel's corners end so many percent below the top. */
export function pagingOf(look: Look | undefined, corners = 0): Paging | null {
  const top = Math.max(MARGIN, corners / 100)
  const farthest = Math.max(1, ...(look?.surfaces ?? []).map((surface) => leastReadable(surface) / LEAST_TYPE))
  const wanted = look?.tableRows
  if (wanted === undefined && farthest <= 1) return null
  let scale = wanted === undefined ? Math.min(LARGEST, farthest) : LARGEST
  if (wanted !== undefined) while (scale > 1 && rowsAt(scale, top) < wanted) scale -= STEP
  scale = Math.max(1, scale)
  return { scale, columns: columnsAt(scale), rows: Math.max(1, Math.min(wanted ?? Infinity, rowsAt(scale, top))) }
}

export interface TablePage {
  readonly rows: readonly StandingRow[]
  /** How many places stand before it; null where no place may be seen. */
  readonly first: number | null
}
/** The places first, then the rest; of about equal length. */
export function tablePages({ rows, rest }: PartStandings, most: number): readonly TablePage[] {
  const cut = (all: readonly StandingRow[], placed: boolean): TablePage[] => {
    const pages = Math.ceil(all.length / most)
    const length = Math.ceil(all.length / Math.max(1, pages))
    return Array.from({ length: pages }, (_, i) => ({ rows: all.slice(i * length, (i + 1) * length), first: placed ? i * length : null }))
  }
  return [...cut(rows, true), ...cut(rest, false)]
}
