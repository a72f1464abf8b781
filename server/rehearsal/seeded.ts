/** Seeded chance for the simulation: the same seed draws the same evening on any machine. */

/** Numbers of [0, 1), 32 bits each. */
export type Chance = () => number

const MIX = 0x9e3779b9
/** sfc32 over any number of whole-number seeds. */
export function chanceOf(...seeds: readonly number[]): Chance {
  let [a, b, c, d] = [MIX, 0x243f6a88, 0xb7e15162, 1]
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (const seed of seeds) {
    a ^= Math.imul(seed + 1, MIX)
    b ^= Math.imul(seed + 7, 0x85ebca6b)
    for (let n = 0; n < 12; n++) next()
  }
  return next
}
export const between = (chance: Chance, low: number, high: number): number => low + (high - low) * chance()
/** Exponential with this mean. */
export const exponential = (chance: Chance, mean: number): number => -mean * Math.log(1 - chance())
/** |N(0, deviation)|. */
export const halfNormal = (chance: Chance, deviation: number): number =>
  deviation * Math.abs(Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance()))
