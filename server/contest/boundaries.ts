/** The places at which one award ends and the next begins, computed from the awards and never typed in. */
import type { PartId } from '#shared/words.ts'
import type { PreparedContest } from './contest-state.ts'

/** Last place of each rank award of the part, ascending; e.g. 1 + 3 + 4 → [1, 4, 8]. */
export function boundariesOf(contest: PreparedContest, partId: PartId): readonly number[] {
  const ends: number[] = []
  for (const award of contest.awards) if (award.by === 'rank' && award.part === partId) ends.push((ends.at(-1) ?? 0) + award.count)
  return ends
}
