/** The contract of a round format: a few questions it answers from the round's record; it keeps no memory. */
import type * as z from 'zod/mini'
import type { Attempt, RoundState, Slot, SlotPlan } from '../contest/contest-state.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Millis, Outcome, Points, SetId, TeamId, Text } from '#shared/words.ts'
import type { ClockPurpose } from '#shared/views/play.ts'

export interface Entrant {
  readonly teamId: TeamId
  readonly table: number
  /** Positions filled by a player who is in. */
  readonly positions: readonly number[]
}
/** What a format reads; `slots` in the order in which they were opened. */
export interface RoundReading<R> {
  readonly rules: R
  readonly entrants: readonly Entrant[]
  /** Order of turns, frozen when the round began. */
  readonly order: readonly TeamId[]
  readonly slots: readonly Slot[]
  /** For a play-off: the places the tied teams share, e.g. [1, 2]. */
  readonly places: readonly number[]
  /** Last places of the part's awards, e.g. [1, 4]: a tie across one of them matters. */
  readonly boundaries: readonly number[]
  /** Questions not drawn yet, by set; spares apart. */
  readonly left: Readonly<Record<SetId, number>>
}
/** What a format is asked when it prices an outcome: of which attempt, in the round as it has gone so far. */
export interface PayAsked<R> {
  readonly rules: R
  readonly slot: Slot
  readonly attempt: Attempt
  readonly round: RoundReading<R>
  readonly outcome: Outcome
  readonly share: Points | null
}
/** `drawn`: lots decide; `ties: 'draw'`: among equal totals alone. */
export type OrderBy =
  | 'table'
  | 'table-reversed'
  | 'score-high-low'
  | 'score-low-high'
  | 'drawn'
  | { readonly score: 'high-low' | 'low-high'; readonly ties: 'draw' }
  | { readonly listed: readonly TeamId[] }

export interface RoundFormat<R extends RoundRules> {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly rules: z.ZodMiniType<R>
  orderBy(rules: R): OrderBy
  /** Slots the round will use up, null when it can't be known. */
  planned(round: RoundReading<R>): number | null
  /** The next slot, or null when the round is over. */
  next(round: RoundReading<R>): SlotPlan | null
  /** Which clock starts when the answer (or the performance, or the pack) starts. */
  clock(rules: R, slot: Slot): { readonly purpose: ClockPurpose; readonly totalMs: Millis }
  /** Inside a pack: how long one answer may take, beside the pack's own clock; 0 or left out: no limit. */
  eachMs?(rules: R): Millis
  /** Whether a team may pass its turn up before it has chosen a value; left out: no. */
  mayDecline?(rules: R): boolean
  /** What an outcome pays the team that answered, in thousandths; what others get, and bonuses, are `contest/paying.ts`. */
  pay(asked: PayAsked<R>): Points
  /** Whether a price depends on what happened in other slots, so that an amended ruling prices the later ones anew; left out: no. */
  paysByRecord?(rules: R): boolean
  /** Whether what the slot's clock measures is complete with its answer, so that seconds left may pay: of a pack, its last; left out: always. */
  completes?(round: RoundReading<R>, slot: Slot): boolean
  /** What the slot is worth, for the screens; null when it has no price. */
  worth(rules: R, slot: Slot): { readonly right: Points; readonly wrong: Points } | null
  /** For rounds that judges mark: the panel's result, null while a mark that is waited for is missing. */
  panel?(rules: R, marks: readonly Points[], judges: number): { readonly result: Points; readonly dropped: readonly ('high' | 'low' | null)[] } | null
  markRange?(rules: R): { readonly max: Points; readonly step: Points; readonly dropHigh: number; readonly dropLow: number }
  /** Whether nothing is left to decide, so that a question in play goes to nobody else; left out: no. */
  decided?(round: RoundReading<R>): boolean
  /** For a play-off: the teams in the order settled so far, best first; those of one group are still tied. */
  settled?(round: RoundReading<R>): readonly (readonly TeamId[])[]
  /** The question sets its rules name, for the check of the file. */
  sets(rules: R): readonly SetId[]
  /** The rule in sentences, for the stage and the host. */
  sentences(rules: R): readonly Text[]
}

/** A format whose rules' type is hidden: each round's rules were parsed by the same format's schema when the contest was prepared. */
export type AnyFormat = Omit<RoundFormat<RoundRules>, 'rules'> & { readonly rules: z.ZodMiniType<RoundRules> }
export type FormatOf = (id: string) => AnyFormat
export type { Attempt, RoundState, Slot }
