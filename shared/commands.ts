/** Everything a person may ask for (who may, stands in allowed.ts); general verbs, none named after a format. */
import * as z from 'zod/mini'
import { INPUTS } from './buzzer-wire.ts'
import { APPEAL_OUTCOMES, AppealOf, AppealVotes, Remedy, VOID_CAUSES } from './appeal-settings.ts'
import {
  AttemptId,
  AwardId,
  CommandId,
  Instant,
  ItemId,
  OpeningId,
  Outcome,
  PartId,
  PlayerId,
  Points,
  RoundId,
  SeatId,
  SlotId,
  TeamId,
  Text,
  Vote,
} from './words.ts'

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))
const one = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape })

export const SCENES = [
  'cover',
  'still',
  'message',
  'teams',
  'rules',
  'round-title',
  'question',
  'clock',
  'tiles',
  'answer',
  'scoreboard',
  'challenge-standings',
  'marks',
  'play-off',
  'duel',
  'draw',
  'awards',
  'photo',
  'amended',
  'countdown',
  'break',
  'notice',
  'join',
  'film',
  'external',
  'test-card',
] as const
export const SceneName = z.enum(SCENES)
export type SceneName = z.infer<typeof SceneName>

export { VOID_CAUSES }
export const FOUL_CODES = ['early-buzz', 'prompting', 'wrong-player', 'overtime', 'conduct', 'blurt', 'not-restated'] as const
export const FoulCode = z.enum(FOUL_CODES)
export type FoulCode = z.infer<typeof FoulCode>
/** swap 换题 · pass 免答 · skip 跳题, inside a pack · lifeline 求助. */
export const RIGHTS = ['swap', 'pass', 'skip', 'lifeline'] as const
export const RightName = z.enum(RIGHTS)
export type RightName = z.infer<typeof RightName>
/** What lots decide: the order of a round not yet begun; the part's first tie that its file has drawn; who of those level at its cut is in, and its tables, before it is formed. */
export const DrawOf = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('order'), roundId: RoundId }),
  z.strictObject({ is: z.enum(['tie', 'cut', 'tables']), partId: PartId }),
])
export type DrawOf = z.infer<typeof DrawOf>
const answer = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(8))
/** `handledMs`: from the stamp until the page heard of it. */
const pressed = {
  handledMs: z.exactOptional(z.number().check(z.minimum(0), z.maximum(600_000))),
  key: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(40))),
}

export const Command = z.discriminatedUnion('type', [
  // rundown, rounds and slots
  one('MoveRundown', { to: ItemId }),
  /** Where its order or its ties are drawn and no lots were, the hub draws them as it begins. */
  one('BeginRound', { roundId: RoundId, entrants: z.exactOptional(z.array(TeamId)) }),
  one('EndRound', { roundId: RoundId }),
  one('OpenSlot', { roundId: RoundId }),
  one('ChooseValue', { slotId: SlotId, value: Points }),
  /** An item of the board by its number; without one the rolling numbers are stopped. */
  one('PickItem', { slotId: SlotId, number: z.exactOptional(z.int().check(z.minimum(1), z.maximum(999))) }),
  /** The team the chooser meets. */
  one('PickTeam', { slotId: SlotId, teamId: TeamId }),
  one('DeclineTurn', { slotId: SlotId }),
  one('UseRight', { slotId: SlotId, right: RightName }),
  /** The rolling number of a player is stopped. */
  one('DrawPlayer', { slotId: SlotId }),
  one('ShowQuestion', { slotId: SlotId }),
  one('ShowOptions', { slotId: SlotId }),
  one('RevealAnswer', { slotId: SlotId }),
  one('CloseSlot', { slotId: SlotId }),
  one('VoidQuestion', { slotId: SlotId, cause: z.enum(VOID_CAUSES), reason, replace: z.boolean() }),
  // the buzzer
  one('ArmBuzzer', { slotId: SlotId }),
  one('OpenBuzzer', { slotId: SlotId }),
  one('CloseBuzzer', { slotId: SlotId }),
  /** `dp`: the device's own stamp of the finger in ms; null where the page has none. `key`: which key of a gateway, that is whose. */
  one('PressBuzzer', {
    openingId: z.nullable(OpeningId),
    nonce: z.nullable(z.string().check(z.maxLength(64))),
    dp: z.nullable(z.number()),
    input: z.enum(INPUTS),
    ...pressed,
  }),
  /** The question has been read to its end; where presses are legal during reading the time to press runs from here. */
  one('EndReading', { slotId: SlotId }),
  /** Issued by the hub: no cue followed a press within its grace. */
  one('CallEarlyBuzz', { slotId: SlotId, openingId: OpeningId }),
  one('SettleBuzz', { slotId: SlotId, openingId: OpeningId }),
  /** Issued by the hub: the opening took too long to be saved, no pad could light in time. */
  one('WithdrawOpening', { slotId: SlotId, openingId: OpeningId }),
  /** 主持人是否已发令？ of a press shortly before the key. */
  one('AnswerCue', { slotId: SlotId, teamId: TeamId, given: z.boolean() }),
  /** Too close to call, and the round leaves it to the referee. */
  one('PickWinner', { slotId: SlotId, teamId: TeamId }),
  /** The race is called off and those in question, or all, press anew; nothing of it counts. */
  one('ReopenBuzzer', { slotId: SlotId }),
  one('AnnulPress', { slotId: SlotId, teamId: TeamId, reason }),
  /** Before a buzzer round: this buzzer is heard. */
  one('TestPress', { dp: z.exactOptional(z.number()), input: z.exactOptional(z.enum(INPUTS)), ...pressed }),
  one('SkipRollCall', { roundId: RoundId }),
  // answering
  /** The host names the winner of the buzz, who may speak from now on. */
  one('RecogniseTeam', { slotId: SlotId }),
  /** The host names the team that may try after another's wrong answer; or a team objects by word of mouth. */
  one('GiveRight', { slotId: SlotId, teamId: TeamId }),
  one('StartAnswer', { slotId: SlotId, playerId: z.exactOptional(PlayerId) }),
  /** 开始作答: the phase before the answer, the tablets or the performance is over. */
  one('BeginAnswer', { slotId: SlotId }),
  /** Who of the team answers, where neither its turn nor its tablet says so. */
  one('NameAnswerer', { attemptId: AttemptId, playerId: PlayerId }),
  one('CompleteAnswer', { attemptId: AttemptId }),
  /** Issued by the hub: the answer's own limit inside a pack. */
  one('AnswerRanOut', { attemptId: AttemptId }),
  one('OpenAnswers', { slotId: SlotId }),
  one('CloseAnswers', { slotId: SlotId }),
  one('ChooseAnswer', { slotId: SlotId, answer }),
  /** `stampedAt`: the device's image of hub time when the finger came down. */
  one('SubmitAnswer', { slotId: SlotId, answer, stampedAt: z.nullable(Instant) }),
  /** Answers on paper cards, for as many teams as are named. */
  one('EnterCards', { slotId: SlotId, answers: z.record(TeamId, answer) }),
  one('RaiseHand', {}),
  one('LowerHand', { teamId: TeamId }),
  // clocks
  one('StartClock', {}),
  /** 展示完毕: the time it took is noted. */
  one('StopClock', {}),
  one('PauseClock', {}),
  one('ResumeClock', {}),
  one('AdjustClock', { leftMs: z.number().check(z.minimum(0), z.maximum(3_600_000)) }),
  one('ClockRanOut', { clockId: z.string().check(z.maxLength(80)) }),
  // rulings
  one('CastVote', { attemptId: AttemptId, outcome: Vote }),
  one('RuleAnswer', { attemptId: AttemptId, outcome: Outcome, share: z.exactOptional(Points) }),
  /** A grid of ticks: what each of these teams answered, where all answer one question. */
  one('RuleAll', { slotId: SlotId, outcomes: z.record(TeamId, Outcome) }),
  one('ConfirmRuling', { attemptId: AttemptId }),
  /** `expects`: the outcome the sender saw, `expectsShare` the share it was given with; another ruling now, and it is refused. */
  one('OverruleRuling', {
    attemptId: AttemptId,
    outcome: Outcome,
    share: z.exactOptional(Points),
    expects: z.exactOptional(Outcome),
    expectsShare: z.exactOptional(Points),
    reason,
  }),
  one('AmendKey', { slotId: SlotId, key: answer, reason }),
  one('ShowRuling', { slotId: SlotId }),
  one('CallDeliberation', { slotId: SlotId }),
  one('CallFoul', { teamId: TeamId, code: FoulCode, points: z.exactOptional(Points), reason: z.exactOptional(reason) }),
  /** One mark, or the points of a grade; or a mark a criterion. */
  one('EnterMark', { slotId: SlotId, mark: z.exactOptional(Points), criteria: z.exactOptional(z.record(z.string().check(z.maxLength(40)), Points)) }),
  one('ShowMarks', { slotId: SlotId }),
  // appeals
  /** `teamId`: left out by a team's own seat. */
  one('LodgeAppeal', { teamId: z.exactOptional(TeamId), of: AppealOf, text: reason }),
  one('WithdrawAppeal', { appealId: z.string().check(z.maxLength(40)) }),
  /** On to the next of the ladder: by whoever answers there, or by the team that was denied there. */
  one('TakeAppealFurther', { appealId: z.string().check(z.maxLength(40)) }),
  /** `votes`: where the panel has the last word. */
  one('DecideAppeal', {
    appealId: z.string().check(z.maxLength(40)),
    outcome: z.enum(APPEAL_OUTCOMES),
    reason,
    remedies: z._default(z.array(Remedy).check(z.maxLength(9)), []),
    votes: z.exactOptional(AppealVotes),
  }),
  /** What a changed score had decided before: it stands, or is done again. */
  one('SettleDerived', { derivedId: z.string().check(z.maxLength(120)), how: z.enum(['keep', 'redo']), reason }),
  /** 补题 for one team alone; `slotId`: the question it lost, left out: its last one of the round. */
  one('GrantMakeUp', { teamId: TeamId, roundId: RoundId, slotId: z.exactOptional(SlotId), cause: z.enum(VOID_CAUSES), reason }),
  /** A round that is over goes on for the questions still to be made up. */
  one('ReopenRound', { roundId: RoundId }),
  one('CorrectPoints', { partId: PartId, teamId: TeamId, points: Points, reason }),
  /** The next step of a penalty or bonus of the contest's catalogue. */
  one('ApplySanction', { partId: PartId, teamId: TeamId, sanction: z.string().check(z.maxLength(40)), reason }),
  // people
  one('CheckIn', { playerId: PlayerId, present: z.boolean() }),
  one('SubstitutePlayer', { teamId: TeamId, out: PlayerId, in: PlayerId, reason, injury: z.exactOptional(z.boolean()) }),
  // parts and their teams
  one('FormPart', { partId: PartId }),
  /** `from`: the first part it is out of; left out: every part without a signature. */
  one('WithdrawTeam', { teamId: TeamId, how: z.exactOptional(z.enum(['withdrawal', 'forfeit'])), reason, from: z.exactOptional(PartId) }),
  one('DisqualifyTeam', { teamId: TeamId, reason, from: z.exactOptional(PartId) }),
  one('ReinstateTeam', { teamId: TeamId, reason }),
  // stage
  /** `cut`: at once, without the usual fade; back to following it always fades. */
  one('TakeScene', { scene: z.union([SceneName, z.literal('follow')]), partId: z.exactOptional(PartId), cut: z.exactOptional(z.literal(true)) }),
  one('ShowMessage', { text: z.nullable(Text) }),
  // results and awards
  one('EnterCheck', { partId: PartId, totals: z.record(TeamId, Points) }),
  one('SkipCheck', { partId: PartId, reason }),
  one('SignResult', { partId: PartId }),
  one('ReopenResult', { partId: PartId, reason }),
  one('AnnounceResult', { partId: PartId }),
  one('SealNominee', { awardId: AwardId, teamId: TeamId, playerId: PlayerId }),
  /** Persons equal at the last place of an award that the file keeps open: all have it, the hub draws, or those named do, as many as there are places. */
  one('DecideEquals', { awardId: AwardId, how: z.enum(['all', 'lot', 'named']), winners: z.exactOptional(z.array(PlayerId).check(z.maxLength(99))), reason }),
  one('ShowAward', { awardId: AwardId }),
  /** Of the award on stage: the next names, then 颁奖, then 合影. */
  one('StageAward', { awardId: AwardId, take: z.enum(['names', 'present', 'photo']) }),
  /** With placeholder names, before the first round; null ends it. */
  one('RehearseAward', { awardId: z.nullable(AwardId) }),
  one('BeginPlayOff', { partId: PartId }),
  // lots, best first
  one('EnterDraw', { of: DrawOf, order: z.array(TeamId).check(z.maxLength(99)), witness: reason }),
  one('StartDraw', { of: DrawOf }),
  /** By whoever presses: the operator, the host, a team. */
  one('StopDraw', {}),
  one('DrawBySeed', { of: DrawOf, seed: reason, witness: z.exactOptional(reason) }),
  // the whole
  one('PauseContest', { reason }),
  one('ResumeContest', {}),
  one('AmendContest', {
    reason,
    changes: z.array(z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(200)), value: z.unknown() })).check(z.minLength(1), z.maxLength(50)),
  }),
  one('UndoCommand', {}),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What crosses the wire: a command, its id, and the seat the operator acts for (代). */
export const Envelope = z.strictObject({
  commandId: CommandId,
  /** The socket it is sent on, by the id both sides know: a captured frame is worth nothing on another. */
  session: z.string().check(z.maxLength(40)),
  command: Command,
  for: z.exactOptional(SeatId),
  /** Where the seat has to prove anew who asks: a fresh code of its own, typed by the person. */
  proof: z.exactOptional(z.string().check(z.maxLength(128))),
})
export type Envelope = z.infer<typeof Envelope>
/** Before it is known on which socket it leaves. */
export type Unsealed = Omit<Envelope, 'session'>
