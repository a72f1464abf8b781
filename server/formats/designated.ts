/** 指定题 designated round: another team, usually the one before it, chooses what a team plays for. */
import * as z from 'zod/mini'
import { ChoosingRules } from '../contest/choosing-rules.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { objectionRules } from '../contest/objection-rules.ts'
import { baseRules } from '../contest/round-rules.ts'
import { orderByOf, orderWords, turnOrder } from './orders.ts'
import { foulPrices } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { choiceSentences, costSentence, lossOf, nextTurn, payTier, plannedTurns, setsOf, tierRules, valuesText, wrongCosts } from './tiers.ts'
import { answerWithin, unused } from './usual.ts'
import { answerTime, some } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: foulPrices({ foul: 0 }),
  clocks: answerWithin(60_000),
  ...tierRules,
  ...turnOrder('table'),
  /** Who is designated didn't choose: a wrong answer costs nothing unless the file says so. */
  ...wrongCosts('none'),
  choosing: z.prefault(z.extend(ChoosingRules, { by: z._default(ChoosingRules.shape.by, 'team-before') }), {}),
  ...objectionRules,
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

export const designated: RoundFormat<Rules> = {
  id: 'designated',
  title: { zh: '指定题', en: 'Designated round' },
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
        zh: `各代表队${order.zh}依次作答被指定的题目，每队${String(rules.turns)}题，分值为${valuesText(rules, '、')}分。`,
        en: `Teams answer what is designated for them, ${order.en}, ${some(rules.turns, 'question')} each: ${valuesText(rules, ', ')} points.`,
      },
      costSentence(rules),
      ...answerTime(rules.clocks.answerMs),
      ...choiceSentences(rules),
    ]
  },
}
