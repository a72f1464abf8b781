/** Settings of the clock to answer: how long, for which kind of question, what starts and stops it, and a phase of its own before it. */
import * as z from 'zod/mini'
import { Text, type Millis } from '#shared/words.ts'
import type { Slot } from './slot-state.ts'

const limit = z.int().check(z.minimum(0), z.maximum(3_600_000))
const ms = (usual: number) => z._default(limit, usual)

/** What comes before the answer itself: to begin within 15 s, to discuss for 30 s, to prepare for a minute. */
export const BeginRules = z.strictObject({
  /** From the call until the answer begins. */
  withinMs: z.int().check(z.minimum(1000), z.maximum(3_600_000)),
  /** Its name on stage: 讨论, 准备; left out: 请开始作答. */
  title: z.exactOptional(Text),
  /** When it runs out: the bench rules · the answer is ruled blank, or late, at once · the answer's own time begins. On tablets and in a performance that always begins. */
  missed: z._default(z.enum(['bench-rules', 'blank', 'late', 'begins']), 'bench-rules'),
})
/** The operator's key · the host's key too, on the word or as the reading ends · by itself as the question is shown. */
const StartRule = z.enum(['operator', 'host-word', 'reading-end', 'shown'])
/** 回答完毕, or the ruling alone. */
const StopRule = z.enum(['complete', 'ruling'])

export const startsBy = z._default(StartRule, 'operator')
export const beginsWith = z.exactOptional(BeginRules)
export const ClockRules = z.strictObject({
  /** To answer, from the start of the answer; 0 = no limit. */
  answerMs: ms(30_000),
  /** To answer a question of this kind. */
  byKind: z.exactOptional(
    z.strictObject({
      single: z.exactOptional(limit),
      multiple: z.exactOptional(limit),
      'true-false': z.exactOptional(limit),
      short: z.exactOptional(limit),
      case: z.exactOptional(limit),
    }),
  ),
  warnAtMs: ms(5_000),
  /** What starts the clock of a turn, of tablets, of a performance; in a race the press does, or the naming. */
  starts: startsBy,
  /** What stops the clock of a spoken answer before its time. */
  stops: z._default(StopRule, 'complete'),
  begin: beginsWith,
})
export type ClockRules = z.infer<typeof ClockRules>
export const usualClocks: ClockRules = { answerMs: 30_000, warnAtMs: 5_000, starts: 'operator', stops: 'complete' }

/** [C7] The time to answer this question, by its kind where the round says so. */
export function answerMsOf(clocks: ClockRules, { question }: Slot): Millis {
  return (question && clocks.byKind?.[question.type]) ?? clocks.answerMs
}
/** [C5] Whether the host's own key starts the clock. */
export const hostStarts = ({ starts }: ClockRules): boolean => starts === 'host-word' || starts === 'reading-end'
