/** The parts a view is made of; each role receives some of them, each part always whole. */
import type { AmendedPart } from './amended.ts'
import type { AppealsPart } from './appeals.ts'
import type { BroadcastDeskPart, BroadcastPart, CheersPart, OnDeckPart } from './broadcast.ts'
import type { ContestPart, RundownPart } from './contest.ts'
import type { AnswersPart, AudiencePart, BuzzerPart, ChoosingPart, ClockPart, MarksPart, MeetingPart, QuestionPart, RulingPart, TurnPart } from './play.ts'
import type { RacePart } from './race.ts'
import type { DrawsPart, LotsPart } from './draws.ts'
import type { AwardsPart, LedgerPart, PlayOffPart, ResultPart, SanctionsPart, StandingsPart } from './results.ts'
import type { CrewPart, DevicesPart, FloorPart, HostCardPart, MinePart, NextPart, PanelPart, PastPart, ProgramPart, ScenePart } from './people.ts'
import type { MomentsPart } from './moments.ts'

export interface View {
  /** all roles */
  contest: ContestPart
  scene: ScenePart
  question: QuestionPart
  clock: ClockPart
  buzzer: BuzzerPart
  turn: TurnPart
  ruling: RulingPart
  answers: AnswersPart
  audience: AudiencePart
  choosing: ChoosingPart
  marks: MarksPart
  meeting: MeetingPart
  standings: StandingsPart
  playOff: PlayOffPart
  lots: LotsPart
  awards: AwardsPart
  amended: AmendedPart
  moments: MomentsPart
  /** one's own seat: team, judge, referee */
  mine: MinePart
  /** operator, host, chief, referee, clerk, supervisor */
  crew: CrewPart
  panel: PanelPart
  race: RacePart
  /** operator, chief, clerk, supervisor */
  rundown: RundownPart
  result: ResultPart
  ledger: LedgerPart
  floor: FloorPart
  draws: DrawsPart
  sanctions: SanctionsPart
  /** operator, chief, supervisor */
  past: PastPart
  appeals: AppealsPart
  /** operator */
  next: NextPart
  program: ProgramPart
  /** The boards as the hall may see them. */
  programBoards: StandingsPart
  devices: DevicesPart
  /** host, operator */
  hostCard: HostCardPart
  /** displays, audience, operator, director */
  broadcast: BroadcastPart
  cheers: CheersPart
  /** operator, director */
  broadcastDesk: BroadcastDeskPart
  /** director */
  onDeck: OnDeckPart
}
export type PartName = keyof View
