/** Pictures, recordings and films that a contest file or its questions name, each with its place; and those of them the folder `media` does not hold. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ContestFile } from '#shared/contest-file.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { QuestionId } from '#shared/words.ts'
import { readJson } from './json-places.ts'
import { pathText, type Both, type Path } from './mistakes.ts'
import { textOf } from './question-bank.ts'

export interface NamedMedia {
  readonly file: string
  /** As the organiser finds it: `contest.json:12:5 rundown[3].media`. */
  readonly where: string
}
/** As many as a screen shows. */
const TOLD = 12

/** Each file once, at the first place that names it; nothing where the contest file can't be read. */
export function mediaNamed(path: string, questions: ReadonlyMap<QuestionId, DrawnQuestion>): NamedMedia[] {
  const text = textOf(path)
  const json = text.ok ? readJson(text.text) : null
  const file = json?.ok ? ContestFile.safeParse(json.value) : null
  if (!json?.ok || !file?.success) return []
  const { look, rundown, questionSets } = file.data
  const named: { file: string | undefined; at: Path }[] = [
    { file: look?.logo, at: ['look', 'logo'] },
    { file: look?.background, at: ['look', 'background'] },
    ...rundown.map(({ media }, i) => ({ file: media === 'external' ? undefined : media, at: ['rundown', i, 'media'] })),
    ...questionSets.flatMap((set, i) =>
      (['questions', 'spares'] as const).flatMap((list) =>
        set[list].map((id, n) => ({ file: questions.get(id)?.media?.file, at: ['questionSets', i, list, n] })),
      ),
    ),
  ]
  const first = new Map<string, NamedMedia>()
  for (const { file: name, at } of named) {
    if (name === undefined || first.has(name)) continue
    const { line, column } = json.placeOf(at)
    first.set(name, { file: name, where: `${path}:${String(line)}:${String(column)} ${pathText(at)}` })
  }
  return [...first.values()]
}

/** `dir`: the data folder. */
export const missingIn = (dir: string, named: readonly NamedMedia[]): NamedMedia[] => named.filter(({ file }) => !existsSync(join(dir, 'media', file)))

/** For the person who starts the hub; null: all is there. */
export function mediaNotice(dir: string, named: readonly NamedMedia[]): Both | null {
  const missing = missingIn(dir, named)
  if (missing.length === 0) return null
  const lines = missing.slice(0, TOLD).map(({ file, where }) => `\n  ${file}  ${where}`)
  const [n, all, more] = [String(missing.length), lines.join(''), missing.length - lines.length]
  return {
    zh: `数据目录的 media 文件夹（${join(dir, 'media')}）里缺 ${n} 个素材文件：${all}${more > 0 ? `\n  另有 ${String(more)} 个` : ''}`,
    en: `${n} file${missing.length === 1 ? ' is' : 's are'} missing from the folder media (${join(dir, 'media')}):${all}${more > 0 ? `\n  and ${String(more)} more` : ''}`,
  }
}
