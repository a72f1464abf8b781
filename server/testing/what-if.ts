/** What a command would come to, without asking it: for properties that compare one way with another. */
import { REFUSALS } from '#shared/refusals.ts'
import { sha256 } from '../canonical-json.ts'
import { decide } from '../contest/decide.ts'
import { evolve } from '../contest/evolve.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { formatOf } from '../formats/index.ts'
import { madeUp } from './contest-built.ts'
import type { Ask } from './crew-words.ts'

/** What the core makes of a command in a state, the state itself untouched; null: refused. */
export function after(state: ContestState, { by, command }: Ask, at: number): ContestState | null {
  const chance = { nonce: () => 'ABCDEFGHIJKLMNOP', sha256 }
  const evidence = command.type === 'PressBuzzer' ? { a: at, b: at, readAt: at, credit: 0, flags: [], raw: { dp: null, input: 'touch' } } : null
  const decision = decide(state, command, { at, by, evidence, formatOf, questionOf: madeUp, chance })
  if (!decision.ok) {
    if (!(decision.refusal.code in REFUSALS)) throw new Error(`unknown refusal ${decision.refusal.code}`)
    return null
  }
  return decision.events.reduce<ContestState>((now, event) => evolve(now, { ...event, at, by, commandId: 'asked' }), state)
}

export type Leaf = readonly [key: string, points: number]
/** A table of tables of points, laid out flat. */
export const leaves = (table: object, under = ''): readonly Leaf[] =>
  Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${under}${key} `) : [[`${under}${key}`, Number(value)] as const],
  )
