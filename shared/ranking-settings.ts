/** How a part is ranked: its combination of scores, when a total is rounded, and what is done about a tie at each boundary. */
import * as z from 'zod/mini'
import { FileShare } from './part-settings.ts'
import { AwardId, PartId, RoundId, Text } from './words.ts'

const name = z.string().check(z.minLength(1), z.maxLength(40))
/** Decimals as text, as imported scores are. */
const RankPoints = z.array(z.string().check(z.regex(/^\d{1,6}(\.\d{1,3})?$/))).check(z.minLength(1), z.maxLength(99))

export const Term = z.strictObject({
  /** `live` = what was scored in this part; otherwise the name of an imported score; with `part`, any name. */
  source: name,
  /** The source is this other part's total. */
  part: z.exactOptional(PartId),
  /** Column title; left out: the source's usual one. */
  title: z.exactOptional(Text),
  weight: FileShare,
  /** Bring the source to `to`, from this full mark or from the best entrant's score, before weighing; left out: taken as it is. */
  normalise: z.exactOptional(z.strictObject({ fullMark: z.union([FileShare, z.literal('best')]), to: FileShare })),
  /** Points for the place in this source instead of the source itself: first, second …; equal scores share the place. */
  rankPoints: z.exactOptional(RankPoints),
})

/** fewer-wrong: fewer answers of this part that were not right (wrong, blank, late, partly right). more-right: more that were. less-time: more of the clock left when they were given, on average. head-to-head: points in questions that only tied teams played for, and for duels between them. */
const Counted = z.enum(['fewer-wrong', 'more-right', 'less-time', 'head-to-head'])
export const TieCriterion = z.union([
  Counted,
  z.strictObject({ round: RoundId }),
  z.strictObject({ groups: z.array(PartId).check(z.minLength(1), z.maxLength(99)) }),
  z.strictObject({ imported: name, better: z._default(z.enum(['higher', 'lower']), 'higher') }),
])
const then = z.enum(['play-off', 'share', 'draw'])
/** What is done about a tie that ends an award: criteria first, then a play-off, a shared rank or a draw. */
export const TiePolicy = z.strictObject({
  criteria: z._default(z.array(TieCriterion).check(z.maxLength(8)), []),
  then: z._default(then, 'play-off'),
  /** A play-off (or draw) only from so many tied teams up; fewer share the rank. */
  fromTeams: z._default(z.int().check(z.minimum(2), z.maximum(99)), 2),
})
export const TieRules = z.strictObject({
  ...TiePolicy.shape,
  /** Which ties are settled by play-off or draw: across the last place of an award, every place, or the first n places. Criteria order every tie. */
  matter: z._default(z.union([z.enum(['award', 'place']), z.strictObject({ upTo: z.int().check(z.minimum(1), z.maximum(99)) })]), 'award'),
  /** Boundaries with a policy of their own, by the award whose last place they are. */
  at: z.exactOptional(z.record(AwardId, TiePolicy)),
})
export const Ranking = z.strictObject({
  terms: z._default(z.array(Term).check(z.minLength(1), z.maxLength(8)), [{ source: 'live', weight: '1' }]),
  /** Decimals kept, half up. */
  places: z._default(z.int().check(z.minimum(0), z.maximum(3)), 3),
  /** Totals are equal when they are shown as equal, or only when the exact figures are. Left out: shown. */
  tiesOn: z.exactOptional(z.enum(['shown', 'exact'])),
  /** Left out: a tie across an award is played off where the part has a play-off, and stands where it has none. */
  ties: z.exactOptional(TieRules),
})
export type Term = z.infer<typeof Term>
export type TieCriterion = z.infer<typeof TieCriterion>
export type TiePolicy = z.infer<typeof TiePolicy>
export type Ranking = z.infer<typeof Ranking>
