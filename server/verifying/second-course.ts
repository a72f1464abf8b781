/** What the course of a round gives, held against the hub's word on that course and priced a second time; and the floor of a part, walked along once more. */
import type { PartId, Points, RoundId, TeamId } from '#shared/words.ts'
import type { ContestEvent, EventType } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Entry, EntryDraft } from '../contest/ledger-state.ts'
import { partOf, readingOf, roundIdOf, rulesOf, slotOf } from '../contest/read.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { allEntries } from '../contest/scoring.ts'
import { formatOf } from '../formats/index.ts'

/** What rounds that pay for their course say of it. */
type Course = RoundRules & { readonly placePoints?: readonly Points[]; readonly through?: Points; readonly won?: Points; readonly shared?: Points }

/** The price of a place, or of a duel, as the file lists it. */
export function courseAgain(state: ContestState, { roundId, slotId, playerId, points, cause }: EntryDraft): boolean {
  const round = roundId === null ? undefined : state.rounds[roundId]
  if (roundId === null || slotId !== null || playerId !== null || !round) return false
  const rules: Course = rulesOf(state, roundId)
  if (cause.is === 'duel') return points === (cause.how === 'won' ? rules.won : rules.shared)
  if (cause.is !== 'place') return false
  const price = rules.placePoints ? (rules.placePoints[cause.place - 1] ?? 0) : Math.max(0, round.order.length - cause.place + 1) * 1000
  return points === price || (cause.place === 1 && points === price + (rules.through ?? 0))
}

/** What moves the course of a round. */
const MOVES: ReadonlySet<EventType> = new Set<EventType>([
  ...(['SlotClosed', 'RoundEnded', 'AnswerRuled', 'RulingConfirmed', 'QuestionVoided'] as const),
  ...(['KeyAmended', 'CardsEntered', 'TeamLeft', 'TeamReinstated'] as const),
])
const isCourse = ({ cause }: EntryDraft): boolean => cause.is === 'place' || cause.is === 'duel'
const keyOf = ({ teamId, points, cause }: Pick<EntryDraft, 'teamId' | 'points' | 'cause'>): string =>
  JSON.stringify([teamId, points, Object.entries(cause).sort()])
/** Whether what stands for the course of a round these facts moved is something else than its closed questions come to; of a round that was over, only where it was entered anew. */
export function courseWrongly(before: ContestState | null, after: ContestState, facts: readonly ContestEvent[]): boolean {
  const entered = facts.flatMap((event) => (event.type === 'PointsEntered' ? event.entries.filter(isCourse) : []))
  const moved = facts.filter(({ type }) => MOVES.has(type))
  const named = moved.flatMap((event) =>
    'roundId' in event && event.roundId ? [event.roundId] : 'slotId' in event && event.slotId ? [roundIdOf(event.slotId)] : [],
  )
  const ids = new Set<RoundId>([...named, ...entered.flatMap(({ roundId }) => roundId ?? []), ...(moved.length > 0 && after.live !== null ? [after.live] : [])])
  const wasOver = (roundId: RoundId) => before?.rounds[roundId]?.stage === 'over' && !entered.some((entry) => entry.roundId === roundId)
  return [...ids]
    .filter((roundId) => !wasOver(roundId))
    .some((roundId) => {
      const file = after.contest.rounds.find(({ id }) => id === roundId)
      const { outcomes } = file ? formatOf(file.format) : {}
      const reading = readingOf(after, roundId)
      const due = (outcomes?.({ ...reading, slots: reading.slots.filter(({ phase }) => phase === 'closed') }) ?? []).filter(
        ({ teamId, points }) => points !== 0 && partOf(after, roundId, teamId) !== null,
      )
      const stands = (after.ledger.rounds[roundId] ?? []).filter((entry) => isCourse(entry) && !entry.reversed)
      return due.map(keyOf).sort().join() !== stands.map(keyOf).sort().join()
    })
}

/** Question by question in the order in which they were answered, a total that never goes below the floor. */
function walked(state: ContestState, entries: readonly Entry[], floor: Points): Points {
  const place = new Map<string, { readonly key: string; readonly at: number }>()
  const sums = new Map<string, { at: number; points: Points }>()
  for (const entry of entries) {
    const slot = entry.slotId === null ? null : slotOf(state, entry.slotId)
    const own = { key: entry.slotId ?? entry.id, at: slot?.attempts[0]?.startedAt ?? entry.at }
    const found = entry.slotId === null && entry.cause.is === 'reversal' ? (place.get(entry.cause.of) ?? own) : own
    place.set(entry.id, found)
    const sum = sums.get(found.key) ?? { at: found.at, points: 0 }
    sums.set(found.key, { ...sum, points: sum.points + entry.points })
  }
  return [...sums.values()].sort((one, other) => one.at - other.at).reduce((total, { points }) => Math.max(floor, total + points), 0)
}
/** Whether a total that these facts touched isn't what the floor leaves of it. */
export function floorWrongly(after: ContestState, facts: readonly ContestEvent[]): boolean {
  const touched = facts.flatMap((event) => (event.type === 'PointsEntered' ? event.entries : []))
  const teams = new Map<string, { readonly partId: PartId; readonly teamId: TeamId }>(touched.map((entry) => [`${entry.partId} ${entry.teamId}`, entry]))
  const floors = new Map(after.contest.parts.map(({ id, floor }) => [id, floor]))
  if ([...floors.values()].every((floor) => floor === undefined)) return touched.some(({ cause }) => cause.is === 'floor')
  const all = allEntries(after.ledger)
  return [...teams.values()].some(({ partId, teamId }) => {
    const floor = floors.get(partId)
    const mine = all.filter((entry) => entry.partId === partId && entry.teamId === teamId)
    const lifts = new Set<string>()
    for (const { id, cause } of mine) if (cause.is === 'floor' || (cause.is === 'reversal' && lifts.has(cause.of))) lifts.add(id)
    if (floor === undefined) return lifts.size > 0
    const rest = mine.filter(({ id }) => !lifts.has(id))
    return mine.reduce((sum, { points }) => sum + points, 0) !== walked(after, rest, floor)
  })
}
