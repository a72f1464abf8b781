/** Who wins which award, computed only from signed results; otherwise why not yet. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { AwardId, PartId, PlayerId, TeamId } from '#shared/words.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import type { ContestState } from './contest-state.ts'
import { awardPlaces, byStandings, mayWin } from './award-places.ts'
import { entrantsOf, partFileOf, teamOf } from './read.ts'
import { openTiesOf } from './open-ties.ts'
import { personsPicked, type PersonsAward, type PersonsPicked } from './persons-award.ts'
import { pick } from './picking.ts'
import type { EqualsDecided } from './result-state.ts'
import { policyFor } from './tie-policies.ts'

export interface Winner {
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
}
export type Winners =
  { readonly ok: true; readonly winners: readonly Winner[]; readonly open?: PersonsPicked['open'] } | { readonly ok: false; readonly why: RefusalCode }

/** as-it-stands: whoever would have it by the points as they are, all of those level at a last place, signed or not. */
type Gate = 'signed' | 'as-it-stands'

const signed = (state: ContestState, parts: readonly PartId[]): boolean =>
  parts.every((id) => state.results[id]?.stage === 'signed' || state.results[id]?.stage === 'announced')
const blocked = (why: RefusalCode): Winners => ({ ok: false, why })

/** The parts an award waits for: its own, or every part for one that goes by role. */
export function partsOfAward(state: ContestState, award: AwardFile): readonly PartId[] {
  if (award.by === 'rank' || award.by === 'nomination' || award.by === 'persons') return [award.part]
  return award.by === 'complement' ? award.parts : state.contest.parts.map((part) => part.id)
}

function byRank(state: ContestState, award: AwardFile & { by: 'rank' }, gate: Gate): Winners {
  let before = 0
  for (const other of state.contest.awards) {
    if (other.id === award.id) break
    if (other.by === 'rank' && other.part === award.part) before += other.count
  }
  const last = before + award.count
  const isOpen = () => openTiesOf(state, award.part).some((tie) => tie.places.some((place) => place > before && place <= last))
  if (gate === 'signed' && isOpen()) return blocked('open-ties')
  const rows = awardPlaces(state, award.part)
  const held = heldBy(state, award, gate)
  if (!held.ok) return held
  const own = rows.filter((row) => row.rank > before && row.rank <= last)
  const candidates = rows.filter((row) => row.rank > before).map((row) => ({ id: row.teamId, group: '', rank: row.rank }))
  const passed = new Set(held.winners.map((one) => one.teamId as string))
  const rolledDown = pick(candidates, passed, { count: award.count, perGroup: null, ties: 'share' }).taken.map((one) => one.id)
  if (gate === 'signed' && passed.size > 0 && rolledDown.length > award.count && !shares(state, award, rolledDown)) return blocked('open-ties')
  const winners = passed.size === 0 ? own.map((row) => row.teamId) : rolledDown
  return { ok: true, winners: winners.map((teamId) => ({ teamId, playerId: null })) }
}
/** Whether those level at the last place of an award that passed teams over all have it. */
function shares(state: ContestState, { part: partId }: AwardFile & { by: 'rank' }, winners: readonly TeamId[]): boolean {
  const part = partFileOf(state.contest, partId)
  const rows = awardPlaces(state, partId).filter((row) => winners.includes(row.teamId))
  const rank = Math.max(...rows.map((row) => row.rank))
  const level = rows.filter((row) => row.rank === rank)
  const policy = part && policyFor(state.contest, part, rank, level.length)
  return !policy || policy.then === 'share' || level.length < policy.fromTeams
}
/** [W3] Winners of the awards that this one excludes. */
function heldBy(state: ContestState, award: AwardFile, gate: Gate): Winners {
  const winners: Winner[] = []
  for (const id of award.excluding ?? []) {
    const other = winnersBy(state, id, gate)
    if (!other.ok) return other
    winners.push(...other.winners)
  }
  return { ok: true, winners }
}

/** [W2] Persons by their own points, so many in all or of a team. */
function byPersons(state: ContestState, award: PersonsAward, gate: Gate): Winners {
  const held = heldBy(state, award, gate)
  if (!held.ok) return held
  const passed = new Set(held.winners.map((one) => one.playerId as string))
  const { winners, open } = personsPicked(state, award, { passed, decided: state.awards.decided?.[award.id] ?? [] })
  return gate === 'signed' && open.length > 0 ? blocked('open-ties') : { ok: true, winners, open }
}
/** [W9] Equals at a last place beside what these decisions settle; none while the awards that it excludes can't be named. */
export function openEquals(state: ContestState, award: PersonsAward, decided: readonly EqualsDecided[]): PersonsPicked['open'] {
  const held = heldBy(state, award, 'signed')
  return held.ok ? personsPicked(state, award, { passed: new Set(held.winners.map((one) => one.playerId as string)), decided }).open : []
}

function byComplement(state: ContestState, award: AwardFile & { by: 'complement' }, gate: Gate): Winners {
  const taken = new Set<TeamId>()
  for (const id of award.without) {
    const other = winnersBy(state, id, gate)
    if (!other.ok) return other
    for (const { teamId } of other.winners) taken.add(teamId)
  }
  const rest = award.parts
    .flatMap((partId) => entrantsOf(state.contest, partId).filter((teamId) => mayWin(state, partId, teamId)))
    .filter((teamId) => !taken.has(teamId))
  return { ok: true, winners: [...new Set(rest)].map((teamId) => ({ teamId, playerId: null })) }
}

/** Teams that may win and have named nobody, in the order of the file. */
export const withoutNominee = (state: ContestState, award: AwardFile & { by: 'nomination' }): readonly TeamId[] =>
  entrantsOf(state.contest, award.part).filter((teamId) => mayWin(state, award.part, teamId) && state.awards.nominees[award.id]?.[teamId] === undefined)

function byNomination(state: ContestState, award: AwardFile & { by: 'nomination' }, gate: Gate): Winners {
  const nominees = state.awards.nominees[award.id] ?? {}
  const winners: Winner[] = []
  for (const teamId of entrantsOf(state.contest, award.part)) {
    if (!mayWin(state, award.part, teamId)) continue
    const playerId = nominees[teamId]
    if (playerId) winners.push({ teamId, playerId })
    else if (gate === 'signed') return blocked('nominee-missing')
  }
  return { ok: true, winners }
}

/** The person's name, or the team's. */
function calledOf(state: ContestState, { teamId, playerId }: Winner): string {
  const team = teamOf(state.contest, teamId)
  return team?.players.find((player) => player.id === playerId)?.name ?? team?.name ?? ''
}
function inOrder(state: ContestState, award: AwardFile, found: Winners): Winners {
  if (!found.ok) return found
  if (award.order === 'rank') {
    // named best first already
    if (award.by === 'rank' || award.by === 'persons') return found
    const parts = partsOfAward(state, award)
    // with several parts nobody knows which one an award by role goes by
    return { ok: true, winners: byStandings(state, award.by === 'role' && parts.length > 1 ? [] : parts, found.winners) }
  }
  if (award.order === 'strokes') {
    const strokes = new Intl.Collator('zh-Hans-u-co-stroke')
    return { ok: true, winners: [...found.winners].sort((one, other) => strokes.compare(calledOf(state, one), calledOf(state, other))) }
  }
  const by = (teamId: TeamId) => teamOf(state.contest, teamId)?.[award.order === 'region' ? 'order' : 'table'] ?? 0
  return { ok: true, winners: [...found.winners].sort((one, other) => by(one.teamId) - by(other.teamId)) }
}

const byRole = (state: ContestState, role: string): Winners => ({
  ok: true,
  winners: state.contest.teams.filter((team) => team.roles.includes(role)).map((team) => ({ teamId: team.id, playerId: null })),
})
/** [W3] Where nobody stands next in rank, who is passed over is only left out: a team with the team's award, a person with the person's. */
function withoutHeld(state: ContestState, award: AwardFile, found: Winners, gate: Gate): Winners {
  const held = heldBy(state, award, gate)
  if (!found.ok || !held.ok) return found.ok ? held : found
  const has = (one: Winner) => held.winners.some((other) => other.teamId === one.teamId && other.playerId === one.playerId)
  return { ok: true, winners: found.winners.filter((one) => !has(one)) }
}

/** [W1] The winners in the award's order of names, or the reason they can't be named yet. */
export const awardWinners = (state: ContestState, awardId: AwardId): Winners => winnersBy(state, awardId, 'signed')
/** [Y9] Who would have the award by the points as they are, in one word to compare: winners, and equals nobody has told apart. */
export function wouldWin(state: ContestState, awardId: AwardId): string {
  const found = winnersBy(state, awardId, 'as-it-stands')
  if (!found.ok) return found.why
  const groups = (found.open ?? []).map(({ ids, free }) => `${String(free)} of ${[...ids].sort().join(' ')}`)
  return JSON.stringify([found.winners.map(({ teamId, playerId }) => `${teamId} ${playerId ?? ''}`).sort(), groups.sort()])
}
function winnersBy(state: ContestState, awardId: AwardId, gate: Gate): Winners {
  const award = state.contest.awards.find((one) => one.id === awardId)
  if (!award) return blocked('no-such-award')
  if (gate === 'signed' && !signed(state, partsOfAward(state, award))) return blocked('not-signed')
  switch (award.by) {
    case 'rank':
      return inOrder(state, award, byRank(state, award, gate))
    case 'persons':
      return inOrder(state, award, byPersons(state, award, gate))
    case 'complement':
      return inOrder(state, award, withoutHeld(state, award, byComplement(state, award, gate), gate))
    case 'nomination':
      return inOrder(state, award, withoutHeld(state, award, byNomination(state, award, gate), gate))
    case 'role':
      return inOrder(state, award, withoutHeld(state, award, byRole(state, award.role), gate))
  }
}
