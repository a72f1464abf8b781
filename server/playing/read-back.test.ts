/** A contest read back from its journal, whose fields come in another order: at every event it owes, asks and ranks what it did live. */
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { derivedOf } from '../contest/derived.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { evolve } from '../contest/evolve.ts'
import { formatOf } from '../formats/index.ts'
import { playedRules } from '../testing/written-journal.ts'

const readBack = (event: RecordedEvent): RecordedEvent => JSON.parse(canonicalJson(event)) as RecordedEvent

/** Bouts, the ring, elimination, and what goes by totals that were noted. */
describe.each(['k11-the-ring', 'k17-funnel', 'x01-further-ways', 'x03-what-is-left'])('%s', (name) => {
  test('[Y13] nothing is to be decided after a restart that was not before it', () => {
    let live: ContestState | null = null
    let back: ContestState | null = null
    for (const event of playedRules(name)) {
      live = evolve(live, event)
      back = evolve(back, readBack(event))
      expect([event.type, derivedOf(back, formatOf)]).toEqual([event.type, derivedOf(live, formatOf)])
    }
    expect(back).toEqual(live)
  })
})
