/** 抢答 buzzer round: whoever presses first answers. */
import * as z from 'zod/mini'
import { BonusRules, bonusAt } from '../contest/bonus-rules.ts'
import { ownSlots } from '../contest/bonuses-owed.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { WarmUpRules } from '../contest/buzzer-rules.ts'
import { bonusDue, bonusMs, bonusPrice, bonusSentences } from './bonus.ts'
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
  /** Left out: none. */
  bonus: z.exactOptional(BonusRules),
  set: SetIdRule,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

export const buzzer: RoundFormat<Rules> = {
  id: 'buzzer',
  title: { zh: '抢答题', en: 'Buzzer round' },
  rules,
  orderBy: () => 'table',
  planned: ({ rules }) => (rules.bonus ? null : rules.questions),
  next(round) {
    const { rules, slots } = round
    const due = bonusDue(round)
    if (due) return due
    return countedSlots(ownSlots(slots)).length < rules.questions ? plan({ mode: 'race', setId: rules.set }) : null
  },
  clock: (rules, slot) => (bonusAt(rules, slot) ? { purpose: 'answer', totalMs: bonusMs(rules, slot) } : buzzClock(rules, slot)),
  pay(asked) {
    const bonus = bonusAt(asked.rules, asked.slot)
    return bonus ? bonusPrice(asked, bonus) : buzzPrice(asked)
  },
  worth(rules, slot) {
    const bonus = bonusAt(rules, slot)
    return bonus ? { right: bonus.right, wrong: bonus.wrong } : buzzWorth(rules, slot)
  },
  paysByRecord: ({ bonus }) => bonus !== undefined,
  sets: ({ set, warmUp, bonus }) => [set, ...(warmUp.trialSet === undefined ? [] : [warmUp.trialSet]), ...(bonus ? [bonus.set] : [])],
  mayNeed: ({ bonus, questions }) => (bonus ? [{ set: bonus.set, questions: questions * bonus.questions }] : []),
  sentences: (rules) => [
    { zh: `抢答题共${String(rules.questions)}题。`, en: `${some(rules.questions, 'question')} on the buzzer.` },
    ...priceSentences(rules.prices),
    ...answerTime(rules.clocks.answerMs),
    ...buzzerSentences(rules.buzzer, rules),
    ...(rules.bonus ? bonusSentences(rules.bonus) : []),
    ...warmUpSentences(rules.warmUp),
  ],
}
