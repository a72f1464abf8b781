/** Penalties and bonuses by authority, from the contest's own catalogue: each has its steps, taken one after another. */
import type { CommandOf } from '#shared/commands.ts'
import type { SanctionFile } from '#shared/sanctions.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import { disqualifyTeam } from './leaving.ts'
import { entrantsOf } from './read.ts'
import { pointsEntered } from './scoring.ts'

export const sanctionOf = (state: ContestState, id: string): SanctionFile | null => state.contest.sanctions?.find((one) => one.id === id) ?? null
/** How often the team has had it in this part. */
export const timesGiven = (state: ContestState, at: { partId: PartId; teamId: TeamId; sanction: string }): number =>
  state.sanctions.filter((one) => one.partId === at.partId && one.teamId === at.teamId && one.sanction === at.sanction).length
/** The step that would come next for the team; null when its last has been taken. */
export function nextStep(state: ContestState, at: { partId: PartId; teamId: TeamId; sanction: string }) {
  const steps = sanctionOf(state, at.sanction)?.steps ?? []
  const n = timesGiven(state, at)
  return steps[n] ?? null
}

/** [D16] The next step of a sanction of the catalogue, with a reason; refused when its steps are used up, or while a team it puts out may not leave. */
export function applySanction(state: ContestState, command: CommandOf<'ApplySanction'>, asked: Asked): Decision {
  const { partId, teamId, sanction, reason } = command
  if (!entrantsOf(state.contest, partId).includes(teamId)) return refuse('no-such-team')
  if (!sanctionOf(state, sanction)) return refuse('no-such-sanction')
  const step = nextStep(state, command)
  if (!step) return refuse('no-step-left')
  const gone = step.disqualify ? disqualifyTeam(state, { type: 'DisqualifyTeam', teamId, reason }, asked) : null
  if (gone && !gone.ok) return gone
  const n = timesGiven(state, command) + 1
  const leaves: Step = (now) => {
    const out = step.disqualify ? disqualifyTeam(now, { type: 'DisqualifyTeam', teamId, reason }, asked) : null
    return out?.ok ? out.events : []
  }
  const cause = { is: 'sanction', sanction, step: n, reason } as const
  const entry = { partId, teamId, points: step.points, playerId: null, personPoints: 0, roundId: null, slotId: null, cause, hidden: false }
  return accept(
    ...inTurn(
      state,
      asked,
      () => [{ type: 'SanctionApplied', partId, teamId, sanction, step: n, disqualify: step.disqualify, reason }],
      () => pointsEntered(step.points === 0 ? [] : [entry]),
      leaves,
    ),
  )
}
