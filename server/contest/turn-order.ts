/** The order of turns, frozen as a round begins: by table, by score, or by lots; the lots drawn before, or the hub's own where nobody drew. */
import type { DrawOf } from '#shared/commands.ts'
import type { RoundId, TeamId } from '#shared/words.ts'
import type { OrderBy } from '../formats/round-format.ts'
import type { Asked } from './asked.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { lotsAmong } from './lots-drawn.ts'
import { roundOf } from './read.ts'
import type { Lots } from './result-state.ts'
import { standingsOf } from './standings.ts'

/** Each draws a lot, and the lots are sorted: every order is equally likely. */
export const byLot = <T>(things: readonly T[], chance: Asked['chance']): readonly T[] =>
  things
    .map((thing) => ({ thing, lot: chance.nonce() }))
    .sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : 0))
    .map(({ thing }) => thing)

export interface Fallen {
  readonly order: readonly TeamId[]
  readonly how: Lots['how']
  /** The draw that is then to be recorded; null where one was before, or none is needed. */
  readonly byHub: EventOf<'LotsDrawn'> | null
}
/** [N4] The lots as they were drawn before; the hub's own where nobody drew. */
export function drawnBefore(state: ContestState, of: DrawOf, among: readonly TeamId[], asked: Asked): Fallen {
  const lots = lotsAmong(state, of, among)
  if (among.length < 2 || lots) return { order: lots?.order.filter((id) => among.includes(id)) ?? among, how: lots?.how ?? 'by-chance', byHub: null }
  const order = byLot(among, asked.chance)
  return { order, how: 'by-chance', byHub: { type: 'LotsDrawn', of, among, order, how: 'by-chance', witness: null, seed: null } }
}

interface Wanted {
  readonly roundId: RoundId
  /** In table order. */
  readonly entrants: readonly TeamId[]
  readonly orderBy: OrderBy
}
interface TurnOrder {
  readonly order: readonly TeamId[]
  readonly lowToHigh: readonly TeamId[]
  /** The lots that settled it; null where none were needed. */
  readonly drawn: Fallen | null
}
type Totals = ReadonlyMap<TeamId, number>

function listed(entrants: readonly TeamId[], { listed }: { readonly listed: readonly TeamId[] }): readonly TeamId[] {
  return [...listed.filter((id) => entrants.includes(id)), ...entrants.filter((id) => !listed.includes(id))]
}
/** Neighbours stay together; of two with equal totals the one whose lot came first stands first. */
function pairedOff(entrants: readonly TeamId[], lots: readonly TeamId[], totals: Totals): readonly TeamId[] {
  return entrants.flatMap((one, i) => {
    if (i % 2 === 1) return []
    const other = entrants[i + 1]
    if (other === undefined) return [one]
    const swaps = (totals.get(one) ?? 0) === (totals.get(other) ?? 0) && lots.indexOf(other) < lots.indexOf(one)
    return swaps ? [other, one] : [one, other]
  })
}

const totalsIn = (state: ContestState, roundId: RoundId): Totals =>
  new Map((roundOf(state, roundId)?.parts ?? []).flatMap((partId) => standingsOf(state, partId, false)).map((row) => [row.teamId, row.total]))
const byScore = (teams: readonly TeamId[], totals: Totals, sign: 1 | -1) => [...teams].sort((a, b) => sign * ((totals.get(a) ?? 0) - (totals.get(b) ?? 0)))

/** Whose place only lots can settle, in table order; by totals it is those who share one. */
export function placedByLot(state: ContestState, { roundId, entrants, orderBy }: Wanted): readonly TeamId[] {
  if (orderBy === 'drawn') return entrants
  if (typeof orderBy === 'string' || 'listed' in orderBy) return []
  const totals = totalsIn(state, roundId)
  const total = (id: TeamId | undefined) => (id === undefined ? null : (totals.get(id) ?? 0))
  if ('pairs' in orderBy) return entrants.filter((id, i) => total(entrants[i % 2 === 0 ? i + 1 : i - 1]) === total(id))
  if ('score' in orderBy) return entrants.filter((id) => entrants.some((other) => other !== id && total(other) === total(id)))
  const [leader] = byScore(entrants, totals, -1)
  const leaders = entrants.filter((id) => total(id) === total(leader))
  if (orderBy.rest === 'any') return leaders
  return leaders.length > 1 ? entrants : entrants.filter((id) => id !== leader)
}

/** The order once lots have fallen: they settle what the rules leave open, and move nobody else. */
function settled(teams: readonly TeamId[], { entrants, orderBy }: Wanted, totals: Totals): readonly TeamId[] {
  if (orderBy === 'drawn') return teams
  if (orderBy === 'table') return entrants
  if (orderBy === 'table-reversed') return [...entrants].reverse()
  if (orderBy === 'score-high-low') return byScore(entrants, totals, -1)
  if (orderBy === 'score-low-high') return byScore(entrants, totals, 1)
  if ('listed' in orderBy) return listed(entrants, orderBy)
  if ('pairs' in orderBy) return pairedOff(entrants, teams, totals)
  if ('score' in orderBy) return byScore(teams, totals, orderBy.score === 'high-low' ? -1 : 1)
  const [leader] = byScore(teams, totals, -1)
  return leader === undefined ? teams : [leader, ...teams.filter((id) => id !== leader)]
}

/** [T1] [T6] Equal totals in table order, or by lot where the round says so: by the lots that were drawn for it, otherwise the hub draws. */
export function frozenOrder(state: ContestState, wanted: Wanted, asked: Asked): TurnOrder {
  const { roundId, entrants } = wanted
  const totals = totalsIn(state, roundId)
  const lowToHigh = byScore(entrants, totals, 1)
  const open = placedByLot(state, wanted)
  if (open.length < 2) return { order: settled(entrants, wanted, totals), lowToHigh, drawn: null }
  const drawn = drawnBefore(state, { is: 'order', roundId }, open, asked)
  const teams = [...drawn.order, ...entrants.filter((id) => !open.includes(id))]
  return { order: settled(teams, wanted, totals), lowToHigh, drawn }
}
