/** What the contest file gives or takes beside questions, worked out a second time from its own lists: sanctions, appeals, time, fouls that pay others, scores carried in, the course of a round, the floor. */
import type { PreparedPart } from '../contest/prepared-contest.ts'
import type { PartId, Points, RoundId, TeamId } from '#shared/words.ts'
import type { ContestEvent } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Entry, EntryCause, EntryDraft } from '../contest/ledger-state.ts'
import { entrantsOf, isFormed, partFileOf, partOf, roundIdOf, rulesFor, slotOf, teamOf } from '../contest/read.ts'
import { paidToOthers } from './second-fouls.ts'
import { timeAgain } from './second-marks.ts'
import { personAgain } from './second-pricing.ts'
import { totalsOf, type Sums } from './second-reckoning.ts'

type Is<T extends EntryCause['is']> = Extract<EntryCause, { is: T }>
/** Entered with the fact that brings them about, and in no other command. */
const WITH_THEIR_FACT: ReadonlySet<string> = new Set<EntryCause['is']>(['sanction', 'appeal', 'time', 'their-foul'])
export const isWithItsFact = ({ cause }: EntryDraft): boolean => WITH_THEIR_FACT.has(cause.is)

const outside = (partId: PartId, teamId: TeamId, points: Points, cause: EntryCause): readonly EntryDraft[] =>
  points === 0 ? [] : [{ partId, teamId, points, playerId: null, personPoints: 0, roundId: null, slotId: null, cause, hidden: false }]

function sanctioned({ contest, sanctions }: ContestState, { partId, teamId, sanction, step, reason }: Extract<ContestEvent, { type: 'SanctionApplied' }>) {
  const had = sanctions.filter((one) => one.partId === partId && one.teamId === teamId && one.sanction === sanction).length
  const points = contest.sanctions?.find(({ id }) => id === sanction)?.steps[had]?.points ?? 0
  return step === had + 1 ? outside(partId, teamId, points, { is: 'sanction', sanction, step, reason }) : []
}
type Appealed = Pick<ContestState['appeals'][number], 'id' | 'teamId' | 'partId'>
function appealed({ contest, appeals }: ContestState, { id: appealId, teamId, partId }: Appealed, when: 'lodged' | 'denied') {
  const cost = contest.appeals?.cost
  const earlier = appeals.filter((one) => one.teamId === teamId && one.id !== appealId && Number(one.id.slice(7)) < Number(appealId.slice(7))).length
  if (!cost) return []
  if ('deposit' in cost) return when === 'lodged' ? outside(partId, teamId, 0 - cost.deposit, { is: 'appeal', appealId, what: 'deposit' }) : []
  const isDue = (cost.when ?? 'denied') === when && earlier + 1 >= (cost.from ?? 1)
  return isDue ? outside(partId, teamId, cost.points, { is: 'appeal', appealId, what: 'cost' }) : []
}
function timed(state: ContestState, { slotId }: Extract<ContestEvent, { type: 'MarksShown' }>): readonly EntryDraft[] {
  const slot = slotOf(state, slotId)
  const roundId = roundIdOf(slotId)
  const teamId = slot?.plan.teamId ?? null
  const partId = teamId === null ? null : partOf(state, roundId, teamId)
  const round = state.contest.rounds.find(({ id }) => id === roundId)
  if (!slot || !round || teamId === null || partId === null || slot.tookMs === undefined || slot.plan.trial) return []
  const points = timeAgain(rulesFor(state, roundId, teamId), slot.tookMs)
  const draft = { partId, teamId, points, playerId: slot.performer?.playerId ?? null, roundId, slotId, cause: { is: 'time', slotId } as const }
  return points === 0 ? [] : [{ ...draft, personPoints: personAgain(round, { ...draft, personPoints: 0, hidden: false }), hidden: false }]
}
/** What the fact brings with it; `state`: as it was before. */
export function broughtBy(state: ContestState, event: ContestEvent): readonly EntryDraft[] {
  switch (event.type) {
    case 'SanctionApplied':
      return sanctioned(state, event)
    case 'AppealLodged':
      return appealed(state, { id: event.appealId, teamId: event.teamId, partId: event.partId }, 'lodged')
    case 'AppealDecided': {
      const appeal = state.appeals.find(({ id }) => id === event.appealId)
      return appeal && event.decision.outcome === 'denied' ? appealed(state, appeal, 'denied') : []
    }
    case 'MarksShown':
      return timed(state, event)
    case 'FoulCalled':
      return paidToOthers(state, event)
    default:
      return []
  }
}
const keyOf = ({ partId, teamId, points, playerId, personPoints, roundId, slotId, cause }: EntryDraft): string =>
  JSON.stringify([partId, teamId, points, playerId, personPoints, roundId, slotId, Object.entries(cause).sort()])
/** Whether these are those, in any order. */
export function areSame(some: readonly EntryDraft[], others: readonly EntryDraft[]): boolean {
  const [one, other] = [some.map(keyOf).sort(), others.map(keyOf).sort()]
  return one.length === other.length && one.every((key, i) => key === other[i])
}

const standing = (state: ContestState, roundId: RoundId | 'outside'): readonly Entry[] =>
  (state.ledger.rounds[roundId] ?? []).filter((entry) => !entry.reversed)

/** What is carried to a team, in thousandths, before the last rounding. */
function carriedTo(state: ContestState, part: PreparedPart, teamId: TeamId, sums: Sums): readonly { readonly source: string; readonly exact: number }[] {
  return (part.carried ?? []).map((one) => {
    if ('imported' in one)
      return { source: one.imported, exact: Number(teamOf(state.contest, teamId)?.imported[one.imported] ?? '0') * 1000 * Number(one.times ?? '1') }
    const other = partFileOf(state.contest, one.part)
    const total = other ? (totalsOf(state, other, sums).get(teamId) ?? 0) : 0
    const grain = 10 ** (3 - (other?.ranking.places ?? 3))
    const rounded = Math.sign(total) * Math.floor(Math.abs(total) / grain + 0.5 + 1e-9) * grain
    return { source: one.part, exact: rounded * Number(one.times ?? '1') }
  })
}
const isCarried = <E extends EntryDraft>(entry: E): entry is E & { readonly cause: Is<'carried'> } => entry.cause.is === 'carried'
/** Whether every team whose account in a part was opened, or opened anew, by these facts has what it brings, and nobody else anything. */
export function carriedWrongly(before: ContestState | null, after: ContestState, facts: readonly ContestEvent[], sums: Sums): boolean {
  const opened = new Map<PartId, readonly TeamId[]>()
  for (const event of facts) {
    if (event.type === 'ContestPrepared') for (const part of after.contest.parts.filter(isFormed)) opened.set(part.id, entrantsOf(after.contest, part.id))
    if (event.type === 'PartFormed') {
      const had = before?.contest.parts.find(({ id }) => id === event.partId)?.formed ?? []
      opened.set(
        event.partId,
        event.entrants.filter((id) => !had.includes(id)),
      )
    }
    const again =
      event.type === 'DerivedSettled' && event.how === 'redo' ? after.contest.parts.find(({ id }) => event.derivedId === `carried/${id}`) : undefined
    if (again) opened.set(again.id, again.formed ?? [])
  }
  const entered = facts.flatMap((event) => (event.type === 'PointsEntered' ? event.entries.filter(isCarried) : []))
  if (entered.some(({ partId, teamId }) => !opened.get(partId)?.includes(teamId))) return true
  const all = standing(after, 'outside').filter(isCarried)
  return [...opened].some(([partId, teams]) => {
    const part = partFileOf(after.contest, partId)
    return teams.some((teamId) => {
      const rest = all.filter((entry) => entry.partId === partId && entry.teamId === teamId)
      const due = part ? carriedTo(after, part, teamId, sums).filter(({ exact }) => Math.abs(exact) >= 0.5) : []
      const isThere = ({ source, exact }: (typeof due)[number]) =>
        rest.some(({ cause, points }) => cause.source === source && Math.abs(points - exact) <= 0.5 + 1e-6)
      return rest.length !== due.length || !due.every(isThere)
    })
  })
}
