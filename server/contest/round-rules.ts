/** The settings every round has, whatever its format; each topic's own schema with defaults that suit most finals. */
import * as z from 'zod/mini'
import { RoundAppealRules } from '#shared/appeal-settings.ts'
import { FilePoints } from '#shared/contest-file.ts'
import { SetId } from '#shared/words.ts'
import type { AudienceRules } from './audience-rules.ts'
import type { BonusRules } from './bonus-rules.ts'
import { BuzzerRules, type WarmUpRules } from './buzzer-rules.ts'
import { ChoosingRules } from './choosing-rules.ts'
import { ClockRules, usualClocks } from './clock-rules.ts'
import { payingRules, type PayingRules } from './pay-rules.ts'
import type { ObjectionRules } from './objection-rules.ts'
import { ReadingRules } from './reading-rules.ts'
import { RightsRules } from './rights-rules.ts'
import { SpeakerRules } from './speaker-rules.ts'

const ms = (fallback: number) => z._default(z.int().check(z.minimum(0), z.maximum(3_600_000)), fallback)
const points = (fallback: number) => z._default(FilePoints, fallback * 1000)

/** Points in the file's decimals; partial: its own points, `as-wrong`, or `share` = as the referee gives, at most `right`. */
export const Prices = z.strictObject({
  right: points(10),
  wrong: points(0),
  blank: points(0),
  late: points(0),
  foul: points(0),
  partial: z._default(z.union([FilePoints, z.literal('as-wrong'), z.literal('share')]), 'as-wrong'),
  /** Of an answer found incomplete; left out: as a wrong one. */
  incomplete: z.exactOptional(FilePoints),
})
export const METHODS = ['machine', 'one', 'subject', 'majority', 'chief'] as const
/** Who rules and when it shows. machine: key compared · one: the first referee · subject: the subject's referee · majority: the panel · chief: alone. */
export const RulingRules = z.strictObject({
  method: z._default(z.enum(METHODS), 'majority'),
  /** A ruling pays when given (`none`) or when the chief has confirmed it. */
  confirm: z._default(z.enum(['none', 'chief']), 'none'),
  show: z._default(z.enum(['at-once', 'on-cue']), 'on-cue'),
})
/** Whether a void question uses up the round's quota when it isn't replaced. */
export const VoidRules = z.strictObject({ usesQuota: z._default(z.boolean(), false) })
/** B5: what counts on tablets at time-up. */
export const TabletRules = z.strictObject({
  /** Answers are sent from tablets, or written on boards (题板) or shown by paddles (举牌), which the bench rules on together. */
  on: z._default(z.enum(['tablets', 'boards', 'paddles']), 'tablets'),
  finalOn: z._default(z.enum(['submit', 'deadline']), 'submit'),
  /** Until when answers on paper cards (答题卡) may be entered for a team that has submitted nothing: the close, the reveal, the end of the question. */
  cards: z._default(z.enum(['never', 'close', 'reveal', 'slot-end']), 'reveal'),
  chosenCounts: z._default(z.boolean(), false),
  /** A submit stamped in time and received within this grace counts. */
  graceMs: ms(300),
  /** Multiple choice: all letters or nothing · per-option: the share of the right ones that were chosen · half: for some of them; a wrong one spoils either. */
  multiple: z._default(z.union([z.enum(['all-or-nothing', 'per-option', 'half']), z.strictObject({ eachOption: FilePoints })]), 'all-or-nothing'),
  /** A tablet a player (`tablets` of the contest: one-a-position). any: whoever submits answers for the team · each player answers, and the team has the sum or the mean of what each earns, or the answer of more than half. */
  players: z.exactOptional(z.enum(['any', 'sum', 'mean', 'majority'])),
})
export const PersonRules = z._default(z.enum(['none', 'same', 'credit-only']), 'same')

const or = <S extends z.core.SomeType>(schema: S, fallback: z.core.output<S>) => z._default(schema, fallback as never)
const prices = { right: 10_000, wrong: 0, blank: 0, late: 0, foul: 0, partial: 'as-wrong' } as const
/** The shape every format spreads into its own rules. */
export const baseRules = {
  prices: or(Prices, prices),
  ruling: or(RulingRules, { method: 'majority', confirm: 'none', show: 'on-cue' }),
  voids: or(VoidRules, { usesQuota: false }),
  clocks: or(ClockRules, usualClocks),
  persons: PersonRules,
  buzzer: z.exactOptional(BuzzerRules),
  tablets: z.exactOptional(TabletRules),
  /** Options are shown together with the stem, or on their own cue. */
  options: z._default(z.enum(['with-stem', 'on-cue']), 'with-stem'),
  choosing: z.exactOptional(ChoosingRules),
  reading: z.exactOptional(ReadingRules),
  speaker: z.exactOptional(SpeakerRules),
  rights: z.exactOptional(RightsRules),
  appeals: z.exactOptional(RoundAppealRules),
  ...payingRules,
}
export interface RoundRules extends PayingRules {
  readonly prices: z.infer<typeof Prices>
  readonly ruling: z.infer<typeof RulingRules>
  readonly voids: z.infer<typeof VoidRules>
  readonly clocks: ClockRules
  readonly persons: 'none' | 'same' | 'credit-only'
  readonly buzzer?: BuzzerRules
  /** Before the round's first question; buzzer rounds alone. */
  readonly warmUp?: z.infer<typeof WarmUpRules>
  readonly tablets?: z.infer<typeof TabletRules>
  /** For whoever answers a buzzer question rightly; buzzer rounds alone. */
  readonly bonus?: BonusRules
  /** Others may answer what a turn's team did not; rounds of turns alone. */
  readonly objections?: ObjectionRules
  /** The hall answers, and nothing of the round scores. */
  readonly audience?: AudienceRules
  readonly options: 'with-stem' | 'on-cue'
  readonly choosing?: z.infer<typeof ChoosingRules>
  readonly reading?: ReadingRules
  readonly speaker?: z.infer<typeof SpeakerRules>
  readonly rights?: z.infer<typeof RightsRules>
  readonly appeals?: RoundAppealRules
}
export { SetId as SetIdRule }
