/** Settings of a team's rights on a question: 换题、免答、跳题、求助. */
import * as z from 'zod/mini'
import { RIGHTS, type RightName } from '#shared/commands.ts'

const Right = z.strictObject({
  /** Times a team may use it. */
  count: z._default(z.int().check(z.minimum(1), z.maximum(20)), 1),
  per: z._default(z.enum(['round', 'contest']), 'round'),
})
export const RightsRules = z.strictObject({
  /** 换题: the question is put away and another of its set takes its place. */
  swap: z.exactOptional(Right),
  /** 免答: the turn is passed at no cost. */
  pass: z.exactOptional(Right),
  /** 跳题: inside a pack, on to the next question; the clock runs on. */
  skip: z.exactOptional(Right),
  /** 求助: the answer's clock starts again, has time added, or runs on. */
  lifeline: z.exactOptional(
    z.extend(Right, {
      clock: z._default(z.enum(['restart', 'extra', 'runs-on']), 'restart'),
      extraMs: z._default(z.int().check(z.minimum(1), z.maximum(600_000)), 30_000),
    }),
  ),
})
export type RightsRules = z.infer<typeof RightsRules>

/** The rights a round gives, in the order in which they are told. */
export const rightsGiven = (rules: RightsRules | undefined): readonly RightName[] => RIGHTS.filter((right) => rules?.[right] !== undefined)
