/** The catalogue of penalties and bonuses an authority may give, as a contest file writes it. */
import * as z from 'zod/mini'
import { toPoints } from './points.ts'
import { Text } from './words.ts'

const signed = z.pipe(
  z.number().check(z.refine((n) => toPoints(n) !== null, { error: 'points take at most three decimals' })),
  z.transform((n) => toPoints(n) ?? 0),
)
const Step = z
  .strictObject({
    /** Below zero a penalty, above it a bonus. */
    points: z.prefault(signed, 0),
    /** The team is out of the contest, as one that the chief disqualifies. */
    disqualify: z._default(z.boolean(), false),
  })
  .check(z.refine((step) => step.points !== 0 || step.disqualify, { error: 'a step takes or gives points, or disqualifies' }))

export const SanctionFile = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  title: Text,
  /** Its first time, its second, …; after the last it can't be given again. */
  steps: z.array(Step).check(z.minLength(1), z.maxLength(9)),
})
export type SanctionFile = z.infer<typeof SanctionFile>
