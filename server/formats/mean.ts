/** The mean of marks, exact: whole thousandths in, rounded half up to the declared decimals. */
import type { Points } from '#shared/words.ts'

/** `marks` are not negative and not none; `places` 0–3 decimals of a point. */
export function meanOf(marks: readonly Points[], places: number): Points {
  const unit = 10 ** (3 - places)
  const sum = marks.reduce((total, mark) => total + mark, 0)
  // sum / n / unit, half up, without a fraction: (2·sum + n·unit) div (2·n·unit)
  const [over, under] = [2 * sum + marks.length * unit, 2 * marks.length * unit]
  return ((over - (over % under)) / under) * unit
}
