/** `npm run -s check-contest -- FILE [--lang en]`: a contest file in words, the defaults it took, and what in it can hardly be meant. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Language, SetId } from '#shared/words.ts'
import { formatOf } from '../server/formats/index.ts'
import { readContest, type ContestRead } from '../server/exchange/contest-file.ts'
import { readJson } from '../server/exchange/json-places.ts'
import { mistakeLines, pathText } from '../server/exchange/mistakes.ts'
import { asText } from '../server/handbook/as-text.ts'
import { sectionsOf } from '../server/handbook/chapters.ts'
import { oddities } from '../server/handbook/contradictions.ts'
import { defaultLines } from '../server/handbook/defaults.ts'
import { seasonSections } from '../server/handbook/season-chapters.ts'

const USAGE = '用法 usage: npm run -s check-contest -- CONTEST.json [--lang zh|en]'
const HEADS = {
  zh: { defaults: '取默认值', odd: '可疑之处', none: '没有可疑之处。', wrong: (n: number) => `${String(n)} 处错误：文件不能使用。` },
  en: {
    defaults: 'Defaults taken',
    odd: 'Worth a second look',
    none: 'Nothing looks odd.',
    wrong: (n: number) => `${String(n)} mistake${n === 1 ? '' : 's'}: the file can’t be used.`,
  },
} as const

function given(): { file: string; language: Language } | null {
  try {
    const { values, positionals } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } }, allowPositionals: true })
    const [file] = positionals
    const language = values.lang === 'zh' || values.lang === 'en' ? values.lang : null
    return file && positionals.length === 1 && language ? { file, language } : null
  } catch {
    return null
  }
}
/** Everything but the mistakes: what is told, by default, and odd. */
function told(file: string, read: ContestRead & { ok: true }, language: Language): string {
  const json = readJson(readFileSync(file, 'utf8'))
  const raw = json.ok ? json.value : null
  const { contest, questions } = read
  const subjectsOf = (set: SetId) => (contest.sets[set]?.questions ?? []).flatMap(({ id }) => questions.get(id)?.subjectId ?? [])
  const odd = oddities(contest, { raw, formatOf, subjectsOf }).map(({ at, says }) => {
    const place = json.ok ? json.placeOf(at) : { line: 1, column: 1 }
    return `  ${file}:${String(place.line)}:${String(place.column)}  ${pathText(at)}: ${says[language]}`
  })
  const head = HEADS[language]
  return [
    asText([...sectionsOf(contest, formatOf), ...seasonSections(read.season)], language),
    `══ ${head.defaults} ══`,
    defaultLines(raw, formatOf)
      .map(({ path, words }) => `  ${path} → ${words[language]}`)
      .join('\n'),
    `══ ${head.odd} ══`,
    odd.length === 0 ? `  ${head.none}` : odd.join('\n'),
  ].join('\n\n')
}

function main(): number {
  const asked = given()
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const read = readContest(asked.file)
  if (!read.ok) {
    for (const line of mistakeLines(read.mistakes, asked.language)) console.error(line)
    console.error(HEADS[asked.language].wrong(read.mistakes.length))
    return 1
  }
  console.log(told(asked.file, read, asked.language))
  return 0
}
process.exitCode = main()
