/** Awards to persons: who takes their places by his own points, and what the chief has decided among equals at the last one. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { PlayerId, TeamId } from '#shared/words.ts'
import { mayWin } from './award-places.ts'
import type { ContestState } from './contest-state.ts'
import { individualsOf } from './individuals.ts'
import { pick, type Picked } from './picking.ts'
import type { EqualsDecided } from './result-state.ts'
import { personFigure } from './tie-criteria.ts'

export type PersonsAward = AwardFile & { by: 'persons' }
export interface PersonsPicked {
  readonly winners: readonly { readonly teamId: TeamId; readonly playerId: PlayerId }[]
  /** Equals across a last place that nobody has decided yet, with the places left among them. */
  readonly open: Picked<PlayerId>['open']
}
const sameOnes = (one: readonly PlayerId[], other: readonly PlayerId[]): boolean => one.length === other.length && one.every((id) => other.includes(id))

/** [W2] [W9] A decision holds while exactly those it was made among are equal; who lost by it is out, and where all have it they are added. */
export function personsPicked(
  state: ContestState,
  award: PersonsAward,
  { passed, decided }: { readonly passed: ReadonlySet<string>; readonly decided: readonly EqualsDecided[] },
): PersonsPicked {
  const rows = individualsOf(state, award.part).filter((row) => mayWin(state, award.part, row.teamId))
  const { criteria = [], part: partId } = award
  const keysOf = (row: (typeof rows)[number]) => criteria.map((one) => personFigure(one, state, { partId, ...row }))
  const candidates = rows.map((row) => ({ id: row.playerId, group: row.teamId, rank: row.rank, keys: keysOf(row) }))
  const places = { count: award.count ?? null, perGroup: award.perTeam ?? null, ties: award.ties }
  const out = new Set<PlayerId>()
  const added: PlayerId[] = []
  const pickNow = () =>
    pick(
      candidates.filter(({ id }) => !out.has(id)),
      passed,
      places,
    )
  let picked = pickNow()
  for (const { among, winners } of decided) {
    const group = picked.open.find(({ ids }) => sameOnes(ids, among))
    if (!group) continue
    if (winners.length > group.free) added.push(...winners)
    else {
      for (const id of among) if (!winners.includes(id)) out.add(id)
      picked = pickNow()
    }
  }
  const ids = [...picked.taken.map(({ id }) => id), ...added]
  return {
    winners: ids.flatMap((id) => rows.filter(({ playerId }) => playerId === id).map(({ teamId, playerId }) => ({ teamId, playerId }))),
    open: picked.open.filter((group) => !group.ids.every((id) => added.includes(id))),
  }
}
