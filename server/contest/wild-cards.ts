/** Wild cards: those not yet through over several parts, by total, equals parted by what all these parts go by. */
import type { PartFile } from '#shared/contest-file.ts'
import type { ComputedEntrants } from '#shared/part-settings.ts'
import type { TieCriterion } from '#shared/ranking-settings.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Standing } from './standings.ts'
import { figureBy } from './tie-criteria.ts'

/** The parts they come from. */
export const overOf = ({ over, from }: ComputedEntrants): readonly PartId[] => over ?? from.map((one) => one.part)
/** Criteria that all the parts name first, in their order; what teams made of meeting each other says nothing across parts. */
export function criteriaInCommon(parts: readonly Pick<PartFile, 'id' | 'ranking'>[], partIds: readonly PartId[]): readonly TieCriterion[] {
  const [first = [], ...others] = partIds.map((id) => parts.find((part) => part.id === id)?.ranking.ties?.criteria ?? [])
  const differs = (criterion: TieCriterion, i: number) => others.some((other) => JSON.stringify(other[i]) !== JSON.stringify(criterion))
  const end = first.findIndex(differs)
  return (end < 0 ? first : first.slice(0, end)).filter((criterion) => criterion !== 'head-to-head')
}
export interface Remaining {
  readonly row: Standing
  readonly from: PartId
}
/** [K2] Groups of equals, best first. */
export function bestOf(state: ContestState, rest: readonly Remaining[], criteria: readonly TieCriterion[]): readonly (readonly TeamId[])[] {
  const scored = rest.map(({ row: { teamId, total }, from }) => {
    const asked = { partId: from, teamId, tied: [], shownOnly: false }
    return { teamId, figures: [total, ...criteria.map((criterion) => figureBy(criterion, state, asked))] }
  })
  const compare = (one: readonly number[], other: readonly number[]): number => one.map((figure, i) => (other[i] ?? 0) - figure).find((n) => n !== 0) ?? 0
  const groups = new Map<string, TeamId[]>()
  for (const { teamId, figures } of [...scored].sort((one, other) => compare(one.figures, other.figures)))
    groups.set(figures.join(' '), [...(groups.get(figures.join(' ')) ?? []), teamId])
  return [...groups.values()]
}
