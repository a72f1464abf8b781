/** 接龙 relay: a team's players answer one after another within one clock, each within a limit of his own; a miss may cost the player his place. */
import * as z from 'zod/mini'
import type { TeamId } from '#shared/words.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { orderByOf, orderWords, turnOrder } from './orders.ts'
import { dealingSentence, dealtTo, packRules } from './packs.ts'
import { priceList, priceOf } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { completesPack, countedSlots, plan } from './turns.ts'
import { count, ruledBy, unused, warnAt } from './usual.ts'
import { length, priceSentences, some } from './wording.ts'

const time = (usual: number, least: number) => z._default(z.int().check(z.minimum(least), z.maximum(3_600_000)), usual)
const rules = z.strictObject({
  ...baseRules,
  /** What was asked but not answered when the clock ran out costs nothing, unless the file says so. */
  prices: priceList({ right: 10, wrong: 0, foul: 0, unanswered: 'nothing' }),
  clocks: warnAt(10_000),
  ruling: ruledBy('one', 'at-once'),
  /** For the whole relay of a team. */
  relayMs: time(120_000, 1000),
  /** For one answer; 0 = as long as the relay lasts. */
  eachMs: time(10_000, 0),
  /** After a miss: player-out: the player leaves, the others go on · pass-on: the next one answers · team-out: the team's relay is over. */
  afterMiss: z._default(z.enum(['player-out', 'pass-on', 'team-out']), 'player-out'),
  /** Questions a team's relay has at most. */
  questions: count(30, 100),
  ...packRules,
  /** Which positions run, in this order; left out: all that are filled. */
  positions: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(9))).check(z.minLength(1))),
  ...turnOrder('table'),
  set: SetIdRule,
  buzzer: unused,
  tablets: unused,
  choosing: unused,
})
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

/** The position whose turn it is in the team's relay; null when the relay is over. */
function runner({ rules, entrants, slots }: Round, teamId: TeamId): number | null {
  const filled = entrants.find((entrant) => entrant.teamId === teamId)?.positions ?? []
  const pack = slots.filter((slot) => slot.plan.pack === teamId)
  const run = countedSlots(pack)
  const missed = run.filter((slot) => slot.attempts.some(({ ruling }) => ruling !== null && ruling.outcome !== 'right')).map((slot) => slot.plan.position)
  if (pack.some((slot) => slot.timeUp) || run.length >= rules.questions || (rules.afterMiss === 'team-out' && missed.length > 0)) return null
  const inOrder = rules.positions?.filter((position) => filled.includes(position)) ?? filled
  const last = inOrder.indexOf(run.at(-1)?.plan.position ?? -1)
  const ahead = [...inOrder.slice(last + 1), ...inOrder.slice(0, last + 1)]
  return ahead.find((position) => rules.afterMiss !== 'player-out' || !missed.includes(position)) ?? null
}
const AFTER_MISS = {
  'player-out': { zh: '答错的选手退出接龙，其余选手继续。', en: 'A player who misses leaves the relay; the others go on.' },
  'pass-on': { zh: '答错后由下一名选手接答下一题。', en: 'After a miss the next player goes on with the next question.' },
  'team-out': { zh: '一题答错，该队接龙结束。', en: 'A miss ends the team’s relay.' },
} as const

export const relay: RoundFormat<Rules> = {
  id: 'relay',
  title: { zh: '接龙', en: 'Relay' },
  rules,
  orderBy: orderByOf,
  /** A clock or a miss may end a relay early. */
  planned: () => null,
  next(round) {
    for (const teamId of round.order) {
      const position = round.spent?.includes(teamId) ? null : runner(round, teamId)
      if (position !== null)
        return plan({ mode: 'turn', teamId, position, setId: round.rules.set, pack: teamId, ...dealtTo(round, teamId, round.rules.questions) })
    }
    return null
  },
  clock: (rules) => ({ purpose: 'pack', totalMs: rules.relayMs }),
  eachMs: (rules) => rules.eachMs,
  pay: ({ rules, outcome, share }) => priceOf(rules.prices, outcome, share),
  completes: ({ rules, slots }, slot) => completesPack(slots, slot, rules.questions),
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences(rules) {
    const order = orderWords(rules)
    const each = rules.eachMs === 0 ? { zh: '', en: '' } : { zh: `，每人每题${length(rules.eachMs).zh}`, en: `, ${length(rules.eachMs).en} an answer` }
    return [
      {
        zh: `${order.zh}，各队选手依次接龙作答，每队${length(rules.relayMs).zh}${each.zh}，最多${String(rules.questions)}题。`,
        en: `Teams run ${order.en}; their players answer in turn: ${length(rules.relayMs).en} a team${each.en}, up to ${some(rules.questions, 'question')}.`,
      },
      AFTER_MISS[rules.afterMiss],
      dealingSentence(rules),
      ...priceSentences(rules.prices),
    ]
  },
}
