/** What a round is made of: slots, attempts, rulings, fouls, answers on tablets, and the clock. */
import type { VoidCause } from '#shared/appeal-settings.ts'
import type { FoulCode, RightName } from '#shared/commands.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { ClockPurpose, SlotMode, SlotPhase } from '#shared/views/play.ts'
import type { AttemptId, Instant, Millis, OpeningId, Outcome, PlayerId, Points, RoundId, SeatId, SetId, SlotId, TeamId, Text, Vote } from '#shared/words.ts'
import type { Actor } from './actor.ts'
import type { Buzzer, Press, RefusedPresses } from './buzzer-state.ts'

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
  /** What it paid others, each of them. */
  readonly gives?: FoulGives
  /** Of one called between two questions: the one before; null: before the first. */
  readonly after?: SlotId | null
}
export interface FoulGives {
  readonly to: readonly TeamId[]
  readonly points: Points
}
export interface Ruling {
  readonly outcome: Outcome
  /** Points for a partial answer, where the round lets the referee give a share. */
  readonly share: Points | null
  readonly by: Actor
  readonly how: 'machine' | 'one' | 'subject' | 'majority' | 'chief' | 'spoken'
  readonly status: 'provisional' | 'confirmed' | 'amended'
  /** By the chief's word it counts beside an earlier right answer to the question. */
  readonly besides?: true
  /** By the chief’s word as the key marks it: each player has what he earned himself. */
  readonly asMarked?: true
  readonly reason: string | null
  readonly at: Instant
}
/** A player who answers by himself, at his position then. */
export interface Answering {
  readonly playerId: PlayerId
  readonly position: number
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
  /** Whose answers the team's is the sum or the mean of. */
  readonly players?: readonly Answering[]
  /** Letters submitted on a tablet; null for a spoken answer. */
  readonly answer: readonly string[] | null
  readonly votes: Readonly<Record<SeatId, Vote>>
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
  /** Entered from paper. */
  readonly card?: true
  /** Submitted too late: kept as evidence, not marked. */
  readonly lateEvidence: readonly string[] | null
}
/** What the audience's votes came to: phones, and how often each option was chosen, by letter. */
export interface Tally {
  readonly votes: number
  readonly totals: Readonly<Record<string, number>>
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
  /** Its pack's own questions, by their numbers in the set: none but these is drawn from it. */
  readonly dealt?: { readonly from: number; readonly to: number }
  /** The question of this earlier slot is asked again: it was skipped. */
  readonly again?: SlotId
  /** Who chooses the value or the item, where it isn't the team that answers. */
  readonly chooser?: TeamId
  /** The question is picked from the numbered items of its set: named, or stopped while the numbers roll; left out: drawn in order. */
  readonly pick?: 'number' | 'rolling'
  /** 附加题: for the team that answered this slot rightly. */
  readonly bonusOf?: SlotId
  /** Others may object to its team's answer, on the buzzer, while it is ruled one of these. */
  readonly objecting?: readonly Outcome[]
  /** The objection of its team, made up: paid as one, and costs nobody else. */
  readonly objects?: true
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
  /** Openings that were settled or pressed in, as they stood when the buzzer was closed, armed or opened anew. */
  readonly races?: readonly Exclude<Buzzer, { is: 'closed' }>[]
  /** By opening: presses that were counted and not kept, once the question is closed. */
  readonly refused?: Readonly<Record<OpeningId, readonly RefusedPresses[]>>
  /** Those alone may press: another opening among teams too close to call. */
  readonly pressAmong?: readonly TeamId[] | null
  readonly presses: readonly Press[]
  readonly fouls: readonly Foul[]
  /** Teams out of this question. */
  readonly out: readonly TeamId[]
  /** Answers on tablets are being taken. */
  readonly taking: boolean
  /** What the clock shows when the time of these teams to answer is up; left out: their time is the clock's. */
  readonly dueLeftMs?: Readonly<Record<TeamId, Millis>>
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
  /** Of an audience question, once its votes are closed. */
  readonly tally?: Tally
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
/** A bonus for this team, for its answer to this question. */
export interface BonusOwed {
  readonly slotId: SlotId
  readonly teamId: TeamId
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
  /** Bonuses that are not asked any more, by the chief's word. */
  readonly letGo?: readonly BonusOwed[]
  /** The last time, where it was opened again. */
  readonly endedAt?: Instant
  /** Of a play-off: broken off, or what it decided was undone; no ruling of it decides anything any more. */
  readonly undone?: true
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
