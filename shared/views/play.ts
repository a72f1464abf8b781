/** View parts about the question in play: text, clock, buzzer, who has the right, answers, marks, rulings. */
import type { FoulCode } from '../commands.ts'
import type { HeldUp } from '../held-up.ts'
import type { MediaKind, Option, QuestionType } from '../question.ts'
import type { StripLine, VerdictView } from './race.ts'
import type { AttemptId, Instant, Millis, OpeningId, Outcome, PlayerId, Points, RoundId, SlotId, TeamId, Text } from '../words.ts'

export type SlotPhase = 'choosing' | 'ready' | 'shown' | 'answering' | 'ruling' | 'ruled' | 'revealed' | 'closed'
/** audience: the hall answers from its phones, no team does. */
export type SlotMode = 'turn' | 'race' | 'all' | 'performance' | 'audience'

export interface MediaView {
  kind: MediaKind
  /** Its address on the hub; nothing is there before the question is shown. */
  source: string
  /** Its name in the folder `media`: the crew's alone. */
  file?: string
}

/** null: no slot is open. Public roles see `stem` from `shown` on, `reveal` from `revealed` on. */
export type QuestionPart = null | {
  slotId: SlotId
  roundId: RoundId
  roundTitle: Text
  formatTitle: Text
  mode: SlotMode
  phase: SlotPhase
  number: number
  of: number | null
  type: QuestionType | null
  subject: string | null
  /** null until it is shown. */
  stem: string | null
  /** null until they are shown, or for a spoken answer. */
  options: Option[] | null
  media: MediaView | null
  /** What this slot is worth: right and wrong, in points. */
  worth: { right: Points; wrong: Points } | null
  voided: boolean
  /** 试抢: it doesn't count. */
  trial?: true
  /** 附加题 of a team that was right before. */
  bonus?: true
  /** 质疑: the other teams may object, or did; lapsed: the ruling objected to has been changed, and what was objected counts nothing. */
  objection?: 'open' | 'lapsed'
  /** Given to the audience: no team answers any more. */
  audience?: true
  deliberating: boolean
  reveal: { key: string[]; explanation: string; article: string; asOf: string } | null
}

/** begin: a phase before the answer, tablets or performance, from the call on. */
export type ClockPurpose = 'begin' | 'answer' | 'press' | 'pack' | 'perform' | 'choose'
/** `endsAt` is hub time; a paused clock shows what is left. */
export type ClockPart = null | {
  id: string
  purpose: ClockPurpose
  totalMs: Millis
  warnAtMs: Millis
  /** The name of a phase: 讨论, 准备. */
  title?: Text
  state: { is: 'running'; endsAt: Instant } | { is: 'paused'; leftMs: Millis } | { is: 'ended'; late: boolean }
}

export interface FoulView {
  teamId: TeamId
  code: FoulCode
  title: Text
  points: Points
}
/** null outside a race. */
export type BuzzerPart = null | {
  state: 'closed' | 'armed' | 'open' | 'racing' | 'taken'
  openingId: OpeningId | null
  /** For team seats alone: without it no press counts. */
  nonce: string | null
  opensAt: Instant | null
  /** Beeps of the machine before the opening, the last of them at `opensAt`. */
  countdown?: { steps: number; stepMs: Millis }
  /** The question is being read and may be interrupted. */
  reading?: true
  /** The winner speaks only when the host has named it. */
  waitsForName?: true
  /** Teams that may press in this opening. */
  eligible: TeamId[]
  out: TeamId[]
  fouls: FoulView[]
  /** Ranked presses once the race is settled; times after the opening. `flag`: how sure the order is. */
  order: { teamId: TeamId; afterMs: Millis; early: boolean }[]
  verdict: null | VerdictView
  /** The counting presses with their intervals, in ranked order, once it is settled. */
  strip?: StripLine[]
}

/** Who has the right to answer, or whose turn it is. */
export type TurnPart = null | {
  teamId: TeamId
  playerId: PlayerId | null
  position: number | null
  playerName: string | null
  how: 'turn' | 'buzz' | 'performance'
  attemptId: AttemptId | null
  answering: boolean
  /** 回答完毕 was called. */
  complete: boolean
  /** Inside a pack: what the pack's clock shows when this answer's own limit is up. */
  dueLeftMs?: Millis
}

/** The rulings of this slot that this role may see. Empty until shown (public) or given (crew). */
export type RulingPart = {
  attemptId: AttemptId
  teamId: TeamId
  playerName: string | null
  outcome: Outcome
  /** What the ruling pays, in points, to this team in this slot, fouls apart. */
  points: Points
  status: 'provisional' | 'confirmed' | 'amended'
  by: Text
  reason: string | null
  was: Outcome | null
  /** Shown on stage. */
  shown: boolean
}[]

/** Tablets of all teams; the public sees states only: ✓/✗ after the reveal. */
export type AnswersPart = null | {
  open: boolean
  /** On boards or by paddles, for the bench to see; left out: sent from tablets. */
  heldUp?: HeldUp
  endsAt: Instant | null
  multiple: boolean
  tiles: { teamId: TeamId; state: 'none' | 'submitted' | 'right' | 'wrong' | 'blank' | 'late'; points: Points | null; answer: string[] | null; card?: true }[]
}

/** The audience's votes; null outside its own question. */
export type AudiencePart = null | {
  slotId: SlotId
  open: boolean
  /** Phones that have voted. */
  votes: number
  /** How often each option was chosen, by letter; null until it may be known. */
  totals: Record<string, number> | null
}

/** Two against each other; null outside such a round and before the first have met. */
export type MeetingPart = null | {
  roundId: RoundId
  number: number
  /** What `score` counts, of rulings shown alone; points in thousandths. */
  counts: 'right' | 'points'
  sides: { teamId: TeamId; score: number }[]
  /** Who holds the ring, where there is one. */
  holder: TeamId | null
  suddenDeath: boolean
  winner: TeamId | null
  over: boolean
}

export type ChoosingPart = null | {
  slotId: SlotId
  /** Who chooses; null: nobody on stage, the operator does. */
  teamId: TeamId | null
  /** The team that will answer, where another one chooses for it. */
  forTeam: TeamId | null
  values: { value: Points; left: number; allowed: boolean }[]
  chosen: Points | null
  mayDecline: boolean
  /** The teams of which one is picked as the opponent. */
  rivals?: TeamId[]
  /** The board of numbers, once it is what is chosen from. `rolling`: they run until they are stopped. */
  items: { number: number; used: boolean }[] | null
  rolling: boolean
  /** The number that was picked. */
  picked: number | null
}

export type MarksPart = null | {
  slotId: SlotId
  teamId: TeamId
  maxMark: Points
  step: Points
  /** Judges in number order; `mark` null while hidden. `dropped`: taken out as a high or low; `recused`: stands back for this team. */
  judges: { number: number; submitted: boolean; mark: Points | null; dropped: 'high' | 'low' | null; recused?: true }[]
  dropHigh: number
  dropLow: number
  /** The marks are added up, not averaged. */
  sum?: true
  /** Judges press a grade. */
  grades?: { name: string; points: Points }[]
  /** Judges mark a sheet; weights in thousandths. */
  criteria?: { id: string; title: Text; max: Points; weight: number }[]
  /** The time the performance took, and what it adds. */
  time?: { tookMs: Millis; points: Points }
  result: Points | null
}
