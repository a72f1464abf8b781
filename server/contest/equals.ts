/** Persons equal at the last place of an award that the file keeps open: the chief decides, by lot, by name, or all have it. */
import type { CommandOf } from '#shared/commands.ts'
import type { AwardFile } from '#shared/contest-file.ts'
import type { AwardId, PlayerId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { openEquals } from './awards.ts'
import type { ContestState } from './contest-state.ts'
import type { PersonsAward, PersonsPicked } from './persons-award.ts'
import type { EqualsDecided } from './result-state.ts'
import { byLot } from './turn-order.ts'

const decidedOn = (state: ContestState, awardId: AwardId): readonly EqualsDecided[] => state.awards.decided?.[awardId] ?? []

/** What is still open, beside the decisions that are kept; decided already, it is decided anew. */
function toDecide(state: ContestState, award: PersonsAward): { readonly open: PersonsPicked['open']; readonly kept: readonly EqualsDecided[] } {
  const kept = decidedOn(state, award.id)
  const open = openEquals(state, award, kept)
  return open.length > 0 || kept.length === 0 ? { open, kept } : { open: openEquals(state, award, []), kept: [] }
}
/** Who of equals may be told apart now, and in which ways: until the award is shown, once its part is signed; null where nobody may decide. */
export function equalsNow(state: ContestState, award: AwardFile) {
  const stage = award.by === 'persons' ? state.results[award.part]?.stage : undefined
  if (award.by !== 'persons' || (stage !== 'signed' && stage !== 'announced') || state.awards.shown.includes(award.id)) return null
  const { open, kept } = toDecide(state, award)
  if (open.length === 0) return null
  return { open, mayAll: mayHaveAll(award), again: kept.length === 0 && decidedOn(state, award.id).length > 0 }
}
/** Who is too many in a team and over all can't be told apart any more. */
export const mayHaveAll = ({ count, perTeam }: PersonsAward): boolean => count === undefined || perTeam === undefined
/** As many of each group as have places; null where they are named otherwise. */
function named(open: PersonsPicked['open'], winners: readonly PlayerId[]): readonly EqualsDecided[] | null {
  const groups = open.flatMap(({ ids, free }) => {
    const of = winners.filter((id) => ids.includes(id))
    return of.length === 0 ? [] : [{ among: ids, winners: of, free }]
  })
  const told = groups.reduce((sum, one) => sum + one.winners.length, 0)
  if (groups.length === 0 || told !== new Set(winners).size || told !== winners.length || groups.some((one) => one.winners.length !== one.free)) return null
  return groups.map((one) => ({ among: one.among, winners: one.winners }))
}

/** [W9] Until the award is shown, once its part is signed. */
export function decideEquals(state: ContestState, { awardId, how, winners = [], reason }: CommandOf<'DecideEquals'>, asked: Asked): Decision {
  const award = state.contest.awards.find((one) => one.id === awardId)
  if (award?.by !== 'persons') return refuse('no-such-award')
  if (state.awards.shown.includes(awardId)) return refuse('wrong-moment')
  const stage = state.results[award.part]?.stage
  if (stage !== 'signed' && stage !== 'announced') return refuse('not-signed')
  const { open, kept } = toDecide(state, award)
  if (open.length === 0) return refuse('nothing-to-draw')
  if (how === 'all' && !mayHaveAll(award)) return refuse('wrong-mode')
  const decided =
    how === 'named'
      ? named(open, winners)
      : open.map(({ ids, free }) => ({ among: ids, winners: how === 'all' ? ids : byLot(ids, asked.chance).slice(0, free) }))
  return decided ? accept({ type: 'EqualsDecided', awardId, how, decided: [...kept, ...decided], reason }) : refuse('no-such-player')
}
