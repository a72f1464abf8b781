/** What a buzzer is made of: the presses with what is known of them, the verdict over them, and how it stands. */
import type { Instant, Millis, OpeningId, SeatId, TeamId } from '#shared/words.ts'

/** What the hub knows of a press: an interval [a, b] in hub time, when it was read, and what it was made of. */
export interface PressEvidence {
  readonly a: Instant
  readonly b: Instant
  readonly readAt: Instant
  readonly credit: Millis
  readonly flags: readonly string[]
  readonly raw: { readonly dp: number | null; readonly input: string }
}
export interface Press {
  readonly teamId: TeamId
  readonly openingId: OpeningId
  readonly seat: SeatId | 'hub'
  /** The player's place its tablet is bound to; null where the team has one tablet. */
  readonly position: number | null
  readonly evidence: PressEvidence
  readonly early: boolean
  /** Is in the race; false for one kept only as evidence: early, read after the race was over, annulled, or a team's second. */
  readonly counts: boolean
  /** Read before the cue but within the round's grace: it counts if the cue follows in time, or is early. */
  readonly inGrace?: true
  /** Pressed too soon, and locked out until then; no foul. */
  readonly lockedUntil?: Instant
}
export interface BuzzVerdict {
  readonly openingId: OpeningId
  readonly winner: TeamId
  readonly method: 'arrival' | 'estimate' | 'referee' | 'draw'
  readonly certain: boolean
  readonly leadMs: Millis | null
  /** Every counting press, first to last. */
  readonly order: readonly TeamId[]
}
export type Buzzer =
  | { readonly is: 'closed' }
  | { readonly is: 'armed'; readonly openingId: OpeningId; readonly nonce: string }
  | {
      readonly is: 'open' | 'racing'
      readonly openingId: OpeningId
      readonly nonces: readonly string[]
      readonly opensAt: Instant
      readonly settleAt: Instant | null
    }
  | {
      readonly is: 'taken'
      readonly openingId: OpeningId
      readonly nonces: readonly string[]
      readonly opensAt: Instant
      /** When the race was over: a press read later is no part of it. */
      readonly settleAt: Instant | null
      readonly verdict: BuzzVerdict
    }
