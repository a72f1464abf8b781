/** The lots that were drawn for something, as far as they still decide it. */
import type { DrawOf } from '#shared/commands.ts'
import type { TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Lots } from './result-state.ts'

const keyOf = (of: DrawOf): string => (of.is === 'order' ? `order ${of.roundId}` : `${of.is} ${of.partId}`)

/** The last lots drawn for it; null before. */
export const lotsFor = (state: ContestState, of: DrawOf): Lots | null => state.lots.findLast((lot) => keyOf(lot.of) === keyOf(of)) ?? null
/** The last lots, where every team that is to be drawn has one among them: drawn before a team came in or came level, they decide nothing. */
export function lotsAmong(state: ContestState, of: DrawOf, teams: readonly TeamId[]): Lots | null {
  const lots = lotsFor(state, of)
  return lots && teams.every((id) => lots.order.includes(id)) ? lots : null
}
