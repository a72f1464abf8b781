/** What an answer on the buzzer pays and how long it may take: the round's, a rebound's, a wrong interrupt's. */
import type { Millis, Points } from '#shared/words.ts'
import type { BuzzerRules } from '../contest/buzzer-rules.ts'
import type { Slot } from '../contest/slot-state.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { playersPrice, priceOf, type PriceList } from './prices.ts'
import type { PayAsked } from './round-format.ts'

type OnTheBuzzer = RoundRules & { readonly buzzer: BuzzerRules }

/** What was the price of a wrong answer follows its new one, where not answering cost the same. */
const withWrong = (prices: PriceList, wrong: Points): PriceList => ({
  ...prices,
  wrong,
  blank: prices.blank === prices.wrong ? wrong : prices.blank,
  late: prices.late === prices.wrong ? wrong : prices.late,
})
/** [B7] From the second attempt at a question on. */
function reboundPrices(prices: PriceList, { rebound }: BuzzerRules): PriceList {
  const { right = prices.right, wrong } = rebound
  return { ...(wrong === undefined ? prices : withWrong(prices, wrong)), right }
}

/** Where all answer at once, no answer comes after another. */
const isRebound = ({ plan, attempts }: Slot): boolean => plan.mode === 'race' && attempts.some((attempt) => attempt.ruling !== null)

/** [B9] A wrong interrupt has its own price: each, or the first attempt of the question that interrupted. */
export function buzzPrice({ rules, slot, attempt, outcome, share }: PayAsked<OnTheBuzzer>): Points {
  const together = playersPrice(rules, slot, share)
  if (together !== null) return together
  const { prices, buzzer } = rules
  const before = slot.attempts.findIndex((one) => one.id === attempt.id)
  const ordinary = slot.plan.mode === 'race' && before > 0 ? reboundPrices(prices, buzzer) : prices
  const { wrong, priced } = buzzer.interrupts
  const first = slot.attempts.find((one) => one.interrupt)?.id === attempt.id
  const own = attempt.interrupt === true && wrong !== undefined && (priced === 'each' || first)
  return priceOf(own ? interruptPrices(ordinary, wrong) : ordinary, outcome, share)
}
const interruptPrices = (prices: PriceList, wrong: Points): PriceList => ({ ...prices, wrong, blank: wrong, late: wrong })
/** Every price list an answer of the round may be paid by. */
export function priceListsOf({ prices, buzzer }: Pick<OnTheBuzzer, 'prices' | 'buzzer'>): readonly PriceList[] {
  const ordinary = [prices, ...(buzzer.afterWrong === 'dead' ? [] : [reboundPrices(prices, buzzer)])]
  const { wrong } = buzzer.interrupts
  return buzzer.opens !== 'reading' || wrong === undefined ? ordinary : [...ordinary, ...ordinary.map((list) => interruptPrices(list, wrong))]
}
/** What the question is worth to the team that tries it now. */
export function buzzWorth(rules: OnTheBuzzer, slot: Slot): { readonly right: Points; readonly wrong: Points } {
  const { right, wrong } = isRebound(slot) ? reboundPrices(rules.prices, rules.buzzer) : rules.prices
  return { right, wrong }
}
export function buzzClock({ clocks, buzzer }: OnTheBuzzer, slot: Slot): { readonly purpose: 'answer'; readonly totalMs: Millis } {
  return { purpose: 'answer', totalMs: (isRebound(slot) ? buzzer.rebound.answerMs : undefined) ?? answerMsOf(clocks, slot) }
}
