/** What an answer pays: a round's price list, and the price an outcome finds in it. */
import * as z from 'zod/mini'
import { FilePoints } from '#shared/contest-file.ts'
import type { Outcome, Points } from '#shared/words.ts'
import { Amount, amountOf } from '../contest/pay-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Slot } from '../contest/slot-state.ts'

export type PriceList = RoundRules['prices']

/** Points as a file writes them (10, -2.5), and what they are when the file is silent. */
export const points = (usual: number) => z.prefault(FilePoints, usual)
/** Points above zero. */
export const worthOf = (usual?: number) => {
  const above = FilePoints.check(z.refine((value) => value > 0, { error: 'must be more than 0' }))
  return usual === undefined ? above : z.prefault(above, usual)
}
const partial = z._default(z.union([FilePoints, z.literal('as-wrong'), z.literal('share')]), 'as-wrong')

/** Prices with the format's usual ones, in the file's decimals, or as shares of `right`: {"share": -0.5}. Not answering costs as a wrong answer, or nothing, unless the file gives `blank`; being late costs as not answering unless it gives `late`. */
export const priceList = (usual: { right: number; wrong: number; foul: number; unanswered: 'as-wrong' | 'nothing' }) =>
  z.prefault(
    z.pipe(
      z.strictObject({
        right: points(usual.right),
        wrong: z.prefault(Amount, usual.wrong),
        blank: z.exactOptional(Amount),
        late: z.exactOptional(Amount),
        foul: z.prefault(Amount, usual.foul),
        partial,
        incomplete: z.exactOptional(Amount),
      }),
      z.transform(({ right, partial, incomplete, ...given }): PriceList => {
        const [wrong, foul] = [amountOf(given.wrong, right), amountOf(given.foul, right)]
        const blank = given.blank === undefined ? (usual.unanswered === 'as-wrong' ? wrong : 0) : amountOf(given.blank, right)
        const late = given.late === undefined ? blank : amountOf(given.late, right)
        return { right, wrong, blank, late, foul, partial, ...(incomplete === undefined ? {} : { incomplete: amountOf(incomplete, right) }) }
      }),
    ),
    {},
  )

const nothing = { right: 0, wrong: 0, blank: 0, late: 0, foul: 0 }
/** For a format with its own way of paying: only fouls (and a partial answer) have a price in the list. */
export const foulPrices = (usual: { foul: number }) =>
  z.prefault(
    z.pipe(
      z.strictObject({ foul: points(usual.foul), partial, incomplete: z.exactOptional(FilePoints) }),
      z.transform((given): PriceList => ({ ...nothing, ...given })),
    ),
    {},
  )
/** For a round outside the totals: nothing has a price. */
export const noPrices = z.prefault(
  z.pipe(
    z.strictObject({}),
    z.transform((): PriceList => ({ ...nothing, partial: 'as-wrong' })),
  ),
  {},
)

/** The price of an outcome, in thousandths; a referee's share of a partial answer, or the key's of an incomplete one, lies between nothing and `right`. */
export function priceOf(prices: PriceList, outcome: Outcome, share: Points | null): Points {
  if (outcome === 'incomplete') return share === null ? (prices.incomplete ?? prices.wrong) : Math.max(0, Math.min(share, prices.right))
  if (outcome !== 'partial') return prices[outcome]
  if (prices.partial === 'as-wrong') return prices.wrong
  if (prices.partial === 'share') return Math.max(0, Math.min(share ?? 0, prices.right))
  return prices.partial
}

/** [A5] What each player's answer earns or costs counts in full where the team has their sum or mean; null where it has one answer. */
export const playersPrice = ({ tablets }: Pick<RoundRules, 'tablets'>, { plan }: Slot, share: Points | null): Points | null =>
  plan.mode === 'all' && (tablets?.players === 'sum' || tablets?.players === 'mean') ? share : null
