/** Points for how a round has gone, not for an answer: duels won, places taken by leaving; entered when a question closes, settled anew when a ruling changes before the round's end. */
import type { RoundId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { asText } from './as-text.ts'
import type { Asked } from './asked.ts'
import type { ContestEvent, EventOf, EventType } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Entry, EntryDraft } from './ledger-state.ts'
import { formatOfRound, readingOf, roundIdOf } from './read.ts'
import { draftsFor, pointsEntered, reversalsOf } from './scoring.ts'

const MOVED_BY: readonly EventType[] = [
  'SlotClosed',
  'RoundEnded',
  'AnswerRuled',
  'RulingConfirmed',
  'QuestionVoided',
  'KeyAmended',
  'CardsEntered',
  'TeamLeft',
  'TeamReinstated',
]

export const isOutcome = ({ cause }: EntryDraft): boolean => cause.is === 'place' || cause.is === 'duel'
const keyOf = ({ teamId, points, cause }: EntryDraft): string => asText([teamId, points, cause])

/** What the questions already closed come to; of one in play nothing is told before it is. */
function dueIn(state: ContestState, roundId: RoundId, formatOf: FormatOf): readonly EntryDraft[] {
  const reading = readingOf(state, roundId)
  const closed = { ...reading, slots: reading.slots.filter((slot) => slot.phase === 'closed') }
  const outcomes = formatOfRound(state, roundId, formatOf).outcomes?.(closed) ?? []
  return outcomes.flatMap((outcome) => draftsFor(state, { ...outcome, roundId, slotId: null, playerId: null, hidden: false }))
}
export interface Course {
  /** What the round's course has paid. */
  readonly paid: readonly Entry[]
  /** What it comes to as the rulings stand. */
  readonly due: readonly EntryDraft[]
  /** Paid and not due. */
  readonly stale: readonly Entry[]
  /** Due and not paid. */
  readonly missing: readonly EntryDraft[]
}
export function courseIn(state: ContestState, roundId: RoundId, formatOf: FormatOf): Course {
  const due = dueIn(state, roundId, formatOf)
  const paid = (state.ledger.rounds[roundId] ?? []).filter((entry) => isOutcome(entry) && !entry.reversed)
  const missing = [...due]
  const stale = paid.filter((entry) => {
    const at = missing.findIndex((draft) => keyOf(draft) === keyOf(entry))
    if (at >= 0) missing.splice(at, 1)
    return at < 0
  })
  return { paid, due, stale, missing }
}
/** [G1] What is due for the course of the round and not entered is entered, and what isn't due any more reversed. */
export function courseSettled(state: ContestState, roundId: RoundId, formatOf: FormatOf): readonly EventOf<'PointsEntered'>[] {
  const { stale, missing } = courseIn(state, roundId, formatOf)
  return pointsEntered([...reversalsOf(stale, 'overrule', null), ...missing])
}

/** Of the rounds these events moved; nothing in a round whose format pays no such points, [G8] nor in one that was over before. */
export function outcomesAfter(state: ContestState, events: readonly ContestEvent[], asked: Asked): readonly ContestEvent[] {
  const moved = events.filter((event) => MOVED_BY.includes(event.type))
  const ids = moved.flatMap((event) =>
    'roundId' in event && event.roundId ? [event.roundId] : 'slotId' in event && event.slotId ? [roundIdOf(event.slotId)] : [],
  )
  const all = new Set([...ids, ...(moved.length > 0 && state.live !== null ? [state.live] : [])])
  const endsNow = (id: RoundId) => events.some((event) => event.type === 'RoundEnded' && event.roundId === id)
  return [...all]
    .filter((id) => formatOfRound(state, id, asked.formatOf).outcomes !== undefined && (state.rounds[id]?.stage !== 'over' || endsNow(id)))
    .flatMap((id) => courseSettled(state, id, asked.formatOf))
}
