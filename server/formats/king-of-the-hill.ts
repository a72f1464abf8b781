/** 擂台 king of the hill: a champion holds the ring, one challenger after another meets it, and the order of leaving gives the place. */
import * as z from 'zod/mini'
import type { TeamId } from '#shared/words.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { RightsRules } from '../contest/rights-rules.ts'
import { oncePer } from '../contest/once-per.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { boutNow, boutRules, isSuddenDeath, movesOutside, nextOfBout, pairsMet, slotsOf, type Bout, type BoutRules, type Pair } from './bout.ts'
import { boutSentences } from './bout-wording.ts'
import { buzzClock, buzzPrice, buzzWorth } from './buzzer-prices.ts'
import { placePoints, placeSentences, pointsForPlace } from './places.ts'
import { priceList } from './prices.ts'
import type { RoundFormat, RoundOutcome, RoundReading } from './round-format.ts'
import { answerWithin, creditTo, methodFilledIn, methodLeftOpen, onTablets, onTheBuzzer, unused } from './usual.ts'

const file = z.strictObject({
  ...baseRules,
  ruling: methodLeftOpen,
  /** The ring gives places, not answers points, unless the file gives them prices. */
  prices: priceList({ right: 0, wrong: 0, foul: 0, unanswered: 'nothing' }),
  persons: creditTo('none'),
  clocks: answerWithin(20_000),
  buzzer: onTheBuzzer,
  tablets: onTablets,
  choosing: unused,
  rights: z.prefault(RightsRules, { pass: {} }),
  /** Who holds the ring first. */
  champion: z._default(z.enum(['drawn', 'leader', 'first-table']), 'drawn'),
  challenger: z._default(z.enum(['champion-picks', 'drawn', 'table']), 'champion-picks'),
  begins: z._default(z.enum(['champion', 'challenger']), 'challenger'),
  ...boutRules,
  by: z._default(boutRules.by, 'turns'),
  /** until-miss: the two answer in turn, and who misses leaves (in turns alone) · agreed: so many questions decide. */
  bout: z._default(z.enum(['until-miss', 'agreed']), 'until-miss'),
  /** How equal scores are parted; still equal, the champion holds the ring. */
  tie: z._default(z.array(z.enum(['sudden-death', 'answer-time'])), ['sudden-death']),
  ...placePoints,
  set: SetIdRule,
})
const rules = z.pipe(file, z.transform(methodFilledIn<z.infer<typeof file>>))
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

const bouted = oncePer((rules: Rules, _: 'as bout'): BoutRules => ({ ...rules, untilMiss: rules.bout === 'until-miss' && rules.by === 'turns' }))
const asBout = (rules: Rules): BoutRules => bouted(rules, 'as bout')
const asRing = (round: Round): RoundReading<BoutRules> => ({ ...round, rules: asBout(round.rules) })

interface Ring {
  readonly holder: TeamId | null
  /** Who beat whom, oldest first; the bout that goes on is `open`. */
  readonly left: readonly TeamId[]
  readonly open: Bout | null
  readonly waiting: readonly TeamId[]
}
/** [G6] The ring as the bouts have left it; who left the contest is in it no more, and a bout whose holder had lost by a ruling changed later counts nothing. */
function ringOf(round: Round): Ring {
  const { rules, order, entrants } = round
  const byTable = entrants.map(({ teamId }) => teamId).filter((id) => order.includes(id))
  const first = rules.champion === 'first-table' ? byTable[0] : order[0]
  const left: TeamId[] = []
  let holder = first ?? null
  const pairs = new Set(pairsMet(round.slots))
  const nextMet = (): Pair | undefined => {
    const isHere = holder !== null && order.includes(holder)
    return [...pairs].find((met) => !isHere || (holder !== null && met.includes(holder) && !met.some((id) => left.includes(id))))
  }
  for (let met = nextMet(); met; met = nextMet()) {
    pairs.delete(met)
    const before: TeamId | null = holder !== null && met.includes(holder) ? holder : met[0]
    const pair: Pair = met[0] === before ? met : [met[1], met[0]]
    const bout: Bout = { pair, slots: slotsOf(round.slots, pair) }
    const now = boutNow(asRing(round), bout)
    const waiting = queue(round, byTable, [...left, ...pair])
    if (!now.over) return { holder: pair[0], left, open: bout, waiting }
    holder = now.winner ?? pair[0]
    left.push(pair[0] === holder ? pair[1] : pair[0])
  }
  if (holder !== null && !order.includes(holder)) holder = queue(round, byTable, left)[0] ?? null
  return { holder, left, open: null, waiting: queue(round, byTable, holder === null ? left : [...left, holder]) }
}
const queue = ({ rules, order }: Round, byTable: readonly TeamId[], gone: readonly TeamId[]): readonly TeamId[] =>
  (rules.challenger === 'drawn' ? order : byTable).filter((id) => !gone.includes(id))

/** Who answers first comes first. */
const inTurn = ({ rules }: Round, [holder, challenger]: Pair): Pair => (rules.begins === 'champion' ? [holder, challenger] : [challenger, holder])

function next(round: Round): ReturnType<RoundFormat<Rules>['next']> {
  const { holder, open, waiting } = ringOf(round)
  if (open) return nextOfBout(asRing(round), { ...open, pair: inTurn(round, open.pair) })
  const [challenger] = waiting
  if (holder === null || challenger === undefined) return null
  const first = nextOfBout(asRing(round), { pair: inTurn(round, [holder, challenger]), slots: [] })
  if (round.rules.challenger !== 'champion-picks' || waiting.length === 1) return first
  const { among: _, ...plan } = first
  return { ...plan, teamId: plan.mode === 'turn' && round.rules.begins === 'champion' ? holder : null, position: null, chooser: holder, rivals: waiting }
}
/** Who leaves first is last; who holds the ring at the end is first. */
function outcomes(round: Round): readonly RoundOutcome[] {
  const { holder, left, open, waiting } = ringOf(round)
  const here = left.filter((id) => round.order.includes(id))
  const total = round.order.length
  const placed = here.map((teamId, i) => ({ teamId, place: total - i }))
  const all = open === null && waiting.length === 0 && holder !== null && total > 0 ? [...placed, { teamId: holder, place: 1 }] : placed
  return all.map(({ teamId, place }) => ({ teamId, points: pointsForPlace(round.rules, place, total), cause: { is: 'place', place } }))
}

const CHAMPIONS = {
  drawn: { zh: '抽签产生首任擂主。', en: 'The first champion is drawn by lot.' },
  leader: { zh: '当前总分最高的代表队为首任擂主。', en: 'The leader is the first champion.' },
  'first-table': { zh: '台号最前的代表队为首任擂主。', en: 'The lowest table is the first champion.' },
} as const
const CHALLENGERS = {
  'champion-picks': { zh: '擂主挑选攻擂队，胜者守擂。', en: 'The champion picks its challenger; the winner holds the ring.' },
  drawn: { zh: '攻擂队按抽签顺序上场，胜者守擂。', en: 'Challengers come in an order drawn by lot; the winner holds the ring.' },
  table: { zh: '攻擂队按台号顺序上场，胜者守擂。', en: 'Challengers come in order of table; the winner holds the ring.' },
} as const

export const kingOfTheHill: RoundFormat<Rules> = {
  id: 'king-of-the-hill',
  title: { zh: '擂台', en: 'King of the hill' },
  rules,
  orderBy({ champion, challenger }) {
    if (champion === 'leader') return { leader: 'first', rest: challenger === 'drawn' ? 'drawn' : 'any' }
    return champion === 'drawn' || challenger === 'drawn' ? 'drawn' : 'table'
  },
  planned: () => null,
  next,
  clock: (rules, slot) => (slot.plan.mode === 'race' ? buzzClock(rules, slot) : { purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  pay: buzzPrice,
  isOutside: (round, slot) => !round.rules.suddenDeathPays && isSuddenDeath(asBout(round.rules), round.slots, slot),
  paysByRecord: movesOutside,
  outcomes,
  meeting(round) {
    const ring = ringOf(round)
    const met = pairsMet(round.slots)
    const last = met.at(-1)
    if (!last || !ring.holder) return null
    const bout = ring.open ?? { pair: last[0] === ring.holder ? last : ([last[1], last[0]] as const), slots: slotsOf(round.slots, last) }
    return {
      ...boutNow(asRing(round), bout),
      pair: bout.pair,
      counts: round.rules.wins === 'more-right' ? 'right' : 'points',
      number: met.length,
      holder: ring.holder,
    }
  },
  worth: (rules, slot) => (rules.prices.right === 0 ? null : buzzWorth(rules, slot)),
  sets: (rules) => [rules.set],
  sentences: (rules) => [CHAMPIONS[rules.champion], CHALLENGERS[rules.challenger], ...boutSentences(asBout(rules)), ...placeSentences(rules)],
}
