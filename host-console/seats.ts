/** Which seat stands behind a command: those a command is allowed to, and the one the operator most naturally acts for (代). */
import { ALLOWED, mayAsk } from '#shared/allowed.ts'
import type { Command, CommandType } from '#shared/commands.ts'
import type { DeviceView, DevicesPart } from '#shared/views/people.ts'
import type { Role, SeatId, TeamId } from '#shared/words.ts'

type Seats = readonly DeviceView[]
const seatsIn = (devices: DevicesPart | undefined): Seats => devices?.seats ?? []

/** The first seat of a role; for a team's tablets, the team's. */
export function seatOf(devices: DevicesPart | undefined, role: Role, teamId?: TeamId): SeatId | null {
  const found = seatsIn(devices).find((seat) => seat.role === role && (teamId === undefined || seat.teamId === teamId))
  return found?.seatId ?? null
}

/** A spoken ruling is the clerk's to enter; whatever else the bench may do stands with the chief. */
const preferred = (type: CommandType): readonly Role[] =>
  type === 'RuleAnswer' || type === 'RuleAll' ? ['clerk', 'chief', 'referee'] : ['chief', 'clerk', 'judge', 'host', 'referee']

/** The seat to send a command for; null where the operator may ask it himself, or where no seat may be guessed. */
export function standInFor(command: Command, devices: DevicesPart | undefined, teamId: TeamId | null): SeatId | null {
  if (mayAsk('operator', command.type)) return null
  const allowed: readonly string[] = ALLOWED[command.type]
  if (allowed.includes('team')) return teamId === null ? null : seatOf(devices, 'team', teamId)
  for (const role of preferred(command.type)) {
    const seat = allowed.includes(role) ? seatOf(devices, role) : null
    if (seat !== null) return seat
  }
  return null
}

/** Seats in the order an operator looks for them: bench, judges, floor, teams, screens. */
const ORDER: readonly Role[] = ['operator', 'chief', 'referee', 'clerk', 'judge', 'supervisor', 'host', 'team', 'display', 'audience']
export const inDeskOrder = (seats: Seats): DeviceView[] => [...seats].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
