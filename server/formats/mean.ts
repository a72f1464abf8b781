/** The mean or the sum of marks, exact: whole thousandths in, rounded to the declared decimals. */
import type { Points } from '#shared/words.ts'

export interface Rounded {
  /** 0–3 decimals of a point. */
  readonly places: number
  readonly rounding: 'half-up' | 'down'
}
/** `marks` are not negative and not none; `times`: 1 for their mean, the number of marks that count for their sum, whoever is missing. */
export function scaledOf(marks: readonly Points[], times: number, { places, rounding }: Rounded): Points {
  const unit = 10 ** (3 - places)
  const sum = marks.reduce((total, mark) => total + mark, 0) * times
  const half = rounding === 'half-up' ? marks.length * unit : 0
  // sum / n / unit, half up, without a fraction: (2·sum + n·unit) div (2·n·unit)
  const [over, under] = [2 * sum + half, 2 * marks.length * unit]
  return ((over - (over % under)) / under) * unit
}
/** Rounded half up. */
export const meanOf = (marks: readonly Points[], places: number): Points => scaledOf(marks, 1, { places, rounding: 'half-up' })
