/** Every entry of points held against what it was entered for: rulings and all else the contest file prices, by a second code wherever there is one; and against the facts they name. */
import type { SlotId } from '#shared/words.ts'
import type { ContestEvent } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { panelResult } from '../contest/judges.ts'
import type { Entry, EntryDraft } from '../contest/ledger-state.ts'
import { baseEntries } from '../contest/opening.ts'
import { FIRST, settled } from '../contest/paying.ts'
import { entrantsOf, isFormed, partFileOf, roundIdOf, roundOf, rulesAt, slotOf } from '../contest/read.ts'
import { draftsFor, OUTSIDE } from '../contest/scoring.ts'
import { formatOf } from '../formats/index.ts'
import { areSame, broughtBy, carriedWrongly, isWithItsFact } from './second-accounts.ts'
import { bonusAgain } from './second-bonuses.ts'
import { courseAgain, courseWrongly, floorWrongly } from './second-course.ts'
import { foulAgain } from './second-fouls.ts'
import { marksAgain } from './second-marks.ts'
import { personAgain, priceAgain } from './second-pricing.ts'

export interface Recorded {
  readonly seq: number
  readonly event: ContestEvent
}
export type Evolve = (state: ContestState | null, fact: Recorded) => ContestState
type Points = Extract<ContestEvent, { type: 'PointsEntered' }>
type FoulCalled = Extract<ContestEvent, { type: 'FoulCalled' }>

/** What of a command may change what a question pays. */
const PAYS: ReadonlySet<ContestEvent['type']> = new Set<ContestEvent['type']>([
  ...(['AnswerRuled', 'RulingConfirmed', 'KeyAmended', 'CardsEntered'] as const),
  ...(['AnswersClosed', 'PointsEntered', 'QuestionVoided', 'FoulCalled'] as const),
])

const sameFor = (one: EntryDraft, other: EntryDraft): boolean =>
  one.partId === other.partId && one.teamId === other.teamId && one.playerId === other.playerId && one.roundId === other.roundId && one.slotId === other.slotId

/** A fact's points: come to a second time · come to by the hub's code alone · somebody's word · not what they were entered for. */
type Explained = 'twice' | 'once' | 'word' | 'wrong'
interface Asked {
  readonly before: ContestState | null
  readonly now: ContestState
  /** Of the command, those no entry was held against yet. */
  readonly fouls: FoulCalled[]
  /** Entries that others of the same fact reverse. */
  readonly reversed: Set<string>
  readonly earlier: readonly EntryDraft[]
}

export class Repricing {
  /** Entries that facts and the contest file explain. */
  priced = 0
  /** Of these, such as a second code came to the same price for. */
  twice = 0
  /** Entries whose points are somebody's word, a correction or a referee's own figure for a foul: their sum alone is checked. */
  taken = 0

  readonly #evolve: Evolve
  /** Of the entries so far, by part and team. */
  readonly #sums = new Map<string, number>()

  constructor(evolve: Evolve) {
    this.#evolve = evolve
  }

  /** One command's facts; `fault`: the record whose points are not what they were entered for. */
  command(before: ContestState | null, facts: readonly Recorded[]): { readonly after: ContestState | null; readonly fault: number | null } {
    let state = before
    let fault: number | null = null
    const fouls = facts.flatMap(({ event }) => (event.type === 'FoulCalled' ? [event] : []))
    const brought: EntryDraft[] = []
    for (const { seq, event } of facts) {
      if (state) brought.push(...broughtBy(state, event))
      if (state && event.type === 'FoulCalled' && foulAgain(state, event) === 'wrong') fault ??= seq
      const now = this.#evolve(state, { seq, event })
      if (event.type === 'PointsEntered' && !this.#isExplained(event, { before: state, now, fouls })) fault ??= seq
      state = now
    }
    const amiss =
      state &&
      this.#amiss(
        before,
        state,
        facts.map(({ event }) => event),
        { fouls, brought },
      )
    const entered = facts.find(({ event }) => event.type === 'PointsEntered') ?? facts[0]
    if (amiss) fault ??= entered?.seq ?? null
    return { after: state, fault: fault ?? (state && this.#unsettled(state, facts)) }
  }

  /** Something is missing, or stands that should not, when the command is over. */
  #amiss(
    before: ContestState | null,
    after: ContestState,
    events: readonly ContestEvent[],
    { fouls, brought }: { readonly fouls: readonly FoulCalled[]; readonly brought: readonly EntryDraft[] },
  ): boolean {
    const withFacts = events.flatMap((event) => (event.type === 'PointsEntered' ? event.entries.filter(isWithItsFact) : []))
    return (
      fouls.some((foul) => isPaidIn(after, foul)) ||
      !areSame(withFacts, brought) ||
      unpaidMarks(after, events) ||
      withoutBase(after, events) ||
      carriedWrongly(before, after, events, this.#sums) ||
      courseWrongly(before, after, events) ||
      (before !== null && floorWrongly(after, events))
    )
  }

  #isExplained({ entries }: Points, { before, now, fouls }: Pick<Asked, 'before' | 'now' | 'fouls'>): boolean {
    const reversed = new Set<string>()
    return entries
      .map((entry, nth) => {
        const { partId, teamId, points } = entry
        this.#sums.set(`${partId} ${teamId}`, (this.#sums.get(`${partId} ${teamId}`) ?? 0) + points)
        const is = explained(entry, { before, now, fouls, reversed, earlier: entries.slice(0, nth) })
        if (is === 'word') this.taken++
        else this.priced++
        if (is === 'twice') this.twice++
        return is
      })
      .every((is) => is !== 'wrong')
  }

  /** What the rulings come to by the hub's own prices is what is entered for them, when the command is over. */
  #unsettled(after: ContestState, facts: readonly Recorded[]): number | null {
    if (!facts.some(({ event }) => PAYS.has(event.type))) return null
    const seen = new Set<SlotId>()
    for (const { seq, event } of facts) {
      const named = 'slotId' in event && event.slotId !== null ? [event.slotId] : []
      const entered = event.type === 'PointsEntered' ? event.entries.flatMap(({ slotId }) => (slotId === null ? [] : [slotId])) : []
      for (const slotId of [...named, ...entered]) {
        if (seen.has(slotId)) continue
        seen.add(slotId)
        if (settled(after, slotId, FIRST, formatOf).length > 0) return facts.find((fact) => fact.event.type === 'PointsEntered')?.seq ?? seq
      }
    }
    return null
  }
}

/** It stands where the pricing of its question looks for it. */
const isInSlot = ({ roundId, slotId }: EntryDraft): boolean => slotId !== null && roundIdOf(slotId) === roundId
/** A base score and a panel's result are entered once. */
const isLike = (one: EntryDraft, other: EntryDraft): boolean =>
  one.cause.is === other.cause.is && one.partId === other.partId && one.teamId === other.teamId && one.slotId === other.slotId
const isThere = (before: ContestState | null, entry: EntryDraft): boolean =>
  (entry.cause.is === 'base' || entry.cause.is === 'marks') &&
  (before?.ledger.rounds[entry.roundId ?? OUTSIDE] ?? []).some((one) => !one.reversed && isLike(one, entry))

type Due = Pick<Extract<ContestEvent, { type: 'FoulCalled' }>, 'slotId' | 'teamId' | 'points'>
/** Whether points of it stand in the ledger: not those of a trial, nor of a team outside the round's parts. */
function isPaidIn(state: ContestState, { slotId, teamId, points }: Due): boolean {
  const roundId = slotId === null ? state.live : roundIdOf(slotId)
  const due = { slotId, teamId, points, playerId: null, hidden: false, cause: { is: 'base' } } as const
  return roundId !== null && draftsFor(state, { ...due, roundId }).length > 0
}
/** A panel's result was shown and nothing entered for it. */
function unpaidMarks(state: ContestState, events: readonly ContestEvent[]): boolean {
  const entries = events.flatMap((event) => (event.type === 'PointsEntered' ? event.entries : []))
  return events.some((event) => {
    if (event.type !== 'MarksShown') return false
    const { slotId, result: points } = event
    const teamId = slotOf(state, slotId)?.plan.teamId ?? null
    return teamId !== null && isPaidIn(state, { slotId, teamId, points }) && !entries.some(({ cause }) => cause.is === 'marks' && cause.slotId === slotId)
  })
}

/** An entrant's account that was opened without its base score. */
const withoutBase = (state: ContestState, events: readonly ContestEvent[]): boolean =>
  events.some((event) => {
    const opened = state.contest.parts.filter((part) =>
      event.type === 'ContestPrepared' ? isFormed(part) : event.type === 'PartFormed' && event.partId === part.id,
    )
    return opened.some((part) => baseEntries(part, entrantsOf(state.contest, part.id)).some((entry) => !isThere(state, entry)))
  })

/** The opposite of an entry that stands, and of no other. */
function isReversal(before: ContestState | null, entry: EntryDraft, of: string): boolean {
  const found: Entry | undefined = before?.ledger.rounds[entry.roundId ?? OUTSIDE]?.find(({ id }) => id === of)
  return found !== undefined && !found.reversed && sameFor(found, entry) && found.points + entry.points === 0 && found.personPoints + entry.personPoints === 0
}

function isPrice(state: ContestState, entry: EntryDraft): Explained {
  const round = entry.roundId === null ? null : roundOf(state, entry.roundId)
  const slot = entry.slotId === null ? null : slotOf(state, entry.slotId)
  if (!round || !slot || !isInSlot(entry)) return 'wrong'
  const price = priceAgain(round, entry, slot)
  if (price === null) return 'once'
  return price === entry.points && entry.personPoints === personAgain(round, entry) ? 'twice' : 'wrong'
}
function isBonus(state: ContestState, entry: EntryDraft): Explained {
  const round = entry.roundId === null ? null : roundOf(state, entry.roundId)
  if (!round || !isInSlot(entry)) return 'wrong'
  const price = bonusAgain(state, entry)
  if (price === null) return 'once'
  return price === entry.points && entry.personPoints === personAgain(round, entry) ? 'twice' : 'wrong'
}
/** The foul of this entry, and no other entry's. */
function isFoul({ before, fouls }: Asked, entry: EntryDraft, code: FoulCalled['code']): Explained {
  const at = fouls.findIndex((foul) => foul.teamId === entry.teamId && foul.slotId === entry.slotId && foul.code === code && foul.points === entry.points)
  const [foul] = at < 0 ? [] : fouls.splice(at, 1)
  if (!foul || !before || entry.personPoints !== 0) return 'wrong'
  return foulAgain(before, foul) === 'word' ? 'word' : 'twice'
}
function isPanel({ now }: Asked, entry: EntryDraft, slotId: SlotId): boolean {
  const slot = slotOf(now, slotId)
  if (!slot || slot.plan.teamId !== entry.teamId || entry.slotId !== slot.id || slot.marksResult !== entry.points) return false
  return panelResult(now, slot, formatOf)?.result === entry.points && marksAgain(now.contest, rulesAt(now, slot), slot) === entry.points
}
function explained(entry: EntryDraft, asked: Asked): Explained {
  const { before, now, reversed, earlier } = asked
  const { cause } = entry
  const isFirst = !isThere(before, entry) && !earlier.some((other) => isLike(other, entry))
  const when = (is: boolean, so: Explained = 'twice'): Explained => (is ? so : 'wrong')
  switch (cause.is) {
    case 'ruling':
      return isPrice(now, entry)
    case 'bonus':
      return isBonus(now, entry)
    case 'base':
      return when(isFirst && entry.slotId === null && entry.points === partFileOf(now.contest, entry.partId)?.baseScore)
    case 'foul':
      return isFoul(asked, entry, cause.code)
    case 'marks':
      return when(isFirst && isPanel(asked, entry, cause.slotId))
    case 'reversal': {
      const isOnce = !reversed.has(cause.of)
      reversed.add(cause.of)
      return when(isOnce && isReversal(before, entry, cause.of))
    }
    case 'place':
    case 'duel':
      return when(courseAgain(now, entry))
    case 'correction':
      return 'word'
    // held against their facts, or the whole account, when the command is over
    case 'sanction':
    case 'appeal':
    case 'time':
    case 'their-foul':
    case 'carried':
    case 'floor':
      return 'twice'
  }
}
