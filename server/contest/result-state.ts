/** What is kept of results, appeals, ties, lots, sanctions, awards and amended rulings. */
import type { AppealOf, AppealOutcome, PanelSays, Remedy } from '#shared/appeal-settings.ts'
import type { DrawOf } from '#shared/commands.ts'
import type { AttemptId, Instant, Outcome, PartId, PlayerId, Points, ResultStage, SeatId, SlotId, TeamId } from '#shared/words.ts'
import type { Actor } from './actor.ts'

export interface AppealDecision {
  readonly outcome: AppealOutcome
  readonly reason: string
  readonly remedies: readonly Remedy[]
  /** `each`: by seat, where each member's word was entered. */
  readonly votes: { readonly for: number; readonly against: number; readonly each?: Readonly<Record<SeatId, PanelSays>> } | null
  /** Who decided by the ladder: one of its steps, or the last word. */
  readonly as: 'host' | 'referees' | 'chief' | 'panel' | 'jury' | 'team'
  readonly by: Actor
  readonly at: Instant
}
export interface Appeal {
  /** `appeal-<n>`, n counting from 1 over the contest. */
  readonly id: string
  readonly teamId: TeamId
  /** The part whose signature waits for it. */
  readonly partId: PartId
  readonly of: AppealOf
  readonly text: string
  readonly by: Actor
  readonly at: Instant
  /** Where it stands on the ladder, from 0. */
  readonly step: number
  /** The clock stopped for it. */
  readonly clockId: string | null
  /** The last decision; null while it is open. */
  readonly decided: AppealDecision | null
  /** Earlier decisions, of lower steps, oldest first. */
  readonly was: readonly AppealDecision[]
}
/** What the chief decided of something derived from a score that has changed. */
export interface DerivedSettled {
  readonly id: string
  /** As it would have been by the changed score; if it changes once more, it is open again. */
  readonly wouldBe: string
  readonly how: 'keep' | 'redo'
  readonly reason: string
  readonly by: Actor
  readonly at: Instant
}
export type CheckRow = { readonly teamId: TeamId; readonly typed: Points; readonly ledger: Points }
export interface Result {
  readonly stage: ResultStage
  readonly version: number
  readonly check:
    | null
    | { readonly how: 'equal'; readonly by: Actor }
    | { readonly how: 'skipped'; readonly by: Actor; readonly reason: string }
    | { readonly how: 'differs'; readonly by: Actor; readonly rows: readonly CheckRow[] }
  readonly signedBy: Actor | null
  /** Signatures so far, where the file asks for more than one. */
  readonly signatures?: readonly Actor[]
  readonly reopened: readonly { readonly reason: string; readonly by: Actor; readonly at: Instant }[]
}
/** How a play-off ended: these teams share a total and stand in this order; teams of one group stay tied. */
export interface TieBreak {
  readonly partId: PartId
  readonly total: Points
  readonly order: readonly (readonly TeamId[])[]
}
/** Persons who were equal at the last place of an award, and who of them have it. */
export interface EqualsDecided {
  readonly among: readonly PlayerId[]
  readonly winners: readonly PlayerId[]
}
export interface SanctionGiven {
  readonly partId: PartId
  readonly teamId: TeamId
  /** Its id in the catalogue, and which of its steps this was, from 1. */
  readonly sanction: string
  readonly step: number
  readonly disqualify: boolean
  readonly reason: string
}
/** Lots that were drawn, kept for the printed record. */
export interface Lots {
  readonly of: DrawOf
  readonly among: readonly TeamId[]
  /** Best first. */
  readonly order: readonly TeamId[]
  /** by-chance: nobody drew, the hub did as the round began or the part was formed. */
  readonly how: 'by-hand' | 'stopped' | 'seeded' | 'by-chance'
  readonly witness: string | null
  readonly seed: string | null
  readonly at: Instant
  readonly by: Actor
}
/** 宣布 → 颁奖 → 合影. */
export type AwardTake = 'announce' | 'present' | 'photo'
/** Rulings changed after the hall had seen them. */
export interface Amended {
  /** Whatever the same command does besides belongs to it. */
  readonly commandId: string
  readonly slotId: SlotId
  readonly reason: string | null
  /** The rulings as the hall knew them. */
  readonly was: readonly { readonly attemptId: AttemptId; readonly teamId: TeamId; readonly outcome: Outcome | null }[]
  readonly points: Readonly<Record<TeamId, Points>>
}
