/** 抢答 buzzer round: whoever presses first answers. */
import * as z from 'zod/mini'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { WarmUpRules } from '../contest/buzzer-rules.ts'
import { buzzClock, buzzPrice, buzzWorth } from './buzzer-prices.ts'
import { buzzerSentences, warmUpSentences } from './buzzer-wording.ts'
import { priceList } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { countedSlots, plan } from './turns.ts'
import { answerWithin, howMany, onTheBuzzer, unused, voidsUseQuota } from './usual.ts'
import { answerTime, priceSentences, some } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  /** foul: what an early press costs. */
  prices: priceList({ right: 10, wrong: -10, foul: -10, unanswered: 'as-wrong' }),
  clocks: answerWithin(20_000),
  /** A question nobody wanted is used up. */
  voids: voidsUseQuota(true),
  buzzer: onTheBuzzer,
  warmUp: z.prefault(WarmUpRules, {}),
  questions: howMany(200),
  set: SetIdRule,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

export const buzzer: RoundFormat<Rules> = {
  id: 'buzzer',
  title: { zh: '抢答题', en: 'Buzzer round' },
  rules,
  orderBy: () => 'table',
  planned: ({ rules }) => rules.questions,
  next: ({ rules, slots }) => (countedSlots(slots).length < rules.questions ? plan({ mode: 'race', setId: rules.set }) : null),
  clock: buzzClock,
  pay: buzzPrice,
  worth: buzzWorth,
  sets: ({ set, warmUp }) => (warmUp.trialSet === undefined ? [set] : [set, warmUp.trialSet]),
  sentences: (rules) => [
    { zh: `抢答题共${String(rules.questions)}题。`, en: `${some(rules.questions, 'question')} on the buzzer.` },
    ...priceSentences(rules.prices),
    ...answerTime(rules.clocks.answerMs),
    ...buzzerSentences(rules.buzzer, rules.prices.foul),
    ...warmUpSentences(rules.warmUp),
  ],
}
