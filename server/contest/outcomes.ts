/** Points for how a round has gone, not for an answer: duels won, places taken by leaving; entered when a question closes, settled anew when a ruling changes. */
import type { RoundId } from '#shared/words.ts'
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

const isOutcome = ({ cause, reversed }: Entry): boolean => !reversed && (cause.is === 'place' || cause.is === 'duel')
const keyOf = ({ teamId, points, cause }: EntryDraft): string => JSON.stringify([teamId, points, cause])

/** What the questions already closed come to; of one in play nothing is told before it is. */
function dueIn(state: ContestState, roundId: RoundId, asked: Asked): readonly EntryDraft[] {
  const reading = readingOf(state, roundId)
  const closed = { ...reading, slots: reading.slots.filter((slot) => slot.phase === 'closed') }
  const outcomes = formatOfRound(state, roundId, asked.formatOf).outcomes?.(closed) ?? []
  return outcomes.flatMap((outcome) => draftsFor(state, { ...outcome, roundId, slotId: null, playerId: null, hidden: false }))
}
/** [G1] What is due for the course of the round and not entered is entered, and what isn't due any more reversed. */
function settledIn(state: ContestState, roundId: RoundId, asked: Asked): readonly EventOf<'PointsEntered'>[] {
  const missing = [...dueIn(state, roundId, asked)]
  const stale = (state.ledger.rounds[roundId] ?? []).filter(isOutcome).filter((entry) => {
    const at = missing.findIndex((draft) => keyOf(draft) === keyOf(entry))
    if (at >= 0) missing.splice(at, 1)
    return at < 0
  })
  return pointsEntered([...reversalsOf(stale, 'overrule', null), ...missing])
}

/** Of the rounds these events moved; nothing in a round whose format pays no such points. */
export function outcomesAfter(state: ContestState, events: readonly ContestEvent[], asked: Asked): readonly ContestEvent[] {
  const moved = events.filter((event) => MOVED_BY.includes(event.type))
  const ids = moved.flatMap((event) =>
    'roundId' in event && event.roundId ? [event.roundId] : 'slotId' in event && event.slotId ? [roundIdOf(event.slotId)] : [],
  )
  const all = new Set([...ids, ...(moved.length > 0 && state.live !== null ? [state.live] : [])])
  return [...all].filter((id) => formatOfRound(state, id, asked.formatOf).outcomes !== undefined).flatMap((id) => settledIn(state, id, asked))
}
