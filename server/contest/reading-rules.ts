/** Settings of how a question is read: how often, by whom or what, and whether it must be restated before the answer. */
import * as z from 'zod/mini'

export const ReadingRules = z.strictObject({
  times: z._default(z.int().check(z.minimum(1), z.maximum(3)), 1),
  by: z._default(z.enum(['host', 'voice', 'film']), 'host'),
  /** Who answers without restating the question first: nothing · the answer is wrong · a foul of its own is called. The bench hears it and rules; its pads remind it. */
  restate: z._default(z.enum(['no', 'wrong', 'foul']), 'no'),
})
export type ReadingRules = z.infer<typeof ReadingRules>
