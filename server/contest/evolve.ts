/** State after an event: a row an event type, no rules, no opinions. */
import type { EventType, RecordedEvent } from './contest-events.ts'
import type { ContestState, Undo } from './contest-state.ts'
import { amendedAfter } from './amended.ts'
import { evolveAppeals } from './evolve-appeals.ts'
import { evolveBuzzer } from './evolve-buzzer.ts'
import { evolveClock } from './evolve-clock.ts'
import { evolveContest, initialState } from './evolve-contest.ts'
import { evolveLots } from './evolve-lots.ts'
import { evolveParts } from './evolve-parts.ts'
import { evolveResult } from './evolve-result.ts'
import { evolveSlot } from './evolve-slot.ts'
import { evolveTablets } from './evolve-tablets.ts'
import { momentsAfter } from './moments.ts'
import { boardAfter } from './on-air.ts'

const table = {
  ...evolveContest,
  ...evolveSlot,
  ...evolveBuzzer,
  ...evolveTablets,
  ...evolveClock,
  ...evolveResult,
  ...evolveParts,
  ...evolveLots,
  ...evolveAppeals,
} satisfies Record<Exclude<EventType, 'ContestPrepared'>, unknown>
const reducers = table as unknown as Readonly<Record<string, (state: ContestState, event: RecordedEvent) => ContestState>>

/** A fact this program knows how to fold. */
export const isEventType = (type: string): type is EventType => type === 'ContestPrepared' || Object.hasOwn(table, type)

/** Facts that leave the way back open for whoever asked the command before: nothing of them is in what a return restores. */
const HARMLESS: readonly EventType[] = ['HandRaised', 'HandLowered']

function undoAfter(before: ContestState, event: RecordedEvent): Undo | null {
  if (HARMLESS.includes(event.type)) return before.undo
  if (before.undo?.commandId === event.commandId) return { ...before.undo, types: [...before.undo.types, event.type] }
  const prior = {
    contest: before.contest,
    rundown: before.rundown,
    rounds: before.rounds,
    live: before.live,
    clock: before.clock,
    scene: before.scene,
    message: before.message,
    players: before.players,
    draws: before.draws,
    awards: before.awards,
    moments: before.moments,
    tieBreaks: before.tieBreaks,
    substitutions: before.substitutions,
    sanctions: before.sanctions,
    appeals: before.appeals,
    derived: before.derived,
    amended: before.amended ?? null,
  }
  return { commandId: event.commandId, seat: event.by.seat, at: event.at, types: [event.type], firstEntry: before.ledger.count + 1, prior }
}

/** The state after the event; `null` only before `ContestPrepared`. Throws for a journal that doesn't begin with it. */
export function evolve(state: ContestState | null, event: RecordedEvent): ContestState {
  if (event.type === 'ContestPrepared') return initialState(event)
  if (state === null) throw new Error(`a journal begins with ContestPrepared, not ${event.type}`)
  const reduce = reducers[event.type]
  if (!reduce) throw new Error(`unknown event ${event.type}`)
  const after = reduce(state, event)
  const moments = event.type === 'CommandUndone' ? after.moments : momentsAfter(state, after, event)
  const amended = amendedAfter(state, after, event)
  return { ...after, amended, board: boardAfter(state, after), seq: state.seq + 1, at: event.at, undo: undoAfter(state, event), moments }
}
/** The state a whole journal folds to. */
export function foldAll(events: readonly RecordedEvent[]): ContestState {
  let state: ContestState | null = null
  for (const event of events) state = evolve(state, event)
  if (!state) throw new Error('an empty journal holds no contest')
  return state
}
