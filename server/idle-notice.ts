/** What a contest file says that changes nothing, with its place: told to the person who begins a contest from it. */
import type { PreparedContest } from './contest/prepared-contest.ts'
import { readJson } from './exchange/json-places.ts'
import { pathText } from './exchange/mistakes.ts'
import { formatOf } from './formats/index.ts'
import { idleOddities } from './handbook/round-oddities.ts'
import { readText } from './journal-files.ts'
import type { Both } from './settings.ts'

/** As many as a screen shows; the check has them all. */
const TOLD = 8

/** Null where all that the file says means something; the file was read a moment ago. */
export function idleNotice(file: string, contest: PreparedContest): Both | null {
  const json = readJson(readText(file) ?? '')
  if (!json.ok) return null
  const idle = contest.rounds.flatMap((round, i) => idleOddities({ contest, round, at: ['rounds', i], raw: json.value, format: formatOf(round.format) }))
  if (idle.length === 0) return null
  const lines = (language: 'zh' | 'en') =>
    idle
      .slice(0, TOLD)
      .map(({ at, says }) => {
        const { line, column } = json.placeOf(at)
        return `\n  ${file}:${String(line)}:${String(column)} ${pathText(at)}: ${says[language]}`
      })
      .join('')
  const [n, more] = [String(idle.length), idle.length > TOLD]
  return {
    zh: `比赛文件有 ${n} 处设置在其环节中不起作用${more ? '（npm run check-contest 列出全部）' : ''}：${lines('zh')}`,
    en: `The contest file sets ${n} thing${idle.length === 1 ? '' : 's'} that change${idle.length === 1 ? 's' : ''} nothing${more ? ' (npm run check-contest lists all)' : ''}:${lines('en')}`,
  }
}
