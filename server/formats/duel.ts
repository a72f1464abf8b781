/** 对战 duel: teams meet two by two, paired by rank, by table, by lot, or as the better placed choose. */
import * as z from 'zod/mini'
import { pointsText } from '#shared/points.ts'
import type { TeamId } from '#shared/words.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { boutNow, boutRules, isSuddenDeath, movesOutside, nextOfBout, pairsMet, slotsOf, TIES, type Bout, type Pair } from './bout.ts'
import { boutSentences } from './bout-wording.ts'
import { buzzClock, buzzPrice, buzzWorth } from './buzzer-prices.ts'
import { points, priceList } from './prices.ts'
import type { RoundFormat, RoundOutcome, RoundReading } from './round-format.ts'
import { answerWithin, methodFilledIn, methodLeftOpen, onTablets, onTheBuzzer, unused } from './usual.ts'

const file = z.strictObject({
  ...baseRules,
  ruling: methodLeftOpen,
  prices: priceList({ right: 10, wrong: 0, foul: 0, unanswered: 'as-wrong' }),
  clocks: answerWithin(20_000),
  buzzer: onTheBuzzer,
  tablets: onTablets,
  choosing: unused,
  /** rank: first against last, second against last but one · table, draw: neighbours · seeds-choose: the best placed not yet paired picks whom it meets. */
  pairing: z._default(z.enum(['rank', 'table', 'draw', 'seeds-choose']), 'rank'),
  /** Equal totals as the round begins: who is paired first, and who is the better placed. */
  ties: z._default(z.enum(['table', 'draw']), 'table'),
  /** Whom a seed may pick, of those not yet paired. */
  rivals: z._default(z.enum(['lower-half', 'any']), 'lower-half'),
  /** Who begins, where they answer in turns: by totals as the round begins; of equal ones, who comes first in the order of pairing. */
  begins: z._default(z.enum(['better-placed', 'worse-placed']), 'better-placed'),
  ...boutRules,
  /** How equal scores are parted, one after another; [] or still equal: shared. */
  tie: z._default(z.array(z.enum(TIES)), ['sudden-death']),
  /** To the winner, and to each where it is shared. */
  won: points(0),
  shared: points(0),
  set: SetIdRule,
})
const rules = z.pipe(file, z.transform(methodFilledIn<z.infer<typeof file>>))
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

/** Pairs in the order of the duels; an odd team has none: the best placed by rank, otherwise the last. */
function pairsOf({ rules, order }: Round): readonly Pair[] {
  const half = Math.floor(order.length / 2)
  const from = rules.pairing === 'rank' ? order.length % 2 : 0
  return Array.from({ length: half }, (_, i) =>
    rules.pairing === 'rank' ? [order[from + i], order[order.length - 1 - i]] : [order[2 * i], order[2 * i + 1]],
  ).flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [[one, other] as const]))
}
const begun = ({ rules }: Round, [one, other]: Pair): Pair => (rules.begins === 'better-placed' ? [one, other] : [other, one])
const boutOf = (round: Round, pair: Pair): Bout => ({ pair, slots: slotsOf(round.slots, pair) })

/** [G4] The higher total as the round began, among equals the order; a journal that noted none has the order alone. */
function ranked({ order, totals = {} }: Round, [one, other]: Pair): Pair {
  const ahead = (totals[one] ?? 0) - (totals[other] ?? 0) || order.indexOf(other) - order.indexOf(one)
  return ahead >= 0 ? [one, other] : [other, one]
}
/** Pairs that have met or are meeting, as they were formed; of fixed pairings all. */
function bouts(round: Round): readonly Bout[] {
  const met = pairsMet(round.slots)
  if (round.rules.pairing === 'seeds-choose') return met.map((pair) => boutOf(round, ranked(round, pair)))
  // a team that left was met as it was; the others' pairs are drawn anew from who is there
  const still = pairsOf({ ...round, order: round.order.filter((id) => !met.flat().includes(id)) })
  return [...met, ...still].map((pair) => boutOf(round, ranked(round, pair)))
}
/** The next seed and whom it may pick; null when fewer than two are left. */
function seedNow(round: Round): { readonly seed: TeamId; readonly rivals: readonly TeamId[] } | null {
  const met = pairsMet(round.slots).flat()
  const [seed, ...rest] = round.order.filter((id) => !met.includes(id))
  const lower = rest.slice(Math.floor(rest.length / 2))
  return seed === undefined || rest.length === 0 ? null : { seed, rivals: round.rules.rivals === 'any' ? rest : lower }
}
function next(round: Round): ReturnType<RoundFormat<Rules>['next']> {
  const open = bouts(round).find((bout) => !boutNow(round, bout).over)
  const going = (bout: Bout) => nextOfBout(round, { ...bout, pair: begun(round, bout.pair) })
  if (open) return going(open)
  const seeded = round.rules.pairing === 'seeds-choose' ? seedNow(round) : null
  if (!seeded) return null
  const { seed, rivals } = seeded
  const [only] = rivals
  if (rivals.length === 1 && only !== undefined) return going({ pair: [seed, only], slots: [] })
  const first = going({ pair: [seed, only ?? seed], slots: [] })
  const { among: _, ...plan } = first
  return { ...plan, teamId: plan.mode === 'turn' && round.rules.begins === 'better-placed' ? seed : null, position: null, chooser: seed, rivals }
}
function outcomes(round: Round): readonly RoundOutcome[] {
  return bouts(round).flatMap((bout): RoundOutcome[] => {
    const { over, winner } = boutNow(round, bout)
    const [one, other] = bout.pair
    if (!over) return []
    const against = (id: TeamId) => (id === one ? other : one)
    if (winner !== null) return [{ teamId: winner, points: round.rules.won, cause: { is: 'duel', against: against(winner), how: 'won' } }]
    return bout.pair
      .filter((id) => round.order.includes(id))
      .map((teamId) => ({ teamId, points: round.rules.shared, cause: { is: 'duel', against: against(teamId), how: 'drawn' } }))
  })
}

const PAIRINGS = {
  rank: { zh: '按当前名次首尾配对：第一对末位，依次类推。', en: 'Teams are paired by rank: first against last, second against last but one.' },
  table: { zh: '按台号相邻配对。', en: 'Teams at neighbouring tables are paired.' },
  draw: { zh: '抽签配对。', en: 'Teams are paired by lot.' },
  'seeds-choose': { zh: '名次在前的代表队依次挑选对手。', en: 'The better placed choose whom they meet, the best first.' },
} as const

const LOTS = { zh: '开始时总分相同的，抽签定先后。', en: 'Of equal totals as it begins, lots decide who is better placed.' } as const
const RIVALS = {
  'lower-half': { zh: '可在尚未配对的后一半队中挑选。', en: 'They choose among the lower half of those not yet paired.' },
  any: { zh: '可在尚未配对的各队中挑选。', en: 'They choose among all not yet paired.' },
} as const

export const duel: RoundFormat<Rules> = {
  id: 'duel',
  title: { zh: '对战', en: 'Duel' },
  rules,
  orderBy({ pairing, ties }) {
    if (pairing === 'table') return ties === 'draw' ? { pairs: 'table', ties } : 'table'
    if (pairing === 'draw') return 'drawn'
    return ties === 'draw' ? { score: 'high-low', ties } : 'score-high-low'
  },
  /** Where the order isn't by score, who is better placed is read off the totals. */
  readsTotals: ({ pairing }) => pairing === 'table' || pairing === 'draw',
  /** A bout may end early, or go on. */
  planned: () => null,
  next,
  clock: (rules, slot) => (slot.plan.mode === 'race' ? buzzClock(rules, slot) : { purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  pay: buzzPrice,
  isOutside: (round, slot) => !round.rules.suddenDeathPays && isSuddenDeath(round.rules, round.slots, slot),
  paysByRecord: movesOutside,
  outcomes,
  meeting(round) {
    const bout = bouts(round).findLast(({ slots }) => slots.length > 0)
    return bout
      ? {
          ...boutNow(round, bout),
          pair: bout.pair,
          counts: round.rules.wins === 'more-right' ? 'right' : 'points',
          number: pairsMet(round.slots).length,
          holder: null,
        }
      : null
  },
  worth: buzzWorth,
  sets: (rules) => [rules.set],
  sentences(rules) {
    const { won, shared } = rules
    const prize = {
      zh: `胜者加${pointsText(won)}分${shared === 0 ? '' : `，平局各加${pointsText(shared)}分`}。`,
      en: `The winner earns ${pointsText(won)}${shared === 0 ? '' : `; where it is shared each earns ${pointsText(shared)}`}.`,
    }
    return [
      PAIRINGS[rules.pairing],
      ...(rules.pairing === 'seeds-choose' ? [RIVALS[rules.rivals]] : []),
      ...(rules.ties === 'draw' && rules.pairing !== 'draw' ? [LOTS] : []),
      ...boutSentences(rules),
      ...(won === 0 && shared === 0 ? [] : [prize]),
    ]
  },
}
