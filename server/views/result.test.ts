/** Result states for the desk: a check that differs comes with every entry, and hands up are listed as open calls. */
import { describe, expect, test } from 'vitest'
import { ItemId, type PartId, type Points, type RoundId, type TeamId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { clerk, judge, operator, play, team, type Played, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { partOf, type Viewer } from './index.ts'

const given = { formatOf }
const roundId = 'round' as RoundId
const partId = 'main' as PartId
const slotStep = (type: 'ShowMarks' | 'CloseSlot') => operator.does((slotId) => ({ type, slotId }))
const performs = (mark: number): Step[] => [
  operator.asks({ type: 'OpenSlot', roundId }),
  ...[1, 2, 3].map((number) => judge(number).does((slotId) => ({ type: 'EnterMark', slotId, mark: mark * 1000 }))),
  slotStep('ShowMarks'),
  slotStep('CloseSlot'),
]
const start = contest({ format: 'judged', teams: 2, part: { baseScore: 100_000 }, rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } })
const over = play(start, operator.asks({ type: 'BeginRound', roundId }), ...performs(20), ...performs(25), operator.asks({ type: 'EndRound', roundId }))
const corrected = (points: number): Step =>
  operator.asks({ type: 'CorrectPoints', partId, teamId: 't1' as TeamId, points: points * 1000, reason: '裁判组决定' })
const checks = (t1: Points, t2: Points): Step => clerk.asks({ type: 'EnterCheck', partId, totals: { ['t1' as TeamId]: t1, ['t2' as TeamId]: t2 } })
const result = (played: Played, viewer: Viewer = { role: 'chief' }) => partOf('result', played.state, viewer, given)?.parts[0]

describe('a check that differs', () => {
  test('shows every entry of each team that differs, oldest first, however many came after', () => {
    const busy = Array.from({ length: 220 }, () => corrected(1))
    const played = play(over, ...busy, operator.asks({ type: 'UndoCommand' }), checks(119_000, 125_000))
    const check = result(played)?.check
    expect(check).toMatchObject({ how: 'differs', rows: [{ teamId: 't1', typed: 119_000, ledger: 339_000 }] })
    const entries = check?.how === 'differs' ? (check.rows[0]?.entries ?? []) : []
    expect(entries).toHaveLength(223)
    expect(entries[0]).toMatchObject({ points: 100_000, total: 100_000, cause: { zh: '基础分' }, roundId: null })
    expect(entries[1]).toMatchObject({ points: 20_000, total: 120_000, roundId: 'round' })
    expect(entries.at(-2)).toMatchObject({ points: 1_000, reversed: true })
    expect(entries.at(-1)).toMatchObject({ points: -1_000, total: 339_000 })
  })
  test('gives the clerk no entry before the check', () => {
    expect(JSON.stringify(result(over, { role: 'clerk', number: 1 }))).not.toContain('entries')
  })
})

describe('hands up', () => {
  test('are open calls of the part until they are lowered, and the operator’s next step says so', () => {
    const raised = play(over, checks(120_000, 125_000), team('t2').asks({ type: 'RaiseHand' }))
    expect(result(raised)?.openCalls).toEqual(['t2'])
    const item = { id: ItemId.parse('check'), kind: 'score-check' as const, title: '核分' }
    const { state } = raised
    const next = partOf(
      'next',
      { ...state, contest: { ...state.contest, rundown: [item] }, rundown: { current: item.id, done: [] } },
      { role: 'operator' },
      given,
    )
    expect(next?.others.map((one) => one.command)).toContainEqual({ type: 'LowerHand', teamId: 't2' })
    expect(result(play(raised, operator.asks({ type: 'LowerHand', teamId: 't2' as TeamId })))?.openCalls).toEqual([])
  })
})
