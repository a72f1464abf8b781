/** What decide is given beside state and command, and what it answers. */
import type { DrawnQuestion } from '#shared/question.ts'
import type { Refusal, RefusalCode } from '#shared/refusals.ts'
import type { Instant, OpeningId, QuestionId, SlotId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { ContestEvent } from './contest-events.ts'
import type { Heard, PressEvidence } from './buzzer-state.ts'
import type { Actor } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Tally } from './slot-state.ts'
import { evolve } from './evolve.ts'

export interface Chance {
  nonce(): string
  /** SHA-256 of a text, in hex: what a draw by seed sorts by, so that anyone can draw it again. */
  sha256(text: string): string
}
export interface Asked {
  readonly at: Instant
  readonly by: Actor
  readonly chance: Chance
  /** Of a press; null for every other command. */
  readonly evidence: PressEvidence | null
  /** r⁻ of the command: when the hub last looked at its sockets before it read it; left out: as it was read. */
  readonly lookedAt?: Instant
  /** Hash of the journal's last record before this command. */
  readonly head?: string
  /** What the hub hears of the buzzers in an opening; left out where no device is polled: then everybody has been heard. */
  readonly hearingOf?: (openingId: OpeningId) => Omit<Heard, 'at'>
  readonly formatOf: FormatOf
  readonly questionOf: (id: QuestionId) => DrawnQuestion | null
  /** What the audience's votes came to, which are counted outside; left out: nobody has voted. */
  readonly tallyOf?: (slotId: SlotId) => Tally | null
}
export type Refused = { readonly ok: false; readonly refusal: Refusal }
export type Decision = { readonly ok: true; readonly events: readonly ContestEvent[] } | Refused

export const accept = (...events: readonly ContestEvent[]): Decision => ({ ok: true, events })
export const refuse = (code: RefusalCode, detail?: string): Refused => ({ ok: false, refusal: detail === undefined ? { code } : { code, detail } })

/** One step of a decision: reads the state as the steps before it left it. */
export type Step = (state: ContestState) => readonly ContestEvent[]

/** The events of several steps, each decided on the state after the steps before. */
export function inTurn(state: ContestState, asked: Asked, ...steps: readonly Step[]): readonly ContestEvent[] {
  let now = state
  const events: ContestEvent[] = []
  for (const [index, step] of steps.entries()) {
    const more = step(now)
    events.push(...more)
    // nobody decides on what the last step left
    if (index < steps.length - 1) for (const event of more) now = evolve(now, { ...event, at: asked.at, by: asked.by, commandId: '' })
  }
  return events
}
