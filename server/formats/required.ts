/** 必答 required round: every position of every team, or every team, answers in its turn. */
import * as z from 'zod/mini'
import { answerMsOf } from '../contest/clock-rules.ts'
import { objectionRules } from '../contest/objection-rules.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { orderByOf, orderWords, turnOrder } from './orders.ts'
import { priceList, priceOf } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { firstUnplayed, laps, plan, type Turn } from './turns.ts'
import { answerWithin, count, unused } from './usual.ts'
import { answerTime, priceSentences, some, type Sentence } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: priceList({ right: 10, wrong: 0, foul: 0, unanswered: 'as-wrong' }),
  clocks: answerWithin(30_000),
  /** position: all no. 1s in the order of turns, then all no. 2s … · team-then-position: no. 1, 2 … of the first team, then of the next · choice: a player whom the team sends · team: the team as one. */
  by: z._default(z.enum(['position', 'team-then-position', 'choice', 'team']), 'position'),
  /** Which positions answer; left out: all that are filled. */
  positions: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(9))).check(z.minLength(1))),
  /** Questions for each position, or for each team. */
  rounds: count(1, 50),
  ...turnOrder('table'),
  set: SetIdRule,
  ...objectionRules,
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

function turns({ rules, entrants, order }: RoundReading<Rules>): readonly Turn[] {
  if (rules.by === 'team' || rules.by === 'choice') return laps(order, rules.rounds)
  const filled = new Map(entrants.map((entrant) => [entrant.teamId, entrant.positions]))
  const positions = rules.positions ?? [...new Set(entrants.flatMap((entrant) => entrant.positions))].sort((a, b) => a - b)
  const has = (teamId: Turn['teamId'], position: number) => filled.get(teamId)?.includes(position) ?? false
  const once =
    rules.by === 'position'
      ? positions.flatMap((position) => order.filter((teamId) => has(teamId, position)).map((teamId) => ({ teamId, position })))
      : order.flatMap((teamId) => positions.filter((position) => has(teamId, position)).map((position) => ({ teamId, position })))
  return Array.from({ length: rules.rounds }, () => once).flat()
}
/** Where only some positions answer. */
const whose = ({ positions }: Rules): Sentence[] =>
  positions === undefined
    ? []
    : [{ zh: `由${positions.map((n) => `${String(n)}号`).join('、')}选手作答。`, en: `Those who answer are players no. ${positions.join(', ')}.` }]
function whoAnswers({ by, rounds }: Rules): Sentence {
  const each = `${String(rounds)}题`
  const questions = some(rounds, 'question')
  if (by === 'position') return { zh: `各队选手按号位依次作答，每人${each}。`, en: `Players answer in order of position, ${questions} each.` }
  if (by === 'team-then-position')
    return { zh: `逐队作答，队内选手按号位依次作答，每人${each}。`, en: `Team by team, each team’s players answer in order of position, ${questions} each.` }
  if (by === 'choice') return { zh: `各代表队依次自选选手作答，每队${each}。`, en: `Teams answer in turn, each by a player it chooses, ${questions} each.` }
  return { zh: `各代表队依次作答，每队${each}。`, en: `Teams answer in turn, ${questions} each.` }
}
/** The order of turns, where it isn't that of the tables. */
function orderSentence(rules: Rules): Sentence[] {
  const { zh, en } = orderWords(rules)
  return rules.order === 'table' ? [] : [{ zh: `各队${zh}出场。`, en: `Teams answer ${en}.` }]
}

export const required: RoundFormat<Rules> = {
  id: 'required',
  title: { zh: '必答题', en: 'Required round' },
  rules,
  orderBy: orderByOf,
  planned: (round) => turns(round).length,
  next(round) {
    const turn = firstUnplayed(turns(round), round.slots)
    return turn && plan({ mode: 'turn', ...turn, setId: round.rules.set })
  },
  clock: (rules, slot) => ({ purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  pay: ({ rules, outcome, share }) => priceOf(rules.prices, outcome, share),
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences: (rules) => [whoAnswers(rules), ...whose(rules), ...orderSentence(rules), ...priceSentences(rules.prices), ...answerTime(rules.clocks.answerMs)],
}
