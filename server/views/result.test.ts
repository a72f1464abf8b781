/** Result states for the desk: a check that differs comes with every entry, and hands up are listed as open calls. */
import { describe, expect, test } from 'vitest'
import { ItemId, type AwardId, type PartId, type Points, type RoundId, type SeatId, type TeamId } from '#shared/words.ts'
import type { Actor } from '../contest/actor.ts'
import { formatOf } from '../formats/index.ts'
import { chief, clerk, judge, operator, play, prepared, seat, team, type Played, type Step } from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
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
const finished = (from: Played): Played =>
  play(from, operator.asks({ type: 'BeginRound', roundId }), ...performs(20), ...performs(25), operator.asks({ type: 'EndRound', roundId }))
const over = finished(start)
const corrected = (points: number): Step =>
  operator.asks({ type: 'CorrectPoints', partId, teamId: 't1' as TeamId, points: points * 1000, reason: '裁判组决定' })
const checks = (t1: Points, t2: Points): Step => clerk.asks({ type: 'EnterCheck', partId, totals: { ['t1' as TeamId]: t1, ['t2' as TeamId]: t2 } })
const assistant: Actor = { seat: 'clerk-1' as SeatId, role: 'clerk', number: 1 }
const checked = { ['t1' as TeamId]: 119_000, ['t2' as TeamId]: 125_000 }
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
  test('names who checked by their seat, and says in both languages where the operator did it for them', () => {
    const entered = (by: Actor) => result(play(over, seat(by).asks({ type: 'EnterCheck', partId, totals: checked })))?.check?.by
    expect(entered(assistant)).toBe('clerk-1')
    expect(entered({ seat: 'operator' as SeatId, role: 'operator', for: assistant })).toEqual({
      zh: 'clerk-1（总控代）',
      en: 'clerk-1 (entered by the operator)',
    })
  })
  test('gives the clerk no entry before the check', () => {
    expect(JSON.stringify(result(over, { role: 'clerk', number: 1 }))).not.toContain('entries')
  })
})

describe('a combined total', () => {
  const terms = [
    { source: 'qualifying', weight: '0.6' },
    { source: 'live', weight: '0.4', normalise: { fullMark: '240', to: '100' } },
  ]
  const small = smallContest({ format: 'judged', teams: 2, part: { baseScore: 100_000, ranking: { terms, places: 2 } }, rules: { max: 30, step: 0.1 } })
  const combined = finished(prepared({ ...small, teams: small.teams.map((one) => ({ ...one, imported: { qualifying: '87.3' } })) }))
  test('has its formula named, sources as their columns are headed', () => {
    expect(result(combined)?.formula).toEqual({
      zh: '晋级赛得分 × 0.6 ＋ 现场得分（满分240，折合100） × 0.4，四舍五入保留2位小数',
      en: 'Qualifying × 0.6 + On stage (from 240 to 100) × 0.4, half up, to 2 decimals',
    })
    expect(result(over)).not.toHaveProperty('formula')
  })
  test('that differs is listed down to the last thousandth: entries make the live score, shares and rounding the total', () => {
    const check = result(play(combined, checks(72_380, 73_000)))?.check
    const [row] = check?.how === 'differs' ? check.rows : []
    expect(row).toMatchObject({ teamId: 't2', ledger: 73_210, made: { rounding: -3 } })
    expect(row?.made?.terms.map(({ points, counts }) => [points, counts])).toEqual([
      [87_300, 52_380],
      [125_000, 20_833],
    ])
    expect(row?.entries.reduce((sum, { points }) => sum + points, 0)).toBe(125_000)
  })
})

test('points that no round gave stand beside the rounds on the crew’s board, and nowhere else', () => {
  const penalised = play(over, corrected(-5))
  const rowOf = (viewer: Viewer) => partOf('standings', penalised.state, viewer, given)?.[0]?.rows.find(({ teamId }) => teamId === 't1')
  expect(rowOf({ role: 'chief' })).toMatchObject({ total: 115_000, rounds: [20_000], besides: 95_000 })
  expect(rowOf({ role: 'display' })).not.toHaveProperty('besides')
})

test('[S11] the desks are told that nobody is nominated any more once the result is signed, until it is reopened', () => {
  const start = over.state
  const awards = [{ id: 'style' as AwardId, title: '风采奖', order: 'table' as const, by: 'nomination' as const, part: partId }]
  const styled = { ...over, state: { ...start, contest: { ...start.contest, awards } } }
  const signed = play(styled, checks(120_000, 125_000), chief.asks({ type: 'SignResult', partId }))
  const reopened = play(signed, chief.asks({ type: 'ReopenResult', partId, reason: '推荐有误' }))
  const closed = ({ state }: Played) => partOf('result', state, { role: 'clerk', number: 1 }, given)?.awards[0]?.closed
  expect([styled, signed, reopened].map(closed)).toEqual([undefined, true, undefined])
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
