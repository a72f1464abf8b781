/** The ledger: entries with a cause, totals kept beside them by the one function that enters an entry. */
import type { PlayerId, Points, RoundId, SlotId, TeamId } from '#shared/words.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState, Entry, EntryCause, EntryDraft, Ledger } from './contest-state.ts'
import { partOf, rulesOf } from './read.ts'

export const emptyLedger: Ledger = { count: 0, rounds: {}, totals: {}, hidden: {}, byRound: {}, persons: {} }
/** Entries outside any round are kept under this key. */
export const OUTSIDE = 'outside'

function plus<K extends string>(table: Readonly<Record<K, Points>> | undefined, key: K, points: Points): Readonly<Record<K, Points>> {
  const grown: Record<K, Points> = { ...(table ?? ({} as Record<K, Points>)) }
  grown[key] = (grown[key] ?? 0) + points
  return grown
}

/** [L1] The only way into the ledger: total = Σ entries, always. */
export function enterEntry(ledger: Ledger, entry: Entry): Ledger {
  const { partId, teamId, playerId, points } = entry
  const key = entry.roundId ?? OUTSIDE
  const column = `${partId}/${key}`
  return {
    count: ledger.count + 1,
    rounds: { ...ledger.rounds, [key]: [...(ledger.rounds[key] ?? []), entry] },
    totals: { ...ledger.totals, [partId]: plus(ledger.totals[partId], teamId, points) },
    hidden: entry.hidden ? { ...ledger.hidden, [partId]: plus(ledger.hidden[partId], teamId, points) } : ledger.hidden,
    byRound: { ...ledger.byRound, [column]: plus(ledger.byRound[column], teamId, points) },
    persons: playerId === null || entry.personPoints === 0 ? ledger.persons : plus<PlayerId>(ledger.persons, playerId, entry.personPoints),
  }
}

/** Flags the entry as reversed; reversing a reversal lets the first entry stand again. */
function markReversed(ledger: Ledger, key: string, id: string): Ledger {
  const entries = ledger.rounds[key] ?? []
  const target = entries.find((entry) => entry.id === id)
  const again = target?.cause.is === 'reversal' ? target.cause.of : null
  const marked = entries.map((entry) => (entry.id === id ? { ...entry, reversed: true } : entry.id === again ? { ...entry, reversed: false } : entry))
  return { ...ledger, rounds: { ...ledger.rounds, [key]: marked } }
}

export function enterAll(ledger: Ledger, drafts: readonly EntryDraft[], stamp: Pick<Entry, 'seq' | 'at' | 'by'>): Ledger {
  let now = ledger
  for (const draft of drafts) {
    now = enterEntry(now, { ...draft, ...stamp, id: `e${now.count + 1}`, reversed: false })
    if (draft.cause.is === 'reversal') now = markReversed(now, draft.roundId ?? OUTSIDE, draft.cause.of)
  }
  return now
}

/** Lets the public see a slot's entries. */
export function unhide(ledger: Ledger, roundId: RoundId, slotId: SlotId): Ledger {
  let { hidden } = ledger
  const entries = (ledger.rounds[roundId] ?? []).map((entry) => {
    if (entry.slotId !== slotId || !entry.hidden) return entry
    hidden = { ...hidden, [entry.partId]: plus(hidden[entry.partId], entry.teamId, -entry.points) }
    return { ...entry, hidden: false }
  })
  return { ...ledger, hidden, rounds: { ...ledger.rounds, [roundId]: entries } }
}

type Rounds = ContestState['rounds']
/** Attempts shown before and not any more, with their slot. */
const unshown = (was: Rounds, now: Rounds) =>
  Object.values(now).flatMap((round) => {
    const before = was[round.id]
    if (!before || before === round) return []
    const shown = new Set(before.slots.flatMap((slot) => slot.attempts.filter((attempt) => attempt.shown).map((attempt) => attempt.id)))
    return round.slots.flatMap((slot) =>
      slot.attempts.filter((attempt) => !attempt.shown && shown.has(attempt.id)).map((attempt) => ({ roundId: round.id, attemptId: attempt.id })),
    )
  })
/** [U1] When a showing is undone, the public total goes back too: entries of attempts that aren't shown any more are hidden again. */
export function hideUnshown(ledger: Ledger, was: Rounds, now: Rounds): Ledger {
  let { hidden, rounds } = ledger
  for (const { roundId, attemptId } of unshown(was, now)) {
    const ids = new Set<string>()
    const entries = (rounds[roundId] ?? []).map((entry) => {
      const mine = causedByAttempt(entry, attemptId) || (entry.cause.is === 'reversal' && ids.has(entry.cause.of))
      if (mine) ids.add(entry.id)
      if (!mine || entry.hidden) return entry
      hidden = { ...hidden, [entry.partId]: plus(hidden[entry.partId], entry.teamId, entry.points) }
      return { ...entry, hidden: true }
    })
    rounds = { ...rounds, [roundId]: entries }
  }
  return { ...ledger, hidden, rounds }
}

export const entriesOfSlot = (state: ContestState, roundId: RoundId, slotId: SlotId): readonly Entry[] =>
  (state.ledger.rounds[roundId] ?? []).filter((entry) => entry.slotId === slotId)
export const allEntries = (ledger: Ledger): readonly Entry[] =>
  Object.values(ledger.rounds)
    .flat()
    .sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))

/** What the person is credited when the team gets these points. */
function personShare(persons: 'none' | 'same' | 'credit-only', points: Points): Points {
  if (persons === 'none' || (persons === 'credit-only' && points < 0)) return 0
  return points
}

interface Paid {
  readonly roundId: RoundId
  readonly slotId: SlotId | null
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
  readonly points: Points
  readonly cause: EntryCause
  readonly hidden: boolean
}
/** One entry for a team in a round; nothing for no points, nor for a team outside the round's parts. */
export function draftsFor(state: ContestState, paid: Paid): readonly EntryDraft[] {
  const partId = partOf(state, paid.roundId, paid.teamId)
  if (partId === null || paid.points === 0) return []
  const personPoints = paid.playerId === null ? 0 : personShare(rulesOf(state, paid.roundId).persons, paid.points)
  return [{ ...paid, partId, personPoints }]
}
type ReversalCause = Extract<EntryCause, { is: 'reversal' }>
/** [L3] Entries are never deleted: each is answered by its opposite. */
export const reversalsOf = (entries: readonly Entry[], why: ReversalCause['why'], reason: string | null): readonly EntryDraft[] =>
  entries
    .filter((entry) => !entry.reversed)
    .map((entry) => ({
      partId: entry.partId,
      teamId: entry.teamId,
      points: 0 - entry.points,
      playerId: entry.playerId,
      // never −0, which a journal can't hold
      personPoints: 0 - entry.personPoints,
      roundId: entry.roundId,
      slotId: entry.slotId,
      cause: { is: 'reversal', of: entry.id, why, reason },
      hidden: entry.hidden,
    }))
export const causedByAttempt = (entry: Entry, attemptId: string): boolean => entry.cause.is === 'ruling' && entry.cause.attemptId === attemptId

/** The event that enters points; none when there is nothing to enter. */
export const pointsEntered = (entries: readonly EntryDraft[]): readonly EventOf<'PointsEntered'>[] =>
  entries.length === 0 ? [] : [{ type: 'PointsEntered', entries }]
