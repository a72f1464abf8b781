/** A combination of scores: weighed and summed exactly, rounded once, or compared unrounded. */
import { toPoints } from '#shared/points.ts'
import type { Term } from '#shared/ranking-settings.ts'
import type { Points } from '#shared/words.ts'

/** A fraction of thousandths; the second is above 0. */
export type Exact = readonly [bigint, bigint]

function fractionOf(decimal: string): Exact {
  const [whole = '0', part = ''] = decimal.split('.')
  return [BigInt(whole + part), 10n ** BigInt(part.length)]
}
/** Half up, towards +∞ for positive and away from zero for negative halves. */
function roundHalfUp([over, under]: Exact): bigint {
  const size = over < 0n ? -over : over
  const rounded = (2n * size + under) / (2n * under)
  return over < 0n ? -rounded : rounded
}
function weighed(points: Points, { weight, normalise }: Term, best: Points): Exact {
  const [weightOver, weightUnder] = fractionOf(weight)
  const over = BigInt(points) * weightOver
  if (!normalise) return [over, weightUnder]
  const [fullOver, fullUnder] = normalise.fullMark === 'best' ? [BigInt(Math.max(best, 0)), 1000n] : fractionOf(normalise.fullMark)
  const [toOver, toUnder] = fractionOf(normalise.to)
  return fullOver === 0n ? [0n, 1n] : [over * toOver * fullUnder, weightUnder * toUnder * fullOver]
}

/** [R1] Σ source × weight of one entrant, exactly; `bests`: the highest of each source over all entrants. */
export function exactSum(terms: readonly Term[], sources: readonly Points[], bests: readonly Points[]): Exact {
  let [over, under]: [bigint, bigint] = [0n, 1n]
  terms.forEach((term, i) => {
    const [o, u] = weighed(sources[i] ?? 0, term, bests[i] ?? 0)
    over = over * u + o * under
    under *= u
  })
  return [over, under]
}
/** [R1] Half up to the declared places; in thousandths. */
export function rounded([over, under]: Exact, places: number): Points {
  const grain = 10n ** BigInt(3 - places)
  return Number(roundHalfUp([over, under * grain]) * grain)
}
/** One entrant's total, where none is measured by the best of all. */
export const combined = (terms: readonly Term[], sources: readonly Points[], places: number): Points => rounded(exactSum(terms, sources, []), places)

/** Below 0 when the first is less. */
export function compareExact([over, under]: Exact, [other, otherUnder]: Exact): number {
  const difference = over * otherUnder - other * under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** [R5] Points for the place in a source, equal scores sharing the better place; nothing below the list's end. */
export function rankPoints(list: readonly string[], all: readonly Points[], own: Points): Points {
  const place = all.filter((one) => one > own).length
  return toPoints(list[place] ?? '0') ?? 0
}
