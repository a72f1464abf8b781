/** Settings of who speaks for a team, where the turn itself names no position. */
import * as z from 'zod/mini'

export const SpeakerRules = z.strictObject({
  /** one: a player whom the crew names · together: the team answers jointly · unanimous: all must show the same answer; of the last two nobody is credited. */
  speaks: z._default(z.enum(['one', 'together', 'unanimous']), 'one'),
  /** The positions that may answer; one alone is the captain, named without asking; left out: all. */
  positions: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(9))).check(z.minLength(1))),
  /** The same player may not answer in two turns of the team that follow each other; of a turn in which nobody was named nothing is known. */
  notTwiceRunning: z._default(z.boolean(), false),
})
export type SpeakerRules = z.infer<typeof SpeakerRules>
