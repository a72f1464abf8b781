/** What a part does about a tie at each boundary, and the ties that still have to be settled. */
import type { PartFile } from '#shared/contest-file.ts'
import type { TiePolicy } from '#shared/ranking-settings.ts'
import { awardEnds, boundariesOf } from './boundaries.ts'
import type { PreparedContest } from './prepared-contest.ts'

const usual: TiePolicy = { criteria: [], then: 'play-off', fromTeams: 2 }
/** Whether a group at these places lies across the line after place `last`. */
export const lies = (rank: number, size: number, last: number): boolean => rank <= last && last < rank + size - 1

/** [R7] The policy of the first award line a tied group lies across; elsewhere the part's own. */
export function policyFor(contest: PreparedContest, part: PartFile, rank: number, size: number): TiePolicy {
  const ties = part.ranking.ties
  const line = awardEnds(contest, part.id).find(({ award, last }) => ties?.at?.[award] && lies(rank, size, last))
  return (line && ties?.at?.[line.award]) ?? ties ?? usual
}
/** [R3] [R7] Whether a tied group of this size at this rank has to be settled by a play-off or a draw; `shifted`: ends of awards that pass teams over. */
export function mustSettle(contest: PreparedContest, part: PartFile, group: { rank: number; size: number; shifted: readonly number[] }): boolean {
  const { rank, size, shifted } = group
  const policy = policyFor(contest, part, rank, size)
  const matter = part.ranking.ties?.matter ?? 'award'
  if (size < 2 || policy.then === 'share' || size < policy.fromTeams) return false
  if (matter === 'place') return true
  if (typeof matter === 'object') return rank <= matter.upTo
  return [...boundariesOf(contest, part.id), ...shifted].some((last) => lies(rank, size, last))
}
