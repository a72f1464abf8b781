/** The settings every round has, with the values that are usual in a format; the file may change each. */
import * as z from 'zod/mini'
import { BuzzerRules } from '../contest/buzzer-rules.ts'
import { beginsWith, ClockRules, startsBy, usualClocks } from '../contest/clock-rules.ts'
import { METHODS, PersonRules, RulingRules, TabletRules, VoidRules } from '../contest/round-rules.ts'

type Method = z.infer<typeof RulingRules>['method']
type Show = z.infer<typeof RulingRules>['show']

/** Who rules, and when the ruling shows. */
export const ruledBy = (method: Method, show: Show) =>
  z.prefault(z.extend(RulingRules, { method: z._default(RulingRules.shape.method, method), show: z._default(RulingRules.shape.show, show) }), {})
/** Left out, who rules is as they answer: the key on tablets, the panel where answers are spoken or written. */
export const methodLeftOpen = z.prefault(z.extend(RulingRules, { method: z.exactOptional(z.enum(METHODS)) }), {})
type LeftOpen = { readonly by: string; readonly ruling: z.infer<typeof methodLeftOpen>; readonly tablets: { readonly on: string } }
export const methodFilledIn = <R extends LeftOpen>({ ruling, ...rest }: R): Omit<R, 'ruling'> & { ruling: z.infer<typeof RulingRules> } => ({
  ...rest,
  ruling: { ...ruling, method: ruling.method ?? (rest.by === 'tablets' && rest.tablets.on === 'tablets' ? 'machine' : 'majority') },
})
/** Time to answer, in ms. */
export const answerWithin = (answerMs: number) => z.prefault(z.extend(ClockRules, { answerMs: z._default(ClockRules.shape.answerMs, answerMs) }), {})
/** For a format with one long clock of its own: only the warning before its end is set here. */
export const warnAt = (warnAtMs: number) =>
  z.prefault(
    z.pipe(
      z.strictObject({ warnAtMs: z._default(ClockRules.shape.warnAtMs, warnAtMs) }),
      z.transform((clocks): ClockRules => ({ ...usualClocks, answerMs: 0, ...clocks })),
    ),
    {},
  )
/** The same for a performance, which may have a phase before it, of preparing or discussing. */
export const stageClock = (warnAtMs: number) =>
  z.prefault(
    z.pipe(
      z.strictObject({ warnAtMs: z._default(ClockRules.shape.warnAtMs, warnAtMs), starts: startsBy, begin: beginsWith }),
      z.transform((clocks): ClockRules => ({ ...usualClocks, answerMs: 0, ...clocks })),
    ),
    {},
  )
/** Nobody rules: there is no answer of a team. */
export const byNobody = z.prefault(
  z.pipe(
    z.strictObject({}),
    z.transform((): z.infer<typeof RulingRules> => ({ method: 'machine', confirm: 'none', show: 'on-cue' })),
  ),
  {},
)
export const voidsUseQuota = (usesQuota: boolean) => z.prefault(z.strictObject({ usesQuota: z._default(VoidRules.shape.usesQuota, usesQuota) }), {})
export const creditTo = (persons: 'none' | 'same' | 'credit-only') => z._default(PersonRules, persons)

export const onTheBuzzer = z.prefault(BuzzerRules, {})
export const onTablets = z.prefault(TabletRules, {})
/** A setting this format has no use for: naming it in the file is a mistake. */
export const unused = z.exactOptional(z.never())

export const count = (usual: number, most: number) => z._default(z.int().check(z.minimum(1), z.maximum(most)), usual)
export const howMany = (most: number) => z.int().check(z.minimum(1), z.maximum(most))
