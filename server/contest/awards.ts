/** Who wins which award, computed only from signed results; otherwise why not yet. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { AwardId, PartId, PlayerId, TeamId } from '#shared/words.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import type { ContestState } from './contest-state.ts'
import { entrantsOf, leftPart, teamOf } from './read.ts'
import { openTiesOf } from './open-ties.ts'
import { standingsOf } from './standings.ts'

export interface Winner {
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
}
export type Winners = { readonly ok: true; readonly winners: readonly Winner[] } | { readonly ok: false; readonly why: RefusalCode }

const signed = (state: ContestState, parts: readonly PartId[]): boolean =>
  parts.every((id) => state.results[id]?.stage === 'signed' || state.results[id]?.stage === 'announced')
const blocked = (why: RefusalCode): Winners => ({ ok: false, why })

/** The parts an award waits for: its own, or every part for one that goes by role. */
export function partsOfAward(state: ContestState, award: AwardFile): readonly PartId[] {
  if (award.by === 'rank' || award.by === 'nomination') return [award.part]
  return award.by === 'complement' ? award.parts : state.contest.parts.map((part) => part.id)
}

const mayWin = ({ contest }: ContestState, partId: PartId, teamId: TeamId): boolean => leftPart(contest, partId, teamId)?.awards !== 'none'
function byRank(state: ContestState, award: AwardFile & { by: 'rank' }): Winners {
  let before = 0
  for (const other of state.contest.awards) {
    if (other.id === award.id) break
    if (other.by === 'rank' && other.part === award.part) before += other.count
  }
  const last = before + award.count
  const open = openTiesOf(state, award.part).some((tie) => tie.places.some((place) => place > before && place <= last))
  if (open) return blocked('open-ties')
  // [X3] places are counted without those who left and may win nothing
  const rows = standingsOf(state, award.part, false).filter((row) => mayWin(state, award.part, row.teamId))
  return { ok: true, winners: rows.filter((row) => row.rank > before && row.rank <= last).map(({ teamId }) => ({ teamId, playerId: null })) }
}

function byComplement(state: ContestState, award: AwardFile & { by: 'complement' }): Winners {
  const taken = new Set<TeamId>()
  for (const id of award.without) {
    const other = awardWinners(state, id)
    if (!other.ok) return other
    for (const { teamId } of other.winners) taken.add(teamId)
  }
  const rest = award.parts
    .flatMap((partId) => entrantsOf(state.contest, partId).filter((teamId) => mayWin(state, partId, teamId)))
    .filter((teamId) => !taken.has(teamId))
  return { ok: true, winners: [...new Set(rest)].map((teamId) => ({ teamId, playerId: null })) }
}

function byNomination(state: ContestState, award: AwardFile & { by: 'nomination' }): Winners {
  const nominees = state.awards.nominees[award.id] ?? {}
  const winners: Winner[] = []
  for (const teamId of entrantsOf(state.contest, award.part)) {
    if (!mayWin(state, award.part, teamId)) continue
    const playerId = nominees[teamId]
    if (!playerId) return blocked('nominee-missing')
    winners.push({ teamId, playerId })
  }
  return { ok: true, winners }
}

function inOrder(state: ContestState, award: AwardFile, found: Winners): Winners {
  if (!found.ok || award.order === 'rank') return found
  const by = (teamId: TeamId) => teamOf(state.contest, teamId)?.[award.order === 'region' ? 'order' : 'table'] ?? 0
  return { ok: true, winners: [...found.winners].sort((one, other) => by(one.teamId) - by(other.teamId)) }
}

/** [W1] The winners in the award's order of names, or the reason they can't be named yet. */
export function awardWinners(state: ContestState, awardId: AwardId): Winners {
  const award = state.contest.awards.find((one) => one.id === awardId)
  if (!award) return blocked('no-such-award')
  if (!signed(state, partsOfAward(state, award))) return blocked('not-signed')
  switch (award.by) {
    case 'rank':
      return inOrder(state, award, byRank(state, award))
    case 'complement':
      return inOrder(state, award, byComplement(state, award))
    case 'nomination':
      return inOrder(state, award, byNomination(state, award))
    case 'role':
      return inOrder(state, award, {
        ok: true,
        winners: state.contest.teams.filter((team) => team.roles.includes(award.role)).map((team) => ({ teamId: team.id, playerId: null })),
      })
  }
}
