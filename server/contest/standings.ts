/** Who stands where in a part: exact combinations, shared ranks, ties parted by what the part declares. */
import type { PartFile } from '#shared/contest-file.ts'
import type { Leave } from '#shared/part-settings.ts'
import { toPoints } from '#shared/points.ts'
import type { Term } from '#shared/ranking-settings.ts'
import type { PartId, Points, TeamId } from '#shared/words.ts'
import { compareExact, exactSum, rankPoints, rounded, type Exact } from './combining.ts'
import type { ContestState } from './contest-state.ts'
import type { TieBreak } from './result-state.ts'
import { entrantsOf, leftPart, partFileOf, teamOf } from './read.ts'
import { figureBy } from './tie-criteria.ts'
import { policyFor } from './tie-policies.ts'

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

/** Every entrant's sources in the formula's order, a place in a source already turned into its points. */
function sourcesOf(state: ContestState, part: PartFile, entrants: readonly TeamId[], shownOnly: boolean): readonly (readonly Points[])[] {
  const own = ({ source, part: other }: Term, teamId: TeamId): Points => {
    if (other !== undefined) return totalOf(state, other, teamId, shownOnly) ?? 0
    if (source !== 'live') return toPoints(teamOf(state.contest, teamId)?.imported[source] ?? '0') ?? 0
    return (state.ledger.totals[part.id]?.[teamId] ?? 0) - (shownOnly ? (state.ledger.hidden[part.id]?.[teamId] ?? 0) : 0)
  }
  const columns = part.ranking.terms.map((term) => {
    const column = entrants.map((teamId) => own(term, teamId))
    return term.rankPoints ? column.map((points) => rankPoints(term.rankPoints ?? [], column, points)) : column
  })
  return entrants.map((_, i) => columns.map((column) => column[i] ?? 0))
}

/** One team's combined total; null outside the part. */
export const totalOf = (state: ContestState, partId: PartId, teamId: TeamId, shownOnly: boolean): Points | null =>
  standingsOf(state, partId, shownOnly).find((row) => row.teamId === teamId)?.total ?? null

/** [P3] The order a play-off or a draw gave these teams; null unless exactly they still share the total, or where all derived stands. */
function orderOf(state: ContestState, partId: PartId, total: Points, sharing: readonly TeamId[]): TieBreak['order'] | null {
  const mine = state.tieBreaks.filter((one) => one.partId === partId)
  const held = ({ order }: TieBreak) => order.flat().length === sharing.length && order.flat().every((id) => sharing.includes(id))
  const exact = mine.find((one) => one.total === total && held(one))
  if (exact || state.contest.appeals?.derived !== 'stands') return exact?.order ?? null
  const wider = mine.findLast(({ order }) => sharing.every((id) => order.flat().includes(id)))
  return wider?.order.map((group) => group.filter((id) => sharing.includes(id))).filter((group) => group.length > 0) ?? null
}

/** [R2] [X3] Every entrant, best first, equal totals in table order, those who left and are ranked last behind; ranks are 1-2-2-4. `shownOnly`: without points not yet shown. */
export function standingsOf(state: ContestState, partId: PartId, shownOnly: boolean): readonly Standing[] {
  const { contest, tieBreaks } = state
  const rounds = byAnswers(contest) ? state.rounds : null
  const known = ranked.get(state.ledger)
  const same = known?.contest === contest && known.tieBreaks === tieBreaks && known.rounds === rounds
  const kept = known && same ? known : { contest, tieBreaks, rounds, boards: new Map<string, readonly Standing[]>() }
  const key = `${partId} ${String(shownOnly)}`
  const board = kept.boards.get(key) ?? boardOf(state, partId, shownOnly)
  kept.boards.set(key, board)
  ranked.set(state.ledger, kept)
  return board
}

/** Criteria that read answers: a board then holds only while the rounds stand as they are. */
const byAnswers = (contest: ContestState['contest']): boolean => contest.parts.some((part) => part.ranking.ties !== undefined)
/** Boards of a ledger, asked for by many views of one moment. */
const ranked = new WeakMap<
  ContestState['ledger'],
  Pick<ContestState, 'contest' | 'tieBreaks'> & { readonly rounds: ContestState['rounds'] | null; readonly boards: Map<string, readonly Standing[]> }
>()

interface Row {
  readonly teamId: TeamId
  readonly terms: readonly Points[]
  readonly exact: Exact
  readonly total: Points
  readonly left: Leave | undefined
}
function rowsOf(state: ContestState, part: PartFile, shownOnly: boolean): readonly Row[] {
  const { terms, places } = part.ranking
  const entrants = entrantsOf(state.contest, part.id)
  const sources = sourcesOf(state, part, entrants, shownOnly)
  const bests = terms.map((_, i) => Math.max(...sources.map((own) => own[i] ?? 0)))
  return entrants.map((teamId, i) => {
    const exact = exactSum(terms, sources[i] ?? [], bests)
    const left = leftPart(state.contest, part.id, teamId)?.fate === 'ranked-last' ? state.contest.departed?.[teamId]?.how : undefined
    return { teamId, terms: sources[i] ?? [], exact, total: rounded(exact, places), left }
  })
}
/** Neighbours that `same` holds together, in their order. */
function grouped<T>(items: readonly T[], same: (one: T, other: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && same(last[0], item)) last.push(item)
    else groups.push([item])
  }
  return groups
}
/** [R6] A group of equal totals that begins at `rank`, parted by its boundary's criteria, then by what was played or drawn. */
function parted(state: ContestState, part: PartFile, asked: { group: readonly Row[]; rank: number; shownOnly: boolean }): readonly (readonly Row[])[] {
  const { group, rank, shownOnly } = asked
  const tied = group.map((row) => row.teamId)
  const { criteria } = policyFor(state.contest, part, rank, group.length)
  const scored = group.map((row) => ({
    row,
    figures: criteria.map((one) => figureBy(one, state, { partId: part.id, teamId: row.teamId, tied, shownOnly })),
  }))
  const compare = (one: (typeof scored)[number], other: (typeof scored)[number]) =>
    one.figures.map((figure, i) => (other.figures[i] ?? 0) - figure).find((difference) => difference !== 0) ?? 0
  const still = grouped(scored.sort(compare), (one, other) => compare(one, other) === 0).map((rows) => rows.map(({ row }) => row))
  return still.flatMap((rows) => {
    const order =
      rows.length > 1 && rows[0]
        ? orderOf(
            state,
            part.id,
            rows[0].total,
            rows.map((row) => row.teamId),
          )
        : null
    return order ? order.map((ids) => rows.filter((row) => ids.includes(row.teamId))) : [rows]
  })
}

function boardOf(state: ContestState, partId: PartId, shownOnly: boolean): readonly Standing[] {
  const part = partFileOf(state.contest, partId)
  if (!part) return []
  const exactly = part.ranking.tiesOn === 'exact'
  const difference = (one: Row, other: Row) => (exactly ? compareExact(other.exact, one.exact) : other.total - one.total)
  const rows = rowsOf(state, part, shownOnly)
  const staying = rows.filter((row) => row.left === undefined).sort(difference)
  let rank = 1
  const ranked: Standing[] = []
  const place = (together: readonly Row[]) => {
    for (const { teamId, terms, total, left } of together) ranked.push({ teamId, rank, tied: together.length > 1, total, terms, ...(left ? { left } : {}) })
    rank += together.length
  }
  for (const group of grouped(staying, (one, other) => difference(one, other) === 0))
    (group.length > 1 ? parted(state, part, { group, rank, shownOnly }) : [group]).forEach(place)
  place(rows.filter((row) => row.left !== undefined).sort((one, other) => other.total - one.total))
  return ranked
}

/** Public ranks by team, to count how far a row has moved. */
export const rankNow = (state: ContestState, partId: PartId): Readonly<Record<TeamId, number>> =>
  Object.fromEntries(standingsOf(state, partId, true).map((row) => [row.teamId, row.rank]))
