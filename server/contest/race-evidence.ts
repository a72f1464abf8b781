/** All that a verdict is made of: the opening, the teams and how far each was heard, the presses as read, and what the referee said. */
import type { Instant, Millis, OpeningId, TeamId } from '#shared/words.ts'
import type { Hearing, PressEvidence } from './buzzer-state.ts'

/** Who has it when the clocks can't tell: smallest t · the referee · another opening among them · lots by a seed. */
export const PHOTO_POLICIES = ['estimate', 'referee', 'reopen', 'draw'] as const
export type PhotoPolicy = (typeof PHOTO_POLICIES)[number]

export interface OpeningFacts {
  readonly id: OpeningId
  /** A press bears one of them: that of the arming or of the opening. */
  readonly nonces: readonly string[]
  /** Null: armed and never opened. */
  readonly opensAt: Instant | null
  /** r⁻ of the key a person gave the cue with; null where the machine or reading does. */
  readonly keyLookedAt: Instant | null
  /** A press so long before that key may still be after the word: the referee is asked. */
  readonly cueLagMs: Millis
  /** Nobody reacts faster. */
  readonly floorMs: Millis
  readonly belowFloor: 'flagged' | 'foul'
  readonly policy: PhotoPolicy
  /** From the first counting press on nobody is waited for longer. */
  readonly maxWaitMs: Millis
  /** Hash of the journal's last record before the opening: nobody could know it when the rules were made. */
  readonly head: string
}
export interface ReadPress {
  readonly teamId: TeamId
  readonly openingId: OpeningId | null
  readonly nonce: string | null
  readonly evidence: PressEvidence
}
export interface RaceEvidence {
  readonly opening: OpeningFacts
  readonly teams: readonly Hearing[]
  /** Every device of theirs holds its certificate. */
  readonly certified: boolean
  /** In any order. */
  readonly presses: readonly ReadPress[]
  /** The instant it is judged at; a press read later is no part of it. */
  readonly at: Instant
  /** 主持人是否已发令？ as the referee answered, team by team. */
  readonly cueGiven?: Readonly<Partial<Record<TeamId, 'yes' | 'no'>>>
  /** Whom the referee picked where the policy leaves it to them. */
  readonly picked?: TeamId
}
