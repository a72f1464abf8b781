/** Every fact a contest is made of; the journal holds these and nothing else. */
import type { AppealOf } from '#shared/appeal-settings.ts'
import type { DrawOf, FoulCode, RightName, SceneName } from '#shared/commands.ts'
import type { Leave } from '#shared/part-settings.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { ClockPurpose } from '#shared/views/play.ts'
import type {
  AttemptId,
  AwardId,
  Instant,
  ItemId,
  Millis,
  OpeningId,
  PartId,
  PlayerId,
  Points,
  RoundId,
  SetId,
  SlotId,
  TeamId,
  Text,
  Vote,
} from '#shared/words.ts'
import type { BuzzVerdict, Heard, Press, RefusedPresses } from './buzzer-state.ts'
import type { Actor } from './actor.ts'
import type { EntryDraft } from './ledger-state.ts'
import type { Departure, PreparedContest } from './prepared-contest.ts'
import type { AppealDecision, AwardTake, CheckRow, EqualsDecided, SanctionGiven, Lots } from './result-state.ts'
import type { Answering, AudienceWhy, BonusOwed, FoulGives, MakeUp, Ruling, SlotPlan } from './slot-state.ts'

interface Facts {
  ContestPrepared: { contest: PreparedContest }
  /** `snapshot`: a state that was kept beside the journal, by the SHA-256 of its text. */
  HubRestarted: { snapshot?: { seq: number; digest: string } }
  ContestPaused: { reason: string }
  ContestResumed: Record<never, never>
  ContestAmended: { reason: string; contest: PreparedContest; paths: readonly string[] }
  RundownMoved: { to: ItemId }
  /** `lowToHigh`: entrants by their totals at this moment; `drawn`: how the order, or its ties, came about where lots were drawn. */
  /** `tables`: the numbers on stage that change. */
  PartFormed: { partId: PartId; entrants: readonly TeamId[]; tables: Readonly<Record<TeamId, number>> }
  /** `passes`: its turns to come in the live round go to the next in the order. */
  TeamLeft: { teamId: TeamId; how: Leave; reason: string; parts: Departure['parts']; passes: boolean }
  TeamReinstated: { teamId: TeamId; reason: string; parts: readonly PartId[] }
  RoundBegun: {
    roundId: RoundId
    entrants: readonly TeamId[]
    order: readonly TeamId[]
    places: readonly number[]
    lowToHigh?: readonly TeamId[]
    totals?: Readonly<Record<TeamId, Points>>
    drawn?: Lots['how']
  }
  /** `brokenOff`: a play-off that decides nothing. */
  RoundEnded: { roundId: RoundId; brokenOff?: true }
  SlotOpened: { roundId: RoundId; slotId: SlotId; number: number; plan: SlotPlan; out?: readonly TeamId[] }
  ValueChosen: { slotId: SlotId; value: Points }
  TurnDeclined: { slotId: SlotId }
  TeamPicked: { slotId: SlotId; chooser: TeamId; teamId: TeamId }
  /** The item named by the chooser, or the one the rolling numbers stopped at by chance. */
  ItemPicked: { slotId: SlotId; setId: SetId; number: number; how: 'named' | 'rolled' }
  /** `number`: its place in the set, from 1, where it wasn't the next one. */
  QuestionDrawn: { slotId: SlotId; setId: SetId; spare: boolean; number?: number; question: DrawnQuestion }
  /** A skipped question comes back. */
  QuestionAskedAgain: { slotId: SlotId; from: SlotId; question: DrawnQuestion }
  RightUsed: { slotId: SlotId; teamId: TeamId; right: RightName }
  QuestionShown: { slotId: SlotId }
  OptionsShown: { slotId: SlotId }
  AnswerRevealed: { slotId: SlotId }
  QuestionVoided: { slotId: SlotId; cause: string; reason: string; replace: boolean; usesQuota: boolean }
  /** `refused`: by opening, the presses that were counted and not kept. */
  SlotClosed: { slotId: SlotId; refused?: Readonly<Record<OpeningId, readonly RefusedPresses[]>> }
  BuzzerArmed: { slotId: SlotId; openingId: OpeningId; nonce: string }
  /** `heard`: teams whose press within the grace before the cue counts as at the opening; `asked`: of which the referee is asked; `readingOver`: nothing is read on. */
  BuzzerOpened: {
    slotId: SlotId
    openingId: OpeningId
    nonce: string
    opensAt: Instant
    heard?: readonly TeamId[]
    asked?: readonly TeamId[]
    settleAt?: Instant
    readingOver?: true
    keyLookedAt?: Instant
    head?: string
  }
  CueAnswered: { slotId: SlotId; teamId: TeamId; given: boolean; settleAt: Instant | null }
  /** Too close to call: the referee picks, or opens again. */
  PhotoReferred: { slotId: SlotId; openingId: OpeningId; among: readonly TeamId[]; heard: Heard }
  /** The opening is called off and pressed for anew, by those in question where there are some; `heard`: what it was judged by. */
  RaceReopened: { slotId: SlotId; openingId: OpeningId; why: 'photo' | 'asked' | 'withdrawn'; among?: readonly TeamId[]; heard?: Heard }
  ReadingEnded: { slotId: SlotId }
  /** A press that waited for the cue, and it didn't come in time. */
  PressFoundEarly: { slotId: SlotId; openingId: OpeningId; teamId: TeamId }
  GivenToAudience: { slotId: SlotId; why: AudienceWhy; usesQuota: boolean }
  /** The other teams may press to answer what the team whose turn it is did not. */
  ObjectionsOpened: { slotId: SlotId }
  BuzzerTested: { roundId: RoundId; teamId: TeamId; position: number | null }
  RollCallSkipped: { roundId: RoundId }
  /** `readmit`: teams let back in, where a round reopens after everybody fouled. */
  BuzzerClosed: {
    slotId: SlotId
    why: 'operator' | 'no-press' | 'all-fouled' | 'voided' | 'overruled' | 'early-buzz' | 'blurt' | 'spoken'
    readmit: readonly TeamId[]
  }
  BuzzerPressed: { slotId: SlotId; press: Press; settleAt: Instant | null }
  BuzzSettled: { slotId: SlotId; verdict: BuzzVerdict }
  PressAnnulled: { slotId: SlotId; teamId: TeamId; reason: string }
  AnswerStarted: {
    slotId: SlotId
    attemptId: AttemptId
    teamId: TeamId
    playerId: PlayerId | null
    position: number | null
    how: 'turn' | 'buzz' | 'given'
    interrupt?: true
    dueLeftMs?: Millis
  }
  /** The answer's own limit inside a pack is up; the pack's clock runs on. */
  AnswerTimedOut: { slotId: SlotId; attemptId: AttemptId }
  AnswererNamed: { slotId: SlotId; attemptId: AttemptId; playerId: PlayerId; position: number }
  AnswerCompleted: { slotId: SlotId; attemptId: AttemptId }
  /** `dueLeftMs`: what the clock shows when the time of these teams is up, where others have more. */
  AnswersOpened: { slotId: SlotId; dueLeftMs?: Readonly<Record<TeamId, Millis>> }
  AnswerChosen: { slotId: SlotId; teamId: TeamId; position?: number; answer: readonly string[] }
  AnswerSubmitted: { slotId: SlotId; teamId: TeamId; position?: number; answer: readonly string[]; stampedAt: Instant | null; inTime: boolean }
  /** Every entrant's tablet answer as it counts (null = blank) and what the key makes of it (null = the panel rules). */
  AnswersClosed: {
    slotId: SlotId
    attempts: readonly {
      attemptId: AttemptId
      teamId: TeamId
      playerId?: PlayerId
      position?: number
      players?: readonly Answering[]
      answer: readonly string[] | null
      ruling: Ruling | null
    }[]
  }
  /** What the audience's votes came to; nobody's own vote is kept. */
  AudienceClosed: { slotId: SlotId; votes: number; totals: Readonly<Record<string, number>> }
  ClockStarted: { clockId: string; purpose: ClockPurpose; totalMs: Millis; warnAtMs: Millis; endsAt: Instant; title?: Text }
  ClockPaused: { leftMs: Millis }
  ClockResumed: { endsAt: Instant }
  ClockAdjusted: { leftMs: Millis; endsAt: Instant | null }
  ClockEnded: { late: boolean }
  ClockCleared: Record<never, never>
  VoteCast: { slotId: SlotId; attemptId: AttemptId; outcome: Vote }
  /** `again`: replaces the earlier ruling, which is kept. */
  AnswerRuled: { slotId: SlotId; attemptId: AttemptId; ruling: Ruling; again: boolean }
  RulingConfirmed: { slotId: SlotId; attemptIds: readonly AttemptId[] }
  RulingShown: { slotId: SlotId }
  /** `rulings`: the attempts whose outcome the new key changes. */
  KeyAmended: { slotId: SlotId; key: readonly string[]; reason: string; rulings: readonly { attemptId: AttemptId; ruling: Ruling }[] }
  /** Answers on paper; `rulings` where answers were closed already. */
  CardsEntered: { slotId: SlotId; answers: Readonly<Record<TeamId, readonly string[]>>; rulings: readonly { attemptId: AttemptId; ruling: Ruling }[] }
  DeliberationCalled: { slotId: SlotId }
  FoulCalled: {
    slotId: SlotId | null
    teamId: TeamId
    code: FoulCode
    points: Points
    out: boolean
    reason: string | null
    turnsLost?: number
    gives?: FoulGives
  }
  /** `criteria`: the sheet behind the mark. */
  MarkEntered: { slotId: SlotId; judge: number; mark: Points; criteria?: Readonly<Record<string, Points>> }
  PerformanceTimed: { slotId: SlotId; tookMs: Millis }
  /** Who performs, by a rolling number. */
  PlayerDrawn: { slotId: SlotId; playerId: PlayerId; position: number }
  MarksShown: { slotId: SlotId; result: Points }
  /** `disqualify`: the step puts the team out of the contest; its `TeamLeft` follows. */
  SanctionApplied: SanctionGiven
  PointsEntered: { entries: readonly EntryDraft[] }
  AppealLodged: { appealId: string; teamId: TeamId; partId: PartId; of: AppealOf; text: string; clockId: string | null }
  AppealTakenFurther: { appealId: string }
  AppealDecided: { appealId: string; decision: Omit<AppealDecision, 'by' | 'at'> }
  /** `letGo`: bonuses that are not asked any more. */
  DerivedSettled: { derivedId: string; wouldBe: string; how: 'keep' | 'redo'; reason: string; letGo?: readonly BonusOwed[] }
  /** The snapshots of turns, and of totals where the round goes by them, taken anew by the scores as amended. */
  OrderRedone: { roundId: RoundId; order: readonly TeamId[]; lowToHigh: readonly TeamId[]; totals?: Readonly<Record<TeamId, Points>> }
  /** The part is to be formed again. */
  PartUnformed: { partId: PartId }
  /** What a play-off or lots had decided no longer counts. */
  TieBreaksUndone: { partId: PartId; reason: string }
  MakeUpGranted: { roundId: RoundId; makeUp: MakeUp }
  RoundReopened: { roundId: RoundId }
  HandRaised: { teamId: TeamId }
  HandLowered: { teamId: TeamId }
  PlayerCheckedIn: { playerId: PlayerId; present: boolean }
  PlayerSubstituted: { teamId: TeamId; out: PlayerId; in: PlayerId; position: number; reason: string; injury?: boolean }
  SceneTaken: { scene: SceneName | 'follow'; partId: PartId | null; cut?: true }
  MessageShown: { text: Text | null }
  CheckEntered: { partId: PartId; rows: readonly CheckRow[]; equal: boolean }
  CheckSkipped: { partId: PartId; reason: string }
  /** One of several; the last one is `ResultSigned`. */
  SignatureGiven: { partId: PartId }
  ResultSigned: { partId: PartId; version: number }
  /** `withdrawn`: awards that had been shown and no longer are. */
  ResultReopened: { partId: PartId; reason: string; withdrawn: readonly AwardId[] }
  ResultAnnounced: { partId: PartId }
  NomineeSealed: { awardId: AwardId; teamId: TeamId; playerId: PlayerId }
  /** All that is decided of the award; `lot`: by the hub’s chance. */
  EqualsDecided: { awardId: AwardId; how: 'all' | 'lot' | 'named'; decided: readonly EqualsDecided[]; reason: string }
  /** `named`: so many of its winners, where not all at once. */
  AwardShown: { awardId: AwardId; named?: number }
  AwardStaged: { awardId: AwardId; take: AwardTake; named: number }
  /** null: the rehearsal of the prize-giving is over. */
  AwardRehearsed: { awardId: AwardId | null; named?: number }
  LotsRolling: { of: DrawOf; among: readonly TeamId[] }
  /** `order`: best first. */
  LotsDrawn: { of: DrawOf; among: readonly TeamId[]; order: readonly TeamId[]; how: Lots['how']; witness: string | null; seed: string | null }
  /** `among`: who shares the total now; left out in older journals. */
  TieSettled: { partId: PartId; total: Points; order: readonly (readonly TeamId[])[]; among?: readonly TeamId[] }
  /** `undone`: the id of the command taken back. */
  CommandUndone: { undone: string }
}
export type EventType = keyof Facts
export type EventOf<T extends EventType> = { readonly type: T } & Readonly<Facts[T]>
/** A fact as decide states it; the runner adds when and by whom. */
export type ContestEvent = { [T in EventType]: EventOf<T> }[EventType]

/** What the fold needs to know beside the fact itself. */
export interface Happened {
  readonly at: Instant
  readonly by: Actor
  readonly commandId: string
}
export type RecordedEvent = ContestEvent & Happened
