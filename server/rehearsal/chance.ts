/** Seeded chance for the bots: the same seed and name always give the same number, whatever happened before. */

/** A number in [0, 1) from the seed and what it is for. */
export function chanceOf(seed: number, ...names: readonly (string | number)[]): number {
  let hash = 2166136261 ^ seed
  for (const char of names.join('/')) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
/** One of the items. */
export const pick = <T>(items: readonly T[], chance: number): T | undefined => items[Math.floor(chance * items.length)]
/** The items in a seeded order. */
export const shuffled = <T extends string>(items: readonly T[], seed: number, ...names: readonly (string | number)[]): readonly T[] =>
  [...items].sort((one, other) => chanceOf(seed, ...names, one) - chanceOf(seed, ...names, other))
