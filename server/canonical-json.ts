/** One text for one value: JSON with sorted keys and no spaces, so that equal facts have equal hashes. */
import { hash } from 'node:crypto'

/** Fields that are undefined are left out. Throws for what JSON can't say: NaN, infinities, functions. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no place in a record`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value === 'object') {
    let fields = ''
    for (const [name, field] of Object.entries(value).sort(byName))
      if (field !== undefined) fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`
    return `{${fields}}`
  }
  throw new Error(`a ${typeof value} has no place in a record`)
}
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1)

/** Lower-case hex of the SHA-256 over the texts, one after another. */
export const sha256 = (...texts: readonly string[]): string => hash('sha256', texts.join(''))
