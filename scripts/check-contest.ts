/** `npm run -s check-contest -- FILE [--lang en] [--data DIR]`: a contest file in words, the defaults it took, the media it names, and what in it can hardly be meant. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Language, SetId } from '#shared/words.ts'
import { formatOf } from '../server/formats/index.ts'
import { readContest, type ContestRead } from '../server/exchange/contest-file.ts'
import { readJson } from '../server/exchange/json-places.ts'
import { mediaNamed, missingIn, type NamedMedia } from '../server/exchange/missing-media.ts'
import { mistakeLines, pathText } from '../server/exchange/mistakes.ts'
import { asText } from '../server/handbook/as-text.ts'
import { sectionsOf } from '../server/handbook/chapters.ts'
import { oddities } from '../server/handbook/contradictions.ts'
import { defaultLines } from '../server/handbook/defaults.ts'
import { seasonSections } from '../server/handbook/season-chapters.ts'

const USAGE = '用法 usage: npm run -s check-contest -- CONTEST.json [--lang zh|en] [--data DIR]'
const HEADS = {
  zh: {
    defaults: '取默认值',
    media: '素材文件（放在数据目录的 media 文件夹）',
    missing: '缺',
    there: '有',
    odd: '可疑之处',
    none: '没有可疑之处。',
    wrong: (n: number) => `${String(n)} 处错误：文件不能使用。`,
  },
  en: {
    defaults: 'Defaults taken',
    media: 'Media (in the folder media of the data folder)',
    missing: 'missing',
    there: 'there',
    odd: 'Worth a second look',
    none: 'Nothing looks odd.',
    wrong: (n: number) => `${String(n)} mistake${n === 1 ? '' : 's'}: the file can’t be used.`,
  },
} as const

interface Asked {
  file: string
  language: Language
  /** The data folder whose media are looked for. */
  data: string | undefined
}
function given(): Asked | null {
  try {
    const { values, positionals } = parseArgs({ options: { lang: { type: 'string', default: 'zh' }, data: { type: 'string' } }, allowPositionals: true })
    const [file] = positionals
    const language = values.lang === 'zh' || values.lang === 'en' ? values.lang : null
    return file && positionals.length === 1 && language ? { file, language, data: values.data } : null
  } catch {
    return null
  }
}
/** Nothing for a contest without any; which of them are there, once the folder is named. */
function mediaLines(named: readonly NamedMedia[], data: string | undefined, head: { media: string; missing: string; there: string }): string[] {
  const missing = data === undefined ? [] : missingIn(data, named)
  const state = (one: NamedMedia) => (data === undefined ? '' : `${missing.includes(one) ? head.missing : head.there}  `)
  return named.length === 0 ? [] : [`══ ${head.media} ══`, named.map((one) => `  ${state(one)}${one.file}  ${one.where}`).join('\n')]
}
/** Everything but the mistakes: what is told, by default, and odd. */
function told({ file, language, data }: Asked, read: ContestRead & { ok: true }): string {
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
    ...mediaLines(mediaNamed(file, questions), data, head),
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
  console.log(told(asked, read))
  return 0
}
process.exitCode = main()
