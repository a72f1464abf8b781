/** 特色展示、实战演练 judged round: each team performs, a panel of judges marks it. */
import * as z from 'zod/mini'
import { pointsText } from '#shared/points.ts'
import { TeamId, type Points, type Text } from '#shared/words.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { meanOf } from './mean.ts'
import { foulPrices, worthOf } from './prices.ts'
import type { RoundFormat } from './round-format.ts'
import { firstUnplayed, laps, plan } from './turns.ts'
import { stageClock, unused } from './usual.ts'
import { length, some } from './wording.ts'

const drop = z._default(z.int().check(z.minimum(0), z.maximum(5)), 1)
const rules = z.strictObject({
  ...baseRules,
  prices: foulPrices({ foul: 0 }),
  clocks: stageClock(30_000),
  /** Order of appearance: by table, or as drawn and listed. */
  order: z._default(z.union([z.enum(['table', 'table-reversed']), z.strictObject({ listed: z.array(TeamId).check(z.minLength(1)) })]), 'table'),
  /** Time of a performance; 0 = no limit. */
  performMs: z._default(z.int().check(z.minimum(0), z.maximum(3_600_000)), 300_000),
  /** The highest mark a judge may give; marks go from 0 in steps. */
  max: worthOf(100),
  step: worthOf(0.1),
  /** How many of the highest and of the lowest marks are left out. */
  dropHigh: drop,
  dropLow: drop,
  /** Decimals kept of the mean of the rest, half up. */
  places: z._default(z.int().check(z.minimum(0), z.maximum(3)), 2),
  /** A judge's mark is missing: wait for it, or take the mean of the others. */
  missing: z._default(z.enum(['wait', 're-weigh']), 'wait'),
  /** The cases, one drawn for each team. */
  set: z.exactOptional(SetIdRule),
  buzzer: unused,
  tablets: unused,
  paying: unused,
})
type Rules = z.infer<typeof rules>
type Dropped = 'high' | 'low' | null

/** Which marks are left out, mark by mark; of equal marks the earlier judge's. */
function droppedOf({ dropHigh, dropLow }: Rules, marks: readonly Points[]): readonly Dropped[] {
  const lowFirst = marks.map((mark, judge) => ({ mark, judge })).sort((a, b) => a.mark - b.mark || a.judge - b.judge)
  const low = new Set(lowFirst.slice(0, dropLow).map((one) => one.judge))
  const rest = lowFirst.slice(dropLow).sort((a, b) => b.mark - a.mark || a.judge - b.judge)
  const high = new Set(rest.slice(0, dropHigh).map((one) => one.judge))
  return marks.map((_, judge) => (low.has(judge) ? 'low' : high.has(judge) ? 'high' : null))
}
function sentences(rules: Rules): Text[] {
  const all: Text[] = []
  if (rules.performMs > 0) all.push({ zh: `每队${length(rules.performMs).zh}。`, en: `${length(rules.performMs).en} a team.` })
  all.push({ zh: `评委评分，满分${pointsText(rules.max)}分。`, en: `The judges mark out of ${pointsText(rules.max)}.` })
  const [high, low] = [rules.dropHigh, rules.dropLow]
  const left = [
    high > 0 ? { zh: `${String(high)}个最高分`, en: `the highest ${high === 1 ? 'mark' : some(high, 'mark')}` } : null,
    low > 0 ? { zh: `${String(low)}个最低分`, en: `the lowest ${low === 1 ? 'mark' : some(low, 'mark')}` } : null,
  ].filter((one) => one !== null)
  const kept = {
    zh: rules.places === 0 ? '四舍五入取整数' : `保留${String(rules.places)}位小数`,
    en: rules.places === 0 ? 'rounded half up' : `to ${some(rules.places, 'decimal')}, half up`,
  }
  if (left.length === 0) all.push({ zh: `取平均分，${kept.zh}。`, en: `The mean of the marks, ${kept.en}.` })
  else
    all.push({
      zh: `去掉${left.map((one) => one.zh).join('和')}后取平均分，${kept.zh}。`,
      en: `The mean without ${left.map((one) => one.en).join(' and ')}, ${kept.en}.`,
    })
  return all
}

export const judged: RoundFormat<Rules> = {
  id: 'judged',
  title: { zh: '评分题', en: 'Judged round' },
  rules,
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
  panel(rules, marks, judges) {
    if (rules.missing === 'wait' && marks.length < judges) return null
    const dropped = droppedOf(rules, marks)
    const kept = marks.filter((_, judge) => dropped[judge] === null)
    return kept.length === 0 ? null : { result: meanOf(kept, rules.places), dropped }
  },
  markRange: ({ max, step, dropHigh, dropLow }) => ({ max, step, dropHigh, dropLow }),
  sets: (rules) => (rules.set === undefined ? [] : [rules.set]),
  sentences,
}
