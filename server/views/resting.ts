/** The rounds that are not on, as one list that stays the same while none of them changes: nearly every fact is one of the live round. */
import type { ContestState } from '../contest/contest-state.ts'
import { oncePer } from '../contest/once-per.ts'
import type { RoundState } from '../contest/slot-state.ts'
import { steady } from './same-each.ts'

const listed = steady<RoundState>()
const resting = oncePer((state: ContestState, _: 'now') =>
  listed(
    state.contest,
    Object.values(state.rounds).filter((round) => round.id !== state.live),
  ),
)
export const restingRounds = (state: ContestState): readonly RoundState[] => resting(state, 'now')
