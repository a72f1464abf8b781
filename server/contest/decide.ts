/** Events for a command, or the reason it is refused: one row a command; never throws for what a person did. */
import { mayAskFor } from '#shared/allowed.ts'
import type { Command, CommandOf, CommandType } from '#shared/commands.ts'
import { amendContest } from './amendments.ts'
import { decideAppeal, lodgeAppeal, takeAppealFurther, withdrawAppeal } from './appeals.ts'
import { beginAnswer } from './answer-phases.ts'
import { answerRanOut, completeAnswer, lowerHand, nameAnswerer, raiseHand, startAnswer } from './answering.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { annulPress, armBuzzer, closeBuzzer, endReading, openBuzzer, pressBuzzer, settleBuzz } from './buzzing.ts'
import { chooseValue, declineTurn, pickItem, pickTeam } from './choosing.ts'
import { adjustClock, pauseClock, resumeClock, startClock } from './clocks.ts'
import type { ContestState } from './contest-state.ts'
import { settleDerived } from './derived.ts'
import { floorsAfter } from './floors.ts'
import { correctPoints, foulCalled, pauseContest, resumeContest } from './corrections.ts'
import { decideEquals } from './equals.ts'
import { callEarlyBuzz } from './early-press.ts'
import { drawBySeed, enterDraw, startDraw, stopDraw } from './lots.ts'
import { drawPlayer, enterMark, showMarks, stopClock } from './marks.ts'
import { disqualifyTeam, reinstateTeam, withdrawTeam } from './leaving.ts'
import { outcomesAfter } from './outcomes.ts'
import { grantMakeUp, reopenRound } from './make-ups.ts'
import { formPart } from './parts.ts'
import { checkIn, substitutePlayer } from './people.ts'
import { rehearseAward, showAward, stageAward } from './prize-giving.ts'
import { enterCards } from './cards.ts'
import { giveRight, recogniseTeam } from './recognition.ts'
import { titleOf } from './read.ts'
import { announceResult, enterCheck, reopenResult, sealNominee, signResult, skipCheck, touchedSigned } from './results.ts'
import { useRight } from './rights.ts'
import { skipRollCall, testPress } from './roll-call.ts'
import { beginPlayOff, beginRound, closeSlot, endRound, openSlot } from './rounds.ts'
import { ruleAll } from './rule-all.ts'
import { amendKey, callDeliberation, castVote, confirmRuling, overruleRuling, ruleAnswer } from './rulings.ts'
import { applySanction } from './sanctions.ts'
import { revealAnswer, showOptions, showQuestion, showRuling } from './showing.ts'
import { moveRundown, showMessage, takeScene } from './staging.ts'
import { chooseAnswer, closeAnswers, openAnswers, submitAnswer } from './tablets.ts'
import { answerCue, pickWinner, reopenBuzzer, withdrawOpening } from './close-call.ts'
import { clockRanOut } from './time-up.ts'
import { undoCommand } from './undo.ts'
import { voidQuestion } from './voiding.ts'

type Table = { readonly [T in CommandType]: (state: ContestState, command: CommandOf<T>, asked: Asked) => Decision }

const table: Table = {
  MoveRundown: moveRundown,
  BeginRound: beginRound,
  EndRound: endRound,
  OpenSlot: openSlot,
  ChooseValue: chooseValue,
  PickItem: pickItem,
  PickTeam: pickTeam,
  DeclineTurn: declineTurn,
  UseRight: useRight,
  ShowQuestion: showQuestion,
  ShowOptions: showOptions,
  RevealAnswer: revealAnswer,
  CloseSlot: closeSlot,
  VoidQuestion: voidQuestion,
  ArmBuzzer: armBuzzer,
  OpenBuzzer: openBuzzer,
  CloseBuzzer: closeBuzzer,
  PressBuzzer: pressBuzzer,
  EndReading: endReading,
  CallEarlyBuzz: callEarlyBuzz,
  SettleBuzz: settleBuzz,
  WithdrawOpening: withdrawOpening,
  AnswerCue: answerCue,
  PickWinner: pickWinner,
  ReopenBuzzer: reopenBuzzer,
  AnnulPress: annulPress,
  TestPress: testPress,
  SkipRollCall: skipRollCall,
  RecogniseTeam: recogniseTeam,
  GiveRight: giveRight,
  StartAnswer: startAnswer,
  BeginAnswer: beginAnswer,
  NameAnswerer: nameAnswerer,
  CompleteAnswer: completeAnswer,
  AnswerRanOut: answerRanOut,
  OpenAnswers: openAnswers,
  CloseAnswers: closeAnswers,
  ChooseAnswer: chooseAnswer,
  SubmitAnswer: submitAnswer,
  EnterCards: enterCards,
  RaiseHand: raiseHand,
  LowerHand: lowerHand,
  StartClock: startClock,
  StopClock: stopClock,
  PauseClock: pauseClock,
  ResumeClock: resumeClock,
  AdjustClock: adjustClock,
  ClockRanOut: clockRanOut,
  CastVote: castVote,
  RuleAnswer: ruleAnswer,
  RuleAll: ruleAll,
  ConfirmRuling: confirmRuling,
  OverruleRuling: overruleRuling,
  AmendKey: amendKey,
  ShowRuling: showRuling,
  CallDeliberation: callDeliberation,
  CallFoul: foulCalled,
  EnterMark: enterMark,
  DrawPlayer: drawPlayer,
  ShowMarks: showMarks,
  LodgeAppeal: lodgeAppeal,
  WithdrawAppeal: withdrawAppeal,
  TakeAppealFurther: takeAppealFurther,
  DecideAppeal: decideAppeal,
  SettleDerived: settleDerived,
  GrantMakeUp: grantMakeUp,
  ReopenRound: reopenRound,
  CorrectPoints: correctPoints,
  ApplySanction: applySanction,
  CheckIn: checkIn,
  SubstitutePlayer: substitutePlayer,
  FormPart: formPart,
  WithdrawTeam: withdrawTeam,
  DisqualifyTeam: disqualifyTeam,
  ReinstateTeam: reinstateTeam,
  TakeScene: takeScene,
  ShowMessage: showMessage,
  EnterCheck: enterCheck,
  SkipCheck: skipCheck,
  SignResult: signResult,
  ReopenResult: reopenResult,
  AnnounceResult: announceResult,
  SealNominee: sealNominee,
  DecideEquals: decideEquals,
  ShowAward: showAward,
  StageAward: stageAward,
  RehearseAward: rehearseAward,
  BeginPlayOff: beginPlayOff,
  EnterDraw: enterDraw,
  StartDraw: startDraw,
  StopDraw: stopDraw,
  DrawBySeed: drawBySeed,
  PauseContest: pauseContest,
  ResumeContest: resumeContest,
  AmendContest: amendContest,
  UndoCommand: undoCommand,
}

/** Asked while the contest is paused, these still go through. */
const WHILE_PAUSED: readonly CommandType[] = [
  'ResumeContest',
  'RaiseHand',
  'LowerHand',
  'CheckIn',
  'SubstitutePlayer',
  'WithdrawTeam',
  'DisqualifyTeam',
  'ReinstateTeam',
  'TakeScene',
  'ShowMessage',
  'CorrectPoints',
  'ApplySanction',
  'AmendContest',
  'OverruleRuling',
  'LodgeAppeal',
  'WithdrawAppeal',
  'TakeAppealFurther',
  'DecideAppeal',
  'SettleDerived',
  'GrantMakeUp',
  'AdjustClock',
]

/** [U3] The seat's role must allow the command; for another seat only the operator acts (代). */
function authorised(command: Command, asked: Asked): boolean {
  return mayAskFor(asked.by.role, asked.by.for?.role, command.type)
}
function decided<T extends CommandType>(state: ContestState, command: CommandOf<T> & { type: T }, asked: Asked): Decision {
  return table[command.type](state, command, asked)
}

/** [G1] What the course of a round pays follows whatever moves it. */
function withOutcomes(state: ContestState, decision: Decision, asked: Asked): Decision {
  if (!decision.ok || state.contest.rounds.every((round) => asked.formatOf(round.format).outcomes === undefined)) return decision
  const { events } = decision
  const asDecided: Step = () => events
  return accept(...inTurn(state, asked, asDecided, (now) => outcomesAfter(now, events, asked)))
}

/** [D12] Whatever enters points, a floor of the part holds. */
function withFloors(state: ContestState, decision: Decision, asked: Asked): Decision {
  if (!decision.ok || !decision.events.some((event) => event.type === 'PointsEntered')) return decision
  if (state.contest.parts.every((part) => part.floor === undefined)) return decision
  const { events } = decision
  const asDecided: Step = () => events
  return accept(...inTurn(state, asked, asDecided, (now) => floorsAfter(now, events)))
}

/** What the command becomes, given when, by whom, and what was used of chance and evidence. */
export function decide(state: ContestState, command: Command, asked: Asked): Decision {
  if (!authorised(command, asked)) return refuse('not-allowed')
  if (state.paused && !WHILE_PAUSED.includes(command.type)) return refuse('contest-paused')
  const decision = withFloors(state, withOutcomes(state, decided(state, command, asked), asked), asked)
  const signed = touchedSigned(state, decision)
  return signed === null ? decision : refuse('result-signed', titleOf(state, signed))
}
