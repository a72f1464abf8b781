/** The press timing of many questions as one table, a row a press: what a spreadsheet can open, and no formula in it. */
import { inLanguage, type Language } from '../words.ts'
import type { TeamView } from '../views/contest.ts'
import type { PastRaces } from '../views/people.ts'
import type { TeamId } from '../words.ts'

const OF_RACE = 'round,question,opening,opened-ms,certified,verdict,method,winner'
const OF_PRESS = 'table,team,is,rank-ms,from-ms,to-ms,half-ms,read-ms,credit-ms,input,flags'
/** Of the race again: who was too close, absent or missing, by table; what a draw was made from; presses counted and not kept, `table×presses`. */
const HEAD = `${OF_RACE},${OF_PRESS},contenders,absent,missing,seed,refused`
/** A text that a spreadsheet would reckon gets an apostrophe. */
function cell(value: string | number | boolean | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const ms = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000)

/** Begins with a byte order mark, so that Excel reads Chinese. */
export function timingCsv(slots: readonly PastRaces[], teams: readonly TeamView[], language: Language): string {
  const teamOf = new Map(teams.map((team) => [team.id, team]))
  const named = (id: TeamId): string => String(teamOf.get(id)?.table ?? id)
  const rows = slots.flatMap(({ roundTitle, number, races = [] }) =>
    races.flatMap(({ openingId, opensAt, verdict, lines, contenders, absent, missing, seed, refused = [] }) => {
      const found = verdict ? (verdict.certain ? 'certain' : verdict.photo ? 'photo' : 'estimate') : null
      const race = [inLanguage(roundTitle, language), number, openingId, ms(opensAt), verdict?.certified ?? null, found, verdict?.method ?? null]
      const winner = verdict ? (teamOf.get(verdict.winner)?.table ?? null) : null
      const others = [contenders, absent, missing].map((ids) => ids.map(named).join(' '))
      const after = [...others, seed, refused.map(({ teamId, presses }) => `${named(teamId)}×${String(presses)}`).join(' ')]
      return lines.map((line) => {
        const team = teamOf.get(line.teamId)
        const times = [line.rankMs, line.fromMs, line.toMs, line.halfMs, line.readMs, line.creditMs].map(ms)
        return [...race, winner, team?.table ?? null, team?.name ?? line.teamId, line.is, ...times, line.input, line.flags.join(' '), ...after]
          .map(cell)
          .join(',')
      })
    }),
  )
  return `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`
}
