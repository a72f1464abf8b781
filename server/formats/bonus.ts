/** Bonus questions of a buzzer round: which one is due, what it is worth, how long it may take. */
import type { Points } from '#shared/words.ts'
import { bonusAt, type BonusRules } from '../contest/bonus-rules.ts'
import { bonusesOwed, earnsBonus } from '../contest/bonuses-owed.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Slot, SlotPlan } from '../contest/slot-state.ts'
import { priceOf } from './prices.ts'
import type { PayAsked, RoundReading } from './round-format.ts'
import { plan } from './turns.ts'
import { length, gain, some, type Sentence } from './wording.ts'

type WithBonus = RoundRules & { readonly bonus?: BonusRules }

/** The next bonus owed, of the earliest question answered rightly; none where its set is used up. */
export function bonusDue(round: RoundReading<WithBonus>): SlotPlan | null {
  const { bonus } = round.rules
  const [due] = bonusesOwed(round)
  return bonus && due ? plan({ mode: 'turn', teamId: due.teamId, setId: bonus.set, bonusOf: due.slotId }) : null
}
/** [D19] A bonus pays only while the question it follows is its team's. */
export function bonusPrice({ rules, slot, attempt, round, outcome, share }: PayAsked<WithBonus>, bonus: BonusRules): Points {
  const { right, wrong } = bonus
  return earnsBonus(round, slot.plan.bonusOf, attempt.teamId)
    ? priceOf({ ...rules.prices, right, wrong, blank: wrong, late: wrong, incomplete: wrong }, outcome, share)
    : 0
}
export const bonusMs = (rules: WithBonus, slot: Slot): number => bonusAt(rules, slot)?.answerMs ?? answerMsOf(rules.clocks, slot)

const CONFERRING = {
  forbidden: { zh: '不得商量', en: 'without conferring' },
  allowed: { zh: '可以商量', en: 'and may confer' },
  'until-complete': { zh: '“回答完毕”前可以商量', en: 'and may confer until its answer is complete' },
} as const satisfies Record<BonusRules['conferring'], Sentence>
export function bonusSentences({ questions, right, wrong, answerMs, conferring }: BonusRules): readonly Sentence[] {
  const may = CONFERRING[conferring]
  return [
    {
      zh: `抢答答对的队另答附加题${String(questions)}题，${may.zh}，每题答对${gain(right).zh}，答错${gain(wrong).zh}。`,
      en: `The team that was right answers ${some(questions, 'bonus question')} ${may.en}: a right answer ${gain(right).en}, a wrong one ${gain(wrong).en}.`,
    },
    ...(answerMs === undefined || answerMs === 0 ? [] : [{ zh: `附加题答题时间${length(answerMs).zh}。`, en: `${length(answerMs).en} to answer a bonus.` }]),
  ]
}
