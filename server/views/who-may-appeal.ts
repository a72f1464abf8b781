/** What may be appealed about now, by whom and until when; and what could be made up for whom. */
import type { AppealOf } from '#shared/appeal-settings.ts'
import type { AppealsPart } from '#shared/views/appeals.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { groundOf, playsFor } from '../contest/appeal-rules.ts'
import { lodgers } from '../contest/appeals.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { makeUpTeams } from '../contest/make-ups.ts'
import { oncePer } from '../contest/once-per.ts'
import { liveRound, roundIdOf, slotOf } from '../contest/read.ts'
import { both } from './naming.ts'
import { aboutSaid } from './next-appeals.ts'
import { sameEach, steady } from './same-each.ts'
import type { Given } from './viewer.ts'

/** Questions named at most. */
const LENGTH = 6
const lastBegun = (state: ContestState): RoundState | null =>
  liveRound(state) ?? Object.values(state.rounds).reduce<RoundState | null>((last, one) => ((one.beganAt ?? -1) > (last?.beganAt ?? -1) ? one : last), null)
function subjects(state: ContestState): readonly AppealOf[] {
  const round = lastBegun(state)
  if (!round || round.beganAt === null) return []
  const slots = round.slots.slice(-LENGTH).reverse()
  return [...slots.map((slot): AppealOf => ({ is: 'slot', slotId: slot.id })), { is: 'round', roundId: round.id }]
}
/** A vote or a ruling changes nothing of who answered. */
const answerersIn = oncePer((slot: Slot, _: 'in order'): string => slot.attempts.map((attempt) => attempt.teamId).join())
/** Somewhere in the contest the minutes since a question or a round count. */
const minutesCount = oncePer((contest: ContestState['contest'], _: 'anywhere'): boolean => {
  const own = contest.rounds.flatMap(({ rules, partRules = {} }) => [rules, ...Object.values(partRules)])
  return [contest.appeals, ...own.map(({ appeals }) => appeals)].some((rules) => typeof rules?.window === 'object')
})
/** Of the slot asked last what who may lodge is read from: a tablet's tap is none of it. */
const lastSlotFacts = (slot: Slot): readonly unknown[] => [slot.id, answerersIn(slot, 'in order'), slot.fouls, slot.closedAt]
/** All that who may lodge what is read from. Minutes are counted from the last fact known. */
function lodgingFacts(state: ContestState): readonly unknown[] {
  const { results, appeals, live, contest } = state
  const round = lastBegun(state)
  if (!round) return [results, appeals]
  const last = round.slots.at(-1)
  const at = minutesCount(contest, 'anywhere') ? state.at : null
  const slots = [...round.slots.slice(-LENGTH, -1), ...(last ? lastSlotFacts(last) : [])]
  return [results, appeals, live, round.id, round.stage, round.entrants, at, ...slots]
}
const listed = steady<unknown>()
const lodgingKey = oncePer((state: ContestState, _: 'now') => listed(state.contest, lodgingFacts(state)))

interface Offer {
  readonly of: AppealOf
  readonly about: Text
  readonly teamIds: readonly TeamId[]
  /** Until when, by the part the team plays the round for. */
  readonly until: (teamId: TeamId) => Text
}
function deadlinesSaid(state: ContestState, of: AppealOf): Offer['until'] {
  const said = new Map<PartId | null, Text>()
  return (teamId) => {
    const own = playsFor(state, of, teamId)
    const known = said.get(own)
    if (known !== undefined) return known
    const ground = groundOf(state, of, own, state.at)
    const text = ground.ok ? ground.deadline.said : both('', '')
    said.set(own, text)
    return text
  }
}
type Offered = readonly Offer[]
/** All that who may appeal about one thing is read from. Minutes are counted from the last fact known. */
function subjectKey(state: ContestState, round: RoundState, of: AppealOf): readonly unknown[] {
  const slot = of.is === 'slot' ? round.slots.find((one) => one.id === of.slotId) : undefined
  const until = minutesCount(state.contest, 'anywhere') ? state.at : null
  const ofSlot = !slot ? [round.slots.length] : slot === round.slots.at(-1) ? lastSlotFacts(slot) : [slot]
  return [state.results, state.appeals, state.live, round.stage, round.entrants, until, ...ofSlot]
}
interface Known {
  readonly key: readonly unknown[]
  readonly offer: readonly Offer[]
}
interface Offers {
  readonly facts: readonly unknown[]
  readonly bySubject: ReadonlyMap<string, Known>
  readonly offered: Offered
}
const lastOffers = new WeakMap<ContestState['contest'], Offers>()
/** The very offer of before where the same teams may lodge: what is said of it and until when follows from the contest. */
function offerOf(state: ContestState, of: AppealOf, before: readonly Offer[]): readonly Offer[] {
  const teamIds = lodgers(state, of, state.at)
  if (sameEach(teamIds, before[0]?.teamIds ?? [])) return before
  return teamIds.length === 0 ? [] : [{ of, about: aboutSaid(state, { of }), teamIds, until: deadlinesSaid(state, of) }]
}
/** Asked once for all who read it, the officials' pads and every team's; one and the same list for as long as nothing in it changes. */
export const offeredToAll = oncePer((state: ContestState, _: 'by anybody'): Offered => {
  const last = lastOffers.get(state.contest)
  const facts = lodgingKey(state, 'now')
  if (last?.facts === facts) return last.offered
  const round = lastBegun(state)
  const bySubject = new Map<string, Known>()
  for (const of of round ? subjects(state) : []) {
    const name = of.is === 'slot' ? of.slotId : of.is
    const key = round ? subjectKey(state, round, of) : []
    const known = last?.bySubject.get(name)
    bySubject.set(name, known && sameEach(known.key, key) ? known : { key, offer: offerOf(state, of, known?.offer ?? []) })
  }
  const all = [...bySubject.values()].flatMap(({ offer }) => offer)
  const offered = last && sameEach(last.offered, all) ? last.offered : all
  lastOffers.set(state.contest, { facts, bySubject, offered })
  return offered
})

type MakeUps = AppealsPart['makeUps']
interface MadeUp extends Pick<ContestState, 'draws'> {
  readonly facts: readonly unknown[]
  readonly granted: RoundState['makeUps']
  readonly made: MakeUps
}
const makeUps = new WeakMap<ContestState['contest'], MadeUp>()
/** The same question, for the same teams: the rest follows from it. */
const isAsBefore = (one: MakeUps[number], other: MakeUps[number] | undefined): boolean => one.slotId === other?.slotId && sameEach(one.teamIds, other.teamIds)
/** Of the latest questions, the teams each could be made up for. */
export function madeUpFor(state: ContestState, given: Given): MakeUps {
  const { draws } = state
  const facts = lodgingKey(state, 'now')
  const granted = lastBegun(state)?.makeUps
  const known = makeUps.get(state.contest)
  if (known?.facts === facts && known.draws === draws && known.granted === granted) return known.made
  const made = subjects(state).flatMap((of) => {
    const slot = of.is === 'slot' ? slotOf(state, of.slotId) : null
    const teamIds = slot ? [...makeUpTeams(state, slot, given)] : []
    return slot && teamIds.length > 0 ? [{ roundId: roundIdOf(slot.id), slotId: slot.id, about: aboutSaid(state, { of }), teamIds }] : []
  })
  const same = known?.made.length === made.length && known.made.every((one, index) => isAsBefore(one, made[index]))
  const kept = same ? known.made : made
  makeUps.set(state.contest, { facts, draws, granted, made: kept })
  return kept
}
