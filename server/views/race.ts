/** The press timing of the question in play, for the crew: every press with its interval, what the referee is asked, whom the hub does not hear. */
import type { RacePart } from '#shared/views/race.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { raceOf } from '../contest/race.ts'
import type { Given } from './viewer.ts'

export function racePart(state: ContestState, { hearing }: Given): RacePart {
  const race = raceOf(state)
  if (!race) return null
  const unheard = { mode: 'estimate', why: [], late: [], lost: [], silent: [] } as const
  const { mode, why, late, lost, silent } = hearing ?? unheard
  return { slotId: race.slot.id, record: null, asks: null, mode, why: [...why], late: [...late], lost: [...lost], silent: [...silent] }
}
