/** View parts made for one seat or for the crew: my own state, the key, the panel, the next step, devices, the host's card. */
import type { OwnPages } from '../buzzer-wire.ts'
import type { BuzzerDevice, GatewayKey, RaceRecord } from './race.ts'
import type { OwnAppeals } from './appeals.ts'
import type { Command, RightName, SceneName } from '../commands.ts'
import type { QuestionType } from '../question.ts'
import type { InWords } from '../in-words.ts'
import type { Answerable } from '../key-words.ts'
import type { AttemptId, AwardId, Instant, Millis, Outcome, PartId, PlayerId, Points, Role, RoundId, SeatId, SlotId, TeamId, Text, Vote } from '../words.ts'
import type { ThemeName } from '../look-settings.ts'
import type { ClosingView } from './closing.ts'
import type { AlarmView, ClaimView } from './edge.ts'
import type { AnswersPart, MarksPart, QuestionPart, RulingPart } from './play.ts'

/** What is on the public screens; `follow` true: it follows the play. */
export interface ScenePart {
  follow: boolean
  /** The scene to show now, already resolved. */
  scene: SceneName
  partId: PartId | null
  message: Text | null
  /** Title and note of the rundown item, for cards. */
  item: { kind: string; title: Text; note: Text | null } | null
  /** Nothing may move or sound (奏唱国歌). */
  quiet: boolean
  /** Taken with a cut: it came at once. Left out: it fades. */
  cut?: true
  /** Left out: night. */
  theme?: ThemeName
  /** Counted down on stage until then; left out where nothing is. */
  countdownTo?: Instant
  /** A film the stage plays at this item. */
  media?: string
}

/** The right answer as crew sees it, from the draw on; judges in a performance alone. Never sent to stage, team or audience. */
export type CrewPart = null | {
  slotId: SlotId
  stem: string
  options: { letter: string; text: string }[]
  key: string[]
  accept: string[]
  explanation: string
  article: string
  asOf: string
  subject: string
  questionId: string
}

/** null for seats without a state of their own. */
export type MinePart =
  | null
  | {
      is: 'team'
      teamId: TeamId
      position: number | null
      total: Points | null
      rank: number | null
      inRound: boolean
      /** Out of this question, or fouled in it. */
      out: boolean
      fouled: boolean
      /** May press no more in this round. */
      barred?: true
      /** Its key is on the gateway: this page is no buzzer. */
      onGateway?: true
      /** Pressed too soon: a press before then doesn't count. */
      lockedUntil?: Instant
      /** The roll-call of buzzers: this one is called, or was heard. */
      rollCall?: 'press' | 'heard'
      /** My press in this opening was heard. */
      pressed: boolean
      hasRight: boolean
      myTurn: boolean
      chosen: string[] | null
      submitted: string[] | null
      /** While tablets are open and this team has less time than the clock: what the clock shows when its time is up. */
      dueLeftMs?: Millis
      /** Known only once shown. */
      outcome: Outcome | null
      pointsNow: Points | null
      handUp: boolean
      /** Left out where there is nothing to appeal about and nothing was. */
      appeals?: OwnAppeals
      /** What this seat's team may do with its question now: 换题、免答、跳题、求助, and how often still; left out where the round gives none. */
      rights?: { right: RightName; left: number; may: boolean }[]
    }
  /** One PC whose keys are the teams' buzzers. */
  | { is: 'gateway'; keys: GatewayKey[]; rollCall?: 'press' | 'heard' }
  | { is: 'judge'; number: number; mark: Points | null }
  | { is: 'referee'; number: number; onPanel: boolean; vote: Vote | null }

/** The panel on the attempts that need a ruling. Votes are null until all are in. */
export type PanelPart = null | {
  slotId: SlotId
  method: 'machine' | 'one' | 'subject' | 'majority' | 'chief'
  confirm: 'none' | 'chief'
  show: 'at-once' | 'on-cue'
  /** The most a partly right answer may pay, where the referee says how much; left out: the round's price holds. */
  shareUpTo?: Points
  /** An incomplete answer has a price of its own, so that the bench rules on it. */
  incomplete?: true
  /** What this answer must have besides being right, and the bench alone can hear: the question restated, more than a letter. */
  mind?: Text[]
  /** The question is over: what its answers are called by, which no other part says any more. */
  asked?: Answerable
  /** Teams whose spoken objection may be entered now; left out: nobody may object. */
  objectors?: TeamId[]
  attempts: {
    attemptId: AttemptId
    teamId: TeamId
    playerName: string | null
    answer: string[] | null
    complete: boolean
    late: boolean
    votes: { referee: number; in: boolean; outcome: Vote | null }[]
    /** What the votes came to: an outcome, no majority (the chief decides), or still open. */
    tally: Outcome | 'no-majority' | null
    ruling: Outcome | null
    /** What it was given as its share; left out: the price of the outcome. */
    share?: Points
    status: 'open' | 'provisional' | 'confirmed' | 'amended'
    by: Text | null
    reason: string | null
    shown: boolean
    /** Referees who stand back for the team (回避), by number; left out: none. */
    recused?: number[]
    /** So many are recused, or there are none, that no referee may rule: it is the chief's. */
    forChief?: true
    /** It is no turn but an objection to the first of these answers, on the buzzer or by word of mouth; or one made up. */
    objects?: 'pressed' | 'spoken' | 'made-up'
  }[]
}

/** A question that is over, with its key as amended. */
export interface PastSlot {
  slotId: SlotId
  roundTitle: Text
  number: number
  /** null where nothing was asked: a turn declined, a performance. */
  stem: string | null
  type: QuestionType | null
  options: { letter: string; text: string }[]
  key: string[]
  voided: boolean
  /** As in the panel: the most a partly right answer may pay, where the referee says how much. */
  shareUpTo?: Points
  /** Every press the hub kept, as they were read; left out where there was none. `counts`: was in the race. */
  presses?: { teamId: TeamId; readAt: Instant; early: boolean; counts: boolean }[]
  /** Its openings with their press timing, oldest first, for slips and the round's report; left out where there was none. */
  races?: RaceRecord[]
  attempts: {
    attemptId: AttemptId
    teamId: TeamId
    playerName: string | null
    /** Letters on a tablet; null for a spoken answer. */
    answer: string[] | null
    outcome: Outcome | null
    /** As in the panel. */
    share?: Points
    status: 'open' | 'provisional' | 'confirmed' | 'amended'
    /** What the ruling pays now; 0 while it waits and once the question is void. */
    points: Points
  }[]
}
/** What a question that is over leaves of its openings. */
export type PastRaces = Pick<PastSlot, 'slotId' | 'roundTitle' | 'number' | 'races'>
/** Newest first, at most the last 60 of `count`. */
export interface PastPart {
  count: number
  slots: PastSlot[]
}

/** Hands up, calls, people present. */
export interface FloorPart {
  hands: TeamId[]
  players: { playerId: PlayerId; teamId: TeamId; present: boolean; position: number | null; registered: number | null }[]
  notices: { seq: number; text: Text }[]
}

/** The one recommended step; `command` null = there is only waiting. */
export interface NextPart {
  label: Text
  command: Command | null
  /** Seat the operator acts for (代) with this step; left out: as operator. */
  for?: SeatId
  waitingFor: Text | null
  /** Everything else that makes sense now, in order. `asks`: confirm once. `needs`: the person says it first, nobody else can. `key`: an event.code such as KeyY. */
  others: { label: Text; command: Command; for?: SeatId; asks: boolean; needs?: InWords; key: string | null }[]
  undo: Text | null
}

/** 播出: the hall's own parts where the operator's tell more; everything else on air is the same for both. */
export interface ProgramPart {
  question: QuestionPart
  ruling: RulingPart
  answers: AnswersPart
  marks: MarksPart
}

export interface DeviceView {
  seatId: SeatId
  role: Role
  name: Text
  teamId: TeamId | null
  state: 'empty' | 'paired' | 'online' | 'stale'
  lastSeenMs: Millis | null
  rttMs: Millis | null
  battery: number | null
  pages: number
  /** Which build its page is of; left out while there is none. */
  build?: string
  /** Of a team's seat or a gateway that is there. */
  buzzer?: BuzzerDevice
  /** Of a gateway: which key is whose. */
  keys?: GatewayKey[]
  /** Of a gateway: whether its teams' own pages are buzzers too. */
  ownPages?: OwnPages
  code: string | null
  url: string | null
  /** 未加密: its page came over plain http from another machine. */
  plain?: true
  /** A device waits for the operator's yes. */
  claim?: ClaimView
  /** Who has taken it, in the operator's words. */
  heldBy?: string
}
export interface DevicesPart {
  seats: DeviceView[]
  audience: number
  displays: number
  addresses: { address: string; label: string; chosen: boolean }[]
  /** 未加密: other machines reach this hub over plain http; nothing is certified then. */
  plain?: true
  closing?: ClosingView
  /** Files that the contest names and the folder `media` does not hold; left out: none. */
  mediaMissing?: string[]
  /** Newest first; left out: nobody was turned away. */
  alarms?: AlarmView[]
  /** QR images as SVG text are made by the page from the url. */
  /** `saving`: the disk takes its time, or the last command found no room on it; left out: all is well. */
  journal: { seq: number; head: string; healthy: boolean; readOnly: boolean; saving?: 'slow' | 'full' }
}

/** 主持人: what to read now and the sentence to say next. */
export interface HostCardPart {
  title: Text
  read: string | null
  /** Rules and calls to be read sentence by sentence, under their headings. */
  reading?: { title: Text | null; lines: Text[] }[]
  options: { letter: string; text: string }[]
  /** The options go by their words: their letters are not read. */
  wordsAlone?: true
  /** As it is said. */
  key: string[] | null
  /** Who has the right: table, team, player. */
  who: Text | null
  say: Text
  then: Text | null
  mayOpen: boolean
  /** Other keys the file gives the host now. */
  keys?: { label: Text; command: Command }[]
  slotId: SlotId | null
  roundId: RoundId | null
  awardId: AwardId | null
}
