/** Awards as the public sees them: nothing before a result is signed, each only once it was shown. */
import type { AwardsPart, AwardView } from '#shared/views/results.ts'
import type { AwardFile } from '#shared/contest-file.ts'
import { awardWinners, type Winner } from '../contest/awards.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { playerName } from './naming.ts'

export const winnerViews = (state: ContestState, winners: readonly Winner[]): AwardView['winners'] =>
  winners.map(({ teamId, playerId }) => ({ teamId, playerId, playerName: playerName(state, playerId) }))

function shownAward(state: ContestState, award: AwardFile | undefined): AwardView[] {
  const found = award && awardWinners(state, award.id)
  return award && found?.ok
    ? [{ awardId: award.id, title: award.title, ...(award.unranked ? { unranked: true } : {}), winners: winnerViews(state, found.winners) }]
    : []
}

export function awardsPart(state: ContestState): AwardsPart {
  const signed = state.contest.parts.some((part) => state.results[part.id]?.stage === 'signed' || state.results[part.id]?.stage === 'announced')
  if (!signed) return null
  const shown = state.awards.shown.flatMap((id) =>
    shownAward(
      state,
      state.contest.awards.find((award) => award.id === id),
    ),
  )
  const now = shown.some((award) => award.awardId === state.awards.now) ? state.awards.now : null
  return { shown, now }
}
