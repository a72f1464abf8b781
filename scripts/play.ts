/** `npm run -s play -- CONTEST SCRIPT [--lang en]`: plays a script of commands without a hub and prints the outcome as one JSON object. */
import { parseArgs } from 'node:util'
import type { Language } from '#shared/words.ts'
import { readContest } from '../server/exchange/contest-file.ts'
import { mistakeLines, type Mistake } from '../server/exchange/mistakes.ts'
import { readScript } from '../server/exchange/script-file.ts'
import { playScript } from '../server/playing/play-script.ts'
import { printed } from '../server/playing/printed.ts'

const USAGE = '用法 usage: npm run -s play -- CONTEST.json SCRIPT.ndjson [--lang zh|en]'

function given(): { contest: string; script: string; language: Language } | null {
  try {
    const { values, positionals } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } }, allowPositionals: true })
    const [contest, script] = positionals
    const language = values.lang === 'zh' || values.lang === 'en' ? values.lang : null
    return contest && script && positionals.length === 2 && language ? { contest, script, language } : null
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
  const { language } = asked
  const refuse = (mistakes: readonly Mistake[]): number => {
    for (const line of mistakeLines(mistakes, language)) console.error(line)
    return 1
  }
  const read = readContest(asked.contest)
  if (!read.ok) return refuse(read.mistakes)
  const script = readScript(asked.script, read.contest)
  if (!script.ok) return refuse(script.mistakes)
  const played = playScript(script.script, read)
  console.log(JSON.stringify(printed(played), null, 2))
  for (const { line, what } of played.trouble) console.error(`${asked.script}:${String(line)}  ${what[language]}`)
  return played.trouble.length > 0 ? 1 : 0
}
process.exitCode = main()
