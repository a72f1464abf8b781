/** The seats a contest has, derived from its file: their ids, roles, names and pages. */
import { SeatId, type Role, type TeamId } from '#shared/words.ts'
import type { SeatRef } from './contest/actor.ts'
import type { PreparedContest } from './contest/prepared-contest.ts'
import { tabletsOf } from './contest/read.ts'

export interface Seat {
  readonly id: SeatId
  readonly role: Role
  readonly name: { readonly zh: string; readonly en: string }
  /** Where its page lives, e.g. /pad/referee-1. */
  readonly path: string
  readonly ref: SeatRef
}
export type SeatPlan = ReadonlyMap<SeatId, Seat>

const NAMES = {
  operator: { zh: '总控台', en: 'Host console' },
  host: { zh: '主持人', en: 'Host' },
  chief: { zh: '裁判长', en: 'Chief referee' },
  referee: { zh: '裁判', en: 'Referee' },
  clerk: { zh: '裁判助理', en: 'Clerk' },
  judge: { zh: '评委', en: 'Judge' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
  director: { zh: '导播', en: 'Broadcast director' },
  display: { zh: '大屏', en: 'Display' },
} as const
type NamedRole = keyof typeof NAMES

const pathOf = (role: Role, id: SeatId): string => {
  if (role === 'operator') return `/console/${id}`
  if (role === 'team') return `/buzzer/${id}`
  if (role === 'director') return `/director/${id}`
  return role === 'display' ? `/stage/${id}` : `/pad/${id}`
}

function crewSeat(role: NamedRole, number?: number): Seat {
  const id = SeatId.parse(number === undefined ? role : `${role}-${number}`)
  const { zh, en } = NAMES[role]
  const name = number === undefined ? { zh, en } : { zh: `${zh}${number}`, en: `${en} ${number}` }
  return { id, role, name, path: pathOf(role, id), ref: { seat: id, role, ...(number === undefined ? {} : { number }) } }
}

function teamSeat(team: PreparedContest['teams'][number], position?: number): Seat {
  const teamId: TeamId = team.id
  const id = SeatId.parse(position === undefined ? `team-${teamId}` : `team-${teamId}-${position}`)
  const who = position === undefined ? { zh: '', en: '' } : { zh: ` ${position}号选手`, en: ` player ${position}` }
  const name = { zh: `${team.table}号台 ${team.shortName}${who.zh}`, en: `Table ${team.table} ${team.shortName}${who.en}` }
  return {
    id,
    role: 'team',
    name,
    path: pathOf('team', id),
    ref: { seat: id, role: 'team', team: teamId, ...(position === undefined ? {} : { number: position }) },
  }
}

/** A team's seat without a team: each of its keys is one's buzzer. */
function gatewaySeat(number: number): Seat {
  const id = SeatId.parse(`gateway-${number}`)
  const name = { zh: `抢答网关${number}`, en: `Buzzer gateway ${number}` }
  return { id, role: 'team', name, path: pathOf('team', id), ref: { seat: id, role: 'team', number } }
}
const numbered = (role: NamedRole, count: number): Seat[] => Array.from({ length: count }, (_, index) => crewSeat(role, index + 1))

export function seatPlanOf(contest: PreparedContest): SeatPlan {
  const { panel } = contest
  const teams = contest.teams.flatMap((team) => {
    if (tabletsOf(contest, team.id) === 'one-a-team') return [teamSeat(team)]
    const positions = team.players.flatMap((player) => player.position ?? [])
    return [...new Set(positions)].sort((a, b) => a - b).map((position) => teamSeat(team, position))
  })
  const seats = [
    ...(['operator', 'host', 'chief'] as const).map((role) => crewSeat(role)),
    ...numbered('referee', panel.referees),
    ...numbered('clerk', panel.clerks),
    ...numbered('judge', panel.judges),
    ...numbered('supervisor', panel.supervisors),
    ...teams,
    ...Array.from({ length: contest.buzzers?.gateways ?? 0 }, (_, index) => gatewaySeat(index + 1)),
    ...numbered('display', panel.displays),
    ...numbered('director', panel.directors ?? 1),
  ]
  return new Map(seats.map((seat) => [seat.id, seat]))
}
