/** 加赛 play-off: tied teams are parted by further questions, outside the totals. */
import * as z from 'zod/mini'
import type { TeamId } from '#shared/words.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { buzzClock } from './buzzer-prices.ts'
import { buzzerSentences } from './buzzer-wording.ts'
import { nextAsked, parted, type Parting, type Way } from './parting.ts'
import { noPrices } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { plan } from './turns.ts'
import { answerWithin, count, creditTo, onTablets, onTheBuzzer, unused } from './usual.ts'
import { answerTime, some } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: noPrices,
  persons: creditTo('none'),
  clocks: answerWithin(20_000),
  buzzer: onTheBuzzer,
  tablets: onTablets,
  /** sudden-death: on the buzzer, right takes the best place open, wrong the last · alternating: one question each a lap, who misses while others are right stands behind them · extra-questions: `questions` more, most right first, then one by one · until-miss: in turns, who misses stands last of those still in. */
  method: z._default(z.enum(['sudden-death', 'alternating', 'extra-questions', 'until-miss']), 'sudden-death'),
  /** For extra-questions. */
  questions: count(3, 50),
  /** For extra-questions: whoever presses first answers, or all answer on their tablets. */
  by: z._default(z.enum(['buzzer', 'tablets']), 'buzzer'),
  set: SetIdRule,
  paying: unused,
})
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

function wayOf({ method, questions, by }: Rules): Way {
  const then = by === 'tablets' ? 'lap' : 'sudden-death'
  if (method === 'extra-questions') return { method: 'most-right', questions, then }
  return { method: method === 'alternating' ? 'lap' : method, questions: 1, then }
}
const partedSoFar = ({ rules, order, slots }: Round): Parting => parted(order, slots, wayOf(rules))

/** The tied teams whose places are played for now: while an award's line runs between the best and the last of them; where no line runs between the teams at all, every place is. */
function atStake(round: Round, { groups }: Parting): readonly TeamId[] | null {
  const splits = (from: number, size: number) => round.boundaries.some((line) => from <= line && line < from + size - 1)
  const first = round.places[0] ?? 1
  const everyPlace = !splits(first, round.order.length)
  let place = first
  for (const group of groups) {
    if (group.length > 1 && (everyPlace || splits(place, group.length))) return group
    place += group.length
  }
  return null
}

const METHODS = {
  'sudden-death': [
    {
      zh: '并列的代表队抢答，先答对者名次在前，先答错者名次在后。',
      en: 'The tied teams press for each question: right takes the best place open, wrong the last.',
    },
  ],
  alternating: [
    {
      zh: '并列的代表队每轮各答一题，同一轮中答错者名次在答对者之后。',
      en: 'The tied teams answer one question each a lap; who misses while others are right stands behind them.',
    },
  ],
  'until-miss': [
    { zh: '并列的代表队轮流作答，答错者名次在其余各队之后。', en: 'The tied teams answer in turn until a miss; who misses stands behind those still in.' },
  ],
} as const
const extraSentences = ({ questions, by }: Rules) => [
  by === 'buzzer'
    ? {
        zh: `并列的代表队加赛抢答${String(questions)}题，答对多者名次在前；仍并列的，继续抢答，先答对者在前，先答错者在后。`,
        en: `The tied teams press for ${some(questions, 'more question')}: most right comes first; those still tied go on, right ahead, wrong behind.`,
      }
    : {
        zh: `并列的代表队加赛同答${String(questions)}题，答对多者名次在前；仍并列的，逐题加赛，答错者在答对者之后。`,
        en: `The tied teams all answer ${some(questions, 'more question')}: most right comes first; those still tied go on one by one, wrong behind right.`,
      },
]

export const playOff: RoundFormat<Rules> = {
  id: 'play-off',
  title: { zh: '加赛', en: 'Play-off' },
  rules,
  orderBy: () => 'table',
  planned: () => null,
  next(round) {
    const parting = partedSoFar(round)
    const among = atStake(round, parting)
    if (!among) return null
    const { method, by, set } = round.rules
    if (method === 'alternating' || method === 'until-miss') return plan({ mode: 'turn', teamId: nextAsked(among, parting), setId: set, among })
    return plan({ mode: method === 'extra-questions' && by === 'tablets' ? 'all' : 'race', setId: set, among })
  },
  clock: (rules, slot) => (slot.plan.mode === 'race' ? buzzClock(rules, slot) : { purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  pay: () => 0,
  worth: () => null,
  settled: (round) => partedSoFar(round).groups,
  decided: (round) => atStake(round, partedSoFar(round)) === null,
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    ...(rules.method === 'extra-questions' ? extraSentences(rules) : METHODS[rules.method]),
    ...(rules.method === 'sudden-death' || (rules.method === 'extra-questions' && rules.by === 'buzzer') ? buzzerSentences(rules.buzzer, null) : []),
    ...answerTime(rules.clocks.answerMs),
    { zh: '加赛不计入总分。', en: 'A play-off never enters the totals.' },
  ],
}
