/** The ledger as kept: entries with their causes, and the totals beside them. */
import type { FoulCode } from '#shared/commands.ts'
import type { AttemptId, Instant, Outcome, PartId, PlayerId, Points, RoundId, SlotId, TeamId } from '#shared/words.ts'
import type { Actor } from './actor.ts'

/** What pays beside a price. */
export type BonusKind = 'seconds-left' | 'streak' | 'first-right' | 'their-miss' | 'their-right' | 'objection'
export type EntryCause =
  | { readonly is: 'base' }
  /** `source`: the part, or the imported score, that it comes from. */
  | { readonly is: 'carried'; readonly source: string }
  | { readonly is: 'ruling'; readonly attemptId: AttemptId; readonly outcome: Outcome }
  | { readonly is: 'bonus'; readonly attemptId: AttemptId; readonly of: BonusKind }
  /** What keeps a total from falling below the part's floor, or is taken back of it. */
  | { readonly is: 'floor' }
  | { readonly is: 'sanction'; readonly sanction: string; readonly step: number; readonly reason: string }
  | { readonly is: 'marks'; readonly slotId: SlotId }
  /** Over- or under-time of a performance. */
  | { readonly is: 'time'; readonly slotId: SlotId }
  | { readonly is: 'foul'; readonly code: FoulCode }
  /** A foul of `teamId` pays this team. */
  | { readonly is: 'their-foul'; readonly code: FoulCode; readonly teamId: TeamId }
  /** The place a team took by leaving, or by staying to the end. */
  | { readonly is: 'place'; readonly place: number }
  | { readonly is: 'duel'; readonly against: TeamId; readonly how: 'won' | 'drawn' }
  | { readonly is: 'correction'; readonly reason: string }
  /** What an appeal costs, or the deposit held while it is open. */
  | { readonly is: 'appeal'; readonly appealId: string; readonly what: 'cost' | 'deposit' }
  | {
      readonly is: 'reversal'
      readonly of: string
      readonly why: 'overrule' | 'void' | 'undo' | 'amended-key' | 'card' | 'appeal'
      readonly reason: string | null
    }
export interface EntryDraft {
  readonly partId: PartId
  readonly teamId: TeamId
  readonly points: Points
  readonly playerId: PlayerId | null
  /** What the person is credited, apart from the team. */
  readonly personPoints: Points
  readonly roundId: RoundId | null
  readonly slotId: SlotId | null
  readonly cause: EntryCause
  /** Kept from the public until its slot's ruling is shown. */
  readonly hidden: boolean
}
export interface Entry extends EntryDraft {
  /** `e<n>`, n counting from 1 over the contest. */
  readonly id: string
  readonly seq: number
  readonly at: Instant
  readonly by: Actor
  readonly reversed: boolean
}
type PerTeam = Readonly<Record<TeamId, Points>>
export interface Ledger {
  readonly count: number
  readonly rounds: Readonly<Record<string, readonly Entry[]>>
  readonly totals: Readonly<Record<PartId, PerTeam>>
  readonly hidden: Readonly<Record<PartId, PerTeam>>
  /** By round, as `rounds`, then by part. */
  readonly byRound: Readonly<Record<string, Readonly<Record<PartId, PerTeam>>>>
  /** By part: what a person is honoured for is what the part credited. */
  readonly persons: Readonly<Record<PartId, Readonly<Record<PlayerId, Points>>>>
}
