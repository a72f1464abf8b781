/** The shape of a topic's reducers: one a fact, gathered in evolve.ts, where a missing row fails the compiler. */
import type { EventOf, EventType, RecordedEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'

export type Reducers<T extends EventType> = { readonly [K in T]: (state: ContestState, event: EventOf<K> & RecordedEvent) => ContestState }
