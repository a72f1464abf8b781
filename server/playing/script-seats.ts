/** Who asks in a script, as it is written there: operator, referee:2, team:5, player:5.2. */
import { SeatId } from '#shared/words.ts'
import type { PreparedContest, SeatRef } from '../contest/contest-state.ts'
import type { Both } from '../exchange/mistakes.ts'

const ALONE = ['operator', 'host', 'chief', 'clerk'] as const
const NUMBERED = ['referee', 'judge', 'clerk', 'supervisor'] as const
const FORM = /^(?:([a-z]+)|([a-z]+):(\d{1,2})|player:(\d{1,2})\.(\d))$/

/** What `by` and `for` may say in this contest. */
export function seatsSaid({ panel }: PreparedContest): Both {
  const { referees, judges } = panel
  return {
    zh: `operator、host、chief、clerk、referee:N（1–${String(referees)}）、judge:N（1–${String(judges)}）、team:台号 或 player:台号.位号`,
    en: `operator, host, chief, clerk, referee:N (1–${String(referees)}), judge:N (1–${String(judges)}), team:TABLE or player:TABLE.POSITION`,
  }
}

function crew(contest: PreparedContest, role: string, number: number): SeatRef | null {
  const known = NUMBERED.find((one) => one === role)
  if (!known || number < 1 || number > contest.panel[`${known}s`]) return null
  return { seat: SeatId.parse(`${known}-${String(number)}`), role: known, number }
}
/** The team's tablet; of a team with one a position, the position's own. */
function tablet(contest: PreparedContest, table: number, position: number | null): SeatRef | null {
  const team = contest.teams.find((one) => one.table === table)
  if (!team) return null
  const bound = position !== null && contest.tablets === 'one-a-position'
  const seat = SeatId.parse(bound ? `team-${team.id}-${String(position)}` : `team-${team.id}`)
  return { seat, role: 'team', team: team.id, ...(position === null ? {} : { number: position }) }
}

/** The seat as the hub knows it; null for one the contest does not have. */
export function seatSaid(contest: PreparedContest, said: string): SeatRef | null {
  const [, alone, role = '', number = '', table, position] = FORM.exec(said) ?? []
  if (table !== undefined) return tablet(contest, Number(table), Number(position))
  if (role === 'team') return tablet(contest, Number(number), null)
  if (role !== '') return crew(contest, role, Number(number))
  const known = ALONE.find((one) => one === alone)
  if (!known) return null
  return known === 'clerk' ? crew(contest, known, 1) : { seat: SeatId.parse(known), role: known }
}
