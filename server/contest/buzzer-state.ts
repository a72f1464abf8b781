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
  /** Absent where nothing but the arrival is known. */
  readonly stamp?: StampEvidence
}
/** What lies behind [a, b] where the device has an interval clock: plain data, so that the journal can be judged again. */
export interface StampEvidence {
  /** Which clock stamped it, in which epoch; presses of one clock, as a gateway's, are compared on it. */
  readonly clock: string
  /** The device's own reading in ms; the finger came down within ± `grainMs` (qᵢ) of it. */
  readonly dp: number
  readonly grainMs: Millis
  /** L and U: hub minus device time lies between them; null while the device is unsynced. */
  readonly offset: { readonly lower: number; readonly upper: number } | null
  /** r⁻: the hub is known to have looked at its sockets then, before it read this press. */
  readonly lookedAt: Instant
  /** When the oldest poll was sent that the device hadn't answered as this press was read; null: it had answered all. */
  readonly unansweredSince: Instant | null
  /** How long the device's input class holds a reply back. */
  readonly guardMs: Millis
  /** dv − q of the last reply read before this press, by the device's clock; null: none of this opening. */
  readonly vouchedUntil: number | null
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
  /** Until then it waits; left out: for the grace. */
  readonly waitsUntil?: Instant
  /** Before a person's key, but perhaps after the word: the referee is asked, and has answered. */
  readonly cue?: 'asked' | 'given' | 'not-given'
  /** Read after the verdict, and perhaps the first, or against its device's own word: for the referee. */
  readonly late?: 'for-referee'
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
  /** What follows is absent from a verdict by arrival. Too close to call, whoever the round then gave it to. */
  readonly photo?: boolean
  /** X: a lead above it is sure; null without a second press. */
  readonly bandMs?: Millis | null
  /** Teams whose press may have been before the front one, as far as the clocks can tell. */
  readonly contenders?: readonly TeamId[]
  /** Not connected at the opening, or gone on without. */
  readonly absent?: readonly TeamId[]
  /** Lost or silent since the opening. */
  readonly missing?: readonly TeamId[]
  readonly ranked?: readonly RankedPress[]
  /** Every team that might press, and how far it was heard: with the presses and the opening all that the verdict was made of. */
  readonly heard?: readonly Hearing[]
  /** Every device that was heard is certified; only then may it be called certain. */
  readonly certified?: boolean
  /** Of a draw: who is drawn first has the smallest SHA-256 of it and its id. */
  readonly seed?: string
}
/** A team that may press in this opening. */
export interface Hearing {
  readonly teamId: TeamId
  /** absent: not connected at the opening, or the operator goes on without it · lost: since the opening. */
  readonly presence: 'present' | 'absent' | 'lost'
  /** Hub time before which it is known to have no press that wasn't read; null: no reply of this opening yet. */
  readonly heardUntil: Instant | null
}
export type PressFlag =
  /** Claims to be older than its device's credit reaches. */
  | 'clipped'
  /** Its device owed an answer for too long. */
  | 'held'
  | 'unsynced'
  /** Entered by hand, or from a device without an interval clock. */
  | 'no-clock'
  /** It may have been before the opening, or after it. */
  /** Pressed with another input than its device was probed with. */
  | 'other-input'
  | 'in-doubt'
  | 'below-floor'
  /** Its device had already said that there was none. */
  | 'broken-vouch'
  /** Before the key, but after the host's word, says the referee. */
  | 'after-word'
/** One line of the press timing: the ranking time, the interval with its middle, and what is held against it. */
export interface RankedPress {
  readonly teamId: TeamId
  /** t */
  readonly rankAt: Instant
  readonly a: Instant
  readonly b: Instant
  readonly middle: Instant
  readonly halfMs: Millis
  readonly flags: readonly PressFlag[]
}
/** What the hub heard when a race was judged, and when: with the presses all that its outcome was made of. */
export interface Heard {
  readonly teams: readonly Hearing[]
  readonly certified: boolean
  readonly at: Instant
  /** Presses refused so far because their team had pressed already. */
  readonly refused?: readonly RefusedPresses[]
}
/** Presses of a team in an opening that were counted, and not kept one by one. */
export interface RefusedPresses {
  readonly teamId: TeamId
  readonly presses: number
}
/** The opening's own: `keyLookedAt` r⁻ of the key a person gave the cue with, `head` the journal's hash before it. */
interface Opened {
  readonly openingId: OpeningId
  readonly nonces: readonly string[]
  readonly opensAt: Instant
  readonly keyLookedAt?: Instant
  readonly head?: string
}
export type Buzzer =
  | { readonly is: 'closed' }
  | { readonly is: 'armed'; readonly openingId: OpeningId; readonly nonce: string }
  | (Opened & {
      readonly is: 'open' | 'racing'
      /** Nobody is waited for longer. */
      readonly settleAt: Instant | null
      /** Too close to call: the referee picks one, or opens again. */
      readonly photo?: { readonly among: readonly TeamId[]; readonly heard: Heard }
    })
  | (Opened & { readonly is: 'taken'; readonly settleAt: Instant | null; readonly verdict: BuzzVerdict })
