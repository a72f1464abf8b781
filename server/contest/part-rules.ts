/** A round's rules as they are for one of its parts: the round's own with what the file says otherwise for the part, read by the same format. */
import type { RoundFile } from '#shared/contest-file.ts'
import type { PartId } from '#shared/words.ts'
import type { AnyFormat } from '../formats/round-format.ts'
import type { RoundRules } from './round-rules.ts'

/** What may differ between parts of one round: prices, clocks and marking; how many questions and whose turn it is stay the round's. */
export const PER_PART: readonly string[] = [
  'prices',
  'clocks',
  'ruling',
  'persons',
  'paying',
  'fouls',
  'appeals',
  'wrongShare',
  'unanswered',
  'late',
  'performMs',
  'max',
  'step',
  'dropHigh',
  'dropLow',
  'places',
  'missing',
  'criteria',
  'grades',
  'score',
  'rounding',
  'most',
  'overtime',
  'undertime',
  'tablets',
]
/** Of these groups only so much may differ: how an answer is marked, not how it is taken. */
export const APART_ONLY: Readonly<Record<string, readonly string[]>> = { tablets: ['multiple'] }
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A group of settings is changed setting by setting, anything else whole. */
function merged(rules: Readonly<Record<string, unknown>>, otherwise: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const both = Object.entries(otherwise).map(([key, value]) => {
    const usual = rules[key]
    return [key, isObject(usual) && isObject(value) ? { ...usual, ...value } : value] as const
  })
  return { ...rules, ...Object.fromEntries(both) }
}

/** [K6] Each part's whole rules, as its format reads them. */
export const readPartRules = (format: AnyFormat, rules: Readonly<Record<string, unknown>>, perPart: RoundFile['perPart']) =>
  Object.entries(perPart ?? {}).map(([id, otherwise]) => ({ partId: id as PartId, read: format.rules.safeParse(merged(rules, otherwise)) }))

/** Null where one part's rules can't be read; undefined where no part has any of its own. */
export function partRulesOf(
  format: AnyFormat,
  rules: Readonly<Record<string, unknown>>,
  perPart: RoundFile['perPart'],
): Readonly<Record<PartId, RoundRules>> | undefined | null {
  const all = readPartRules(format, rules, perPart)
  const good = all.flatMap(({ partId, read }) => (read.success ? [[partId, read.data] as const] : []))
  if (good.length < all.length) return null
  return good.length === 0 ? undefined : Object.fromEntries(good)
}
