/** What a foul costs its team and pays others, worked out a second time from the round's price list. */
import type { Points, RoundId, TeamId } from '#shared/words.ts'
import type { EventOf } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { EntryDraft } from '../contest/ledger-state.ts'
import { buzzerAt } from '../contest/objection-rules.ts'
import type { Amount } from '../contest/pay-rules.ts'
import { partOf, roundIdOf, rulesFor, rulesOf, slotOf } from '../contest/read.ts'
import type { Slot } from '../contest/slot-state.ts'
import { formatOf } from '../formats/index.ts'

type Foul = EventOf<'FoulCalled'>
interface At {
  readonly state: ContestState
  readonly roundId: RoundId
  readonly slot: Slot | null
}
/** `state`: as it was before the foul. */
function at(state: ContestState, { slotId }: Foul): At | null {
  const roundId = slotId === null ? state.live : roundIdOf(slotId)
  return roundId === null ? null : { state, roundId, slot: slotId === null ? null : slotOf(state, slotId) }
}
const isTrial = ({ slot }: At): boolean => slot?.plan.trial === true

/** The screens' word for what the question is worth. */
export const worthShown = ({ state, roundId, slot }: At, teamId: TeamId | null): Points | null => {
  const format = state.contest.rounds.find((round) => round.id === roundId)?.format
  return slot && format !== undefined ? (formatOf(format).worth(rulesFor(state, roundId, teamId), slot)?.right ?? null) : null
}
export function inPoints(amount: Amount, worth: Points): Points {
  if (typeof amount === 'number') return amount
  const exact = (Math.abs(amount.share) * Math.abs(worth)) / 1000
  const size = Math.round(exact)
  return size === 0 ? 0 : Math.sign(amount.share) * Math.sign(worth) * size
}
/** Of this code by the team in the round before this one, those of trials apart. */
function before({ state, roundId }: At, { teamId, code }: Foul): number {
  const round = state.rounds[roundId]
  const inSlots = (round?.slots ?? []).flatMap((slot) => (slot.plan.trial ? [] : slot.fouls))
  return [...inSlots, ...(round?.fouls ?? [])].filter((foul) => foul.teamId === teamId && foul.code === code).length
}
function listed(here: At, foul: Foul): Points {
  const { state, roundId } = here
  const { fouls, prices } = rulesFor(state, roundId, foul.teamId)
  const own = fouls?.[foul.code]?.points
  if (own === undefined) return prices.foul
  if (Array.isArray(own)) return own[before(here, foul)] ?? own.at(-1) ?? prices.foul
  return inPoints(own, worthShown(here, foul.teamId) ?? rulesFor(state, roundId, foul.teamId).prices.right)
}
/** What the list says of a foul that nobody gave a figure of his own for; an early press is found by the buzzer, or called. */
function pricesOf(here: At, foul: Foul): readonly Points[] {
  const { state, roundId, slot } = here
  const round = rulesOf(state, roundId)
  const race = slot?.plan.mode === 'race' ? buzzerAt(round, slot) : undefined
  const isOwn = round.fouls?.[foul.code]?.points !== undefined
  const isFree = isTrial(here) || worthShown(here, null) === null
  if (foul.code === 'blurt' && race?.recognition === 'host') return [isFree ? 0 : isOwn ? listed(here, foul) : (race.blurt.points ?? listed(here, foul))]
  if (foul.code !== 'early-buzz' || !race) return [listed(here, foul)]
  const isValue = race.earlyBuzz.points === 'question-value' && !isOwn
  const isLetGo = isFree || before(here, foul) + 1 < race.earlyBuzz.pointsFromOffence
  return [isLetGo ? 0 : isValue ? 0 - (worthShown(here, null) ?? 0) : listed(here, foul), listed(here, foul)]
}
/** Whether its points are the list's; a figure with a reason is the referee's word, and never above 0. */
export function foulAgain(state: ContestState, foul: Foul): 'listed' | 'word' | 'wrong' {
  const here = at(state, foul)
  if (here && pricesOf(here, foul).includes(foul.points)) return 'listed'
  return here && foul.reason !== null && foul.points <= 0 ? 'word' : 'wrong'
}

/** What it pays others: those who could still answer, the other entrants between two questions, or who chose the question. */
export function paidToOthers(state: ContestState, foul: Foul): readonly EntryDraft[] {
  const here = at(state, foul)
  const round = here && state.rounds[here.roundId]
  const to = here && rulesFor(state, here.roundId, foul.teamId).fouls?.[foul.code]?.to
  if (!here || !round || !to || isTrial(here)) return []
  const { roundId, slot } = here
  const { chooser } = slot?.plan ?? {}
  const inIt = slot ? (slot.pressAmong ?? slot.plan.among ?? round.entrants).filter((id) => !slot.out.includes(id)) : round.entrants
  const gain = to.who === 'others' ? inIt : chooser === undefined ? [] : [chooser]
  const points = inPoints(to.points, worthShown(here, foul.teamId) ?? rulesFor(state, roundId, foul.teamId).prices.right)
  return gain.flatMap((teamId): EntryDraft[] => {
    const partId = partOf(state, roundId, teamId)
    if (teamId === foul.teamId || partId === null || points === 0) return []
    const cause = { is: 'their-foul', code: foul.code, teamId: foul.teamId } as const
    return [{ partId, teamId, points, playerId: null, personPoints: 0, roundId, slotId: slot?.id ?? null, cause, hidden: false }]
  })
}
