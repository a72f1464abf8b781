/** A tablet a player: each one's own answer to the question that all answer, and what the team's answer is made of. */
import type { TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot, TabletAnswer } from './slot-state.ts'
import { positionsOf, tabletsOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'

export type PlayersCount = NonNullable<RoundRules['tablets']>['players']
/** A journal older than the setting has none: whoever submits answers for the team. */
export const playersCount = (rules: RoundRules): NonNullable<PlayersCount> => rules.tablets?.players ?? 'any'

export const keyOf = (teamId: TeamId, position: number): string => `${teamId}/${String(position)}`
/** The answer of one tablet: a player's own, or the team's. */
export const answerOn = (slot: Slot, teamId: TeamId, position: number | null): TabletAnswer | undefined =>
  position === null ? slot.answers[teamId] : slot.playerAnswers?.[keyOf(teamId, position)]

/** Positions whose tablets answer for themselves; none where the team has one answer, or one player answers for it. */
export function answeringPositions(state: ContestState, slot: Slot, teamId: TeamId, rules: RoundRules): readonly number[] {
  if (tabletsOf(state.contest, teamId) !== 'one-a-position' || playersCount(rules) === 'any' || slot.plan.position !== null) return []
  return positionsOf(state, teamId)
}
/** As it counts at the close: submitted, or chosen where that counts; null is blank. */
export const countedOf = (given: TabletAnswer | undefined, rules: RoundRules): readonly string[] | null =>
  given?.submitted ?? (rules.tablets?.chosenCounts && given?.chosen.length ? given.chosen : null)

/** [A5] What more than half of the players answered; null, which is blank, where no answer has so many. */
export function majorityOf(answers: readonly (readonly string[] | null)[]): readonly string[] | null {
  const said = answers.map((answer) => (answer ? answer.join('') : null))
  return answers.find((answer, i) => answer !== null && said.filter((one) => one === said[i]).length * 2 > answers.length) ?? null
}
/** All of the team's tablets have submitted. */
export function isIn(state: ContestState, slot: Slot, teamId: TeamId, rules: RoundRules): boolean {
  const positions = answeringPositions(state, slot, teamId, rules)
  if (positions.length === 0) return slot.answers[teamId]?.submitted != null
  return positions.every((position) => answerOn(slot, teamId, position)?.submitted != null)
}
