/** Settings of a question to the audience: when the screens show what was chosen. */
import * as z from 'zod/mini'

export const AudienceRules = z.strictObject({
  /** When the screens show how many chose each option: once the votes are closed, or while they come in. */
  counts: z._default(z.enum(['after-close', 'live']), 'after-close'),
})
export type AudienceRules = z.infer<typeof AudienceRules>
