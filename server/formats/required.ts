/** 必答 required round: every position of every team, or every team, answers in its turn. */
import * as z from 'zod/mini'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { priceList, priceOf } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { firstUnplayed, laps, plan, type Turn } from './turns.ts'
import { answerWithin, count, unused } from './usual.ts'
import { answerTime, priceSentences, some } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: priceList({ right: 10, wrong: 0, foul: 0, unanswered: 'as-wrong' }),
  clocks: answerWithin(30_000),
  /** position: all no. 1s in table order, then all no. 2s … · team: the teams in table order, each together. */
  by: z._default(z.enum(['position', 'team']), 'position'),
  /** Which positions answer; left out: all that are filled. */
  positions: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(9))).check(z.minLength(1))),
  /** Questions for each position, or for each team. */
  rounds: count(1, 50),
  set: SetIdRule,
  buzzer: unused,
  tablets: unused,
})
type Rules = z.infer<typeof rules>

function turns({ rules, entrants, order }: RoundReading<Rules>): readonly Turn[] {
  if (rules.by === 'team') return laps(order, rules.rounds)
  const filled = new Map(entrants.map((entrant) => [entrant.teamId, entrant.positions]))
  const positions = rules.positions ?? [...new Set(entrants.flatMap((entrant) => entrant.positions))].sort((a, b) => a - b)
  const once = positions.flatMap((position) => order.filter((teamId) => filled.get(teamId)?.includes(position)).map((teamId) => ({ teamId, position })))
  return Array.from({ length: rules.rounds }, () => once).flat()
}

export const required: RoundFormat<Rules> = {
  id: 'required',
  title: { zh: '必答题', en: 'Required round' },
  rules,
  orderBy: () => 'table',
  planned: (round) => turns(round).length,
  next(round) {
    const turn = firstUnplayed(turns(round), round.slots)
    return turn && plan({ mode: 'turn', ...turn, setId: round.rules.set })
  },
  clock: (rules) => ({ purpose: 'answer', totalMs: rules.clocks.answerMs }),
  pay: ({ rules, outcome, share }) => priceOf(rules.prices, outcome, share),
  worth: (rules) => ({ right: rules.prices.right, wrong: rules.prices.wrong }),
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    rules.by === 'position'
      ? { zh: `各队选手按号位依次作答，每人${String(rules.rounds)}题。`, en: `Players answer in order of position, ${some(rules.rounds, 'question')} each.` }
      : { zh: `各代表队依次作答，每队${String(rules.rounds)}题。`, en: `Teams answer in turn, ${some(rules.rounds, 'question')} each.` },
    ...priceSentences(rules.prices),
    ...answerTime(rules.clocks.answerMs),
  ],
}
