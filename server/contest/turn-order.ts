/** The order of turns, frozen as a round begins: by table, by score, or by lots drawn by hand or by chance. */
import type { RoundId, TeamId } from '#shared/words.ts'
import type { OrderBy } from '../formats/round-format.ts'
import type { Asked } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import { roundOf } from './read.ts'
import { standingsOf } from './standings.ts'

interface Wanted {
  readonly roundId: RoundId
  /** In table order. */
  readonly entrants: readonly TeamId[]
  readonly orderBy: OrderBy
  /** Lots drawn by hand, as the operator entered them. */
  readonly byHand: readonly TeamId[] | null
}
interface TurnOrder {
  readonly order: readonly TeamId[]
  readonly lowToHigh: readonly TeamId[]
  readonly drawn: 'by-hand' | 'by-chance' | null
}

/** Each draws a lot, and the lots are sorted: every order is equally likely. */
export const byLot = <T>(things: readonly T[], chance: Asked['chance']): readonly T[] =>
  things
    .map((thing) => ({ thing, lot: chance.nonce() }))
    .sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : 0))
    .map(({ thing }) => thing)

function listed(entrants: readonly TeamId[], { listed }: { readonly listed: readonly TeamId[] }): readonly TeamId[] {
  return [...listed.filter((id) => entrants.includes(id)), ...entrants.filter((id) => !listed.includes(id))]
}
const sameTeams = (one: readonly TeamId[], other: readonly TeamId[]): boolean =>
  one.length === other.length && new Set(one).size === one.length && one.every((id) => other.includes(id))

/** Neighbours stay together; of two with equal totals the one whose lot came first stands first. */
function pairedOff(entrants: readonly TeamId[], lots: readonly TeamId[], totals: ReadonlyMap<TeamId, number>): readonly TeamId[] {
  return entrants.flatMap((one, i) => {
    if (i % 2 === 1) return []
    const other = entrants[i + 1]
    if (other === undefined) return [one]
    const swaps = (totals.get(one) ?? 0) === (totals.get(other) ?? 0) && lots.indexOf(other) < lots.indexOf(one)
    return swaps ? [other, one] : [one, other]
  })
}

/** [T1] [T6] Equal totals in table order, or by lot where the round says so; a draw by hand may decide only what lots decide. */
export function frozenOrder(state: ContestState, wanted: Wanted, asked: Asked): TurnOrder | 'bad-order' {
  const { roundId, entrants, orderBy, byHand } = wanted
  const totals = new Map((roundOf(state, roundId)?.parts ?? []).flatMap((partId) => standingsOf(state, partId, false)).map((row) => [row.teamId, row.total]))
  const byScore = (teams: readonly TeamId[], sign: 1 | -1) => [...teams].sort((a, b) => sign * ((totals.get(a) ?? 0) - (totals.get(b) ?? 0)))
  const lowToHigh = byScore(entrants, 1)
  const told = (order: readonly TeamId[]): TurnOrder | 'bad-order' => (byHand === null ? { order, lowToHigh, drawn: null } : 'bad-order')
  const drawn = (settle: (teams: readonly TeamId[]) => readonly TeamId[]): TurnOrder | 'bad-order' => {
    if (byHand === null) return { order: settle(byLot(entrants, asked.chance)), lowToHigh, drawn: 'by-chance' }
    const order = settle(byHand)
    return sameTeams(byHand, entrants) && order.every((id, i) => id === byHand[i]) ? { order: byHand, lowToHigh, drawn: 'by-hand' } : 'bad-order'
  }
  if (orderBy === 'drawn') return drawn((teams) => teams)
  if (orderBy === 'table') return told(entrants)
  if (orderBy === 'table-reversed') return told([...entrants].reverse())
  if (orderBy === 'score-high-low') return told(byScore(entrants, -1))
  if (orderBy === 'score-low-high') return told(lowToHigh)
  if ('listed' in orderBy) return told(listed(entrants, orderBy))
  if ('leader' in orderBy) {
    return drawn((teams) => {
      const [leader] = byScore(teams, -1)
      return leader === undefined ? teams : [leader, ...teams.filter((id) => id !== leader)]
    })
  }
  if ('pairs' in orderBy) return drawn((teams) => pairedOff(entrants, teams, totals))
  const sign = orderBy.score === 'high-low' ? -1 : 1
  return drawn((teams) => byScore(teams, sign))
}
