/** What is wrong with a file, where, and what is wanted instead: in both languages, all of it in one run. */
import { inLanguage, type Language, type Text } from '#shared/words.ts'
import type { JsonRead } from './json-places.ts'

export type Path = readonly (string | number)[]
export interface Both {
  readonly zh: string
  readonly en: string
}
export interface Mistake {
  readonly file: string
  /** Null when nothing in the file could be located (it can't be read at all). */
  readonly line: number | null
  readonly column: number | null
  /** As `teams[3].players[0].name`; empty for the whole file. */
  readonly path: string
  readonly found: Text
  readonly wanted: Both
}
/** Says that something at a path is wrong. */
export type Say = (path: Path, found: Text, wanted: Both) => void

export const NOTHING: Both = { zh: '（没有）', en: '(nothing)' }

const PLAIN = /^[\p{L}\p{N}_$-]+$/u
export const pathText = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : PLAIN.test(step) ? `${i > 0 ? '.' : ''}${step}` : `[${JSON.stringify(step)}]`)).join('')

/** A value as the file shows it, cut to one short line. */
export function shown(value: unknown): Text {
  if (value === undefined) return NOTHING
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** Collects the mistakes of one file, each with its line and column; a place is told once for each thing wanted. */
export function mistakesIn(file: string, read: JsonRead | null): { readonly say: Say; sorted(): Mistake[] } {
  const told = new Map<string, Mistake>()
  const say: Say = (path, found, wanted) => {
    const place = read?.ok ? read.placeOf(path) : null
    const mistake = { file, line: place?.line ?? null, column: place?.column ?? null, path: pathText(path), found, wanted }
    const key = `${mistake.path} ${wanted.en}`
    if (!told.has(key)) told.set(key, mistake)
  }
  return { say, sorted: () => [...told.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)) }
}

/** Says so for every value that stands a second time. */
export function sayTwice(values: readonly { readonly value: string | number; readonly at: Path }[], say: Say): void {
  const first = new Map<string | number, Path>()
  for (const { value, at } of values) {
    const earlier = first.get(value)
    if (earlier) say(at, shown(value), { zh: `不重复的值（${pathText(earlier)} 已用）`, en: `a value of its own (${pathText(earlier)} has this one)` })
    else first.set(value, at)
  }
}

const WHOLE: Both = { zh: '整个文件', en: 'the whole file' }
/** What is wrong, without where. */
export function mistakeSaid({ path, found, wanted }: Pick<Mistake, 'path' | 'found' | 'wanted'>): Both {
  return {
    zh: `${path || WHOLE.zh}：现为 ${inLanguage(found, 'zh')}，应为${wanted.zh}`,
    en: `${path || WHOLE.en}: found ${inLanguage(found, 'en')}, wanted ${wanted.en}`,
  }
}

/** One line a mistake, as a terminal or a dialog shows it. */
export function mistakeLines(mistakes: readonly Mistake[], language: Language): string[] {
  return mistakes.map((mistake) => {
    const { file, line, column } = mistake
    return `${line === null ? file : `${file}:${line}:${column ?? 1}`}  ${mistakeSaid(mistake)[language]}`
  })
}
