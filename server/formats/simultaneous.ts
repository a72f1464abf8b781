/** 同题同答 simultaneous round: every team answers the same question on its tablet. */
import * as z from 'zod/mini'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { priceList, priceOf } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { countedSlots, plan } from './turns.ts'
import { answerWithin, creditTo, howMany, onTablets, ruledBy, unused } from './usual.ts'
import { answerTime, priceSentences } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  /** No answer costs nothing, and a late one is as no answer, unless the file gives `blank` or `late`. */
  prices: priceList({ right: 10, wrong: 0, foul: 0, unanswered: 'nothing' }),
  clocks: answerWithin(20_000),
  ruling: ruledBy('machine', 'on-cue'),
  persons: creditTo('none'),
  tablets: onTablets,
  questions: howMany(200),
  set: SetIdRule,
  buzzer: unused,
})
type Rules = z.infer<typeof rules>

export const simultaneous: RoundFormat<Rules> = {
  id: 'simultaneous',
  title: { zh: '同题同答', en: 'Simultaneous round' },
  rules,
  orderBy: () => 'table',
  planned: ({ rules }) => rules.questions,
  next: ({ rules, slots }) => (countedSlots(slots).length < rules.questions ? plan({ mode: 'all', setId: rules.set }) : null),
  clock: (rules) => ({ purpose: 'answer', totalMs: rules.clocks.answerMs }),
  pay: ({ rules, outcome, share }) => priceOf(rules.prices, outcome, share),
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    { zh: `各代表队同题同答，共${String(rules.questions)}题。`, en: `All teams answer the same ${String(rules.questions)} questions on their tablets.` },
    ...priceSentences(rules.prices),
    ...answerTime(rules.clocks.answerMs),
    rules.tablets.finalOn === 'submit'
      ? { zh: '提交后不能修改。', en: 'A submitted answer is final.' }
      : { zh: '截止前可以修改答案。', en: 'Answers may be changed until time is up.' },
    rules.tablets.chosenCounts
      ? { zh: '时间到，已选未提交的答案有效。', en: 'At time-up a chosen option counts even if it was not submitted.' }
      : { zh: '时间到，未提交的不计。', en: 'At time-up only submitted answers count.' },
  ],
}
