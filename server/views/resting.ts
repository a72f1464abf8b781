/** The rounds that are not on, as one list that stays the same while none of them changes: nearly every fact is one of the live round. */
import type { ContestState } from '../contest/contest-state.ts'
import { oncePer } from '../contest/once-per.ts'
import type { RoundState } from '../contest/slot-state.ts'
import { sameEach } from './same-each.ts'

const last = new WeakMap<ContestState['contest'], readonly RoundState[]>()
const resting = oncePer((state: ContestState, _: 'now'): readonly RoundState[] => {
  const rounds = Object.values(state.rounds).filter((round) => round.id !== state.live)
  const before = last.get(state.contest)
  if (before && sameEach(before, rounds)) return before
  last.set(state.contest, rounds)
  return rounds
})
export const restingRounds = (state: ContestState): readonly RoundState[] => resting(state, 'now')
