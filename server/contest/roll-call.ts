/** The roll-call of buzzers before a round: each is pressed once, or the operator goes on without. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { BuzzerSeat, RoundState } from './slot-state.ts'
import { liveRound, rulesOf, tabletsOf, teamOf } from './read.ts'

const same = (one: BuzzerSeat, other: BuzzerSeat): boolean => one.teamId === other.teamId && one.position === other.position

/** Every buzzer of the round: one a team, or one for each position somebody stands at. */
function buzzersOf(state: ContestState, round: RoundState): readonly BuzzerSeat[] {
  return round.entrants.flatMap((teamId): readonly BuzzerSeat[] => {
    if (tabletsOf(state.contest, teamId) === 'one-a-team') return [{ teamId, position: null }]
    return (teamOf(state.contest, teamId)?.players ?? []).flatMap((player) => {
      const position = state.players[player.id]?.position ?? null
      return position === null ? [] : [{ teamId, position }]
    })
  })
}
/** [E10] Buzzers not heard yet; none once the roll-call was skipped, a question was opened, or where the round has none. */
export function missingBuzzers(state: ContestState, round: RoundState): readonly BuzzerSeat[] {
  if (!rulesOf(state, round.id).warmUp?.rollCall || round.rollCall?.skipped || round.slots.length > round.fromSlot) return []
  const heard = round.rollCall?.heard ?? []
  return buzzersOf(state, round).filter((buzzer) => !heard.some((one) => same(one, buzzer)))
}

export function testPress(state: ContestState, _: CommandOf<'TestPress'>, asked: Asked): Decision {
  const round = liveRound(state)
  const { team, number } = acting(asked.by)
  if (!round || !team) return refuse('wrong-moment')
  const missing = missingBuzzers(state, round).filter(({ teamId }) => teamId === team)
  const position = tabletsOf(state.contest, team) === 'one-a-team' ? null : (number ?? missing[0]?.position ?? null)
  if (!missing.some((one) => same(one, { teamId: team, position }))) return refuse('wrong-moment')
  return accept({ type: 'BuzzerTested', roundId: round.id, teamId: team, position })
}
export function skipRollCall(state: ContestState, { roundId }: CommandOf<'SkipRollCall'>): Decision {
  const round = liveRound(state)
  if (!round || round.id !== roundId || missingBuzzers(state, round).length === 0) return refuse('wrong-moment')
  return accept({ type: 'RollCallSkipped', roundId })
}
