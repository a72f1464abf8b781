/** 晋级赛 elimination: after so many questions some leave, until as many remain as the file says; the order of leaving gives the place. */
import * as z from 'zod/mini'
import type { TeamId } from '#shared/words.ts'
import { answerMsOf } from '../contest/clock-rules.ts'
import { oncePer } from '../contest/once-per.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { earnedIn } from './earned.ts'
import { courseOf, LEAVES, TIES, type Course } from './leaving-course.ts'
import { madeOf } from './made.ts'
import { placePoints, placeSentences, pointsForPlace } from './places.ts'
import { playersPrice, points, priceList, priceOf } from './prices.ts'
import type { PayAsked, RoundFormat, RoundOutcome, RoundReading } from './round-format.ts'
import { howGiven, playersSentences } from './tablet-wording.ts'
import { plan } from './turns.ts'
import { answerWithin, count, creditTo, methodFilledIn, methodLeftOpen, onTablets, unused } from './usual.ts'
import { answerTime, priceSentences, some, type Sentence } from './wording.ts'

const file = z.strictObject({
  ...baseRules,
  ruling: methodLeftOpen,
  /** The round gives places, not answers points, unless the file gives them prices. */
  prices: priceList({ right: 0, wrong: 0, foul: 0, unanswered: 'nothing' }),
  persons: creditTo('none'),
  clocks: answerWithin(20_000),
  tablets: onTablets,
  buzzer: unused,
  choosing: unused,
  rights: unused,
  /** tablets: all who are in answer the same question, on tablets or on boards · turns: each answers its own, one after another. */
  by: z._default(z.enum(['tablets', 'turns']), 'tablets'),
  /** After so many questions (in turns: so many each) somebody may leave. */
  questions: count(1, 100),
  /** missed: all who missed one of them · lowest: the lowest `lowest` by `counts`. */
  leave: z._default(z.enum(LEAVES), 'missed'),
  lowest: count(1, 98),
  /** right-answers, points: of this round · total: what the teams had as it began, and the points of this round. */
  counts: z._default(z.enum(['right-answers', 'points', 'total']), 'right-answers'),
  /** Whether right answers and points are counted anew after each leaving. */
  afterLeaving: z._default(z.enum(['go-on', 'anew']), 'go-on'),
  /** How many remain at the end. */
  until: count(1, 98),
  /** Who of several would have to leave, where not all may: parted one after another; left over: all stay. */
  tie: z._default(z.array(z.enum(TIES)), ['sudden-death']),
  ...placePoints,
  /** To each that remains, beside its place. */
  through: points(0),
  set: SetIdRule,
})
const rules = z.pipe(file, z.transform(methodFilledIn<z.infer<typeof file>>))
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

/** What an answer pays, and the question is worth. */
const paying = {
  pay: ({ rules, slot, outcome, share }: PayAsked<Rules>) => playersPrice(rules, slot, share) ?? priceOf(rules.prices, outcome, share),
  worth: ({ prices }: Rules) => (prices.right === 0 ? null : { right: prices.right, wrong: prices.wrong }),
}
const read = oncePer((round: Round, _: 'now'): Course => {
  const { rules, order, slots, totals = {} } = round
  return courseOf(order, slots, {
    ...rules,
    opening: (teamId) => (rules.counts === 'total' ? (totals[teamId] ?? 0) : 0),
    made: (counted) =>
      rules.counts === 'right-answers'
        ? (id) => counted.filter((slot) => madeOf(slot, id) === 'right').length
        : earnedIn(round, paying, { of: slots, counted, since: null }),
  })
})
const course = (round: Round): Course => read(round, 'now')

function outcomes(round: Round): readonly RoundOutcome[] {
  const { left, remaining, among } = course(round)
  const total = round.order.length
  let behind = 0
  const placed = left.flatMap((group) => {
    behind += group.length
    return group.map((teamId) => ({ teamId, place: total - behind + 1 }))
  })
  const staying = among === null ? remaining.map((teamId) => ({ teamId, place: 1 })) : []
  return [...placed, ...staying].map(({ teamId, place }) => ({
    teamId,
    points: pointsForPlace(round.rules, place, total) + (staying.some((one) => one.teamId === teamId) ? round.rules.through : 0),
    cause: { is: 'place', place },
  }))
}
function next(round: Round): ReturnType<RoundFormat<Rules>['next']> {
  const { among, asked } = course(round)
  if (among === null) return null
  const setId = round.rules.set
  if (round.rules.by === 'tablets') return plan({ mode: 'all', setId, among })
  const fewest = Math.min(...among.map(asked))
  const teamId: TeamId | null = among.find((id) => asked(id) === fewest) ?? null
  return plan({ mode: 'turn', teamId, setId, among })
}

const COUNTS = {
  'right-answers': { zh: '答对题数', en: 'right answers' },
  points: { zh: '本环节得分', en: 'points of this round' },
  total: { zh: '总分', en: 'totals' },
} as const
const TIE_WORDS = {
  'answer-time': { zh: '剩余时间多者留下', en: 'more time left stays' },
  'sudden-death': { zh: '逐题决胜', en: 'further questions, one by one' },
} as const

function told(rules: Rules): Sentence[] {
  const { by, questions, leave, lowest, counts, until, tie } = rules
  const n = String(questions)
  const each =
    by === 'turns'
      ? { zh: `各队轮流各答${n}题后`, en: `After ${some(questions, 'question')} each in turn` }
      : { zh: `每同答${n}题后`, en: `After ${some(questions, 'question')} that all answer` }
  const who =
    leave === 'missed'
      ? { zh: '有答错的代表队离场', en: 'those who missed one leave' }
      : { zh: `${COUNTS[counts].zh}最少的${String(lowest)}队离场`, en: `the ${String(lowest)} with the fewest ${COUNTS[counts].en} leave` }
  const told: Sentence[] = [
    {
      zh: `${each.zh}，${who.zh}，直至剩${String(until)}队。`,
      en: `${each.en}, ${who.en}, until ${some(until, 'team')} ${until === 1 ? 'remains' : 'remain'}.`,
    },
  ]
  if (leave === 'missed') told.push({ zh: '全部答错时，无人离场。', en: 'Where all missed, nobody leaves.' })
  if (leave === 'lowest' && counts !== 'right-answers')
    told.push({ zh: '得分含犯规及由此给其他队的分。', en: 'Points are all that was entered, fouls and what they give others among them.' })
  if (leave === 'lowest' && counts !== 'total' && rules.afterLeaving === 'anew')
    told.push({ zh: '每次离场后重新计数。', en: 'After each leaving the count begins anew.' })
  const ways = tie.map((one) => TIE_WORDS[one])
  told.push(
    ways.length === 0
      ? { zh: '不能全部离场而又相等的，均留下。', en: 'Where not all may leave and they are equal, all stay.' }
      : {
          zh: `不能全部离场而又相等的，依次按：${ways.map(({ zh }) => zh).join('、')}。`,
          en: `Where not all may leave and they are equal: ${ways.map(({ en }) => en).join(', then ')}.`,
        },
  )
  return told
}

export const elimination: RoundFormat<Rules> = {
  id: 'elimination',
  title: { zh: '晋级赛', en: 'Elimination' },
  rules,
  orderBy: () => 'table',
  readsTotals: (rules) => rules.counts === 'total',
  planned: () => null,
  next,
  clock: (rules, slot) => ({ purpose: 'answer', totalMs: answerMsOf(rules.clocks, slot) }),
  ...paying,
  isOutside: (round, slot) => course(round).deciding.includes(slot.id),
  paysByRecord: ({ tie }) => tie.includes('sudden-death'),
  outcomes,
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    ...told(rules),
    ...(rules.by === 'tablets' ? [...playersSentences(rules.tablets), ...howGiven(rules.tablets)] : []),
    ...(rules.prices.right === 0 && rules.prices.wrong === 0 ? [] : priceSentences(rules.prices)),
    ...answerTime(rules.clocks.answerMs),
    ...placeSentences(rules),
  ],
}
