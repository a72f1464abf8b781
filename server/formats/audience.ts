/** 观众互动 audience question: the hall answers from its phones; no team answers and nothing of it scores. */
import * as z from 'zod/mini'
import { AudienceRules } from '../contest/audience-rules.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { noPrices } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { countedSlots, plan } from './turns.ts'
import { answerWithin, byNobody, creditTo, howMany, unused } from './usual.ts'
import { answerTime } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: noPrices,
  clocks: answerWithin(20_000),
  /** What the screens show of the votes. */
  audience: z.prefault(AudienceRules, {}),
  questions: howMany(50),
  set: SetIdRule,
  ruling: byNobody,
  persons: creditTo('none'),
  buzzer: unused,
  tablets: unused,
  choosing: unused,
  speaker: unused,
  rights: unused,
  paying: unused,
  fouls: unused,
  conferring: unused,
  readOut: unused,
  appeals: unused,
})
type Rules = z.infer<typeof rules>

const COUNTS = {
  'after-close': { zh: '各选项票数在截止后公布。', en: 'How many chose each option is shown once the votes are closed.' },
  live: { zh: '各选项票数实时公布。', en: 'How many chose each option is shown while the votes come in.' },
} as const satisfies Record<AudienceRules['counts'], unknown>

export const audience: RoundFormat<Rules> = {
  id: 'audience',
  title: { zh: '观众互动', en: 'Audience question' },
  rules,
  orderBy: () => 'table',
  planned: ({ rules }) => rules.questions,
  next: ({ rules, slots }) => (countedSlots(slots).length < rules.questions ? plan({ mode: 'audience', setId: rules.set }) : null),
  clock: (rules, slot) => ({ purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  pay: () => 0,
  isOutside: () => true,
  worth: () => null,
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    {
      zh: `现场观众用手机作答，共${String(rules.questions)}题，不计入任何代表队的得分。`,
      en: `The audience answers ${String(rules.questions)} question${rules.questions === 1 ? '' : 's'} from its phones; no team’s score counts it.`,
    },
    ...answerTime(rules.clocks.answerMs),
    { zh: '每部手机一票，截止前可以改选。', en: 'One vote a phone, which may be changed until the votes are closed.' },
    COUNTS[rules.audience.counts],
  ],
}
