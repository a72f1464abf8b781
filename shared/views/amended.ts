/** View part of an amended ruling: what it was, what it is, why, and what that does to each team's total. */
import type { Outcome, Points, SlotId, TeamId, Text } from '../words.ts'

/** The newest amendment not yet shown and put away; the public sees it only while its scene is on. */
export type AmendedPart = null | {
  slotId: SlotId
  roundTitle: Text
  number: number
  reason: string | null
  /** In table order; `was`, `now`: null where it counts nothing, or nothing was ruled on the team; `points`: what the amendment changes in the total, `total`: as it is now. */
  rows: { teamId: TeamId; was: Outcome | null; now: Outcome | null; points: Points; total: Points }[]
}
