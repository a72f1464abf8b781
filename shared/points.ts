/** Points between files, screens and the core: exact decimals outside, integer thousandths inside. */
import type { Points } from './words.ts'

/** Thousandths of a decimal number or text with at most three decimals; null when it has more or is no number. */
export function toPoints(decimal: number | string): Points | null {
  const match = /^([+-]?)(\d{1,6})(?:\.(\d{1,3}))?$/.exec(typeof decimal === 'number' ? String(decimal) : decimal.trim().replace('−', '-'))
  if (!match) return null
  const [, sign, whole = '0', fraction = ''] = match
  const size = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'))
  return sign === '-' && size !== 0 ? -size : size
}

/** Decimal text with as many decimals as needed, or exactly `places` (0–3) of them, with the true minus sign. */
export function pointsText(points: Points, places?: number): string {
  const size = Math.abs(points)
  const whole = String(Math.floor(size / 1000))
  const fraction = String(size % 1000).padStart(3, '0')
  const kept = places === undefined ? fraction.replace(/0+$/, '') : fraction.slice(0, places)
  return `${points < 0 ? '−' : ''}${whole}${kept ? `.${kept}` : ''}`
}

/** The decimals (0–3) a column needs so that every one of its points is shown whole. */
export function placesOf(column: readonly Points[]): number {
  let places = 0
  for (const points of column) while (places < 3 && points % 10 ** (3 - places) !== 0) places++
  return places
}

/** The decimal number that a file or a JSON line carries. */
export const toDecimal = (points: Points): number => Number(pointsText(points).replace('−', '-'))
