/** The contract of a round format: a few questions it answers from the round's record; it keeps no memory. */
import type * as z from 'zod/mini'
import type { EntryCause } from '../contest/ledger-state.ts'
import type { Attempt, BonusOwed, Foul, RoundState, Slot, SlotPlan } from '../contest/slot-state.ts'
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
  /** Of teams whose part has prices or clocks of its own; all others have `rules`. */
  readonly apart?: Readonly<Record<TeamId, R>>
  readonly entrants: readonly Entrant[]
  /** Order of turns, frozen when the round began. */
  readonly order: readonly TeamId[]
  readonly slots: readonly Slot[]
  /** Questions made up, outside the quota; left out: none. */
  readonly madeUp?: readonly Slot[]
  /** Bonuses that the chief has let go; left out: none. */
  readonly letGo?: readonly BonusOwed[]
  /** Fouls called between two questions; left out: none. */
  readonly fouls?: readonly Foul[]
  /** For a play-off: the places the tied teams share, e.g. [1, 2]. */
  readonly places: readonly number[]
  /** Last places of the part's awards, e.g. [1, 4]: a tie across one of them matters. */
  readonly boundaries: readonly number[]
  /** The teams' totals as the round began, for a format that reads them. */
  readonly totals?: Readonly<Record<TeamId, Points>>
  /** Questions not drawn yet, by set; spares apart. */
  readonly left: Readonly<Record<SetId, number>>
  /** Packs dealt out for which no question is left; left out: none. */
  readonly spent?: readonly string[]
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
/** Points for how the round has gone: a place, a duel. */
export interface RoundOutcome {
  readonly teamId: TeamId
  readonly points: Points
  readonly cause: Extract<EntryCause, { is: 'place' | 'duel' }>
}
/** Two teams against each other: right answers or points so far, in the order of `pair`. */
export interface Meeting {
  readonly pair: readonly [TeamId, TeamId]
  readonly score: readonly [number, number]
  readonly counts: 'right' | 'points'
  readonly number: number
  readonly over: boolean
  readonly winner: TeamId | null
  readonly suddenDeath: boolean
  /** Who holds the ring, where there is one. */
  readonly holder: TeamId | null
}
/** `drawn`: lots decide; `ties: 'draw'`: among equal totals alone. */
export type OrderBy =
  | 'table'
  | 'table-reversed'
  | 'score-high-low'
  | 'score-low-high'
  | 'drawn'
  | { readonly score: 'high-low' | 'low-high'; readonly ties: 'draw' }
  /** The leader (by lot among equals), then the rest in an order drawn, or as it comes. */
  | { readonly leader: 'first'; readonly rest: 'drawn' | 'any' }
  | { readonly listed: readonly TeamId[] }
  /** Neighbours at the tables are a pair; of two with equal totals lots say who stands first. */
  | { readonly pairs: 'table'; readonly ties: 'draw' }

/** How judges mark a performance. */
export interface Marking {
  readonly max: Points
  readonly step: Points
  readonly dropHigh: number
  readonly dropLow: number
  readonly score: 'mean' | 'sum'
  /** A grade is pressed, no mark typed. */
  readonly grades: readonly { readonly name: string; readonly points: Points }[] | null
  /** A sheet of several marks; weights in thousandths. */
  readonly criteria: readonly { readonly id: string; readonly title: Text; readonly max: Points; readonly weight: number }[] | null
  /** Numbers of those who mark; null: the whole panel. */
  readonly judges: readonly number[] | null
  /** Shown only when the next team has performed. */
  readonly held: boolean
  /** The hall sees every mark, or the result alone. */
  readonly eachMark: boolean
  /** The time it took is noted, and may cost. */
  readonly timed: boolean
  /** A player is picked by a rolling number. */
  readonly rolls: boolean
}
export interface RoundFormat<R extends RoundRules> {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly rules: z.ZodMiniType<R>
  /** What a round with these rules is called instead; null, or left out: as the format. */
  titleOf?(rules: R): { readonly zh: string; readonly en: string } | null
  orderBy(rules: R): OrderBy
  /** Whether the totals are noted as the round begins; left out: no. */
  readsTotals?(rules: R): boolean
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
  /** What an outcome pays the team that answered, in thousandths; what others get, and bonuses, are `contest/dues.ts`. */
  pay(asked: PayAsked<R>): Points
  /** Whether the slot is outside the score, so that nothing of it pays; left out: no. */
  isOutside?(round: RoundReading<R>, slot: Slot): boolean
  /** What the course of the round pays so far, beside the answers; left out: nothing. */
  outcomes?(round: RoundReading<R>): readonly RoundOutcome[]
  /** For rounds of two against each other: the two that meet now, or met last; null before the first. */
  meeting?(round: RoundReading<R>): Meeting | null
  /** Whether a price depends on what happened in other slots, so that an amended ruling prices the later ones anew; left out: no. */
  paysByRecord?(rules: R): boolean
  /** Whether what the slot's clock measures is complete with its answer, so that seconds left may pay: of a pack, its last; left out: always. */
  completes?(round: RoundReading<R>, slot: Slot): boolean
  /** What the slot is worth, for the screens; null when it has no price. */
  worth(rules: R, slot: Slot): { readonly right: Points; readonly wrong: Points } | null
  /** For rounds that judges mark: what comes of the marks given; `due`: judges who mark here, `of`: before any stood back. Null while a mark that is waited for is missing. */
  panel?(
    rules: R,
    marks: readonly Points[],
    judges: { readonly due: number; readonly of: number },
  ): { readonly result: Points; readonly dropped: readonly ('high' | 'low' | null)[] } | null
  marking?(rules: R): Marking
  /** What the time a performance took adds, 0 or less. */
  timeCost?(rules: R, tookMs: Millis): Points
  /** Whether nothing is left to decide, so that a question in play goes to nobody else; left out: no. */
  decided?(round: RoundReading<R>): boolean
  /** For a play-off: the teams in the order settled so far, best first; those of one group are still tied. */
  settled?(round: RoundReading<R>): readonly (readonly TeamId[])[]
  /** The question sets its rules name, for the check of the file. */
  sets(rules: R): readonly SetId[]
  /** Questions that may be asked beside the turns', at most; left out: none. */
  mayNeed?(rules: R): readonly { readonly set: SetId; readonly questions: number }[]
  /** The rule in sentences, for the stage and the host. */
  sentences(rules: R): readonly Text[]
}

/** A format whose rules' type is hidden: each round's rules were parsed by the same format's schema when the contest was prepared. */
export type AnyFormat = Omit<RoundFormat<RoundRules>, 'rules'> & { readonly rules: z.ZodMiniType<RoundRules> }
export type FormatOf = (id: string) => AnyFormat
export type { Attempt, RoundState, Slot }
