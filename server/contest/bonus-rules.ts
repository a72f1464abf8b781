/** 附加题: questions of its own for the team that answered a buzzer question rightly. */
import * as z from 'zod/mini'
import { FilePoints } from '#shared/contest-file.ts'
import { SetId } from '#shared/words.ts'
import type { Slot } from './slot-state.ts'

export const BonusRules = z.strictObject({
  /** How many for each question answered rightly, one after another. */
  questions: z._default(z.int().check(z.minimum(1), z.maximum(20)), 1),
  /** What a right answer to one of them adds. */
  right: z.prefault(FilePoints.check(z.refine((value) => value > 0, { error: 'must be more than 0' })), 10),
  /** What any other answer adds, 0 or less. */
  wrong: z.prefault(FilePoints.check(z.refine((value) => value <= 0, { error: 'must not be more than 0' })), 0),
  /** Time to answer; left out: as for the round’s questions. */
  answerMs: z.exactOptional(z.int().check(z.minimum(0), z.maximum(3_600_000))),
  /** Whether the team may confer, whatever holds for the round’s questions. */
  conferring: z._default(z.enum(['forbidden', 'allowed', 'until-complete']), 'allowed'),
  /** The question set they are drawn from. */
  set: SetId,
})
export type BonusRules = z.infer<typeof BonusRules>

/** [D19] The bonus settings, for a slot that is one. */
export const bonusAt = ({ bonus }: { readonly bonus?: BonusRules }, slot: Pick<Slot, 'plan'> | null): BonusRules | undefined =>
  slot?.plan.bonusOf === undefined ? undefined : bonus
