/** What may be appealed about now, by whom and until when; and what could be made up for whom. */
import type { AppealOf } from '#shared/appeal-settings.ts'
import type { AppealsPart } from '#shared/views/appeals.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { appealRulesFor, groundOf, playsFor } from '../contest/appeal-rules.ts'
import { lodgers } from '../contest/appeals.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { makeUpTeams } from '../contest/make-ups.ts'
import { oncePer } from '../contest/once-per.ts'
import { liveRound, roundIdOf, slotOf } from '../contest/read.ts'
import { both } from './naming.ts'
import { aboutSaid } from './next-appeals.ts'
import { sameEach } from './same-each.ts'
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
/** All that who may lodge what is read from: a tablet's tap is none of it. Minutes are counted from the last fact known. */
function lodgingKey(state: ContestState): readonly unknown[] {
  const round = lastBegun(state)
  if (!round) return [state.results, state.appeals]
  const { window } = appealRulesFor(state, { is: 'round', roundId: round.id }, null)
  const slots = round.slots.slice(-LENGTH).flatMap((slot) => [slot.id, answerersIn(slot, 'in order'), slot.fouls, slot.closedAt])
  return [state.results, state.appeals, state.live, round.id, round.stage, round.entrants, typeof window === 'object' ? state.at : null, ...slots]
}

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
  const { window } = appealRulesFor(state, of, null)
  const until = typeof window === 'object' ? state.at : null
  const last = round.slots.at(-1)
  const ofSlot = !slot ? [round.slots.length] : slot === last ? [answerersIn(slot, 'in order'), slot.fouls, slot.closedAt] : [slot, null, null]
  return [state.results, state.appeals, state.live, round.stage, round.entrants, until, ...ofSlot]
}
interface Known {
  readonly key: readonly unknown[]
  readonly offer: readonly Offer[]
}
const lastOffers = new WeakMap<ContestState['contest'], { readonly bySubject: ReadonlyMap<string, Known>; readonly offered: Offered }>()
function offerOf(state: ContestState, of: AppealOf): readonly Offer[] {
  const teamIds = lodgers(state, of, state.at)
  return teamIds.length === 0 ? [] : [{ of, about: aboutSaid(state, { of }), teamIds, until: deadlinesSaid(state, of) }]
}
/** Asked once for all who read it, the officials' pads and every team's; one and the same list for as long as nothing in it changes. */
export const offeredToAll = oncePer((state: ContestState, _: 'by anybody'): Offered => {
  const round = lastBegun(state)
  const last = lastOffers.get(state.contest)
  const bySubject = new Map<string, Known>()
  for (const of of round ? subjects(state) : []) {
    const name = of.is === 'slot' ? of.slotId : of.is
    const key = round ? subjectKey(state, round, of) : []
    const known = last?.bySubject.get(name)
    bySubject.set(name, known && sameEach(known.key, key) ? known : { key, offer: offerOf(state, of) })
  }
  const all = [...bySubject.values()].flatMap(({ offer }) => offer)
  const offered = last && sameEach(last.offered, all) ? last.offered : all
  lastOffers.set(state.contest, { bySubject, offered })
  return offered
})

type MakeUps = AppealsPart['makeUps']
const makeUps = new WeakMap<ContestState['contest'], { readonly key: readonly unknown[]; readonly made: MakeUps }>()
/** Of the latest questions, the teams each could be made up for. */
export function madeUpFor(state: ContestState, given: Given): MakeUps {
  const key = [...lodgingKey(state), state.draws, lastBegun(state)?.makeUps]
  const known = makeUps.get(state.contest)
  if (known && sameEach(known.key, key)) return known.made
  const made = subjects(state).flatMap((of) => {
    const slot = of.is === 'slot' ? slotOf(state, of.slotId) : null
    const teamIds = slot ? [...makeUpTeams(state, slot, given)] : []
    return slot && teamIds.length > 0 ? [{ roundId: roundIdOf(slot.id), slotId: slot.id, about: aboutSaid(state, { of }), teamIds }] : []
  })
  makeUps.set(state.contest, { key, made })
  return made
}
