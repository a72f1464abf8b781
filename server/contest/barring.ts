/** Teams that may not press: barred from the round by its quotas, or losing a turn for a foul. */
import type { TeamId } from '#shared/words.ts'
import type { BuzzerRules } from './buzzer-rules.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, Slot, SlotPlan } from './slot-state.ts'
import { rulesOf } from './read.ts'
import { asItCounts } from './superseded.ts'

/** Slots of this run of the round whose fouls and answers count. */
const countingSlots = (round: RoundState): readonly Slot[] =>
  round.slots.slice(round.fromSlot).filter(({ plan }) => plan.trial !== true && plan.bonusOf === undefined)

/** Fouls on the buzzer: pressed before the opening, or answered before being named. */
export const buzzerFoulsOf = (round: RoundState, teamId: TeamId): number =>
  countingSlots(round)
    .flatMap((slot) => slot.fouls)
    .filter((foul) => foul.teamId === teamId && (foul.code === 'early-buzz' || foul.code === 'blurt')).length

/** [E7] Whether the team may press no more in this round: after so many fouls, presses not answered rightly, or buzzes won; 0 = never. */
function isBarred(round: RoundState, { barred }: BuzzerRules, teamId: TeamId): boolean {
  const won = countingSlots(round)
    .filter((slot) => slot.voided === null)
    .flatMap((slot) => asItCounts(slot).attempts)
    .filter((attempt) => attempt.how === 'buzz' && attempt.teamId === teamId)
  const missed = won.filter(({ ruling }) => ruling !== null && ruling.status !== 'provisional' && ruling.outcome !== 'right')
  const reached = (most: number, times: number) => most > 0 && times >= most
  return reached(barred.afterFouls, buzzerFoulsOf(round, teamId)) || reached(barred.afterMisses, missed.length) || reached(barred.afterWins, won.length)
}
/** Entrants barred for the rest of the round. */
export function barredFrom(state: ContestState, round: RoundState): readonly TeamId[] {
  const rules = rulesOf(state, round.id).buzzer
  const quotas = rules ? Object.values(rules.barred).some((most) => most > 0) : false
  return rules && quotas ? round.entrants.filter((teamId) => isBarred(round, rules, teamId)) : []
}

/** [E8] Teams that lose the turn after these questions, for a foul in one of them. */
function losingTurn(slots: readonly Slot[]): readonly TeamId[] {
  return slots.flatMap((slot, at) => slot.fouls.filter((foul) => at + (foul.turnsLost ?? 0) >= slots.length).map((foul) => foul.teamId))
}
/** Why a team may not press for the question in play; barred too where the quota that barred it as the question began holds no more. */
export function whyOut(state: ContestState, round: RoundState, slot: Slot, teamId: TeamId): 'barred' | 'turn-lost' | 'locked-out' {
  if (barredFrom(state, round).includes(teamId)) return 'barred'
  const here = slot.attempts.some((attempt) => attempt.teamId === teamId) || slot.fouls.some((foul) => foul.teamId === teamId)
  if (here) return 'locked-out'
  const before = countingSlots(round).filter((one) => one.id !== slot.id)
  return losingTurn(before).includes(teamId) ? 'turn-lost' : 'barred'
}
const mayPress = (round: RoundState, plan: SlotPlan): readonly TeamId[] => plan.among ?? round.entrants

/** No race, or one outside the round's course. */
const isApart = (plan: SlotPlan): boolean => plan.mode !== 'race' || plan.trial === true || plan.makeUp !== undefined
/** Teams out of a question before it is asked; a turn is lost only where somebody else is left to press. */
export function outFor(state: ContestState, round: RoundState, plan: SlotPlan): readonly TeamId[] {
  if (isApart(plan)) return []
  const barred = barredFrom(state, round)
  const out = [...new Set([...barred, ...losingTurn(countingSlots(round))])]
  return mayPress(round, plan).every((teamId) => out.includes(teamId)) ? barred : out
}
/** Whether anybody could press for such a question: a round whose teams are all barred is over. */
export function someoneMayPress(state: ContestState, round: RoundState, plan: SlotPlan): boolean {
  if (isApart(plan)) return true
  const barred = barredFrom(state, round)
  return mayPress(round, plan).some((teamId) => !barred.includes(teamId))
}
