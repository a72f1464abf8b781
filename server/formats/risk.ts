/** 风险 risk round: a team chooses what it plays for; a wrong answer costs that, half of it, or nothing. */
import * as z from 'zod/mini'
import { answerMsOf } from '../contest/clock-rules.ts'
import { objectionRules } from '../contest/objection-rules.ts'
import { baseRules } from '../contest/round-rules.ts'
import { orderByOf, orderWords, turnOrder } from './orders.ts'
import { foulPrices } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { choiceSentences, costSentence, lossOf, nextTurn, payTier, plannedTurns, setsOf, tierRules, valuesText, wrongCosts } from './tiers.ts'
import { answerWithin, unused } from './usual.ts'
import { answerTime } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: foulPrices({ foul: 0 }),
  clocks: answerWithin(60_000),
  ...tierRules,
  ...turnOrder('score-low-high'),
  ...wrongCosts('full'),
  ...objectionRules,
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

export const risk: RoundFormat<Rules> = {
  id: 'risk',
  title: { zh: '风险题', en: 'Risk round' },
  rules,
  orderBy: orderByOf,
  planned: plannedTurns,
  next: nextTurn,
  clock: (rules, slot) => ({ purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  mayDecline: (rules) => rules.mayDecline,
  pay: payTier,
  worth: (rules, slot) => (slot.value === null ? null : { right: slot.value, wrong: lossOf(rules, slot.value) }),
  sets: setsOf,
  sentences(rules) {
    const order = orderWords(rules)
    return [
      {
        zh: `${order.zh}依次选题，每队${String(rules.turns)}次，分值为${valuesText(rules, '、')}分。`,
        en: `Teams choose ${order.en}, ${rules.turns === 1 ? 'once' : `${String(rules.turns)} times`} each: ${valuesText(rules, ', ')} points.`,
      },
      costSentence(rules),
      ...answerTime(rules.clocks.answerMs),
      ...choiceSentences(rules),
    ]
  },
}
