/** Who may ask for what: deny by default, one row a command. */
import type { CommandType } from './commands.ts'
import type { DeskRequest } from './wire.ts'
import type { ActorRole, Role } from './words.ts'

const crew = ['operator'] as const
const floor = ['operator', 'host'] as const
const bench = ['referee', 'chief', 'clerk'] as const

/** Who may ask; the operator may ask anything `for` a seat that may. Deny by default: a role not named is refused. */
export const ALLOWED = {
  MoveRundown: crew,
  BeginRound: crew,
  EndRound: crew,
  OpenSlot: crew,
  ChooseValue: ['team', 'operator'],
  PickItem: ['team', 'operator'],
  PickTeam: ['team', 'operator'],
  DeclineTurn: ['team', 'operator'],
  UseRight: ['team', 'operator'],
  DrawPlayer: ['team', 'operator', 'host'],
  ShowQuestion: crew,
  ShowOptions: crew,
  RevealAnswer: crew,
  CloseSlot: crew,
  VoidQuestion: ['chief'],
  ArmBuzzer: crew,
  OpenBuzzer: floor,
  CloseBuzzer: crew,
  PressBuzzer: ['team'],
  EndReading: floor,
  CallEarlyBuzz: ['hub'],
  SettleBuzz: ['hub'],
  WithdrawOpening: ['hub'],
  AnswerCue: ['chief', 'referee'],
  PickWinner: ['chief', 'referee'],
  ReopenBuzzer: ['chief', 'referee', 'operator'],
  AnnulPress: ['chief', 'referee'],
  TestPress: ['team'],
  SkipRollCall: crew,
  RecogniseTeam: floor,
  GiveRight: ['operator', 'chief'],
  StartAnswer: floor,
  BeginAnswer: ['operator', 'host', 'referee', 'chief', 'team'],
  NameAnswerer: ['operator', 'clerk', 'referee', 'chief'],
  CompleteAnswer: ['operator', 'referee', 'chief', 'host'],
  AnswerRanOut: ['hub'],
  OpenAnswers: floor,
  CloseAnswers: ['operator', 'hub'],
  ChooseAnswer: ['team'],
  SubmitAnswer: ['team'],
  EnterCards: ['operator', 'clerk', 'chief'],
  RaiseHand: ['team'],
  LowerHand: ['operator', 'chief', 'team'],
  StartClock: floor,
  StopClock: floor,
  PauseClock: ['operator', 'chief'],
  ResumeClock: ['operator', 'chief'],
  AdjustClock: crew,
  ClockRanOut: ['hub'],
  CastVote: ['referee'],
  RuleAnswer: bench,
  RuleAll: bench,
  ConfirmRuling: ['chief'],
  OverruleRuling: ['chief'],
  AmendKey: ['chief'],
  ShowRuling: crew,
  CallDeliberation: ['chief', 'operator'],
  CallFoul: ['referee', 'chief', 'operator'],
  EnterMark: ['judge'],
  ShowMarks: crew,
  ApplySanction: ['chief'],
  LodgeAppeal: ['team', 'chief', 'operator'],
  WithdrawAppeal: ['team', 'chief', 'operator'],
  TakeAppealFurther: ['team', 'host', 'referee', 'chief', 'operator'],
  DecideAppeal: ['chief', 'host', 'referee', 'clerk'],
  SettleDerived: ['chief'],
  GrantMakeUp: ['chief'],
  ReopenRound: crew,
  CorrectPoints: ['operator', 'chief'],
  CheckIn: ['operator', 'clerk'],
  SubstitutePlayer: ['operator', 'chief'],
  FormPart: ['operator', 'chief'],
  EnterDraw: ['operator', 'chief', 'clerk'],
  StartDraw: ['operator', 'chief'],
  StopDraw: ['operator', 'chief', 'host', 'team'],
  DrawBySeed: ['operator', 'chief'],
  WithdrawTeam: ['chief'],
  DisqualifyTeam: ['chief'],
  ReinstateTeam: ['chief'],
  TakeScene: crew,
  ShowMessage: crew,
  EnterCheck: ['clerk'],
  SkipCheck: ['chief'],
  SignResult: ['chief', 'supervisor'],
  ReopenResult: ['chief'],
  AnnounceResult: crew,
  SealNominee: ['clerk', 'chief', 'operator'],
  DecideEquals: ['chief'],
  ShowAward: crew,
  StageAward: crew,
  RehearseAward: crew,
  BeginPlayOff: ['operator', 'chief'],
  PauseContest: ['operator', 'chief'],
  ResumeContest: ['operator', 'chief'],
  AmendContest: ['operator', 'chief'],
  UndoCommand: ['operator', 'referee', 'chief'],
} as const satisfies Record<CommandType, readonly ActorRole[]>

/** What changes a signed result: only with a reason, and with proof of who asks at this very moment. */
export const NEEDS_PROOF: readonly CommandType[] = ['ReopenResult']

/** What is asked of the hub itself: the operator anything, and beside the operator who is named here. */
export const DESK_ALLOWED = {
  ShowElement: ['director'],
  ChoosePerson: ['director'],
  TurnPage: ['director'],
} as const satisfies Partial<Record<DeskRequest['type'], readonly Role[]>>

export const mayAsk = (role: ActorRole, type: CommandType): boolean => (ALLOWED[type] as readonly ActorRole[]).includes(role)
/** The seat's own role must allow it; for another seat the operator alone acts (代), with that seat's right. */
export const mayAskFor = (role: ActorRole, target: ActorRole | undefined, type: CommandType): boolean =>
  target === undefined ? mayAsk(role, type) : role === 'operator' && mayAsk(target, type)
const beside: Partial<Readonly<Record<DeskRequest['type'], readonly Role[]>>> = DESK_ALLOWED
export const mayAskDesk = (role: Role | null, type: DeskRequest['type']): boolean =>
  role === 'operator' || (role !== null && beside[type]?.includes(role) === true)
