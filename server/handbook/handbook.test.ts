/** The words of a contest follow its file: whatever setting a file of the library gives is told, in both languages, and no word of the file format leaks into the prose. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { ContestFile } from '#shared/contest-file.ts'
import type { Language } from '#shared/words.ts'
import { contestSchemaText } from '../exchange/contest-schema.ts'
import { readContest } from '../exchange/contest-file.ts'
import { partRulesOf } from '../contest/part-rules.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { formatOf, formats } from '../formats/index.ts'
import { asPage } from './as-page.ts'
import { asText } from './as-text.ts'
import { sectionsOf } from './chapters.ts'
import { oddities } from './contradictions.ts'
import { defaultLines, jsonOf, SILENT, type Json } from './defaults.ts'
import { nameOf } from './setting-names.ts'
import { valueWords } from './value-names.ts'

type Path = readonly (string | number)[]
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const FILES = ['contests', 'contests/rules'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !/golden|schema/.test(name))
    .map((name) => `${folder}/${name}`),
)
const readable = FILES.flatMap((file) => {
  const read = readContest(resolve(file))
  return read.ok ? [{ file, contest: read.contest, raw: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> }] : []
})
const words = (contest: PreparedContest, language: Language) => asText(sectionsOf(contest, formatOf), language)

/** Every word the schema knows as a value. */
const VALUES = new Set<string>()
const collect = (schema: unknown): void => {
  if (Array.isArray(schema)) return schema.forEach(collect)
  if (!isObject(schema)) return
  if (Array.isArray(schema['enum'])) for (const one of schema['enum']) if (typeof one === 'string') VALUES.add(one)
  if (typeof schema['const'] === 'string') VALUES.add(schema['const'])
  Object.values(schema).forEach(collect)
}
collect(JSON.parse(contestSchemaText()))

const leavesOf = (value: unknown, path: Path = []): Path[] => {
  if (Array.isArray(value)) return value.length === 0 || value.every((one) => !isObject(one)) ? [path] : value.flatMap((one, i) => leavesOf(one, [...path, i]))
  return isObject(value) && !('zh' in value) ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key])) : [path]
}
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (isObject(inside) || Array.isArray(inside) ? Reflect.get(inside, key) : undefined), value)
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((one: unknown, i) => (i === key ? changed(one, rest, to) : one))
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, one]) =>
      name !== key ? [[name, one]] : rest.length === 0 && to === undefined ? [] : [[name, changed(one, rest, to)]],
    ),
  )
}
/** Other things a file could say there. */
function otherwise(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1, value * 2, value + 1000, 0, undefined]
  if (typeof value === 'string') return ['其他', '9.5', ...[...VALUES].filter((one) => one !== value), undefined]
  if (Array.isArray(value)) return [value.slice(0, -1), [...value, 7], undefined]
  return [undefined, '其他']
}

/** What has no sentence of its own, and why. */
const UNTOLD: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(id|\$schema|version|banks|format|playOff|shortTitle|round)$/, 'names within the file'],
  [/\bset$|trialSet$/, 'the set is told by its title, where there is another'],
  [/^(teams|questionSets|season|fields|choices|organisations)\b/, 'told as they stand'],
  [/^rundown\.\d+\.(kind|say|note|awards|parts|title|minutes|theme|countdown|media)/, 'the evening is listed; what the host says is on the card'],
  [/^(look|notice|broadcast)\b/, 'what the screens look like is seen, not told'],
  [/audience\.phonesPerAddress$/, 'the hub’s guard against stuffing: nobody plays otherwise for it'],
  [/buzzer\.holdMs$|countdown\.stepMs$/, 'the machine’s own rhythm'],
  [/(^|\.)(parts|entrants)(\.|$)/, 'told by title'],
]
const exempt = (path: Path): boolean => UNTOLD.some(([pattern]) => pattern.test(path.join('.')))
/** A play-off has no prices, so that it doesn't matter from which offence they hold. */
const idle = ({ rounds }: PreparedContest, path: Path): boolean => {
  const round = rounds[Number(path[1])]
  if (!round || path[0] !== 'rounds' || !path.includes('earlyBuzz')) return false
  return round.rules.buzzer?.opens === 'reading' || (path.at(-1) === 'pointsFromOffence' && formatOf(round.format).settled !== undefined)
}

/** The contest as it would be if the file said something else there; null where it couldn't. */
function variant(contest: PreparedContest, raw: Record<string, unknown>, path: Path, to: unknown): PreparedContest | null {
  const [section, i, key] = path
  const file = changed(raw, path, to) as Record<string, unknown>
  if (section === 'rounds' && typeof i === 'number' && (key === 'rules' || key === 'perPart')) {
    const round = contest.rounds[i]
    const written = at(file, ['rounds', i])
    if (!round || !isObject(written)) return null
    const format = formatOf(round.format)
    const rules = format.rules.safeParse(written['rules'] ?? {})
    const partRules = partRulesOf(
      format,
      isObject(written['rules']) ? written['rules'] : {},
      isObject(written['perPart']) ? (written['perPart'] as never) : undefined,
    )
    if (!rules.success || partRules === null) return null
    const { partRules: _, ...rest } = round
    const rounds = contest.rounds.map((one, n) => (n === i ? { ...rest, rules: rules.data, ...(partRules ? { partRules } : {}) } : one))
    return { ...contest, rounds }
  }
  const shape = ContestFile.shape[section as keyof typeof ContestFile.shape] as z.ZodMiniType | undefined
  const read = shape?.safeParse(file[String(section)])
  if (!read?.success) return null
  if (section !== 'rounds') return { ...contest, [String(section)]: read.data }
  const files = read.data as ContestFile['rounds']
  return {
    ...contest,
    rounds: contest.rounds.map((round, n) => ({
      ...files[n],
      ...round,
      title: files[n]?.title ?? round.title,
      turnsOfParts: files[n]?.turnsOfParts ?? 'mixed',
    })),
  }
}
/** Whether some other value there would change the words of both languages; null where no other can stand there. */
function isTold(contest: PreparedContest, raw: Record<string, unknown>, path: Path): boolean | null {
  const now = { zh: words(contest, 'zh'), en: words(contest, 'en') }
  let tried = false
  for (const to of otherwise(at(raw, path))) {
    const other = variant(contest, raw, path, to)
    if (!other) continue
    tried = true
    try {
      if (words(other, 'zh') !== now.zh && words(other, 'en') !== now.en) return true
    } catch {
      // a value that names nothing: it can't stand there
    }
  }
  return tried ? false : null
}

test('the library can be read', () => expect(readable.length).toBeGreaterThan(5))
describe.each(readable)('$file', ({ contest, raw }) => {
  test('has every setting it gives in its words, or the setting is exempt', { timeout: 60_000 }, () => {
    const silent = leavesOf(raw).filter((path) => !exempt(path) && !idle(contest, path) && isTold(contest, raw, path) === false)
    expect(silent.map((path) => path.join('.'))).toEqual([])
  })
  test('has no word of the file format in its prose', () => {
    const own = JSON.stringify(raw)
    const leaks = (language: Language) =>
      (words(contest, language).match(/[A-Za-z]+(-[A-Za-z]+)*/g) ?? []).filter((word) => VALUES.has(word) && !own.replaceAll(`"${word}"`, '').includes(word))
    expect(leaks('zh')).toEqual([])
    expect(leaks('en').filter((word) => word.includes('-') && !ENGLISH.includes(word))).toEqual([])
  })
  test('has its defaults and oddities in words, the same each time', () => {
    const told = () => [defaultLines(raw, formatOf), oddities(contest, { raw, formatOf, subjectsOf: () => [] })]
    expect(told()).toEqual(told())
    for (const { words: said } of defaultLines(raw, formatOf)) expect(said.zh).not.toMatch(/undefined|\[object|NaN/)
  })
  test('makes a page to print', () => {
    expect(asPage(contest, sectionsOf(contest, formatOf), ['zh', 'en'])).not.toMatch(/undefined|\[object|NaN/)
  })
})
/** English words that are values too. */
const ENGLISH = ['play-off', 'true-false']

test('every default of the envelope and of every format has a name and a value in both languages', () => {
  const silent: string[] = []
  const walk = (schema: Json, setting: string): void => {
    if (schema.not) return
    const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])]
    for (const one of inside) walk(one, setting)
    if (isObject(schema.additionalProperties)) walk(schema.additionalProperties, `${setting}.*`)
    if (schema.default !== undefined && !(schema.properties && isObject(schema.default)) && (!nameOf(setting) || !valueWords(setting, schema.default)))
      silent.push(`${setting}=${JSON.stringify(schema.default)}`)
    for (const [key, inner] of Object.entries(schema.properties ?? {})) walk(inner, setting === '' ? key : `${setting}.${key}`)
  }
  for (const format of formats) walk(jsonOf(format.rules), 'rounds.rules')
  const rules = silent.splice(0)
  walk(jsonOf(ContestFile), '')
  const envelope = silent.filter((one) => !SILENT.test(one))
  expect([...new Set([...rules, ...envelope])]).toEqual([])
})
