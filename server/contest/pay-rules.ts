/** The settings of paying that cut across formats: who else a miss pays, what a right answer earns beside its price, what fouls cost. */
import * as z from 'zod/mini'
import { FOUL_CODES } from '#shared/commands.ts'
import { FilePoints } from '#shared/contest-file.ts'
import type { Points } from '#shared/words.ts'

/** Points, or a share of the question's value: -0.5 is half of it taken off; at most three decimals. */
export const Amount = z.union([FilePoints, z.strictObject({ share: FilePoints })])
export type Amount = z.infer<typeof Amount>
/** In thousandths; half a thousandth is rounded away from zero, so that −v/2 and v/2 are opposites. */
export function amountOf(amount: Amount, value: Points): Points {
  if (typeof amount === 'number') return amount
  const exact = (amount.share * value) / 1000
  const size = Math.floor(Math.abs(exact) + 0.5)
  return exact < 0 && size > 0 ? -size : size
}

/** Outcomes that are no right answer, not even in part. */
export const MISSES = ['wrong', 'blank', 'late', 'incomplete', 'foul'] as const
/** others: every team that could still have answered; in a duel the other side · chooser: the team that chose the question for it. */
const Receiver = z.enum(['others', 'chooser'])
const row = (most: number) => z.array(FilePoints).check(z.minLength(1), z.maxLength(most))

export const PayRules = z.strictObject({
  /** What a miss pays somebody else, beside the price the team itself pays. */
  miss: z.exactOptional(
    z.strictObject({
      to: Receiver,
      points: Amount,
      of: z._default(z.array(z.enum(MISSES)).check(z.minLength(1)), [...MISSES]),
      /** interrupt: only a miss that stopped the reading. */
      when: z._default(z.enum(['any', 'interrupt']), 'any'),
    }),
  ),
  /** What a right answer pays the team that chose the question for it. */
  chooserOnRight: z.exactOptional(Amount),
  /** What a team's first, second, … miss of the round costs in place of its price; the last goes on. Where no answer costs nothing, it goes on costing nothing. */
  missByCount: z.exactOptional(row(20)),
  /** After a team's miss a right answer earns at most what was missed: its next one, or all its later ones of the round. */
  chain: z._default(z.enum(['none', 'next', 'rest']), 'none'),
  /** For each whole second left on the clock when a right answer, or a pack, was complete. */
  secondsLeft: z.exactOptional(z.strictObject({ perSecond: FilePoints })),
  /** For so many right answers in a row; restart: counted anew after it · each: and for every further one. */
  streak: z.exactOptional(
    z.strictObject({
      inARow: z.int().check(z.minimum(2), z.maximum(99)),
      points: FilePoints,
      then: z._default(z.enum(['restart', 'each']), 'restart'),
    }),
  ),
  /** On tablets: for the first right answer by time of submission, the second, … */
  firstRight: z.exactOptional(row(99)),
  /** The most a team can earn with one question, bonuses included. */
  mostPerQuestion: z.exactOptional(FilePoints.check(z.refine((value) => value > 0, { error: 'must be more than 0' }))),
})
export type PayRules = z.infer<typeof PayRules>

const FoulRule = z.strictObject({
  /** Left out: `prices.foul`. A list: the team's first, second, … of the round; the last goes on. */
  points: z.exactOptional(z.union([Amount, row(20)])),
  /** void: the team's answer to this question counts nothing. */
  answer: z._default(z.enum(['stands', 'void']), 'stands'),
  /** What the foul pays somebody else. */
  to: z.exactOptional(z.strictObject({ who: z._default(Receiver, 'others'), points: Amount })),
})
/** By foul; one without a row costs `prices.foul`. */
export const FoulRules = z.partialRecord(z.enum(FOUL_CODES), FoulRule)
export type FoulRules = z.infer<typeof FoulRules>

/** Help from the team or the hall: `until-complete` allows it until 回答完毕. Its price is that of the foul `prompting`. */
export const Conferring = z.enum(['forbidden', 'allowed', 'until-complete'])
/** When the host reads the scores out. */
export const ReadOut = z.enum(['each-question', 'each-round', 'never'])

export const payingRules = {
  paying: z.exactOptional(PayRules),
  fouls: z.exactOptional(FoulRules),
  conferring: z.exactOptional(Conferring),
  readOut: z._default(ReadOut, 'each-question'),
}
/** What each of a round's rules may say of paying. */
export interface PayingRules {
  readonly paying?: PayRules
  readonly fouls?: FoulRules
  readonly conferring?: z.infer<typeof Conferring>
  /** Left out in journals older than the setting: each question. */
  readonly readOut?: z.infer<typeof ReadOut>
}
