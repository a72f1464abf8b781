/** 争分夺秒、限时快答 speed round: each team has a pack of questions and one clock. */
import * as z from 'zod/mini'
import type { TeamId } from '#shared/words.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { priceList, priceOf } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { completesPack, countedSlots, plan } from './turns.ts'
import { howMany, ruledBy, unused, warnAt } from './usual.ts'
import { length, priceSentences, some } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  /** What was asked but not answered when the clock ran out costs nothing, unless the file says so. */
  prices: priceList({ right: 5, wrong: 0, foul: 0, unanswered: 'nothing' }),
  clocks: warnAt(10_000),
  /** One referee beside the team, and shown at once: the clock runs. */
  ruling: ruledBy('one', 'at-once'),
  questionsPerPack: howMany(100),
  packMs: z._default(z.int().check(z.minimum(1000), z.maximum(3_600_000)), 60_000),
  order: z._default(z.enum(['table', 'table-reversed']), 'table'),
  set: SetIdRule,
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

/** A pack is named after its team. It ends when its questions are used up or its clock has run out. */
function packOver({ rules, slots }: RoundReading<Rules>, teamId: TeamId): boolean {
  const pack = slots.filter((slot) => slot.plan.pack === teamId)
  return pack.some((slot) => slot.timeUp) || countedSlots(pack).length >= rules.questionsPerPack
}

export const speed: RoundFormat<Rules> = {
  id: 'speed',
  title: { zh: '限时快答', en: 'Speed round' },
  rules,
  orderBy: (rules) => rules.order,
  /** A clock may end a pack early. */
  planned: () => null,
  next(round) {
    const teamId = round.order.find((one) => !packOver(round, one))
    return teamId === undefined ? null : plan({ mode: 'turn', teamId, setId: round.rules.set, pack: teamId })
  },
  clock: (rules) => ({ purpose: 'pack', totalMs: rules.packMs }),
  pay: ({ rules, outcome, share }) => priceOf(rules.prices, outcome, share),
  completes: ({ rules, slots }, slot) => completesPack(slots, slot, rules.questionsPerPack),
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    {
      zh: `每队${length(rules.packMs).zh}，题目连续给出，最多${String(rules.questionsPerPack)}题。`,
      en: `${length(rules.packMs).en} a team, up to ${some(rules.questionsPerPack, 'question')} one after another.`,
    },
    ...priceSentences(rules.prices),
  ],
}
