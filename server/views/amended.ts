/** An amended ruling for its scene: the desk sees it at once, the hall while the scene is on. */
import type { AmendedPart } from '#shared/views/amended.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { outcomeCounting } from '../contest/amended.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { roundIdOf, roundOf, slotOf, teamOf } from '../contest/read.ts'

/** The part of the round in which the team plays. */
const partIn = (state: ContestState, parts: readonly PartId[], teamId: TeamId): PartId | undefined =>
  parts.find((id) => state.ledger.totals[id]?.[teamId] !== undefined)

export function amendedPart(state: ContestState): AmendedPart {
  const amended = state.amended
  const slot = amended && slotOf(state, amended.slotId)
  const round = amended && roundOf(state, roundIdOf(amended.slotId))
  if (!amended || !slot || !round) return null
  const changed = (teamId: TeamId) => {
    const partId = partIn(state, round.parts, teamId)
    const total = partId === undefined ? 0 : (state.ledger.totals[partId]?.[teamId] ?? 0) - (state.ledger.hidden[partId]?.[teamId] ?? 0)
    return { teamId, points: amended.points[teamId] ?? 0, total }
  }
  const rows = amended.was.map(({ attemptId, teamId, outcome }) => {
    const attempt = slot.attempts.find((one) => one.id === attemptId)
    return { ...changed(teamId), was: outcome, now: attempt ? outcomeCounting(slot, attempt) : null }
  })
  // whom it costs or pays without a ruling of theirs
  const others = state.contest.teams
    .filter(({ id }) => (amended.points[id] ?? 0) !== 0 && !rows.some((row) => row.teamId === id))
    .map(({ id }) => ({ ...changed(id), was: null, now: null }))
  const tableOf = (id: TeamId): number => teamOf(state.contest, id)?.table ?? 0
  return {
    slotId: slot.id,
    roundTitle: round.title,
    number: slot.number,
    reason: amended.reason,
    rows: [...rows, ...others].sort((one, other) => tableOf(one.teamId) - tableOf(other.teamId)),
  }
}
export const publicAmended = (state: ContestState): AmendedPart => (!state.scene.follow && state.scene.scene === 'amended' ? amendedPart(state) : null)
