/** A part played to its end with totals of the test's choosing, its check and its signature. */
import { chief, clerk, judge, operator, play, type Played } from './contest-spec.ts'
import { contest } from './small-contest.ts'

export const main = 'main' as never
export const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
export const correct = (id: string, points: number) =>
  operator.asks({ type: 'CorrectPoints', partId: main, teamId: id as never, points: points * 1000, reason: '裁判组决定' })
export const perform = [operator.asks({ type: 'OpenSlot', roundId: 'round' as never })]
export const marks = (...all: number[]) => all.map((mark, index) => judge(index + 1).does((slotId) => ({ type: 'EnterMark', slotId, mark: mark * 1000 })))
export const showMarks = operator.does((slotId) => ({ type: 'ShowMarks', slotId }))
export const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
export const end = operator.asks({ type: 'EndRound', roundId: 'round' as never })
export const judged = (teams: number, awards: number[] = [], more: Parameters<typeof contest>[0]['part'] = {}) =>
  contest({ format: 'judged', teams, awards, part: more, rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } })
/** A finished part in which team k was given the k-th total. */
export const finished = (totals: number[], awards: number[] = [], part: Parameters<typeof contest>[0]['part'] = {}): Played =>
  play(judged(totals.length, awards, part), begin, ...totals.flatMap((total) => [...perform, ...marks(total, total, total), showMarks, close]), end)
export const check = (totals: number[]) =>
  clerk.asks({ type: 'EnterCheck', partId: main, totals: Object.fromEntries(totals.map((total, index) => [`t${String(index + 1)}`, total * 1000])) as never })
export const sign = chief.asks({ type: 'SignResult', partId: main })
