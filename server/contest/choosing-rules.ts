/** Settings of choosing: how a question leaves its set, and who chooses it. */
import * as z from 'zod/mini'

/** How a question leaves its set. in-order: as the set has them · number: an item of the board is named · rolling: numbers roll on stage until they are stopped. */
export const ItemRule = z.enum(['in-order', 'number', 'rolling'])
/** Who chooses the value or the item, in the order of turns, first and last being neighbours; opponent: by twos in that order, an odd one out with the first; lowest: of the totals as the round began. */
export const ChooserRule = z.enum(['self', 'team-before', 'team-after', 'opponent', 'lowest'])
export const ChoosingRules = z.strictObject({ item: z._default(ItemRule, 'in-order'), by: z._default(ChooserRule, 'self') })
export type ChoosingRules = z.infer<typeof ChoosingRules>
