/** The contest as folded from its events: readonly, made of unions that make nonsense unsayable. */
import type { AppealOf, AppealOutcome, Remedy, VoidCause } from '#shared/appeal-settings.ts'
import type { DrawOf, FoulCode, RightName, SceneName } from '#shared/commands.ts'
import type { ContestFile, PartFile, RoundFile } from '#shared/contest-file.ts'
import type { Fate, Leave } from '#shared/part-settings.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { Moment } from '#shared/views/moments.ts'
import type { ClockPurpose, SlotMode, SlotPhase } from '#shared/views/play.ts'
import type {
  ActorRole,
  AttemptId,
  AwardId,
  Instant,
  ItemId,
  Millis,
  Outcome,
  PartId,
  PlayerId,
  Points,
  QuestionId,
  ResultStage,
  RoundId,
  SeatId,
  SetId,
  SlotId,
  TeamId,
  Text,
} from '#shared/words.ts'
import type { Buzzer, Press } from './buzzer-state.ts'
import type { RoundRules } from './round-rules.ts'

/** Who asked: the seat of the connection, and the seat it acted for (代). */
export interface SeatRef {
  readonly seat: SeatId | 'hub'
  readonly role: ActorRole
  readonly team?: TeamId
  /** Position of a team's tablet, or number of a referee, judge, clerk. */
  readonly number?: number
}
export interface Actor extends SeatRef {
  readonly for?: SeatRef
}
/** The seat whose right is used: the one acted for, or one's own. */
export const acting = (actor: Actor): SeatRef => actor.for ?? actor

export interface PreparedRound extends Omit<RoundFile, 'rules'> {
  readonly rules: RoundRules
  /** The whole rules of a part whose entrants the file prices, times or rules on otherwise. */
  readonly partRules?: Readonly<Record<PartId, RoundRules>>
}
export interface PreparedPart extends PartFile {
  /** Entrants fixed when the part was formed; left out: it needs no forming, or isn't formed yet. */
  readonly formed?: readonly TeamId[]
}
/** How a team left, and what that means in each part it left: its result, and whether an award may still be its own. */
export interface Departure {
  readonly how: Leave
  readonly reason: string
  readonly parts: Readonly<Record<PartId, { readonly fate: Fate; readonly awards: 'none' | 'kept' }>>
}
export type SealedQuestion = { readonly id: QuestionId; readonly sha256: string }
export interface SealedSet {
  readonly title: Text
  readonly questions: readonly SealedQuestion[]
  readonly spares: readonly SealedQuestion[]
}
/** The contest file with every default filled in, points in thousandths, questions sealed as hashes. */
export interface PreparedContest extends Omit<ContestFile, 'parts' | 'rounds' | 'questionSets' | 'banks' | '$schema' | 'season'> {
  readonly parts: readonly PreparedPart[]
  readonly rounds: readonly PreparedRound[]
  readonly departed?: Readonly<Record<TeamId, Departure>>
  readonly sets: Readonly<Record<SetId, SealedSet>>
}

/** A team's buzzer; of a position where each has its own. */
export interface BuzzerSeat {
  readonly teamId: TeamId
  readonly position: number | null
}
export type AudienceWhy = 'early-buzz' | 'all-fouled' | 'no-press' | 'blurt' | 'no-right-answer'
export interface Foul {
  readonly teamId: TeamId
  readonly code: FoulCode
  readonly points: Points
  readonly by: Actor
  readonly reason: string | null
  /** So many questions after this one its team may not press for. */
  readonly turnsLost?: number
}
export interface Ruling {
  readonly outcome: Outcome
  /** Points for a partial answer, where the round lets the referee give a share. */
  readonly share: Points | null
  readonly by: Actor
  readonly how: 'machine' | 'one' | 'subject' | 'majority' | 'chief' | 'spoken'
  readonly status: 'provisional' | 'confirmed' | 'amended'
  readonly reason: string | null
  readonly at: Instant
}
export interface Attempt {
  readonly id: AttemptId
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
  readonly position: number | null
  /** given: the host named the team after another's wrong answer. */
  readonly how: 'turn' | 'buzz' | 'tablet' | 'given'
  /** Pressed while the question was being read. */
  readonly interrupt?: true
  readonly startedAt: Instant
  readonly complete: boolean
  readonly timeUp: boolean
  /** In a pack whose answers have a limit of their own: what the pack's clock shows when this one is up. */
  readonly dueLeftMs?: Millis
  /** On the clock when the answer was complete; left out: no clock, or not known. */
  readonly leftMs?: Millis
  /** Who else could have answered when this answer began; left out on tablets. */
  readonly others?: readonly TeamId[]
  /** Letters submitted on a tablet; null for a spoken answer. */
  readonly answer: readonly string[] | null
  readonly votes: Readonly<Record<SeatId, Outcome>>
  readonly ruling: Ruling | null
  /** Earlier versions, oldest first. */
  readonly was: readonly Ruling[]
  readonly shown: boolean
}
export interface TabletAnswer {
  readonly chosen: readonly string[]
  readonly submitted: readonly string[] | null
  readonly submittedAt: Instant | null
  /** On the clock then; left out: no clock. */
  readonly leftMs?: Millis
  /** Submitted too late: kept as evidence, not marked. */
  readonly lateEvidence: readonly string[] | null
}
/** What a format asks the core to do next. */
export interface SlotPlan {
  readonly mode: SlotMode
  readonly teamId: TeamId | null
  readonly position: number | null
  /** The team must choose one of these values first; each draws from its own set. */
  readonly values: readonly { readonly value: Points; readonly setId: SetId }[] | null
  readonly setId: SetId | null
  /** The team whose turn it would have been, where it left and its turns are passed on. */
  readonly turnOf?: TeamId
  /** 试抢: pays nothing, uses no quota, and no foul of it is counted. */
  readonly trial?: true
  /** 补题: the id of the make-up it plays; outside the round's quota. */
  readonly makeUp?: string
  /** Only these teams may press; left out: every entrant. */
  readonly among?: readonly TeamId[]
  /** Slots of one pack share a clock that runs on between them. */
  readonly pack: string | null
  /** The question of this earlier slot is asked again: it was skipped. */
  readonly again?: SlotId
  /** Who chooses the value or the item, where it isn't the team that answers. */
  readonly chooser?: TeamId
  /** The question is picked from the numbered items of its set: named, or stopped while the numbers roll; left out: drawn in order. */
  readonly pick?: 'number' | 'rolling'
  /** Two against each other. */
  readonly meets?: true
  /** The chooser names one of these as the team it meets; the two then play the question. */
  readonly rivals?: readonly TeamId[]
}
export interface Slot {
  readonly id: SlotId
  readonly number: number
  readonly plan: SlotPlan
  readonly phase: SlotPhase
  readonly value: Points | null
  /** The number of the item picked. */
  readonly item: number | null
  readonly declined: boolean
  /** 换题、免答、跳题、求助 used on this question. */
  readonly rights: readonly { readonly teamId: TeamId; readonly right: RightName }[]
  /** With its key as amended. */
  readonly question: DrawnQuestion | null
  readonly optionsShown: boolean
  /** Where presses are legal during reading; left out: it is being read. */
  readonly readingEndedAt?: Instant
  readonly buzzer: Buzzer
  readonly presses: readonly Press[]
  readonly fouls: readonly Foul[]
  /** Teams out of this question. */
  readonly out: readonly TeamId[]
  /** Answers on tablets are being taken. */
  readonly taking: boolean
  readonly answers: Readonly<Record<TeamId, TabletAnswer>>
  /** By `<teamId>/<position>`, where each player answers. */
  readonly playerAnswers?: Readonly<Record<string, TabletAnswer>>
  readonly attempts: readonly Attempt[]
  /** Ever, those annulled or undone too: an id is never given twice. */
  readonly attemptsMade: number
  /** By judge number. */
  readonly marks: Readonly<Record<string, Points>>
  readonly marksResult: Points | null
  /** Sheets behind the marks, by judge number. */
  readonly sheets?: Readonly<Record<string, Readonly<Record<string, Points>>>>
  /** Its marks were shown after it was closed, when the next had performed. */
  readonly shownLate?: true
  /** How long the performance took, where that is noted. */
  readonly tookMs?: Millis
  /** Picked by a rolling number. */
  readonly performer?: { readonly playerId: PlayerId; readonly position: number }
  readonly deliberating: boolean
  readonly timeUp: boolean
  readonly interrupted: boolean
  /** Given to the audience: rulings stand, no team answers any more. */
  readonly audience?: { readonly why: AudienceWhy; readonly usesQuota: boolean }
  /** When it was closed. */
  readonly closedAt?: Instant
  readonly voided: null | { readonly cause: string; readonly reason: string; readonly replace: boolean; readonly usesQuota: boolean }
}
/** A question lost to our own fault, to be asked once more outside the quota. */
export interface MakeUp {
  readonly id: string
  readonly plan: SlotPlan
  /** The question it makes good. */
  readonly for: SlotId
  readonly cause: VoidCause
  readonly reason: string
}
export interface RoundState {
  readonly id: RoundId
  readonly stage: 'waiting' | 'active' | 'over'
  /** null while it waits; of a play-off begun once more, the last time. */
  readonly beganAt: Instant | null
  /** Fixed when the round begins; without those who have left since. */
  readonly entrants: readonly TeamId[]
  /** Teams that left and whose turns the next in the order takes. */
  readonly passing?: readonly TeamId[]
  /** Order of turns, a snapshot frozen when the round begins. */
  readonly order: readonly TeamId[]
  /** Entrants by their totals when the round began, the lowest first. */
  readonly lowToHigh: readonly TeamId[]
  /** Totals as the round began, where its format reads them. */
  readonly totals?: Readonly<Record<TeamId, Points>>
  readonly slots: readonly Slot[]
  /** Called between two questions. */
  readonly fouls?: readonly Foul[]
  /** Slots of earlier runs: a play-off round can be begun once more. */
  readonly fromSlot: number
  /** For a play-off: the places the tied teams share. */
  readonly places: readonly number[]
  readonly makeUps?: readonly MakeUp[]
  /** The last time, where it was opened again. */
  readonly endedAt?: Instant
  /** Buzzers heard before the first question; `skipped`: by the operator, whatever was missing. */
  readonly rollCall?: { readonly heard: readonly BuzzerSeat[]; readonly skipped: boolean }
}

export interface Clock {
  readonly id: string
  readonly purpose: ClockPurpose
  readonly totalMs: Millis
  readonly warnAtMs: Millis
  /** Of a phase that has a name. */
  readonly title?: Text
  readonly state:
    | { readonly is: 'running'; readonly endsAt: Instant }
    /** `restarted`: the hub's restart stopped it, nobody's hand. */
    | { readonly is: 'paused'; readonly leftMs: Millis; readonly restarted?: true }
    | { readonly is: 'ended'; readonly late: boolean; readonly endedAt: Instant }
}

/** What pays beside a price. */
export type BonusKind = 'seconds-left' | 'streak' | 'first-right' | 'their-miss' | 'their-right'
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
  | { readonly is: 'reversal'; readonly of: string; readonly why: 'overrule' | 'void' | 'undo' | 'amended-key' | 'appeal'; readonly reason: string | null }
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
  readonly persons: Readonly<Record<PlayerId, Points>>
}

export interface AppealDecision {
  readonly outcome: AppealOutcome
  readonly reason: string
  readonly remedies: readonly Remedy[]
  readonly votes: { readonly for: number; readonly against: number } | null
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
  >
}
/** How far a set is used up: the questions before `next` and the numbers (from 1) in `taken`, the spares before `spare`. */
export interface Drawn {
  readonly next: number
  readonly spare: number
  readonly taken?: readonly number[]
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
  readonly how: 'by-hand' | 'stopped' | 'seeded'
  readonly witness: string | null
  readonly seed: string | null
  readonly at: Instant
  readonly by: Actor
}
export interface ContestState {
  readonly contest: PreparedContest
  /** Events folded so far. */
  readonly seq: number
  readonly at: Instant
  readonly paused: null | { readonly reason: string; readonly at: Instant; readonly clockRan: boolean }
  readonly rundown: { readonly current: ItemId | null; readonly done: readonly ItemId[] }
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
  readonly scene: { readonly follow: true } | { readonly follow: false; readonly scene: SceneName; readonly partId: PartId | null }
  readonly message: Text | null
  readonly hands: readonly TeamId[]
  readonly awards: {
    readonly nominees: Readonly<Record<AwardId, Readonly<Record<TeamId, PlayerId>>>>
    readonly shown: readonly AwardId[]
    readonly now: AwardId | null
  }
  /** Public ranks when the board was last on air, by part. */
  readonly board: Readonly<Record<PartId, Readonly<Record<TeamId, number>>>>
  readonly moments: readonly Moment[]
  readonly undo: Undo | null
}
