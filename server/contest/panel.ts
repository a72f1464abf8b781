/** Who of the referees rules on a slot, and what their votes come to. */
import type { HeldUp } from '#shared/held-up.ts'
import type { Outcome, SeatId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Attempt, Slot } from './slot-state.ts'
import { isRecused } from './judges.ts'
import { oncePer } from './once-per.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { openAttempt, roundIdOf, rulesAt, rulesFor, rulesOf } from './read.ts'

const seatsOf = oncePer((contest: PreparedContest, _: 'by number'): readonly SeatId[] =>
  Array.from({ length: contest.panel.referees }, (_, index) => `referee-${index + 1}` as SeatId),
)
export const refereeSeats = ({ contest }: ContestState): readonly SeatId[] => seatsOf(contest, 'by number')
/** [J8] Who of the panel stands back for the team, and who doesn't. */
const splitFor = oncePer((contest: PreparedContest, teamId: TeamId | null): { readonly sits: readonly SeatId[]; readonly stands: readonly SeatId[] } => {
  const stands = seatsOf(contest, 'by number').filter((_, index) => isRecused({ contest }, 'referee', index + 1, teamId))
  return { sits: seatsOf(contest, 'by number').filter((seat) => !stands.includes(seat)), stands }
})

/** What answers are held up on, not sent; null where tablets send them. */
export function heldUpOn(state: ContestState, slot: Slot): HeldUp | null {
  const on = rulesOf(state, roundIdOf(slot.id)).tablets?.on ?? 'tablets'
  return slot.plan.mode === 'all' && on !== 'tablets' ? on : null
}
export const heldUp = (state: ContestState, slot: Slot): boolean => heldUpOn(state, slot) !== null
const answering = (slot: Slot): TeamId | null => (openAttempt(slot) ?? slot.attempts.at(-1))?.teamId ?? slot.plan.teamId

/** [J8] The panel without who stands back for the team. */
export const sittingFor = ({ contest }: ContestState, teamId: TeamId | null): readonly SeatId[] => splitFor(contest, teamId).sits
/** [J7] [J8] A referee recused for the team stands back; too few to be a majority of the panel, all do. By subject the one referee the file names; otherwise the whole panel; nobody where machine or chief rules alone. */
export function refereesFor(state: ContestState, slot: Slot, teamId: TeamId | null = answering(slot)): readonly SeatId[] {
  const { method } = rulesAt(state, slot).ruling
  if (method === 'machine' || method === 'chief') return []
  if (method !== 'subject') {
    const all = refereeSeats(state)
    const rest = sittingFor(state, teamId)
    return method === 'majority' && rest.length * 2 <= all.length ? [] : rest
  }
  const number = slot.question ? state.contest.panel.subjects[slot.question.subjectId] : undefined
  return number === undefined || isRecused(state, 'referee', number, teamId) ? [] : [`referee-${number}` as SeatId]
}
/** [J8] Who stands back for the team. */
export const standBackFor = ({ contest }: ContestState, teamId: TeamId): readonly SeatId[] => splitFor(contest, teamId).stands
/** [J8] More than half of the whole panel agree, whoever stands back; no majority (nor one that could say what a partial answer earns), or votes are still missing (null). */
export function panelTally(state: ContestState, slot: Slot, attempt: Attempt): Outcome | 'no-majority' | null {
  const seats = refereesFor(state, slot, attempt.teamId)
  const votes = seats.map((seat) => attempt.votes[seat])
  if (seats.length === 0 || votes.some((vote) => vote === undefined)) return null
  const counts = new Map<Outcome, number>()
  for (const vote of votes) if (vote && vote !== 'abstains') counts.set(vote, (counts.get(vote) ?? 0) + 1)
  const most = [...counts].find(([, count]) => count * 2 > refereeSeats(state).length)?.[0] ?? 'no-majority'
  return most === 'partial' && rulesFor(state, roundIdOf(slot.id), attempt.teamId).prices.partial === 'share' ? 'no-majority' : most
}
