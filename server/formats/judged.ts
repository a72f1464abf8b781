/** 特色展示、演讲、案例分析、情景模拟、上机操作 judged round: each team performs, a panel of judges marks it. */
import * as z from 'zod/mini'
import { TeamId, type Points, type Text } from '#shared/words.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { highestMark, judgingRules, timeCost, timesFit } from './judging-rules.ts'
import { judgingSentences } from './judging-wording.ts'
import { scaledOf } from './mean.ts'
import { orderWords } from './orders.ts'
import { foulPrices } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { firstUnplayed, laps, plan } from './turns.ts'
import { stageClock, unused } from './usual.ts'
import { length, type Sentence } from './wording.ts'

const Order = z.enum(['table', 'table-reversed', 'score-low-high', 'score-high-low', 'drawn'])
const rules = z
  .strictObject({
    ...baseRules,
    prices: foulPrices({ foul: 0 }),
    clocks: stageClock(30_000),
    /** What the teams do. */
    task: z._default(z.enum(['showcase', 'speech', 'case', 'role-play', 'hands-on']), 'showcase'),
    /** Who of the team does it: as it likes, or one player whose number is stopped while the numbers roll. */
    performer: z._default(z.enum(['team', 'rolling']), 'team'),
    /** Order of appearance: by table, by score, by lots of its own, or as drawn before and listed. */
    order: z._default(z.union([Order, z.strictObject({ listed: z.array(TeamId).check(z.minLength(1)) })]), 'table'),
    /** Time of a performance; 0 = no limit. */
    performMs: z._default(z.int().check(z.minimum(0), z.maximum(3_600_000)), 300_000),
    ...judgingRules,
    /** The cases, one drawn for each team. */
    set: z.exactOptional(SetIdRule),
    buzzer: unused,
    tablets: unused,
    paying: unused,
  })
  .check(...timesFit)
type Rules = z.infer<typeof rules>
type Dropped = 'high' | 'low' | null

/** Which marks are left out, mark by mark; of equal marks the earlier judge's. Where none would be left, none is left out. */
function droppedOf({ dropHigh, dropLow }: Rules, marks: readonly Points[]): readonly Dropped[] {
  if (marks.length <= dropHigh + dropLow) return marks.map(() => null)
  const lowFirst = marks.map((mark, judge) => ({ mark, judge })).sort((a, b) => a.mark - b.mark || a.judge - b.judge)
  const low = new Set(lowFirst.slice(0, dropLow).map((one) => one.judge))
  const rest = lowFirst.slice(dropLow).sort((a, b) => b.mark - a.mark || a.judge - b.judge)
  const high = new Set(rest.slice(0, dropHigh).map((one) => one.judge))
  return marks.map((_, judge) => (low.has(judge) ? 'low' : high.has(judge) ? 'high' : null))
}

const TASKS = {
  showcase: { zh: '展示', en: 'Judged round' },
  speech: { zh: '演讲', en: 'Prepared speech' },
  case: { zh: '案例分析', en: 'Case' },
  'role-play': { zh: '情景模拟', en: 'Role play' },
  'hands-on': { zh: '上机操作', en: 'Hands-on task' },
} as const satisfies Record<Rules['task'], Sentence>
function sentences(rules: Rules): Text[] {
  const { order, performer, performMs, task } = rules
  const told: Sentence[] = []
  if (task !== 'showcase') told.push({ zh: `本环节为${TASKS[task].zh}。`, en: `${TASKS[task].en}.` })
  if (performMs > 0) told.push({ zh: `每队${length(performMs).zh}。`, en: `${length(performMs).en} a team.` })
  if (performer === 'rolling') told.push({ zh: '选手号位滚动抽取，喊停即定。', en: 'The player’s number rolls until it is stopped.' })
  if (typeof order === 'string' && order !== 'table') {
    const { zh, en } = orderWords({ order, ties: 'table' })
    told.push({ zh: `各队${zh}出场。`, en: `Teams perform ${en}.` })
  }
  return [...told, ...judgingSentences(rules)]
}

export const judged: RoundFormat<Rules> = {
  id: 'judged',
  title: { zh: '评分题', en: 'Judged round' },
  rules,
  titleOf: ({ task }) => (task === 'showcase' ? null : TASKS[task]),
  orderBy: (rules) => rules.order,
  planned: ({ order }) => order.length,
  next(round) {
    const turn = firstUnplayed(laps(round.order, 1), round.slots)
    return turn && plan({ mode: 'performance', ...turn, setId: round.rules.set ?? null })
  },
  clock: (rules) => ({ purpose: 'perform', totalMs: rules.performMs }),
  /** Judges' marks pay, not a ruling. */
  pay: () => 0,
  worth: () => null,
  panel(rules, marks, { due, of }) {
    const allIn = marks.length >= due
    if (marks.length === 0 || (rules.missing === 'wait' && !allIn)) return null
    const without = rules.dropHigh + rules.dropLow
    // while marks may still come, a few aren't made do with
    if (!allIn && marks.length <= without) return null
    const dropped = droppedOf(rules, marks)
    const kept = marks.filter((_, judge) => dropped[judge] === null)
    const times = rules.score === 'mean' ? 1 : Math.max(1, of - without)
    return { result: Math.min(scaledOf(kept, times, rules), rules.most ?? Infinity), dropped }
  },
  marking: (rules) => ({
    max: highestMark(rules),
    step: rules.step,
    dropHigh: rules.dropHigh,
    dropLow: rules.dropLow,
    score: rules.score,
    grades: rules.criteria ? null : (rules.grades ?? null),
    criteria: rules.criteria ?? null,
    judges: rules.judges ?? null,
    held: rules.announce === 'after-next',
    eachMark: rules.reveals === 'each-mark',
    timed: rules.performMs > 0 && (rules.overtime !== undefined || rules.undertime !== undefined),
    rolls: rules.performer === 'rolling',
  }),
  timeCost: (rules, tookMs) => timeCost(rules, rules.performMs, tookMs),
  sets: (rules) => (rules.set === undefined ? [] : [rules.set]),
  sentences,
}
