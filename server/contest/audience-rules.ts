/** Settings of a question to the audience: when the screens show what was chosen, and how many phones one address may speak for. */
import * as z from 'zod/mini'

/** A hall behind one router. */
export const USUAL_PHONES = 1000
export const AudienceRules = z.strictObject({
  /** When the screens show how many chose each option: once the votes are closed, or while they come in. */
  counts: z._default(z.enum(['after-close', 'live']), 'after-close'),
  /** Phones that may vote from one address: as many as the hall holds where its Wi-Fi shows the hub one address for all, a few where every phone has its own. */
  phonesPerAddress: z._default(z.int().check(z.minimum(1), z.maximum(20_000)), USUAL_PHONES),
})
export type AudienceRules = z.infer<typeof AudienceRules>
