/** The floor of a part's totals: what keeps a team from falling below it is an entry of its own. */
import type { PartId, Points, TeamId } from '#shared/words.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Entry, EntryDraft } from './ledger-state.ts'
import { slotOf } from './read.ts'
import { allEntries, pointsEntered } from './scoring.ts'

/** When the question was answered that an entry belongs to, so that an overrule stands where the first ruling stood. */
function stoodAt(state: ContestState, entry: Entry): number {
  const slot = entry.slotId === null ? null : slotOf(state, entry.slotId)
  return slot?.attempts[0]?.startedAt ?? entry.at
}
/** Sums question by question (what lies outside any, entry by entry, each with what takes it back), in the order in which they were answered. */
function stepsOf(state: ContestState, entries: readonly Entry[]): readonly Points[] {
  const steps = new Map<string, { at: number; first: number; points: Points }>()
  const keys = new Map<string, string>()
  for (const [index, entry] of entries.entries()) {
    const takenBack = entry.cause.is === 'reversal' ? keys.get(entry.cause.of) : undefined
    const key = entry.slotId ?? takenBack ?? entry.id
    keys.set(entry.id, key)
    const before = steps.get(key)
    if (before) before.points += entry.points
    else steps.set(key, { at: stoodAt(state, entry), first: index, points: entry.points })
  }
  return [...steps.values()].sort((one, other) => one.at - other.at || one.first - other.first).map((step) => step.points)
}
/** [D12] What the total has to be lifted by in all: as far as it would have been below the floor after any question. */
function liftOf(steps: readonly Points[], floor: Points): Points {
  let [total, lift] = [0, 0]
  for (const points of steps) {
    total += points
    lift = Math.max(lift, floor - total)
  }
  return lift
}
const isFloor = (all: readonly Entry[], entry: Entry): boolean =>
  entry.cause.is === 'floor' || (entry.cause.is === 'reversal' && isFloorId(all, entry.cause.of))
const isFloorId = (all: readonly Entry[], id: string): boolean => {
  const found = all.find((entry) => entry.id === id)
  return found !== undefined && isFloor(all, found)
}
const sum = (entries: readonly Entry[]): Points => entries.reduce((total, entry) => total + entry.points, 0)

function liftDue(state: ContestState, at: { partId: PartId; teamId: TeamId; floor: Points }, all: readonly Entry[]): readonly EntryDraft[] {
  const mine = all.filter((entry) => entry.partId === at.partId && entry.teamId === at.teamId)
  const [lifts, rest] = [mine.filter((entry) => isFloor(mine, entry)), mine.filter((entry) => !isFloor(mine, entry))]
  const points = liftOf(stepsOf(state, rest), at.floor) - sum(lifts)
  const last = mine.at(-1)
  if (points === 0 || !last) return []
  // hidden with the entry that made it necessary, or the public total would tell
  const { partId, teamId, roundId, slotId, hidden } = last
  return [{ partId, teamId, points, playerId: null, personPoints: 0, roundId, slotId, cause: { is: 'floor' }, hidden }]
}
/** What a command's points make due for the teams they touched. */
export function floorsAfter(state: ContestState, events: readonly ContestEvent[]): readonly ContestEvent[] {
  const floors = new Map(state.contest.parts.flatMap((part) => (part.floor === undefined ? [] : [[part.id, part.floor] as const])))
  if (floors.size === 0) return []
  const touched = events.flatMap((event) => (event.type === 'PointsEntered' ? event.entries : []))
  const seen = new Map(touched.map(({ partId, teamId }) => [`${partId}/${teamId}`, { partId, teamId }]))
  const all = allEntries(state.ledger)
  return pointsEntered(
    [...seen.values()].flatMap(({ partId, teamId }) => {
      const floor = floors.get(partId)
      return floor === undefined ? [] : liftDue(state, { partId, teamId, floor }, all)
    }),
  )
}
