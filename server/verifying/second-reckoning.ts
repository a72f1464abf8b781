/** Totals and ranks reckoned a second time, another way: sums of the entries as they stand in the records, combined in plain numbers. */
import type { PartFile } from '#shared/contest-file.ts'
import type { Term } from '#shared/ranking-settings.ts'
import type { PartId, PlayerId, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { standingsOf } from '../contest/standings.ts'
import type { ChainLine } from './chain.ts'

export type Sums = ReadonlyMap<string, number>
const keyOf = (partId: string, teamId: string): string => `${partId} ${teamId}`
interface Entered {
  readonly partId: string
  readonly teamId: string
  readonly points: number
  readonly playerId: PlayerId | null
  readonly personPoints: number
}
const isEntered = (value: unknown): value is Entered =>
  typeof value === 'object' && value !== null && 'partId' in value && 'teamId' in value && 'points' in value && typeof value.points === 'number'

/** In thousandths, by part and team. */
export function sumsOf(lines: readonly ChainLine[]): Sums {
  const sums = new Map<string, number>()
  for (const { fields } of lines) {
    const { type, entries } = fields
    if (type !== 'PointsEntered' || !Array.isArray(entries)) continue
    for (const entry of entries.filter(isEntered)) {
      const key = keyOf(entry.partId, entry.teamId)
      sums.set(key, (sums.get(key) ?? 0) + entry.points)
    }
  }
  return sums
}

/** What each person was credited in the part, in thousandths. */
export function creditsOf(lines: readonly ChainLine[], of: PartId): ReadonlyMap<PlayerId, number> {
  const credits = new Map<PlayerId, number>()
  for (const { fields } of lines) {
    const { type, entries } = fields
    if (type !== 'PointsEntered' || !Array.isArray(entries)) continue
    for (const { partId, playerId, personPoints } of entries.filter(isEntered))
      if (partId === of && playerId !== null && personPoints !== 0) credits.set(playerId, (credits.get(playerId) ?? 0) + personPoints)
  }
  return credits
}

/** A part's totals in thousandths, unrounded, by team. */
export function totalsOf(state: ContestState, part: PartFile, sums: Sums): ReadonlyMap<TeamId, number> {
  const teams = standingsOf(state, part.id, false).map((row) => row.teamId)
  const source = (term: Term, teamId: TeamId): number => {
    const other = state.contest.parts.find((one) => one.id === term.part)
    if (other) return Math.round(totalsOf(state, other, sums).get(teamId) ?? 0)
    if (term.source === 'live') return sums.get(keyOf(part.id, teamId)) ?? 0
    return Number(state.contest.teams.find((team) => team.id === teamId)?.imported[term.source] ?? '0') * 1000
  }
  const totals = new Map<TeamId, number>(teams.map((teamId) => [teamId, 0]))
  for (const term of part.ranking.terms) {
    const own = new Map(teams.map((teamId) => [teamId, source(term, teamId)]))
    const placed = (teamId: TeamId) => Number(term.rankPoints?.[[...own.values()].filter((one) => one > (own.get(teamId) ?? 0)).length] ?? '0') * 1000
    const value = (teamId: TeamId) => (term.rankPoints ? placed(teamId) : (own.get(teamId) ?? 0))
    const best = Math.max(0, ...teams.map(value))
    const full = term.normalise?.fullMark === 'best' ? best : Number(term.normalise?.fullMark ?? '0') * 1000
    const scale = term.normalise ? (full === 0 ? 0 : (Number(term.normalise.to) * 1000) / full) : 1
    for (const teamId of teams) totals.set(teamId, (totals.get(teamId) ?? 0) + value(teamId) * scale * Number(term.weight))
  }
  return totals
}

/** Where ledger, totals or ranks of the fold differ from the second reckoning; empty: nowhere. */
export function differences(state: ContestState, lines: readonly ChainLine[]): readonly string[] {
  const sums = sumsOf(lines)
  const found: string[] = []
  for (const part of state.contest.parts) {
    const ledger = state.ledger.totals[part.id] ?? {}
    for (const teamId of new Set([
      ...Object.keys(ledger),
      ...[...sums.keys()].filter((key) => key.startsWith(`${part.id} `)).map((key) => key.slice(part.id.length + 1)),
    ]))
      if ((ledger[teamId as TeamId] ?? 0) !== (sums.get(keyOf(part.id, teamId)) ?? 0)) found.push(`${part.id}: the points of ${teamId} do not sum up`)
    found.push(...ranksOf(state, part.id, totalsOf(state, part, sums)))
  }
  return found
}
function ranksOf(state: ContestState, partId: PartId, totals: ReadonlyMap<TeamId, number>): readonly string[] {
  const rows = standingsOf(state, partId, false)
  const grain = 10 ** (3 - (state.contest.parts.find((part) => part.id === partId)?.ranking.places ?? 3))
  const found = rows
    .filter((row) => Math.abs(row.total - (totals.get(row.teamId) ?? 0)) > grain / 2 + 1e-6)
    .map((row) => `${partId}: the total of ${row.teamId} is another`)
  const staying = rows.filter((row) => row.left === undefined)
  const better = (one: (typeof rows)[number]) => staying.filter((other) => other.total > one.total).length
  const equal = (one: (typeof rows)[number]) => staying.filter((other) => other.total === one.total).length
  // Teams of one total share the best of their places, or are parted inside them by what the contest file says.
  for (const row of staying) if (row.rank <= better(row) || row.rank > better(row) + equal(row)) found.push(`${partId}: the rank of ${row.teamId} is another`)
  return found
}
