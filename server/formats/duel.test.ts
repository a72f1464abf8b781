/** Rules of the formats that teams play two by two, or leave one after another, read off records made by hand. */
import { describe, expect, test } from 'vitest'
import { playedOut, reading, team, turnsOf, type Happening, type RoundSetting } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const four = { teams: ['a', 'b', 'c', 'd'] }
const played = (format: string, rules: Record<string, unknown>, setting: RoundSetting, ...happenings: Happening[]) =>
  playedOut(formatOf(format), reading(formatOf(format), { set: 's', ...rules }, setting), happenings)
const right = (id: string): Happening => ({ answers: [[id, 'right']] })
const wrong = (id: string): Happening => ({ answers: [[id, 'wrong']] })
const all = (outcomes: Readonly<Record<string, 'right' | 'wrong'>>): Happening => ({ answers: Object.entries(outcomes) })
const course = (round: ReturnType<typeof played>, format: string) => ({
  next: formatOf(format).next(round)?.among ?? null,
  paid: (formatOf(format).outcomes?.(round) ?? []).map(
    ({ teamId, points, cause }) => `${teamId} ${String(points / 1000)} ${cause.is === 'place' ? String(cause.place) : cause.how}`,
  ),
})

describe('duel', () => {
  const turns = { by: 'turns', questions: 1, won: 5 }
  test('[G4] pairs by rank: first against last; the better placed has no opponent where the teams are odd', () => {
    const round = played('duel', turns, { teams: ['a', 'b', 'c', 'd', 'e'] }, right('b'), wrong('e'), right('c'))
    expect(turnsOf(round)).toEqual(['b', 'e', 'c'])
    expect(course(round, 'duel')).toEqual({ next: ['c', 'd'], paid: ['b 5 won'] })
  })
  test('[G4] equal scores are parted by further questions, which pay nothing, or shared', () => {
    const sudden = played('duel', { ...turns, pairing: 'table' }, { teams: ['a', 'b'] }, right('a'), right('b'), right('a'), wrong('b'))
    expect(course(sudden, 'duel')).toEqual({ next: null, paid: ['a 5 won'] })
    expect(sudden.slots.map((slot) => formatOf('duel').isOutside?.(sudden, slot))).toEqual([false, false, true, true])
    const shared = played('duel', { ...turns, tie: [], shared: 2 }, { teams: ['a', 'b'] }, right('a'), right('b'))
    expect(course(shared, 'duel').paid).toEqual(['a 2 drawn', 'b 2 drawn'])
  })
  test('[G4] where a bout ends when it is decided, no question is asked for nothing', () => {
    const round = played('duel', { by: 'buzzer', questions: 3, ends: 'when-decided', won: 1 }, { teams: ['a', 'b'] }, right('b'), right('b'))
    expect(course(round, 'duel')).toEqual({ next: null, paid: ['b 1 won'] })
  })
  test('[G4] the better placed has the higher total, however the pairs were formed', () => {
    for (const pairing of ['table', 'draw']) {
      const rules = { ...turns, pairing, tie: ['better-placed'] }
      const round = { ...reading(formatOf('duel'), { set: 's', ...rules }, { teams: ['a', 'b'] }), totals: { [team('a')]: 0, [team('b')]: 50_000 } }
      const met = playedOut(formatOf('duel'), round, [wrong('b'), wrong('a')])
      expect(turnsOf(met)).toEqual(['b', 'a'])
      expect(course(met, 'duel').paid).toEqual(['b 5 won'])
    }
  })
  test('[G4] players of one number meet, question by question', () => {
    const round = played('duel', { ...turns, questions: 2, between: 'players' }, { teams: ['a', 'b'], positions: [1, 3] }, ...Array<Happening>(4).fill({}))
    expect(turnsOf(round).slice(0, 4)).toEqual(['a1', 'b1', 'a3', 'b3'])
  })
  test('[G5] who leaves the contest loses the bout it is in', () => {
    const round = played('duel', { ...turns, pairing: 'table' }, four, right('a'))
    expect(course({ ...round, order: ['a', 'c', 'd'].map(team) }, 'duel')).toEqual({ next: ['c', 'd'], paid: ['a 5 won'] })
  })
})

describe('king of the hill', () => {
  const table = { champion: 'first-table', challenger: 'table', begins: 'challenger' }
  test('[G6] who misses leaves, the winner holds the ring, and the order of leaving gives the place', () => {
    const round = played('king-of-the-hill', table, { teams: ['a', 'b', 'c'] }, right('b'), wrong('a'), wrong('c'))
    expect(turnsOf(round)).toEqual(['b', 'a', 'c'])
    expect(course(round, 'king-of-the-hill')).toEqual({ next: null, paid: ['a 1 3', 'c 2 2', 'b 3 1'] })
  })
  test('[G6] a pass costs nothing: the turn goes to the other', () => {
    const round = played('king-of-the-hill', table, { teams: ['a', 'b'] }, {})
    const passed = { ...round, slots: round.slots.map((slot) => ({ ...slot, declined: true, rights: [{ teamId: team('b'), right: 'pass' as const }] })) }
    expect(formatOf('king-of-the-hill').next(passed)?.teamId).toBe('a')
  })
  test('[G6] equal scores leave the ring to its champion', () => {
    const round = played('king-of-the-hill', { ...table, bout: 'agreed', questions: 1, tie: [] }, { teams: ['a', 'b'] }, right('b'), right('a'))
    expect(course(round, 'king-of-the-hill').paid).toEqual(['b 1 2', 'a 2 1'])
  })
})

describe('elimination', () => {
  test('[G7] those who missed leave; where all missed nobody does', () => {
    const round = played('elimination', {}, four, all({ a: 'right', b: 'right', c: 'right', d: 'wrong' }), all({ a: 'wrong', b: 'wrong', c: 'wrong' }))
    expect(course(round, 'elimination')).toEqual({ next: ['a', 'b', 'c'], paid: ['d 1 4'] })
  })
  test('[G7] where not all may leave, further questions part them', () => {
    const round = played('elimination', { until: 3 }, four, all({ a: 'right', b: 'right', c: 'wrong', d: 'wrong' }), all({ c: 'right', d: 'wrong' }))
    expect(round.slots[1]?.plan.among).toEqual(['c', 'd'])
    expect(course(round, 'elimination')).toEqual({ next: null, paid: ['d 1 4', 'a 4 1', 'b 4 1', 'c 4 1'] })
  })
  test('[G7] or they all stay', () => {
    const round = played('elimination', { until: 3, tie: [] }, four, all({ a: 'right', b: 'right', c: 'wrong', d: 'wrong' }))
    expect(course(round, 'elimination')).toEqual({ next: ['a', 'b', 'c', 'd'], paid: [] })
  })
  test('[G7] the lowest leave by right answers, each in turn answering its own', () => {
    const round = played('elimination', { by: 'turns', leave: 'lowest', until: 2 }, { teams: ['a', 'b', 'c'] }, right('a'), wrong('b'), right('c'))
    expect(turnsOf(round)).toEqual(['a', 'b', 'c'])
    expect(course(round, 'elimination')).toEqual({ next: null, paid: ['b 1 3', 'a 3 1', 'c 3 1'] })
  })
})

describe('play-off by other methods', () => {
  const tie = (rules: Record<string, unknown>, teams: string[], ...happenings: Happening[]) =>
    formatOf('play-off').settled?.(played('play-off', rules, { teams, places: teams.map((_, i) => i + 1), boundaries: [] }, ...happenings))
  test('[P4] in laps, who misses while others are right stands behind them; where all miss, the lap comes again', () => {
    expect(tie({ method: 'alternating' }, ['a', 'b', 'c'], wrong('a'), wrong('b'), wrong('c'), right('a'), wrong('b'))).toEqual([['a', 'b', 'c']])
    expect(tie({ method: 'alternating' }, ['a', 'b'], wrong('a'), wrong('b'), right('a'), wrong('b'))).toEqual([['a'], ['b']])
  })
  test('[P4] until a miss: who misses stands last of those still in', () => {
    expect(tie({ method: 'until-miss' }, ['a', 'b', 'c'], right('a'), wrong('b'), right('c'), wrong('a'))).toEqual([['c'], ['a'], ['b']])
  })
  test('[P4] after the extra questions most right comes first; those still tied go on in sudden death', () => {
    const extra = { method: 'extra-questions', questions: 2 }
    expect(tie(extra, ['a', 'b', 'c'], right('a'), right('a'))).toEqual([['a'], ['b', 'c']])
    expect(tie(extra, ['a', 'b', 'c'], right('a'), right('a'), wrong('b'))).toEqual([['a'], ['c'], ['b']])
    expect(tie({ ...extra, by: 'tablets', questions: 1 }, ['a', 'b'], all({ a: 'wrong', b: 'right' }))).toEqual([['b'], ['a']])
  })
})
