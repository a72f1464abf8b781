/** Turns where a round has more than one part, and where a team that left has turns to come. */
import type { RoundId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, SlotPlan } from './slot-state.ts'
import { partOf, roundOf } from './read.ts'

/** [K7] The order as the round's parts take turns: in one, part after part, or one of each by turns. */
export function turnsOfParts(state: ContestState, roundId: RoundId, order: readonly TeamId[]): readonly TeamId[] {
  const file = roundOf(state, roundId)
  const how = file?.turnsOfParts ?? 'mixed'
  if (!file || how === 'mixed') return order
  const groups = file.parts.map((partId) => order.filter((teamId) => partOf(state, roundId, teamId) === partId))
  if (how === 'part-after-part') return groups.flat()
  const longest = Math.max(0, ...groups.map((group) => group.length))
  return Array.from({ length: longest }, (_, i) => groups.flatMap((group) => group[i] ?? [])).flat()
}

/** [X4] The turn of a team that left is the next one's in the order, where turns are passed on; null when nobody is left to take it. */
export function passedOn(round: RoundState, plan: SlotPlan): SlotPlan | null {
  const { teamId } = plan
  if (teamId === null || round.entrants.includes(teamId) || !round.passing?.includes(teamId)) return plan
  const at = round.order.indexOf(teamId)
  const next = [...round.order.slice(at + 1), ...round.order.slice(0, Math.max(0, at))].find((id) => round.entrants.includes(id))
  return next === undefined ? null : { ...plan, teamId: next, turnOf: teamId }
}
