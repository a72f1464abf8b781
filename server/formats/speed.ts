/** 争分夺秒、限时快答 speed round: each team has a pack of questions and one clock. */
import * as z from 'zod/mini'
import type { SlotId } from '#shared/words.ts'
import type { Slot } from '../contest/slot-state.ts'
import { orderByOf, orderWords, turnOrder } from './orders.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { dealingSentence, dealtTo, packRules } from './packs.ts'
import { priceList, priceOf } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { countedSlots, plan } from './turns.ts'
import { howMany, ruledBy, unused, warnAt } from './usual.ts'
import { length, priceSentences, some, type Sentence } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  /** What was asked but not answered when the clock ran out costs nothing, unless the file says so. */
  prices: priceList({ right: 5, wrong: 0, foul: 0, unanswered: 'nothing' }),
  clocks: warnAt(10_000),
  /** One referee beside the team, and shown at once: the clock runs. */
  ruling: ruledBy('one', 'at-once'),
  questionsPerPack: howMany(100),
  ...packRules,
  packMs: z._default(z.int().check(z.minimum(1000), z.maximum(3_600_000)), 60_000),
  /** What becomes of a question skipped by right: it is lost, or comes back when the others have been asked. */
  skipped: z._default(z.enum(['lost', 'comes-back']), 'lost'),
  /** So many right answers clear the pack; left out: it is asked to its end. */
  clearsAt: z.exactOptional(howMany(100)),
  ...turnOrder('table'),
  set: SetIdRule,
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

/** A pack is named after its team. It ends when its questions are used up or its clock has run out. */
interface Pack {
  readonly over: boolean
  /** The skipped slot whose question comes back now; null: a new one is asked. */
  readonly again: SlotId | null
}
const isSkipped = ({ declined, rights }: Slot): boolean => declined && rights.some(({ right }) => right === 'skip')
function packOf(rules: Rules, slots: readonly Slot[], teamId: string | null): Pack {
  const pack = slots.filter((slot) => slot.plan.pack === teamId)
  const counted = countedSlots(pack)
  const right = counted.filter((slot) => slot.attempts.some(({ ruling }) => ruling?.outcome === 'right')).length
  const asked = counted.filter((slot) => slot.plan.again === undefined).length
  const back = counted.map((slot) => slot.plan.again)
  const waiting = rules.skipped === 'lost' ? [] : counted.filter((slot) => isSkipped(slot) && !back.includes(slot.id))
  const again = asked < rules.questionsPerPack ? null : (waiting[0]?.id ?? null)
  const cleared = rules.clearsAt !== undefined && right >= rules.clearsAt
  return { over: cleared || pack.some((slot) => slot.timeUp) || (asked >= rules.questionsPerPack && again === null), again }
}

function orderSentence(rules: Rules): Sentence[] {
  const { zh, en } = orderWords(rules)
  return rules.order === 'table' ? [] : [{ zh: `各队${zh}作答。`, en: `Teams play ${en}.` }]
}
function packSentences({ rights, skipped, clearsAt }: Rules): Sentence[] {
  const told: Sentence[] = []
  if (clearsAt !== undefined)
    told.push({ zh: `答对${String(clearsAt)}题即通关。`, en: `${some(clearsAt, 'right answer')} clear${clearsAt === 1 ? 's' : ''} the pack.` })
  if (rights?.skip)
    told.push(
      skipped === 'lost'
        ? { zh: '跳过的题不再返回。', en: 'A question skipped is lost.' }
        : { zh: '跳过的题在其余题目之后再答。', en: 'A question skipped comes back after the others.' },
    )
  return told
}

export const speed: RoundFormat<Rules> = {
  id: 'speed',
  title: { zh: '限时快答', en: 'Speed round' },
  rules,
  orderBy: orderByOf,
  /** A clock may end a pack early. */
  planned: () => null,
  next(round) {
    const { rules, slots } = round
    const teamId = round.order.find((one) => !round.spent?.includes(one) && !packOf(rules, slots, one).over)
    if (teamId === undefined) return null
    const { again } = packOf(rules, slots, teamId)
    const own = { ...dealtTo(round, teamId, rules.questionsPerPack), ...(again === null ? {} : { again }) }
    return plan({ mode: 'turn', teamId, setId: rules.set, pack: teamId, ...own })
  },
  clock: (rules) => ({ purpose: 'pack', totalMs: rules.packMs }),
  pay: ({ rules, outcome, share }) => priceOf(rules.prices, outcome, share),
  /** The first slot after which nothing of the pack was left to ask; its time being up isn't asked here. */
  completes({ rules, slots }, slot) {
    const pack = slots.filter((one) => one.plan.pack === slot.plan.pack).map((one) => ({ ...one, timeUp: false }))
    const upTo = (n: number) => packOf(rules, pack.slice(0, n), slot.plan.pack).over
    const at = pack.findIndex((one) => one.id === slot.id)
    return at >= 0 && upTo(at + 1) && !upTo(at)
  },
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    {
      zh: `每队${length(rules.packMs).zh}，题目连续给出，最多${String(rules.questionsPerPack)}题。`,
      en: `${length(rules.packMs).en} a team, up to ${some(rules.questionsPerPack, 'question')} one after another.`,
    },
    dealingSentence(rules),
    ...orderSentence(rules),
    ...packSentences(rules),
    ...priceSentences(rules.prices),
  ],
}
