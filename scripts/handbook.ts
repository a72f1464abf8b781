/** `npm run -s handbook -- FILE [--out PAGE] [--lang zh|en] [--both] [--md]`: the handbook for team leaders, to print. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Language } from '#shared/words.ts'
import { formatOf } from '../server/formats/index.ts'
import { readContest } from '../server/exchange/contest-file.ts'
import { mistakeLines } from '../server/exchange/mistakes.ts'
import { asPage, handbookTitle } from '../server/handbook/as-page.ts'
import { asMarkdown } from '../server/handbook/as-text.ts'
import { sectionsOf } from '../server/handbook/chapters.ts'
import { seasonSections } from '../server/handbook/season-chapters.ts'

const USAGE = '用法 usage: npm run -s handbook -- CONTEST.json [--out handbook.html] [--lang zh|en] [--both] [--md]'
interface Asked {
  readonly file: string
  readonly language: Language
  readonly out: string | undefined
  readonly both: boolean
  readonly markdown: boolean
}
function given(): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      options: {
        lang: { type: 'string', default: 'zh' },
        out: { type: 'string' },
        both: { type: 'boolean', default: false },
        md: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    const [file] = positionals
    const language = values.lang === 'zh' || values.lang === 'en' ? values.lang : null
    return file && positionals.length === 1 && language ? { file, language, out: values.out, both: values.both, markdown: values.md } : null
  } catch {
    return null
  }
}

function main(): number {
  const asked = given()
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const { file, language, out, both, markdown } = asked
  const read = readContest(file)
  if (!read.ok) {
    for (const line of mistakeLines(read.mistakes, language)) console.error(line)
    return 1
  }
  const sections = [...sectionsOf(read.contest, formatOf), ...seasonSections(read.season)]
  const other = language === 'zh' ? 'en' : 'zh'
  const text = markdown
    ? asMarkdown(handbookTitle(read.contest, language), sections, language)
    : asPage(read.contest, sections, both ? [language, other] : [language])
  if (out === undefined) process.stdout.write(text)
  else writeFileSync(out, text)
  return 0
}
process.exitCode = main()
