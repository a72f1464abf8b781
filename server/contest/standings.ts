/** Who stands where in a part: exact combinations, shared ranks, ties broken only by a play-off. */
import type { PartFile } from '#shared/contest-file.ts'
import type { Leave } from '#shared/part-settings.ts'
import { toPoints } from '#shared/points.ts'
import type { PartId, Points, TeamId } from '#shared/words.ts'
import { boundariesOf } from './boundaries.ts'
import type { ContestState, TieBreak } from './contest-state.ts'
import { entrantsOf, leftPart, partFileOf, teamOf } from './read.ts'

export interface Standing {
  readonly teamId: TeamId
  readonly rank: number
  /** Another team has the same rank. */
  readonly tied: boolean
  readonly total: Points
  /** The formula's sources in its order, before weights. */
  readonly terms: readonly Points[]
  /** How the team left, where it is ranked last for it. */
  readonly left?: Leave
}
type Fraction = readonly [bigint, bigint]

function fractionOf(decimal: string): Fraction {
  const [whole = '0', part = ''] = decimal.split('.')
  return [BigInt(whole + part), 10n ** BigInt(part.length)]
}
/** Half up, towards +∞ for positive and away from zero for negative halves. */
function roundHalfUp([over, under]: Fraction): bigint {
  const size = over < 0n ? -over : over
  const rounded = (2n * size + under) / (2n * under)
  return over < 0n ? -rounded : rounded
}

type Term = PartFile['ranking']['terms'][number]
function weighed(points: Points, { weight, normalise }: Term): Fraction {
  const [weightOver, weightUnder] = fractionOf(weight)
  let over = BigInt(points) * weightOver
  let under = weightUnder
  if (normalise) {
    const [fullOver, fullUnder] = fractionOf(normalise.fullMark)
    const [toOver, toUnder] = fractionOf(normalise.to)
    over *= toOver * fullUnder
    under *= toUnder * fullOver
  }
  return [over, under]
}

/** [R1] Σ source × weight, exactly, rounded half up to the declared places before ranking; in thousandths. */
export function combined(terms: readonly Term[], sources: readonly Points[], places: number): Points {
  let over = 0n
  let under = 1n
  terms.forEach((term, index) => {
    const [o, u] = weighed(sources[index] ?? 0, term)
    over = over * u + o * under
    under *= u
  })
  const grain = 10n ** BigInt(3 - places)
  return Number(roundHalfUp([over, under * grain]) * grain)
}

function sourcesOf(state: ContestState, part: PartFile, teamId: TeamId, shownOnly: boolean): Points[] {
  const live = (state.ledger.totals[part.id]?.[teamId] ?? 0) - (shownOnly ? (state.ledger.hidden[part.id]?.[teamId] ?? 0) : 0)
  const imported = teamOf(state.contest, teamId)?.imported ?? {}
  return part.ranking.terms.map((term) => (term.source === 'live' ? live : (toPoints(imported[term.source] ?? '0') ?? 0)))
}

/** One team's combined total; null outside the part. */
export const totalOf = (state: ContestState, partId: PartId, teamId: TeamId, shownOnly: boolean): Points | null =>
  standingsOf(state, partId, shownOnly).find((row) => row.teamId === teamId)?.total ?? null

/** The order a play-off gave the teams of a total; null unless exactly its teams still share that total. */
function orderOf(state: ContestState, partId: PartId, total: Points, sharing: readonly TeamId[]): TieBreak['order'] | null {
  const found = state.tieBreaks.find((one) => one.partId === partId && one.total === total)
  const settled = found?.order.flat() ?? []
  return found && settled.length === sharing.length && sharing.every((id) => settled.includes(id)) ? found.order : null
}

/** [R2] [X3] Every entrant, best first, equal totals in table order, those who left and are ranked last behind; ranks are 1-2-2-4. `shownOnly`: without points not yet shown. */
export function standingsOf(state: ContestState, partId: PartId, shownOnly: boolean): readonly Standing[] {
  const { contest, tieBreaks } = state
  const known = ranked.get(state.ledger)
  const kept =
    known && known.contest === contest && known.tieBreaks === tieBreaks ? known : { contest, tieBreaks, boards: new Map<string, readonly Standing[]>() }
  const key = `${partId} ${String(shownOnly)}`
  const board = kept.boards.get(key) ?? boardOf(state, partId, shownOnly)
  kept.boards.set(key, board)
  ranked.set(state.ledger, kept)
  return board
}

/** Boards of a ledger, asked for by many views of one moment. */
const ranked = new WeakMap<ContestState['ledger'], Pick<ContestState, 'contest' | 'tieBreaks'> & { readonly boards: Map<string, readonly Standing[]> }>()

function boardOf(state: ContestState, partId: PartId, shownOnly: boolean): readonly Standing[] {
  const part = partFileOf(state.contest, partId)
  if (!part) return []
  const rows = entrantsOf(state.contest, partId).map((teamId, table) => {
    const terms = sourcesOf(state, part, teamId, shownOnly)
    const total = combined(part.ranking.terms, terms, part.ranking.places)
    const left = leftPart(state.contest, partId, teamId)?.fate === 'ranked-last' ? state.contest.departed?.[teamId]?.how : undefined
    return { teamId, table, terms, total, place: 0, left, behind: left === undefined ? 0 : 1 }
  })
  for (const row of rows) {
    const sharing = rows.filter((one) => one.total === row.total && one.behind === row.behind).map((one) => one.teamId)
    row.place = sharing.length > 1 ? (orderOf(state, partId, row.total, sharing)?.findIndex((group) => group.includes(row.teamId)) ?? 0) : 0
  }
  rows.sort((one, other) => one.behind - other.behind || other.total - one.total || one.place - other.place || one.table - other.table)
  const same = (one: (typeof rows)[number] | undefined, other: (typeof rows)[number] | undefined) =>
    one !== undefined && other !== undefined && one.behind === other.behind && (one.behind > 0 || (one.total === other.total && one.place === other.place))
  let rank = 0
  return rows.map((row, index) => {
    if (!same(row, rows[index - 1])) rank = index + 1
    const tied = same(row, rows[index - 1]) || same(row, rows[index + 1])
    return { teamId: row.teamId, rank, tied, total: row.total, terms: row.terms, ...(row.left ? { left: row.left } : {}) }
  })
}

/** Public ranks by team, to count how far a row has moved. */
export const rankNow = (state: ContestState, partId: PartId): Readonly<Record<TeamId, number>> =>
  Object.fromEntries(standingsOf(state, partId, true).map((row) => [row.teamId, row.rank]))

export interface OpenTie {
  readonly partId: PartId
  readonly total: Points
  readonly teamIds: readonly TeamId[]
  /** The places they share, ascending. */
  readonly places: readonly number[]
}
/** [R3] Ties across an award boundary; a tie inside one award is no open tie. */
export function openTiesOf(state: ContestState, partId: PartId): readonly OpenTie[] {
  const groups = new Map<number, Standing[]>()
  for (const row of standingsOf(state, partId, false)) groups.set(row.rank, [...(groups.get(row.rank) ?? []), row])
  const boundaries = boundariesOf(state.contest, partId)
  return [...groups.entries()]
    .filter(([rank, rows]) => rows.length > 1 && !rows.some((row) => row.left) && boundaries.some((last) => rank <= last && last < rank + rows.length - 1))
    .map(([rank, rows]) => ({ partId, total: rows[0]?.total ?? 0, teamIds: rows.map((row) => row.teamId), places: rows.map((_, index) => rank + index) }))
}
