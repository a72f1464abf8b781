/** Evenings in which teams leave and come back at any moment: the recommended step never comes to a dead end, and replay is equal. */
import { expect, test } from 'vitest'
import type { TeamId } from '#shared/words.ts'
import { ask, operatorFor, restart, seat, type Hall } from '../testing/hall.ts'
import { playEvening } from '../testing/evening.ts'
import { seeded } from '../testing/their-part.ts'

const chief = operatorFor(seat('chief'))
/** Now and then the chief lets a team go, or takes one back. */
function leavers(seed: number) {
  const pick = seeded(seed + 7)
  let left = 0
  return (hall: Hall): readonly string[] => {
    const { teams, departed = {} } = hall.state.contest
    const team = teams[pick(teams.length)]
    const away = Object.keys(departed)[0] as TeamId | undefined
    if (!team || pick(12) > 0) return []
    if (away !== undefined && pick(2) === 0) ask(hall, chief, { type: 'ReinstateTeam', teamId: away, reason: '查明有误' })
    else if (left < 3) {
      left += 1
      const how = pick(2) === 0 ? 'withdrawal' : 'forfeit'
      ask(
        hall,
        chief,
        pick(3) === 0 ? { type: 'DisqualifyTeam', teamId: team.id, reason: '违规' } : { type: 'WithdrawTeam', teamId: team.id, how, reason: '因故' },
      )
    }
    return []
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('teams leave and come back (seed %i)', (seed) => {
  const only =
    [
      ['required', 'risk'],
      ['buzzer', 'speed'],
      ['quiz', 'judged'],
    ][seed % 3] ?? []
  const { hall, trouble } = playEvening({ seed, mischief: 'none', restarts: 'now-and-then', evening: { only }, look: leavers(seed) })
  expect(trouble).toEqual([])
  expect(hall.events.map((event) => event.type)).toContain('TeamLeft')
  restart(hall)
  expect(hall.faults).toEqual([])
})
