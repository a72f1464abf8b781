/** The contest as folded from its events: readonly, made of unions that make nonsense unsayable. */
import type { DrawOf, SceneName } from '#shared/commands.ts'
import type { Moment } from '#shared/views/moments.ts'
import type { AwardId, Instant, ItemId, PartId, PlayerId, RoundId, SeatId, SetId, TeamId, Text } from '#shared/words.ts'
import type { Ledger } from './ledger-state.ts'
import type { PreparedContest } from './prepared-contest.ts'
import type { Amended, Appeal, AwardTake, DerivedSettled, EqualsDecided, Lots, Result, SanctionGiven, TieBreak } from './result-state.ts'
import type { Clock, RoundState } from './slot-state.ts'

/** The last command that wrote facts, with what a return to the moment before it needs. */
export interface Undo {
  readonly commandId: string
  readonly seat: SeatId | 'hub'
  /** When it was asked. */
  readonly at: Instant
  /** Types of the events it wrote. */
  readonly types: readonly string[]
  readonly firstEntry: number
  readonly prior: Pick<
    ContestState,
    | 'contest'
    | 'rundown'
    | 'rounds'
    | 'live'
    | 'clock'
    | 'scene'
    | 'message'
    | 'players'
    | 'draws'
    | 'awards'
    | 'moments'
    | 'tieBreaks'
    | 'substitutions'
    | 'sanctions'
    | 'appeals'
    | 'derived'
    | 'amended'
  >
}
/** How far a set is used up: the questions before `next` and the numbers (from 1) in `taken`, the spares before `spare`. */
export interface Drawn {
  readonly next: number
  readonly spare: number
  readonly taken?: readonly number[]
}
export interface ContestState {
  readonly contest: PreparedContest
  /** Events folded so far. */
  readonly seq: number
  readonly at: Instant
  readonly paused: null | { readonly reason: string; readonly at: Instant; readonly clockRan: boolean }
  /** `since`: when the rundown came to its item. */
  readonly rundown: { readonly current: ItemId | null; readonly done: readonly ItemId[]; readonly since?: Instant }
  readonly rounds: Readonly<Record<RoundId, RoundState>>
  readonly live: RoundId | null
  readonly clock: Clock | null
  readonly draws: Readonly<Record<SetId, Drawn>>
  readonly ledger: Ledger
  readonly results: Readonly<Record<PartId, Result>>
  readonly tieBreaks: readonly TieBreak[]
  /** Oldest first; a later draw of the same thing counts. */
  readonly lots: readonly Lots[]
  /** Names roll on stage until a press stops them. */
  readonly rolling: null | { readonly of: DrawOf; readonly among: readonly TeamId[]; readonly since: Instant }
  /** Oldest first. */
  readonly appeals: readonly Appeal[]
  readonly derived: readonly DerivedSettled[]
  /** Penalties and bonuses of the catalogue, oldest first. */
  readonly sanctions: readonly SanctionGiven[]
  readonly players: Readonly<Record<PlayerId, { readonly present: boolean; readonly position: number | null }>>
  /** Oldest first. */
  readonly substitutions: readonly { readonly teamId: TeamId; readonly out: PlayerId; readonly in: PlayerId; readonly injury: boolean }[]
  readonly scene: { readonly follow: true } | { readonly follow: false; readonly scene: SceneName; readonly partId: PartId | null; readonly cut?: true }
  readonly message: Text | null
  readonly hands: readonly TeamId[]
  readonly awards: {
    readonly nominees: Readonly<Record<AwardId, Readonly<Record<TeamId, PlayerId>>>>
    readonly shown: readonly AwardId[]
    /** Among equals at the last place; left out: nothing. */
    readonly decided?: Readonly<Record<AwardId, readonly EqualsDecided[]>>
    readonly now: AwardId | null
    /** Of the award on stage; left out: announced, all of its winners named. */
    readonly take?: AwardTake
    readonly named?: number | null
    readonly rehearsed?: null | { readonly awardId: AwardId; readonly take: AwardTake; readonly named: number | null }
  }
  /** An amended ruling that the hall has not been shown. */
  readonly amended?: Amended | null
  /** Public ranks when the board was last on air, by part. */
  readonly board: Readonly<Record<PartId, Readonly<Record<TeamId, number>>>>
  readonly moments: readonly Moment[]
  readonly undo: Undo | null
}
