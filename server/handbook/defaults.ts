/** Every default that a contest file took: where the file is silent, what stands there instead, in words. */
import * as z from 'zod/mini'
import { ContestFile } from '#shared/contest-file.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Sentence } from '../formats/wording.ts'
import { nameOf } from './setting-names.ts'
import { valueWords } from './value-names.ts'

/** As much of JSON Schema as our schemas use. */
export interface Json {
  readonly default?: unknown
  readonly not?: object
  readonly anyOf?: readonly Json[]
  readonly oneOf?: readonly Json[]
  readonly items?: Json
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Json>>
  readonly additionalProperties?: Json | boolean
}
export interface Default {
  /** As the file would write it: `rounds[2].rules.buzzer.pressMs`. */
  readonly path: string
  /** The same without numbers: `rounds.rules.buzzer.pressMs`. */
  readonly setting: string
  readonly value: unknown
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const schemas = new WeakMap<object, Json>()
/** A schema as JSON, its defaults as a file writes them. */
export function jsonOf(schema: z.ZodMiniType): Json {
  const json = schemas.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as Json)
  schemas.set(schema, json)
  return json
}
/** Of a union the branch whose fixed values the file has, else the first with a setting that it names. */
function branchOf(schema: Json, given: unknown): Json {
  const branches = (schema.anyOf ?? schema.oneOf ?? []).filter((one) => one.properties)
  if (branches.length === 0 || !isObject(given)) return schema
  const fixed = (one: Json) => Object.entries(one.properties ?? {}).every(([key, inner]) => inner.const === undefined || inner.const === given[key])
  const knows = (one: Json) => Object.keys(given).every((key) => one.properties?.[key] !== undefined)
  return branches.find((one) => fixed(one) && knows(one)) ?? branches.find(fixed) ?? schema
}

interface At {
  readonly path: string
  readonly setting: string
}
const into = ({ path, setting }: At, key: string): At => ({ path: path === '' ? key : `${path}.${key}`, setting: setting === '' ? key : `${setting}.${key}` })
/** What a group of settings left out holds by itself: a group that is optional holds nothing. */
function taken(written: Json, given: unknown, at: At): Default[] {
  const schema = branchOf(written, given)
  if (Array.isArray(given)) return given.flatMap((one, i) => (schema.items ? taken(schema.items, one, { ...at, path: `${at.path}[${String(i)}]` }) : []))
  const { properties } = schema
  if (!properties) {
    const each = schema.additionalProperties
    return isObject(given) && typeof each === 'object' ? Object.entries(given).flatMap(([key, one]) => taken(each, one, into(at, key))) : []
  }
  const present = isObject(given) ? given : {}
  return Object.entries(properties).flatMap(([key, inner]) => {
    if (inner.not) return []
    const here = into(at, key)
    if (present[key] !== undefined) return taken(inner, present[key], here)
    if (inner.default === undefined) return []
    return inner.properties && isObject(inner.default) ? taken(inner, inner.default, here) : [{ ...here, value: inner.default }]
  })
}

/** Said elsewhere, or of no account to a rule: names, numbers on stage, the season's lists. */
export const SILENT = /^(teams|season|rounds\.rules|fields)\b/
/** In the order of the file's sections, rounds by their formats. */
export function defaultsTaken(raw: unknown, formatOf: FormatOf): readonly Default[] {
  if (!isObject(raw)) return []
  const envelope = taken(jsonOf(ContestFile), raw, { path: '', setting: '' }).filter((one) => !SILENT.test(one.setting))
  const rounds = Array.isArray(raw['rounds']) ? (raw['rounds'] as readonly unknown[]) : []
  const inRounds = rounds.flatMap((round, i) => {
    if (!isObject(round) || typeof round['format'] !== 'string') return []
    const at = { path: `rounds[${String(i)}].rules`, setting: 'rounds.rules' }
    return taken(jsonOf(formatOf(round['format']).rules), round['rules'] ?? {}, at)
  })
  return [...envelope, ...inRounds]
}

/** What the file leaves out and thereby says, by its path. */
const LEFT_OUT: readonly { readonly at: readonly string[]; readonly means: Sentence }[] = [
  { at: ['substitution'], means: { zh: '换人：除本队作答时外随时可以', en: 'substitution: at any time but during the team’s own answer' } },
  { at: ['roster'], means: { zh: '名单：自始冻结', en: 'rosters: closed from the start' } },
  { at: ['appeals'], means: { zh: '申诉：按通例', en: 'appeals: as is usual' } },
  { at: ['sanctions'], means: { zh: '处罚阶梯：无', en: 'ladder of penalties: none' } },
  { at: ['parts', 'floor'], means: { zh: '总分下限：无，可以为负', en: 'floor: none, totals may be negative' } },
  { at: ['parts', 'leaving'], means: { zh: '退赛：退赛、弃权列于最后，取消资格的成绩取消', en: 'leaving: ranked last; disqualified: annulled' } },
  { at: ['parts', 'signers'], means: { zh: '签字：裁判长', en: 'signed by: the chief referee' } },
  { at: ['parts', 'playOff'], means: { zh: '加赛：不设', en: 'play-off: none' } },
]
const missing = (value: unknown, path: string, [key, ...rest]: readonly string[]): string[] => {
  if (key === undefined || !isObject(value)) return []
  const inside = value[key]
  const here = path === '' ? key : `${path}.${key}`
  if (rest.length === 0) return inside === undefined ? [here] : []
  return Array.isArray(inside) ? inside.flatMap((one, i) => missing(one, `${here}[${String(i)}]`, rest)) : missing(inside, here, rest)
}
/** `rounds[2].rules.buzzer.pressMs → 抢答时限：20秒`. */
export function defaultLines(raw: unknown, formatOf: FormatOf): readonly { readonly path: string; readonly words: Sentence }[] {
  const said = defaultsTaken(raw, formatOf).map(({ path, setting, value }) => {
    const name = nameOf(setting) ?? { zh: setting, en: setting }
    const words = valueWords(setting, value) ?? { zh: '通例', en: 'as is usual' }
    return { path, words: { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` } }
  })
  const silent = LEFT_OUT.flatMap(({ at, means }) => missing(raw, '', at).map((path) => ({ path, words: means })))
  return [...said, ...silent]
}
