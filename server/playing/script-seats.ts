/** Who asks in a script, as it is written there: operator, referee:2, team:5, player:5.2. */
import { SeatId, type TeamId } from '#shared/words.ts'
import type { SeatRef } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { liveRound, tabletsOf } from '../contest/read.ts'
import type { Both } from '../exchange/mistakes.ts'

const ALONE = ['operator', 'host', 'chief', 'clerk'] as const
const NUMBERED = ['referee', 'judge', 'clerk', 'supervisor'] as const
const FORM = /^(?:([a-z]+)|([a-z]+):(\d{1,2})|player:(\d{1,2})\.(\d))$/

/** What `by` and `for` may say in this contest: only seats it has. */
export function seatsSaid({ panel }: PreparedContest): Both {
  const numbered = NUMBERED.flatMap((role) => {
    const last = panel[`${role}s`]
    return last === 0 ? [] : [last === 1 ? `${role}:1` : `${role}:N (1–${String(last)})`]
  })
  const seats = ['operator', 'host', 'chief', ...numbered]
  return { zh: `${seats.join('、')}、team:台号 或 player:台号.位号`, en: `${seats.join(', ')}, team:TABLE or player:TABLE.POSITION` }
}

function crew(contest: PreparedContest, role: string, number: number): SeatRef | null {
  const known = NUMBERED.find((one) => one === role)
  if (!known || number < 1 || number > contest.panel[`${known}s`]) return null
  return { seat: SeatId.parse(`${known}-${String(number)}`), role: known, number }
}
/** Who sits at a table now: a part that was formed may have given its tables anew, so the teams in play come first. */
export function teamAt({ contest, playing }: Hall, table: number): PreparedContest['teams'][number] | undefined {
  const there = contest.teams.filter((team) => team.table === table)
  return there.find((team) => playing.includes(team.id)) ?? there[0]
}
export interface Hall {
  readonly contest: PreparedContest
  readonly playing: readonly TeamId[]
}
export const hallOf = (state: ContestState): Hall => ({ contest: state.contest, playing: liveRound(state)?.entrants ?? [] })

/** The team's tablet; of a team with one a position, the position's own. */
function tablet(hall: Hall, table: number, position: number | null): SeatRef | null {
  const { contest } = hall
  const team = teamAt(hall, table)
  if (!team) return null
  const bound = position !== null && tabletsOf(contest, team.id) === 'one-a-position'
  const seat = SeatId.parse(bound ? `team-${team.id}-${String(position)}` : `team-${team.id}`)
  return { seat, role: 'team', team: team.id, ...(position === null ? {} : { number: position }) }
}

/** The seat as the hub knows it; null for one the contest does not have. */
export function seatSaid(hall: Hall, said: string): SeatRef | null {
  const [, alone, role = '', number = '', table, position] = FORM.exec(said) ?? []
  if (table !== undefined) return tablet(hall, Number(table), Number(position))
  if (role === 'team') return tablet(hall, Number(number), null)
  if (role !== '') return crew(hall.contest, role, Number(number))
  const known = ALONE.find((one) => one === alone)
  if (!known) return null
  return known === 'clerk' ? crew(hall.contest, known, 1) : { seat: SeatId.parse(known), role: known }
}
