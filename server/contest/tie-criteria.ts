/** What parts tied teams before anything is played: answers, time, points in a round, an imported score, meetings. */
import { toPoints } from '#shared/points.ts'
import type { TieCriterion } from '#shared/ranking-settings.ts'
import type { PartId, PlayerId, Points, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Entry } from './ledger-state.ts'
import type { PreparedRound } from './prepared-contest.ts'
import type { Attempt, Slot } from './slot-state.ts'
import { ownAnswers } from './objection-rules.ts'
import { enteredIn, entrantsOf, roundIdOf, rulesOf, teamOf } from './read.ts'
import { isSuperseded } from './superseded.ts'

interface Asked {
  readonly partId: PartId
  readonly teamId: TeamId
  /** Every team of the same total. */
  readonly tied: readonly TeamId[]
  /** Only what the public has been shown. */
  readonly shownOnly: boolean
}
/** The part's rounds, play-offs apart. */
function countedRounds(state: ContestState, partId: PartId): readonly PreparedRound[] {
  const playOffs = state.contest.parts.map((part) => part.playOff)
  return state.contest.rounds.filter((round) => round.parts.includes(partId) && !playOffs.includes(round.id))
}
/** Slots of the part's rounds that count: not void, play-offs and trials apart. */
const countedSlots = (state: ContestState, partId: PartId): readonly Slot[] =>
  countedRounds(state, partId)
    .flatMap((round) => state.rounds[round.id]?.slots ?? [])
    .filter((slot) => !slot.voided && !slot.plan.trial)
const ruledOf = (state: ContestState, { partId, teamId, shownOnly }: Asked): readonly Attempt[] =>
  countedSlots(state, partId).flatMap((slot) =>
    ownAnswers(rulesOf(state, roundIdOf(slot.id)), slot).filter(
      (attempt) => attempt.teamId === teamId && attempt.ruling !== null && !isSuperseded(slot, attempt) && (attempt.shown || !shownOnly),
    ),
  )
export type PersonCriterion = 'team-total' | 'more-right' | 'less-time'
/** [W2] A person's figure by one criterion, the higher the better; answers on a tablet of one's own apart, which no ruling names. */
export function personFigure(
  criterion: PersonCriterion,
  state: ContestState,
  { partId, teamId, playerId }: { readonly partId: PartId; readonly teamId: TeamId; readonly playerId: PlayerId },
): number {
  if (criterion === 'team-total') return state.ledger.totals[partId]?.[teamId] ?? 0
  const own = ruledOf(state, { partId, teamId, tied: [], shownOnly: false }).filter((attempt) => attempt.playerId === playerId)
  const right = own.filter((attempt) => attempt.ruling?.outcome === 'right')
  if (criterion === 'more-right') return right.length
  return right.length === 0 ? 0 : Math.round(right.reduce((sum, attempt) => sum + (attempt.leftMs ?? 0), 0) / right.length)
}
const rightOf = (attempts: readonly Attempt[]): number => attempts.filter((attempt) => attempt.ruling?.outcome === 'right').length

/** What their meetings brought: points in the questions that only tied teams played for, and for duels won or shared among them. */
function metOf(state: ContestState, { partId, teamId, tied, shownOnly }: Asked): Points {
  const met = new Set(
    countedSlots(state, partId)
      .filter((slot) => (slot.plan.among?.length ?? 0) > 1 && slot.plan.among?.every((id) => tied.includes(id)))
      .map((slot) => slot.id),
  )
  // a duel's entry hangs on no question, nor does its reversal, so that one taken back is left out here
  const ofMeeting = ({ slotId, cause, reversed }: Entry) =>
    cause.is === 'duel' ? !reversed && tied.includes(cause.against) : slotId !== null && met.has(slotId)
  return countedRounds(state, partId)
    .flatMap((round) => state.ledger.rounds[round.id] ?? [])
    .filter((entry) => ofMeeting(entry) && entry.teamId === teamId && !(shownOnly && entry.hidden))
    .reduce((sum, entry) => sum + entry.points, 0)
}
function roundPoints(state: ContestState, roundId: string, { partId, teamId, shownOnly }: Asked): Points {
  const entries = state.ledger.rounds[roundId] ?? []
  return entries
    .filter((entry) => entry.partId === partId && entry.teamId === teamId && !(shownOnly && entry.hidden))
    .reduce((sum, entry) => sum + entry.points, 0)
}

/** What all have scored who were in the same one of these parts; one who was in none has nothing. */
function groupPoints(state: ContestState, groups: readonly PartId[], { teamId, shownOnly }: Asked): Points {
  const { totals, hidden } = state.ledger
  const own = groups.find((partId) => enteredIn(state.contest, partId).includes(teamId))
  if (own === undefined) return 0
  const points = (id: TeamId) => (totals[own]?.[id] ?? 0) - (shownOnly ? (hidden[own]?.[id] ?? 0) : 0)
  return entrantsOf(state.contest, own).reduce((sum, id) => sum + points(id), 0)
}

/** [R6] A team's figure by one criterion, the higher the better. */
export function figureBy(criterion: TieCriterion, state: ContestState, asked: Asked): number {
  if (typeof criterion === 'object') {
    if ('round' in criterion) return roundPoints(state, criterion.round, asked)
    if ('groups' in criterion) return groupPoints(state, criterion.groups, asked)
    const score = toPoints(teamOf(state.contest, asked.teamId)?.imported[criterion.imported] ?? '0') ?? 0
    return criterion.better === 'higher' ? score : 0 - score
  }
  const attempts = ruledOf(state, asked)
  switch (criterion) {
    case 'more-right':
      return rightOf(attempts)
    case 'fewer-wrong':
      return rightOf(attempts) - attempts.length
    case 'less-time':
      return attempts.length === 0 ? 0 : Math.round(attempts.reduce((sum, attempt) => sum + (attempt.leftMs ?? 0), 0) / attempts.length)
    case 'head-to-head':
      return metOf(state, asked)
  }
}
