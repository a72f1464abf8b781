/** The last few things that happened, redacted for the public, so that scenes can animate causes. */
import type { FoulCode } from '../commands.ts'
import type { AwardId, Outcome, PartId, PlayerId, Points, RoundId, SlotId, TeamId } from '../words.ts'

export type Moment = { seq: number } & (
  | { is: 'round-begun'; roundId: RoundId }
  | { is: 'opened'; slotId: SlotId }
  | { is: 'taken'; slotId: SlotId; teamId: TeamId; playerId: PlayerId | null }
  | { is: 'foul'; teamId: TeamId; code: FoulCode; points: Points }
  | { is: 'time-up'; slotId: SlotId | null }
  | { is: 'ruled'; slotId: SlotId; teamId: TeamId; outcome: Outcome; points: Points; amended: boolean }
  | { is: 'points'; partId: PartId; teamId: TeamId; points: Points }
  | { is: 'revealed'; slotId: SlotId }
  | { is: 'voided'; slotId: SlotId }
  | { is: 'marked'; slotId: SlotId; teamId: TeamId; points: Points }
  | { is: 'substituted'; teamId: TeamId; out: PlayerId; in: PlayerId }
  | { is: 'award'; awardId: AwardId }
)
/** Newest last, at most 12. */
export type MomentsPart = Moment[]
