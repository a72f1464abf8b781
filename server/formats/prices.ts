/** What an answer pays: a round's price list, and the price an outcome finds in it. */
import * as z from 'zod/mini'
import { FilePoints } from '#shared/contest-file.ts'
import type { Outcome, Points } from '#shared/words.ts'
import type { RoundRules } from '../contest/round-rules.ts'

export type PriceList = RoundRules['prices']

/** Points as a file writes them (10, -2.5), and what they are when the file is silent. */
export const points = (usual: number) => z.prefault(FilePoints, usual)
/** Points above zero. */
export const worthOf = (usual?: number) => {
  const above = FilePoints.check(z.refine((value) => value > 0, { error: 'must be more than 0' }))
  return usual === undefined ? above : z.prefault(above, usual)
}
const partial = z._default(z.union([FilePoints, z.literal('as-wrong'), z.literal('share')]), 'as-wrong')

/** Prices with the format's usual ones, in the file's decimals. Not answering costs as a wrong answer, or nothing, unless the file gives `blank`; being late costs as not answering unless it gives `late`. */
export const priceList = (usual: { right: number; wrong: number; foul: number; unanswered: 'as-wrong' | 'nothing' }) =>
  z.prefault(
    z.pipe(
      z.strictObject({
        right: points(usual.right),
        wrong: points(usual.wrong),
        blank: z.exactOptional(FilePoints),
        late: z.exactOptional(FilePoints),
        foul: points(usual.foul),
        partial,
      }),
      z.transform(({ blank, late, ...rest }): PriceList => {
        const unanswered = blank ?? (usual.unanswered === 'as-wrong' ? rest.wrong : 0)
        return { ...rest, blank: unanswered, late: late ?? unanswered }
      }),
    ),
    {},
  )

const nothing = { right: 0, wrong: 0, blank: 0, late: 0, foul: 0 }
/** For a format with its own way of paying: only fouls (and a partial answer) have a price in the list. */
export const foulPrices = (usual: { foul: number }) =>
  z.prefault(
    z.pipe(
      z.strictObject({ foul: points(usual.foul), partial }),
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

/** The price of an outcome, in thousandths; a referee's share of a partial answer lies between nothing and `right`. */
export function priceOf(prices: PriceList, outcome: Outcome, share: Points | null): Points {
  if (outcome !== 'partial') return prices[outcome]
  if (prices.partial === 'as-wrong') return prices.wrong
  if (prices.partial === 'share') return Math.max(0, Math.min(share ?? 0, prices.right))
  return prices.partial
}
