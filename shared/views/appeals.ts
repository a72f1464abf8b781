/** View parts of appeals: the list with what each remedy would change, and what a changed score had decided. */
import type { AppealOf, AppealOutcome, Remedy } from '../appeal-settings.ts'
import type { AttemptId, Instant, Outcome, RoundId, SeatId, SlotId, TeamId, Text } from '../words.ts'

/** One way the chief could decide it, with what it would change; `null`: nothing can be told beforehand. */
export interface AppealChoice {
  outcome: 'upheld' | 'denied' | 'moot'
  label: Text
  remedies: Remedy[]
  impact: Text | null
  /** By the rules it may be decided so. */
  may: boolean
}
export interface AppealView {
  id: string
  teamId: TeamId
  about: Text
  text: string
  at: Instant
  /** Who answers it now; null once it is decided. */
  waitsFor: Text | null
  /** The clock stands still for it. */
  holdsClock: boolean
  /** The panel has the last word: the vote of each of these seats is asked with the decision; null where it hasn't. */
  panel: null | { votes: SeatId[]; standBack: SeatId[] }
  choices: AppealChoice[]
  /** Answers the bench, not the key, did not rule right, where there are several: the chief may name those that say the same. */
  alike?: { slotId: SlotId; attempts: { attemptId: AttemptId; teamId: TeamId; outcome: Outcome }[] }
  mayGoFurther: boolean
  /** `votes`: how the panel voted. `actedFor`: entered by another seat than the one that answers (代录). */
  decided: null | { outcome: AppealOutcome; by: Text; reason: string; remedies: Text[]; votes?: { for: number; against: number }; actedFor?: true }
}
export interface DerivedView {
  id: string
  text: Text
  was: TeamId[]
  now: TeamId[]
  mayRedo: boolean
  /** What either decision does. */
  keep: Text
  redo: Text
}
export interface AppealsPart {
  /** Newest first. */
  list: AppealView[]
  derived: DerivedView[]
  /** What an appeal can be entered about now, for a team that may: newest first. */
  mayLodge: { of: AppealOf; about: Text; until: Text; teamIds: TeamId[] }[]
  /** Questions that could be made up for one team alone: newest first. */
  makeUps: { roundId: RoundId; slotId: SlotId; about: Text; teamIds: TeamId[] }[]
}
/** A team's own: what it may appeal about now, and what became of its appeals. */
export interface OwnAppeals {
  mayLodge: { of: AppealOf; about: Text; until: Text }[]
  mine: { id: string; about: Text; said: Text; open: boolean; mayGoFurther: boolean }[]
}
