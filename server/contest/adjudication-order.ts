/** Counting presses against each other: which is in front, which others may have been before it, and how sure a lead is. */
import type { Instant, Millis, TeamId } from '#shared/words.ts'
import type { Counting } from './adjudication-press.ts'
import type { StampEvidence } from './buzzer-state.ts'

/** Whom lots would put first; two presses of the same ranking time are never parted by list or arrival. */
export type LotOf = (teamId: TeamId) => string

/** The stamp, where it may be held against others of the same clock: believed, and within its device's credit. */
const comparable = ({ stamp, flags }: Counting): StampEvidence | null => (stamp?.offset && !flags.includes('clipped') ? stamp : null)

/** [O4] First to last by ranking time; presses of one clock stand in the order of that clock. */
export function rankedBy(counting: readonly Counting[], lotOf: LotOf): readonly Counting[] {
  const byLot = (one: Counting, other: Counting): number => (lotOf(one.teamId) < lotOf(other.teamId) ? -1 : 1)
  const ranked = [...counting].sort((one, other) => one.rankAt - other.rankAt || byLot(one, other))
  const clocks = ranked.map((press) => comparable(press)?.clock)
  for (const clock of new Set(clocks.filter((one, place) => one !== undefined && clocks.indexOf(one) < place))) {
    const places = clocks.flatMap((one, place) => (one === clock ? [place] : []))
    const own = places.flatMap((place) => ranked[place] ?? []).sort((one, other) => (one.stamp?.dp ?? 0) - (other.stamp?.dp ?? 0) || byLot(one, other))
    places.forEach((place, index) => ranked.splice(place, 1, ...own.slice(index, index + 1)))
  }
  return ranked
}

/** Both stamps, where one clock stamped both presses. */
function oneClock(one: Counting, other: Counting): readonly [StampEvidence, StampEvidence] | null {
  const [stamp, against] = [comparable(one), comparable(other)]
  return stamp && against && stamp.clock === against.clock ? [stamp, against] : null
}
/** How far back in time others must be heard and looked at: a clipped press claims less than it may rank by. */
export const reachOf = ({ b, rankAt }: Counting): Instant => Math.max(b, rankAt)
/** [O7] Whether the press may have been before the front one, as far as the clocks can tell. */
export function mayHaveBeenBefore(press: Counting, front: Counting): boolean {
  const both = oneClock(press, front)
  if (!both) return press.a <= reachOf(front)
  const [stamp, against] = both
  return stamp.dp - stamp.grainMs <= against.dp + against.grainMs
}
/** X: a lead above it is sure. */
export function bandOf(front: Counting, second: Counting): Millis {
  const both = oneClock(front, second)
  return both ? both[0].grainMs + both[1].grainMs : front.halfMs + second.halfMs
}
