/** 质疑: what the team whose turn it was answered wrongly, or not wholly, another team may answer instead; what that earns and costs. */
import * as z from 'zod/mini'
import type { Points } from '#shared/words.ts'
import { BuzzerRules } from './buzzer-rules.ts'
import { Amount, amountOf } from './pay-rules.ts'
import type { Attempt, Slot } from './slot-state.ts'

const OBJECTABLE = ['wrong', 'incomplete', 'blank', 'late'] as const
const outcomes = (usual: readonly (typeof OBJECTABLE)[number][]) => z._default(z.array(z.enum(OBJECTABLE)), [...usual])
const ms = z.int().check(z.minimum(0), z.maximum(3_600_000))

export const ObjectionRules = z.strictObject({
  /** Which rulings on the team whose turn it is the others may object to. */
  to: outcomes(['wrong', 'incomplete']),
  /** To press, from the moment the ruling shows; 0 = no limit. */
  pressMs: z._default(ms, 10_000),
  /** Time of a team that objects to answer; left out: as for the first. */
  answerMs: z.exactOptional(ms),
  /** What a right objection earns: points, or a share of the question’s value. */
  right: z.prefault(Amount, { share: 1 }),
  /** What any other objection adds, 0 or less. */
  wrong: z.prefault(Amount, 0),
  /** What a right objection adds to the team objected to, 0 or less, beside the price of its own answer. */
  costs: z.prefault(Amount, 0),
  /** How many teams may object to one answer, one after another. */
  most: z._default(z.int().check(z.minimum(1), z.maximum(98)), 1),
  /** Rulings that become right when nobody objects in time. */
  unopposed: outcomes([]),
  /** Whether the others may object to a question made up or played again, too. */
  onMakeUps: z._default(z.boolean(), true),
  /** Whether objections count among their team's own answers: for chained values, misses by count, streaks, and what parts ties. */
  counted: z._default(z.boolean(), false),
})
export type ObjectionRules = z.infer<typeof ObjectionRules>
/** For a format whose questions have turns of their own; left out: nobody may object. */
export const objectionRules = { objections: z.exactOptional(ObjectionRules) }

const races = new WeakMap<ObjectionRules, BuzzerRules>()
/** Objections as a race: open from the moment the ruling shows, and again after an objection that was not right. */
export function objectionRace(rules: ObjectionRules): BuzzerRules {
  const known = races.get(rules)
  if (known) return known
  const { pressMs, most } = rules
  const race = BuzzerRules.parse({ opens: 'reading', interrupts: { readsOn: 'no' }, pressMs, afterWrong: 'all-rest', maxAttempts: most + 1 })
  races.set(rules, race)
  return race
}
/** The buzzer's rules for this slot: the round's, or those of the objections to it. */
export const buzzerAt = (
  { buzzer, objections }: { readonly buzzer?: BuzzerRules; readonly objections?: ObjectionRules },
  { plan }: Slot,
): BuzzerRules | undefined => (plan.objecting ? objections && objectionRace(objections) : buzzer)

export const isObjection = ({ plan, attempts }: Slot, attempt: Pick<Attempt, 'id'>): boolean =>
  plan.objects === true || (plan.objecting !== undefined && attempts[0]?.id !== attempt.id)
/** [T17] The answers of a slot that count among their team's own: objections only where the file says so. */
export const ownAnswers = ({ objections }: { readonly objections?: ObjectionRules }, slot: Slot): readonly Attempt[] =>
  objections?.counted ? slot.attempts : slot.attempts.filter((attempt) => !isObjection(slot, attempt))
/** What an objection is worth where the question is worth `value`. */
export const objectionWorth = ({ right, wrong }: ObjectionRules, value: Points) => ({ right: amountOf(right, value), wrong: amountOf(wrong, value) })
