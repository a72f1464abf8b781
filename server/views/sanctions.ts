/** The contest's catalogue of penalties and bonuses, and which steps of it were taken. */
import type { SanctionsPart } from '#shared/views/results.ts'
import type { ContestState } from '../contest/contest-state.ts'

export const sanctionsPart = ({ contest, sanctions }: ContestState): SanctionsPart => ({
  catalogue: (contest.sanctions ?? []).map(({ id, title, steps }) => ({ id, title, steps: steps.map(({ points, disqualify }) => ({ points, disqualify })) })),
  given: sanctions.map(({ partId, teamId, sanction, step, reason }) => ({ partId, teamId, sanction, step, reason })).reverse(),
})
