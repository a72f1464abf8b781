/** 附加题 still owed: to whoever was right on the buzzer, question after question, until they were asked or the chief has let them go. */
import type { RoundId, SlotId, TeamId } from '#shared/words.ts'
import type { RoundReading } from '../formats/round-format.ts'
import type { ContestState } from './contest-state.ts'
import { oncePer } from './once-per.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { usesQuota } from './quota.ts'
import { isHere, readingOf, roundOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'
import type { BonusOwed, Slot } from './slot-state.ts'

type Reading = RoundReading<RoundRules>
/** Slots that are no bonus. */
export const ownSlots = (slots: readonly Slot[]): readonly Slot[] => slots.filter((slot) => slot.plan.bonusOf === undefined)
/** Whoever was right; several only where the chief lets more than one answer stand. */
const winnersOf = (slot: Slot): readonly TeamId[] =>
  slot.voided ? [] : slot.attempts.filter(({ ruling }) => ruling?.outcome === 'right' && ruling.status !== 'provisional').map((attempt) => attempt.teamId)
/** Questions that earn bonuses in the order they were asked, those played again or made up among them. */
const earning = ({ slots, madeUp = [] }: Reading): readonly Slot[] => [...ownSlots(slots), ...ownSlots(madeUp)].sort((one, other) => one.number - other.number)

/** [D19] Whether the team was right on the question its bonus follows. */
export const earnsBonus = (round: Reading, slotId: SlotId | undefined, teamId: TeamId): boolean =>
  earning(round).some((slot) => slot.id === slotId && winnersOf(slot).includes(teamId))

/** [D19] Who is owed a bonus for which question, the earliest first; nobody where their set is used up. */
export function bonusesOwed(round: Reading): readonly BonusOwed[] {
  const { rules, entrants, slots, letGo = [], left } = round
  const { bonus } = rules
  if (!bonus || (left[bonus.set] ?? 0) <= 0) return []
  const askedOf = ({ slotId, teamId }: BonusOwed): number =>
    slots.filter((slot) => usesQuota(slot) && slot.plan.bonusOf === slotId && slot.plan.teamId === teamId).length
  const isLetGo = (owed: BonusOwed): boolean => letGo.some((one) => one.slotId === owed.slotId && one.teamId === owed.teamId)
  return earning(round)
    .flatMap((slot) => winnersOf(slot).map((teamId): BonusOwed => ({ slotId: slot.id, teamId })))
    .filter((owed) => entrants.some((entrant) => entrant.teamId === owed.teamId) && !isLetGo(owed) && askedOf(owed) < bonus.questions)
}
const owedIn = (state: ContestState, roundId: RoundId): readonly BonusOwed[] =>
  roundOf(state, roundId)?.rules.bonus === undefined ? [] : bonusesOwed(readingOf(state, roundId)).filter(({ teamId }) => isHere(state, roundId, teamId))

/** [D20] Owed in a round that is over: a ruling has changed since. */
export const owedAfterEnd = (state: ContestState, roundId: RoundId): readonly BonusOwed[] =>
  state.rounds[roundId]?.stage === 'over' ? owedIn(state, roundId) : []
const withBonuses = oncePer((contest: PreparedContest, _: 'in order'): readonly RoundId[] =>
  contest.rounds.flatMap(({ id, rules }) => (rules.bonus === undefined ? [] : [id])),
)
/** [D20] The same of every round that is over. */
export const owedAnywhere = (state: ContestState): readonly (BonusOwed & { readonly roundId: RoundId })[] =>
  withBonuses(state.contest, 'in order').flatMap((roundId) => owedAfterEnd(state, roundId).map((owed) => ({ ...owed, roundId })))
/** Whether somebody is owed a bonus that nobody was owed before. */
export function owesMore(before: ContestState, after: ContestState): boolean {
  const owed = (state: ContestState) => state.contest.rounds.flatMap(({ id }) => owedIn(state, id))
  const had = owed(before)
  return owed(after).some((one) => !had.some(({ slotId, teamId }) => one.slotId === slotId && one.teamId === teamId))
}
