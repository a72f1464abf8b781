/** What a file may say of the buzzer: who opens it, early presses, interrupts, wrong answers, nobody pressing, recognition, quotas. */
import * as z from 'zod/mini'
import { FilePoints } from '#shared/contest-file.ts'
import { SetId } from '#shared/words.ts'
import { PHOTO_POLICIES } from './race-evidence.ts'

const ms = (usual: number) => z._default(z.int().check(z.minimum(0), z.maximum(3_600_000)), usual)
const times = (usual: number) => z._default(z.int().check(z.minimum(0), z.maximum(99)), usual)
const one = <const T extends readonly [string, ...string[]]>(all: T, usual: T[number]) => z._default(z.enum(all), usual as never)

/** What becomes of a question that the buzzer gives to nobody; `audience`: the hall may answer, for no team's points. */
const FATES = ['void', 'void-replace', 'audience'] as const

/** A press before the opening. What it costs, what becomes of question, team and cue are settings apart. */
const EarlyBuzz = z.strictObject({
  /** Above 0 an early press is no foul: it locks the team out for so long from that press, and costs nothing. */
  lockOutMs: ms(0),
  /** foul-price: `prices.foul` · question-value: what the question is worth; points in `fouls` replace either. */
  points: one(['foul-price', 'question-value'], 'foul-price'),
  /** From which offence of a team in this round the points are taken. */
  pointsFromOffence: z._default(z.int().check(z.minimum(1), z.maximum(99)), 1),
  /** every-team: each that presses early fouls · first-only: the first in a question alone, the others' early presses don't count. */
  fouls: one(['every-team', 'first-only'], 'every-team'),
  offender: one(['out-of-question', 'still-in'], 'out-of-question'),
  /** So many questions after this one it may not press for. */
  turnsLost: z._default(z.int().check(z.minimum(0), z.maximum(9)), 0),
  question: one(['goes-on', ...FATES], 'goes-on'),
  /** Left out: as the round's `voids.usesQuota`. */
  usesQuota: z.exactOptional(z.boolean()),
  /** Where the question goes on and nobody has pressed in time yet: the opening stands, or the cue is given again. */
  cue: one(['stands', 're-issued'], 'stands'),
  /** The first press that is no foul wins the opening; false: after a foul nobody's does, all press anew. */
  promotes: z._default(z.boolean(), true),
  allFoul: one([...FATES, 'reopen'], 'void'),
})
/** Where presses are legal during reading: one before the reading is over stops it. */
const Interrupts = z.strictObject({
  /** What the rest hear, where they may press after a wrong interrupt. */
  readsOn: one(['no', 'from-there', 'whole-again'], 'whole-again'),
  /** Whether the letter of an option is an answer after an interrupt; the bench hears it, and its pads remind it where it is none. */
  letters: z._default(z.boolean(), true),
  /** What a wrong interrupt pays; left out: as any wrong answer. */
  wrong: z.exactOptional(FilePoints),
  /** Whose wrong interrupt has that price: each, or the first in a question alone. */
  priced: one(['each', 'first'], 'each'),
})
/** An answer begun before the host has named the team. */
const Blurt = z.strictObject({
  /** Left out: `prices.foul`; points in `fouls` replace either. */
  points: z.exactOptional(FilePoints),
  question: one(['goes-on', ...FATES], 'goes-on'),
  offender: one(['out-of-question', 'still-in'], 'out-of-question'),
  turnsLost: z._default(z.int().check(z.minimum(0), z.maximum(9)), 0),
})
/** 补答: every attempt at a question after its first; what is left out is as for the first. */
const Rebound = z.strictObject({
  right: z.exactOptional(FilePoints),
  wrong: z.exactOptional(FilePoints),
  answerMs: z.exactOptional(z.int().check(z.minimum(0), z.maximum(3_600_000))),
})
/** From which of them a team may press no more in this round; 0 = never. */
const Barred = z.strictObject({ afterFouls: times(0), afterMisses: times(0), afterWins: times(0) })

export const BuzzerRules = z.strictObject({
  /** machine: its signal · host-word: the host's, at the host's or the operator's key · reading-end: the key at the end of reading · reading: from its first word. */
  opens: one(['machine', 'host-word', 'reading-end', 'reading'], 'machine'),
  /** For `machine`, from the key to the first beep, or to the opening where nothing is counted down. */
  holdMs: ms(300),
  /** For `machine`: beeps before the opening (3-2-1), one every `stepMs`; presses are legal on the last, 开始. */
  countdown: z.prefault(z.strictObject({ steps: z._default(z.int().check(z.minimum(0), z.maximum(10)), 0), stepMs: ms(1_000) }), {}),
  /** Where a person gives the cue: a press at most this long before it is no foul, and counts as at the opening. */
  cueGraceMs: z._default(z.int().check(z.minimum(0), z.maximum(5_000)), 0),
  /** For `host-word`: a press at most this long before the key is no automatic foul, the referee is asked whether the word was given; 0 = never asked. */
  cueLagMs: z._default(z.int().check(z.minimum(0), z.maximum(10_000)), 1_500),
  /** Too close to call: estimate: the likelier press has it · referee: picks, or opens again · reopen: those in question press anew · draw: lots by a seed of the journal. */
  tooClose: one(PHOTO_POLICIES, 'estimate'),
  /** From the first press on the hub waits so long at most to hear every team. */
  maxWaitMs: z._default(z.int().check(z.minimum(150), z.maximum(1_500)), 500),
  /** Faster than people react; 0 = not looked at. Never where presses are legal during reading. */
  reactionFloorMs: z._default(z.int().check(z.minimum(0), z.maximum(500)), 100),
  /** A press faster than the floor: marked for the referee, or an early press like any other. */
  belowFloor: one(['flagged', 'foul'], 'flagged'),
  /** Whether the stage shows how sure an estimate is; a press too close to call is shown as such anyway. */
  bandOnStage: z._default(z.boolean(), false),
  /** Armed, so that an early press is a foul: when the question is shown, or only on the operator's word. */
  armed: one(['when-shown', 'by-hand'], 'when-shown'),
  /** To press, from the opening, or from the end of reading where presses are legal during it; 0 = no limit. */
  pressMs: ms(20_000),
  noPress: one(FATES, 'void'),
  /** Left out: as the round's `voids.usesQuota`. */
  noPressUsesQuota: z.exactOptional(z.boolean()),
  earlyBuzz: z.prefault(EarlyBuzz, {}),
  interrupts: z.prefault(Interrupts, {}),
  /** dead: the question ends · one-rebound: one more opening for the rest · all-rest: until nobody is left or maxAttempts · host-designates: the host names who may try. */
  afterWrong: one(['dead', 'one-rebound', 'all-rest', 'host-designates'], 'dead'),
  maxAttempts: z._default(z.int().check(z.minimum(1), z.maximum(99)), 99),
  /** A question nobody has answered rightly, when no team may try any more. */
  afterLast: one(['ends', 'audience'], 'ends'),
  rebound: z.prefault(Rebound, {}),
  /** Whether a question given to the audience uses up the round's quota. */
  audienceUsesQuota: z._default(z.boolean(), true),
  /** host: who wins the buzz speaks only when the host has named the team, and the clock starts then. */
  recognition: one(['none', 'host'], 'none'),
  blurt: z.prefault(Blurt, {}),
  barred: z.prefault(Barred, {}),
  /** presser: on a tablet a position, who pressed must answer. */
  speaker: one(['anyone', 'presser'], 'anyone'),
})
export type BuzzerRules = z.infer<typeof BuzzerRules>
export type Fate = (typeof FATES)[number]

/** Before a buzzer round: every buzzer pressed once, then questions that don't count. */
export const WarmUpRules = z.strictObject({
  rollCall: z._default(z.boolean(), false),
  trialQuestions: times(0),
  /** Left out: the trial has no question, only the buzzer. */
  trialSet: z.exactOptional(SetId),
})

/** The host holds the key where the cue is the host's own voice. */
export const hostHasKey = ({ opens }: BuzzerRules): boolean => opens === 'host-word' || opens === 'reading-end'
/** From the key to the opening: the signal's hold and its beeps; nothing where a person gives the cue. */
export const holdOf = ({ opens, holdMs, countdown }: BuzzerRules): number => (opens === 'machine' ? holdMs + countdown.steps * countdown.stepMs : 0)
/** The spoken word is the cue and a finger follows it: so long before the key a press may still be after the word; nothing is asked where it costs but a moment. */
export const cueLagOf = ({ opens, cueLagMs, earlyBuzz }: BuzzerRules): number => (opens === 'host-word' && earlyBuzz.lockOutMs === 0 ? cueLagMs : 0)
export const graceOf = (rules: BuzzerRules): number => (hostHasKey(rules) ? rules.cueGraceMs : 0)

const usual = BuzzerRules.parse({})
/** Rules of a journal written before some of these settings were: what is missing is as usual. */
export function filledIn(rules: BuzzerRules): BuzzerRules {
  const whole = Object.keys(usual).every((setting) => setting === 'noPressUsesQuota' || setting in rules)
  return whole ? rules : { ...usual, ...rules, earlyBuzz: { ...usual.earlyBuzz, ...rules.earlyBuzz } }
}
