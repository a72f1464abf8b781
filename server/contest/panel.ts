/** Who of the referees rules on a slot, and what their votes come to. */
import type { Outcome, SeatId } from '#shared/words.ts'
import type { Attempt, ContestState, Slot } from './contest-state.ts'
import { rulesAt } from './read.ts'

export const refereeSeats = (state: ContestState): readonly SeatId[] =>
  Array.from({ length: state.contest.panel.referees }, (_, index) => `referee-${index + 1}` as SeatId)

/** [J7] By subject the one referee the file names; otherwise the whole panel; nobody where machine or chief rules alone. */
export function refereesFor(state: ContestState, slot: Slot): readonly SeatId[] {
  const { method } = rulesAt(state, slot).ruling
  if (method === 'machine' || method === 'chief') return []
  if (method !== 'subject') return refereeSeats(state)
  const number = slot.question ? state.contest.panel.subjects[slot.question.subjectId] : undefined
  return number === undefined ? [] : [`referee-${number}` as SeatId]
}
/** More than half of the whole panel agree, no majority, or votes are still missing (null). */
export function panelTally(state: ContestState, slot: Slot, attempt: Attempt): Outcome | 'no-majority' | null {
  const seats = refereesFor(state, slot)
  const votes = seats.map((seat) => attempt.votes[seat])
  if (seats.length === 0 || votes.some((vote) => vote === undefined)) return null
  const counts = new Map<Outcome, number>()
  for (const vote of votes) if (vote) counts.set(vote, (counts.get(vote) ?? 0) + 1)
  return [...counts].find(([, count]) => count * 2 > seats.length)?.[0] ?? 'no-majority'
}
