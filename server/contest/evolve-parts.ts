/** Reducers of parts formed, and of teams that leave and come back. */
import type { PartId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Departure } from './prepared-contest.ts'
import type { RoundState } from './slot-state.ts'
import { roundOf, teamOf } from './read.ts'
import type { Reducers } from './reducers.ts'

/** The round under way with its entrants changed; every other round takes its entrants when it begins. */
function inLiveRound(state: ContestState, parts: readonly PartId[], change: (round: RoundState) => RoundState): ContestState['rounds'] {
  const round = state.live === null ? undefined : state.rounds[state.live]
  if (!round || !roundOf(state, round.id)?.parts.some((partId) => parts.includes(partId))) return state.rounds
  return { ...state.rounds, [round.id]: change(round) }
}
/** Out of the question in play, so that no press or answer of the team is waited for. */
const outOfSlot = (round: RoundState, teamId: TeamId): RoundState['slots'] =>
  round.slots.map((slot, i) =>
    i < round.slots.length - 1 || slot.phase === 'closed' || slot.out.includes(teamId) ? slot : { ...slot, out: [...slot.out, teamId] },
  )
/** A check of a part whose field has changed is a check of another list. */
function unchecked(state: ContestState, parts: readonly PartId[]): ContestState['results'] {
  const stale = Object.entries(state.results).filter(([id, result]) => parts.includes(id as PartId) && result.stage === 'checked')
  return { ...state.results, ...Object.fromEntries(stale.map(([id, result]) => [id, { ...result, stage: 'provisional' as const, check: null }])) }
}
const without = (parts: Departure['parts'], gone: readonly PartId[]): Departure['parts'] =>
  Object.fromEntries(Object.entries(parts).filter(([id]) => !gone.includes(id as PartId)))

export const evolveParts: Reducers<'PartFormed' | 'TeamLeft' | 'TeamReinstated'> = {
  PartFormed: (state, { partId, entrants, tables }) => ({
    ...state,
    contest: {
      ...state.contest,
      parts: state.contest.parts.map((part) => (part.id === partId ? { ...part, formed: entrants } : part)),
      teams: state.contest.teams.map((team) => ({ ...team, table: tables[team.id] ?? team.table })),
    },
  }),
  TeamLeft: (state, { teamId, how, reason, parts, passes }) => {
    const before = state.contest.departed?.[teamId]
    const departed = { ...state.contest.departed, [teamId]: { how, reason, parts: { ...before?.parts, ...parts } } }
    const ids = Object.keys(parts).map((id) => id as PartId)
    const rounds = inLiveRound(state, ids, (round) => ({
      ...round,
      entrants: round.entrants.filter((id) => id !== teamId),
      ...(passes ? { passing: [...(round.passing ?? []), teamId] } : {}),
      slots: outOfSlot(round, teamId),
    }))
    return { ...state, contest: { ...state.contest, departed }, rounds, results: unchecked(state, ids), hands: state.hands.filter((id) => id !== teamId) }
  },
  TeamReinstated: (state, { teamId, parts }) => {
    const before = state.contest.departed?.[teamId]
    if (!before) return state
    const { [teamId]: _, ...others } = state.contest.departed ?? {}
    const left = without(before.parts, parts)
    const departed = Object.keys(left).length > 0 ? { ...others, [teamId]: { ...before, parts: left } } : others
    const table = (id: TeamId) => teamOf(state.contest, id)?.table ?? 0
    const rounds = inLiveRound(state, parts, (round) =>
      round.order.includes(teamId)
        ? {
            ...round,
            entrants: [...round.entrants.filter((id) => id !== teamId), teamId].sort((one, other) => table(one) - table(other)),
            passing: (round.passing ?? []).filter((id) => id !== teamId),
          }
        : round,
    )
    return { ...state, contest: { ...state.contest, departed }, rounds, results: unchecked(state, parts) }
  },
}
