/** 同题同答 simultaneous round: every team answers the same question, on its tablet, a board or by paddles. */
import * as z from 'zod/mini'
import type { Text } from '#shared/words.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { playersPrice, priceList, priceOf } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { howGiven, playersSentences } from './tablet-wording.ts'
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
  /** Left out: the whole team answers. Named: all players no. 1 at once, then all no. 2 …, `questions` each. */
  positions: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(9))).check(z.minLength(1), z.maxLength(9))),
  set: SetIdRule,
  buzzer: unused,
})
type Rules = z.infer<typeof rules>

const positionSentences = ({ positions }: Rules): readonly Text[] =>
  positions === undefined
    ? []
    : [{ zh: `依次由${positions.map((n) => `${String(n)}号`).join('、')}选手作答。`, en: `Players no. ${positions.join(', ')} answer in turn.` }]

export const simultaneous: RoundFormat<Rules> = {
  id: 'simultaneous',
  title: { zh: '同题同答', en: 'Simultaneous round' },
  rules,
  orderBy: () => 'table',
  planned: ({ rules }) => rules.questions * (rules.positions?.length ?? 1),
  next({ rules, slots }) {
    const asked = countedSlots(slots).length
    const position = rules.positions?.[Math.floor(asked / rules.questions)] ?? null
    return asked < rules.questions * (rules.positions?.length ?? 1) ? plan({ mode: 'all', position, setId: rules.set }) : null
  },
  clock: (rules, slot) => ({ purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  pay: ({ rules, slot, outcome, share }) => playersPrice(rules, slot, share) ?? priceOf(rules.prices, outcome, share),
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    ...playersSentences(rules.tablets),
    ...positionSentences(rules),
    {
      zh: `各代表队同题同答，共${String(rules.questions)}题。`,
      en: `All teams answer the same ${String(rules.questions)} questions${rules.tablets.on === 'tablets' ? ' on their tablets' : ''}.`,
    },
    ...priceSentences(rules.prices),
    ...answerTime(rules.clocks.answerMs),
    ...howGiven(rules.tablets),
  ],
}
