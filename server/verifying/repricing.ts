/** Every entry of points held against what it was entered for: rulings against their prices, by the hub's code and where they can be by a second one; fouls, marks, base scores and reversals against the facts they name. */
import type { SlotId } from '#shared/words.ts'
import type { ContestEvent } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { panelResult } from '../contest/judges.ts'
import type { Entry, EntryDraft } from '../contest/ledger-state.ts'
import { FIRST, settled } from '../contest/paying.ts'
import { partFileOf, roundOf, slotOf } from '../contest/read.ts'
import { OUTSIDE } from '../contest/scoring.ts'
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
    return { after: state, fault: fault ?? (state && this.#unsettled(state, facts)) }
  }

  #isExplained(now: ContestState, before: ContestState | null, { entries }: Points, fouls: Extract<ContestEvent, { type: 'FoulCalled' }>[]): boolean {
    const reversed = new Set<string>()
    return entries.every((entry) => {
      const { cause } = entry
      const is = ((): boolean | null => {
        switch (cause.is) {
          case 'ruling':
            return this.#isPrice(now, entry)
          case 'bonus':
            return true
          case 'base':
            return entry.points === partFileOf(now.contest, entry.partId)?.baseScore
          case 'foul': {
            const at = fouls.findIndex((foul) => foul.teamId === entry.teamId && foul.code === cause.code && foul.points === entry.points)
            fouls.splice(Math.max(at, 0), at < 0 ? 0 : 1)
            return at >= 0 && entry.personPoints === 0
          }
          case 'marks': {
            const slot = slotOf(now, cause.slotId)
            return slot !== null && slot.marksResult === entry.points && panelResult(now, slot, formatOf)?.result === entry.points
          }
          case 'reversal': {
            const isFirst = !reversed.has(cause.of)
            reversed.add(cause.of)
            return isFirst && isReversal(before, entry, cause.of)
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
    if (!round || !slot) return false
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

/** The opposite of an entry that stands, and of no other. */
function isReversal(before: ContestState | null, entry: EntryDraft, of: string): boolean {
  const found: Entry | undefined = before?.ledger.rounds[entry.roundId ?? OUTSIDE]?.find(({ id }) => id === of)
  return found !== undefined && !found.reversed && sameFor(found, entry) && found.points + entry.points === 0 && found.personPoints + entry.personPoints === 0
}
