/** Settings of a panel of judges: what they mark, on which scale, who of them, what comes of their marks, and when they are shown. */
import * as z from 'zod/mini'
import { FilePoints } from '#shared/contest-file.ts'
import { Text, type Millis, type Points } from '#shared/words.ts'
import { worthOf } from './prices.ts'

const drop = z._default(z.int().check(z.minimum(0), z.maximum(5)), 1)
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
const gained = FilePoints.check(z.refine((value) => value >= 0, { error: 'must not be less than 0' }))
const lost = FilePoints.check(z.refine((value) => value <= 0, { error: 'must not be more than 0' }))
const span = z.int().check(z.minimum(1), z.maximum(3_600_000))

/** Each mark of a sheet has its maximum; what it counts is its weight. */
const Criterion = z.strictObject({ id, title: Text, max: worthOf(), weight: z.prefault(worthOf(), 1) })
/** A, B, C and what they are worth. */
const Grade = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(8)), points: gained })
/** Points, 0 or less, for each started stretch of time. */
const stretch = { points: z.prefault(lost, -1), perMs: z._default(span, 10_000), most: z.exactOptional(lost) }
const Overtime = z.strictObject({ ...stretch, graceMs: z._default(z.int().check(z.minimum(0), z.maximum(600_000)), 0) })
const Undertime = z.strictObject({ ...stretch, leastMs: span })

export const judgingRules = {
  /** The highest mark a judge may give; marks go from 0 in steps. Of a sheet the sum of its criteria, of grades the best one. */
  max: worthOf(100),
  step: worthOf(0.1),
  /** A sheet: one mark a criterion, weighted and added up. */
  criteria: z.exactOptional(z.array(Criterion).check(z.minLength(1), z.maxLength(12))),
  /** Judges press a grade instead of typing a mark. */
  grades: z.exactOptional(z.array(Grade).check(z.minLength(2), z.maxLength(8))),
  /** Numbers of the judges who mark in this round; left out: all of the panel. */
  judges: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(15))).check(z.minLength(1))),
  /** How many of the highest and of the lowest marks are left out. */
  dropHigh: drop,
  dropLow: drop,
  /** What comes of the marks that count. */
  score: z._default(z.enum(['mean', 'sum']), 'mean'),
  /** Decimals kept of it. */
  places: z._default(z.int().check(z.minimum(0), z.maximum(3)), 2),
  rounding: z._default(z.enum(['half-up', 'down']), 'half-up'),
  /** The most a performance may earn. */
  most: z.exactOptional(worthOf()),
  /** A judge's mark is missing: wait for it, or make do with the others. */
  missing: z._default(z.enum(['wait', 're-weigh']), 'wait'),
  /** Marks are shown when they are in, or only when the next team has performed. */
  announce: z._default(z.enum(['at-once', 'after-next']), 'at-once'),
  /** 亮分: every judge's mark, or what comes of them alone. */
  reveals: z._default(z.enum(['each-mark', 'result']), 'each-mark'),
  /** What a performance longer than its time costs. */
  overtime: z.exactOptional(Overtime),
  /** What one that is too short costs. */
  undertime: z.exactOptional(Undertime),
}
export type JudgingRules = z.output<z.ZodMiniObject<typeof judgingRules, z.core.$strict>>

type Timed = Pick<JudgingRules, 'overtime' | 'undertime'> & { readonly performMs: Millis }
/** [M8] Over-time is reckoned from the time given, and under-time lies within it. */
export const timesFit = [
  z.refine<Timed>(({ overtime, performMs }) => !overtime || performMs > 0, { path: ['overtime'], error: 'needs a time to go over' }),
  z.refine<Timed>(({ undertime, performMs }) => !undertime || performMs === 0 || undertime.leastMs <= performMs, {
    path: ['undertime', 'leastMs'],
    error: 'must not be more than performMs',
  }),
]
/** A whole sheet's mark: each criterion by its weight, in thousandths, half up. */
export function sheetSum(criteria: NonNullable<JudgingRules['criteria']>, marks: Readonly<Record<string, Points>>): Points {
  return criteria.reduce((sum, { id, weight }) => sum + Math.floor(((marks[id] ?? 0) * weight) / 1000 + 0.5), 0)
}
export function highestMark({ max, criteria, grades }: Pick<JudgingRules, 'max' | 'criteria' | 'grades'>): Points {
  if (criteria) return sheetSum(criteria, Object.fromEntries(criteria.map((one) => [one.id, one.max])))
  return grades ? Math.max(...grades.map((one) => one.points)) : max
}
/** [M8] What over- or under-time costs, for each started stretch. */
export function timeCost({ overtime, undertime }: JudgingRules, performMs: Millis, tookMs: Millis): Points {
  const cost = ({ points, perMs, most }: { points: Points; perMs: Millis; most?: Points | undefined }, ms: Millis): Points =>
    Math.max(most ?? -Infinity, Math.ceil(ms / perMs) * points)
  if (overtime && tookMs > performMs + overtime.graceMs) return 0 + cost(overtime, tookMs - performMs - overtime.graceMs)
  return undertime && tookMs < undertime.leastMs ? 0 + cost(undertime, undertime.leastMs - tookMs) : 0
}
