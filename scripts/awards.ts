/** `npm run -s awards -- CONTEST RESULTS… [--lang en] [--json]`: prints the award list of a season from its result files, a line an award place with its reason. */
import { parseArgs } from 'node:util'
import type { Language } from '#shared/words.ts'
import { sha256 } from '../server/canonical-json.ts'
import { awardLines, awardsJson } from '../server/exchange/award-list.ts'
import { readContest } from '../server/exchange/contest-file.ts'
import { mistakeLines } from '../server/exchange/mistakes.ts'
import { readResults } from '../server/exchange/result-files.ts'
import { cellMistakeLines } from '../server/exchange/table.ts'
import { seasonOutcome } from '../server/season/outcome.ts'

const USAGE = '用法 usage: npm run -s awards -- CONTEST.json RESULTS… [--lang zh|en] [--json]   (RESULTS: 文件 file, 文件夹 folder, 名单 list=FILE)'

interface Asked {
  readonly contest: string
  readonly results: readonly string[]
  readonly language: Language
  readonly json: boolean
}
function given(): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      options: { lang: { type: 'string', default: 'zh' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [contest, ...results] = positionals
    const language = values.lang === 'zh' || values.lang === 'en' ? values.lang : null
    return contest && results.length > 0 && language ? { contest, results, language, json: values.json } : null
  } catch {
    return null
  }
}
function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line)
  return 1
}

async function main(): Promise<number> {
  const asked = given()
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const { language } = asked
  const read = readContest(asked.contest)
  if (!read.ok) return refuse(mistakeLines(read.mistakes, language))
  if (!read.season) return refuse([`${asked.contest}  ${language === 'zh' ? '没有 season 一节' : 'has no section season'}`])
  const results = await readResults(read.season, read.contest, asked.results)
  if (!results.ok) return refuse(cellMistakeLines(results.mistakes, language))
  const outcome = seasonOutcome({ file: read.season, contest: read.contest, given: results.given, sha256 })
  if (outcome.mistakes.length > 0) return refuse(cellMistakeLines(outcome.mistakes, language))
  if (asked.json) console.log(JSON.stringify(awardsJson(read.contest, outcome), null, 2))
  else for (const line of awardLines(read.contest, outcome, language)) console.log(line)
  return 0
}
process.exitCode = await main()
