/** The ledger: entries with a cause, totals kept beside them by the one function that enters an entry. */
import type { PartId, PlayerId, Points, RoundId, SlotId, TeamId } from '#shared/words.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Entry, EntryCause, EntryDraft, Ledger } from './ledger-state.ts'
import { partOf, rulesFor, slotOf } from './read.ts'

export const emptyLedger: Ledger = { count: 0, rounds: {}, totals: {}, hidden: {}, byRound: {}, persons: {} }
/** Entries outside any round are kept under this key. */
export const OUTSIDE = 'outside'

function plus<K extends string>(table: Readonly<Record<K, Points>> | undefined, key: K, points: Points): Readonly<Record<K, Points>> {
  const grown: Record<K, Points> = { ...(table ?? ({} as Record<K, Points>)) }
  plusIn(grown, key, points)
  return grown
}
function plusIn<K extends string>(table: Record<K, Points>, key: K, points: Points): void {
  table[key] = (table[key] ?? 0) + points
}

type PerPart<K extends string> = Readonly<Record<PartId, Readonly<Record<K, Points>>>>
type Open<T> = { -readonly [K in keyof T]: T[K] }
/** A ledger in the making: what a fact writes to is copied once, however many entries it has. */
class OpenLedger {
  #now: Open<Ledger>
  readonly #fresh = new WeakSet<object>()

  constructor(ledger: Ledger) {
    this.#now = { ...ledger }
  }

  get closed(): Ledger {
    return this.#now
  }

  /** [L1] The only way into the ledger: total = Σ entries, always. */
  enter(entry: Entry): void {
    const { partId, playerId, personPoints } = entry
    const key = entry.roundId ?? OUTSIDE
    this.#now.count++
    this.#entries(key).push(entry)
    this.#now.totals = this.#plus(this.#now.totals, entry)
    if (entry.hidden) this.#now.hidden = this.#plus(this.#now.hidden, entry)
    const byRound: Record<string, Ledger['totals']> = (this.#now.byRound = this.#own(this.#now.byRound))
    byRound[key] = this.#plus(byRound[key] ?? {}, entry)
    if (playerId !== null && personPoints !== 0) this.#now.persons = this.#inPart(this.#now.persons, { partId, key: playerId, points: personPoints })
  }

  /** Flags the entry as reversed; reversing a reversal lets the first entry stand again. */
  markReversed(key: string, id: string): void {
    const entries = this.#entries(key)
    const flag = (of: string, reversed: boolean): Entry | undefined => {
      const index = entries.findLastIndex((entry) => entry.id === of)
      const entry = entries[index]
      if (entry) entries[index] = { ...entry, reversed }
      return entry
    }
    const target = flag(id, true)
    if (target?.cause.is === 'reversal') flag(target.cause.of, false)
  }

  #own<T extends object>(table: T): Open<T> {
    if (this.#fresh.has(table)) return table
    const copy = { ...table }
    this.#fresh.add(copy)
    return copy
  }

  #entries(key: string): Entry[] {
    const rounds: Record<string, readonly Entry[]> = (this.#now.rounds = this.#own(this.#now.rounds))
    const known = rounds[key] ?? []
    if (this.#fresh.has(known)) return known as Entry[]
    const copy = [...known]
    this.#fresh.add(copy)
    return (rounds[key] = copy)
  }

  #plus(table: Ledger['totals'], { partId, teamId, points }: Entry): Ledger['totals'] {
    return this.#inPart(table, { partId, key: teamId, points })
  }
  #inPart<K extends string>(table: PerPart<K>, { partId, key, points }: { readonly partId: PartId; readonly key: K; readonly points: Points }): PerPart<K> {
    const parts: Record<PartId, Readonly<Record<K, Points>>> = this.#own(table)
    plusIn((parts[partId] = this.#own(parts[partId] ?? ({} as Record<K, Points>))), key, points)
    return parts
  }
}

export function enterAll(ledger: Ledger, drafts: readonly EntryDraft[], stamp: Pick<Entry, 'seq' | 'at' | 'by'>): Ledger {
  const open = new OpenLedger(ledger)
  for (const draft of drafts) {
    open.enter({ ...draft, ...stamp, id: `e${open.closed.count + 1}`, reversed: false })
    if (draft.cause.is === 'reversal') open.markReversed(draft.roundId ?? OUTSIDE, draft.cause.of)
  }
  return open.closed
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
      const mine =
        causedByAttempt(entry, attemptId) ||
        (entry.cause.is === 'floor' && attemptId.startsWith(`${entry.slotId ?? ''}-a`)) ||
        (entry.cause.is === 'reversal' && ids.has(entry.cause.of))
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
/** [A5] What a player alone is credited, of an answer the team was paid for by its sum or mean. */
export function draftsForPerson(state: ContestState, paid: Paid & { readonly playerId: PlayerId }): readonly EntryDraft[] {
  const partId = partOf(state, paid.roundId, paid.teamId)
  const personPoints = personShare(rulesFor(state, paid.roundId, paid.teamId).persons, paid.points)
  return partId === null || personPoints === 0 ? [] : [{ ...paid, partId, points: 0, personPoints }]
}
/** One entry for a team in a round; nothing for no points, nor for a team outside the round's parts. */
export function draftsFor(state: ContestState, paid: Paid): readonly EntryDraft[] {
  const partId = partOf(state, paid.roundId, paid.teamId)
  const isTrial = paid.slotId !== null && slotOf(state, paid.slotId)?.plan.trial
  if (partId === null || paid.points === 0 || isTrial) return []
  const personPoints = paid.playerId === null ? 0 : personShare(rulesFor(state, paid.roundId, paid.teamId).persons, paid.points)
  return [{ ...paid, partId, personPoints }]
}
export type ReversalCause = Extract<EntryCause, { is: 'reversal' }>
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
export const byRuling = ({ cause }: EntryDraft): boolean => cause.is === 'ruling' || cause.is === 'bonus'
export const causedByAttempt = ({ cause }: EntryDraft, attemptId: string): boolean =>
  (cause.is === 'ruling' || cause.is === 'bonus') && cause.attemptId === attemptId

/** The event that enters points; none when there is nothing to enter. */
export const pointsEntered = (entries: readonly EntryDraft[]): readonly EventOf<'PointsEntered'>[] =>
  entries.length === 0 ? [] : [{ type: 'PointsEntered', entries }]
