/** Every entry of points held against what it was entered for: rulings against their prices, by the hub's code and where they can be by a second one; fouls, marks, base scores and reversals against the facts they name. */
import type { SlotId } from '#shared/words.ts'
import type { ContestEvent } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { panelResult } from '../contest/judges.ts'
import type { Entry, EntryDraft } from '../contest/ledger-state.ts'
import { baseEntries } from '../contest/opening.ts'
import { FIRST, settled } from '../contest/paying.ts'
import { entrantsOf, isFormed, partFileOf, roundIdOf, roundOf, slotOf } from '../contest/read.ts'
import { draftsFor, OUTSIDE } from '../contest/scoring.ts'
import { formatOf } from '../formats/index.ts'
import { personAgain, priceAgain } from './second-pricing.ts'

export interface Recorded {
  readonly seq: number
  readonly event: ContestEvent
}
export type Evolve = (state: ContestState | null, fact: Recorded) => ContestState
type Points = Extract<ContestEvent, { type: 'PointsEntered' }>

/** What of a command may change what a question pays. */
const PAYS: ReadonlySet<ContestEvent['type']> = new Set<ContestEvent['type']>([
  ...(['AnswerRuled', 'RulingConfirmed', 'KeyAmended', 'CardsEntered'] as const),
  ...(['AnswersClosed', 'PointsEntered', 'QuestionVoided', 'FoulCalled'] as const),
])

const sameFor = (one: EntryDraft, other: EntryDraft): boolean =>
  one.partId === other.partId && one.teamId === other.teamId && one.playerId === other.playerId && one.roundId === other.roundId && one.slotId === other.slotId

export class Repricing {
  /** Entries that rulings, fouls, marks, base scores and reversals explain. */
  priced = 0
  /** Of these, rulings that a second code came to the same price for. */
  twice = 0
  /** Entries whose points are somebody's word, or that only the hub's course of a round explains: their sum alone is checked. */
  taken = 0

  readonly #evolve: Evolve

  constructor(evolve: Evolve) {
    this.#evolve = evolve
  }

  /** One command's facts; `fault`: the record whose points are not what they were entered for. */
  command(before: ContestState | null, facts: readonly Recorded[]): { readonly after: ContestState | null; readonly fault: number | null } {
    let state = before
    let fault: number | null = null
    const fouls = facts.flatMap(({ event }) => (event.type === 'FoulCalled' ? [event] : []))
    for (const fact of facts) {
      const now = this.#evolve(state, fact)
      if (fact.event.type === 'PointsEntered' && !this.#isExplained(now, state, fact.event, fouls)) fault ??= fact.seq
      state = now
    }
    if (state && (fouls.some((foul) => isPaidIn(state, foul)) || unpaidMarks(state, facts) || withoutBase(state, facts))) fault ??= facts[0]?.seq ?? null
    return { after: state, fault: fault ?? (state && this.#unsettled(state, facts)) }
  }

  #isExplained(now: ContestState, before: ContestState | null, { entries }: Points, fouls: Extract<ContestEvent, { type: 'FoulCalled' }>[]): boolean {
    const reversed = new Set<string>()
    return entries.every((entry, nth) => {
      const { cause } = entry
      const isFirst = !isThere(before, entry) && !entries.slice(0, nth).some((other) => isLike(other, entry))
      const is = ((): boolean | null => {
        switch (cause.is) {
          case 'ruling':
            return this.#isPrice(now, entry)
          case 'bonus':
            return isInSlot(entry)
          case 'base':
            return isFirst && entry.slotId === null && entry.points === partFileOf(now.contest, entry.partId)?.baseScore
          case 'foul': {
            const at = fouls.findIndex(
              (foul) => foul.teamId === entry.teamId && foul.slotId === entry.slotId && foul.code === cause.code && foul.points === entry.points,
            )
            fouls.splice(Math.max(at, 0), at < 0 ? 0 : 1)
            return at >= 0 && entry.personPoints === 0
          }
          case 'marks': {
            const slot = slotOf(now, cause.slotId)
            return (
              isFirst &&
              slot?.plan.teamId === entry.teamId &&
              entry.slotId === slot.id &&
              slot.marksResult === entry.points &&
              panelResult(now, slot, formatOf)?.result === entry.points
            )
          }
          case 'reversal': {
            const isOnce = !reversed.has(cause.of)
            reversed.add(cause.of)
            return isOnce && isReversal(before, entry, cause.of)
          }
          default:
            return null
        }
      })()
      if (is === null) this.taken++
      else if (is) this.priced++
      return is !== false
    })
  }

  #isPrice(state: ContestState, entry: EntryDraft): boolean {
    const round = entry.roundId === null ? null : roundOf(state, entry.roundId)
    const slot = entry.slotId === null ? null : slotOf(state, entry.slotId)
    if (!round || !slot || !isInSlot(entry)) return false
    const price = priceAgain(round, entry, slot)
    if (price === null) return true
    this.twice++
    return price === entry.points && entry.personPoints === personAgain(round, entry)
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
function unpaidMarks(state: ContestState, facts: readonly Recorded[]): boolean {
  const entries = facts.flatMap(({ event }) => (event.type === 'PointsEntered' ? event.entries : []))
  return facts.some(({ event }) => {
    if (event.type !== 'MarksShown') return false
    const { slotId, result: points } = event
    const teamId = slotOf(state, slotId)?.plan.teamId ?? null
    return teamId !== null && isPaidIn(state, { slotId, teamId, points }) && !entries.some(({ cause }) => cause.is === 'marks' && cause.slotId === slotId)
  })
}

/** An entrant's account that was opened without its base score. */
const withoutBase = (state: ContestState, facts: readonly Recorded[]): boolean =>
  facts.some(({ event }) => {
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
