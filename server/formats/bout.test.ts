/** Settings of bouts and of rounds that teams leave: how equals are parted, what counts, who begins; read off records made by hand. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { paysIn, playedOut, reading, rulesFrom, slot, team, turnsOf, type Happening } from '../testing/round-record.ts'
import { formatOf } from './index.ts'

const played = (format: string, teams: string, rules: Record<string, unknown>, ...happenings: Happening[]) =>
  playedOut(formatOf(format), reading(formatOf(format), { set: 's', ...rules }, { teams: [...teams] }), happenings)
/** `a right 5`: team a is right with five seconds left. */
const said = (...answers: string[]): Happening => ({
  answers: answers.map((one) => {
    const [id = '', outcome = '', seconds = '0'] = one.split(' ')
    return [id, outcome as Outcome, Number(seconds) * 1000] as const
  }),
})
const course = (round: ReturnType<typeof played>, format: string) => ({
  next: formatOf(format).next(round)?.among ?? null,
  paid: (formatOf(format).outcomes?.(round) ?? []).map(
    ({ teamId, points, cause }) => `${teamId} ${String(points / 1000)} ${cause.is === 'place' ? String(cause.place) : cause.how}`,
  ),
})

describe('duel', () => {
  const duel = { by: 'tablets', questions: 2, won: 5 }
  test('[G4] equals are parted by the time left over their right answers, wrong ones apart; then in the next way', () => {
    const tie = ['answer-time', 'better-placed']
    const slower = said('a right 4', 'b right 6')
    expect(course(played('duel', 'ab', { ...duel, tie }, slower, said('a wrong 9', 'b wrong 1')), 'duel')).toEqual({ next: null, paid: ['b 5 won'] })
    expect(course(played('duel', 'ab', { ...duel, tie }, slower, said('a right 6', 'b right 4')), 'duel')).toEqual({ next: null, paid: ['a 5 won'] })
  })
  test('[G4] more points win where the file says so, though the other has more right answers', () => {
    const once = { by: 'buzzer', questions: 3, prices: { right: 10, wrong: -20 }, won: 5 }
    const questions = [said('a right'), said('a right'), said('a wrong', 'b right')]
    expect(course(played('duel', 'ab', once, ...questions), 'duel').paid).toEqual(['a 5 won'])
    expect(course(played('duel', 'ab', { ...once, wins: 'more-points' }, ...questions), 'duel').paid).toEqual(['b 5 won'])
  })
  test('[G9] by points counts what was paid: a rebound, a bonus, what the other’s miss pays, a foul', () => {
    const once = { by: 'buzzer', questions: 2, wins: 'more-points', won: 5, tie: [] }
    const questions = [said('a wrong', 'b right'), said('a right')]
    const paid = (rules: object) => course(played('duel', 'ab', { ...once, ...rules }, ...questions), 'duel').paid
    expect(paid({})).toEqual(['a 0 drawn', 'b 0 drawn'])
    expect(paid({ buzzer: { afterWrong: 'one-rebound', rebound: { right: 5 } } })).toEqual(['a 5 won'])
    expect(paid({ paying: { missByCount: [-3] }, prices: { wrong: -1 } })).toEqual(['b 5 won'])
    const timed = [said('a right'), said('b right 3')]
    expect(course(played('duel', 'ab', { ...once, paying: { secondsLeft: { perSecond: 1 } } }, ...timed), 'duel').paid).toEqual(['b 5 won'])
    const level = played('duel', 'ab', once, said('a right'), said('b right'))
    const foul = { teamId: team('a'), code: 'conduct', points: -2000, by: { seat: 'hub', role: 'hub' }, reason: null } as const
    expect(course({ ...level, slots: level.slots.map((slot, i) => (i === 0 ? { ...slot, fouls: [foul] } : slot)) }, 'duel').paid).toEqual(['b 5 won'])
  })
  test('[G4] the dearest price is a rebound’s where that is dearer; where bonuses pay all is asked', () => {
    const ends = { by: 'buzzer', questions: 3, wins: 'more-points', ends: 'when-decided', won: 1 }
    const nextAfterTwo = (rules: object) => course(played('duel', 'ab', { ...ends, ...rules }, said('a right'), said('a right')), 'duel').next
    expect(nextAfterTwo({ buzzer: { afterWrong: 'one-rebound', rebound: { right: 5 } } })).toBeNull()
    expect(nextAfterTwo({ buzzer: { afterWrong: 'one-rebound', rebound: { right: 25 } } })).toEqual(['a', 'b'])
    expect(nextAfterTwo({ paying: { secondsLeft: { perSecond: 1 } } })).toEqual(['a', 'b'])
  })
  test('[G4] by points it is decided when the dearest miss can’t turn it', () => {
    const ends = { by: 'buzzer', questions: 3, wins: 'more-points', ends: 'when-decided', won: 1 }
    const ahead = [said('a right'), said('a right')]
    expect(course(played('duel', 'ab', { ...ends, prices: { right: 10, wrong: 0 } }, ...ahead), 'duel')).toEqual({ next: null, paid: ['a 1 won'] })
    expect(course(played('duel', 'ab', { ...ends, prices: { right: 10, wrong: -15 } }, ...ahead), 'duel')).toEqual({ next: ['a', 'b'], paid: [] })
    for (const dear of [{ incomplete: -15 }, { partial: 25 }])
      expect(course(played('duel', 'ab', { ...ends, prices: { right: 10, wrong: 0, ...dear } }, ...ahead), 'duel').next).toEqual(['a', 'b'])
  })
  test('[G4] further questions pay like the others where the file says so', () => {
    const outside = (suddenDeathPays: boolean) => {
      const round = played('duel', 'ab', { ...duel, questions: 1, suddenDeathPays }, said('a right', 'b right'), said('a right', 'b wrong'))
      return round.slots.map((slot) => formatOf('duel').isOutside?.(round, slot))
    }
    expect(outside(true)).toEqual([false, false])
    expect(outside(false)).toEqual([false, true])
  })
  test('[G4] a further question given to the audience, and not counted, pays nothing either', () => {
    const round = played('duel', 'ab', { ...duel, questions: 1 }, said('a right', 'b right'), said('a wrong'))
    const given = { why: 'no-right-answer', usesQuota: false } as const
    const slots = round.slots.map((slot, i) => (i === 1 ? { ...slot, audience: given } : slot))
    expect(slots.map((slot) => formatOf('duel').isOutside?.({ ...round, slots }, slot))).toEqual([false, true])
  })
  test('[G9] what a question given to the audience, or void, left standing counts with the next one', () => {
    const once = { by: 'buzzer', questions: 1, wins: 'more-points', won: 5, tie: [], prices: { right: 10, wrong: -10 } }
    const asked = (first: object) => {
      const level = played('duel', 'ab', { ...once, questions: 2 }, said('a wrong'), said('b wrong'))
      const slots = level.slots.map((slot, i) => (i === 0 ? { ...slot, ...first } : slot))
      return { ...level, slots, rules: rulesFrom(formatOf('duel'), { set: 's', ...once }) }
    }
    const audience = { why: 'no-right-answer', usesQuota: false } as const
    expect(course(asked({ audience }), 'duel').paid).toEqual(['b 0 drawn', 'a 0 drawn'].sort())
    const foul = { teamId: team('b'), code: 'conduct', points: -2000, by: { seat: 'hub', role: 'hub' }, reason: null } as const
    const voided = { cause: 'other', reason: 'test', replace: false, usesQuota: false } as const
    expect(course(asked({ voided }), 'duel').paid).toEqual(['a 5 won'])
    expect(course(asked({ audience, fouls: [foul] }), 'duel').paid).toEqual(['a 5 won'])
  })
  test('[G9] by points each side’s answers count as its own part prices them', () => {
    const once = { by: 'turns', questions: 1, wins: 'more-points', won: 5, tie: [] }
    const level = played('duel', 'ab', once, said('a right'), said('b right'))
    const dearer = rulesFrom(formatOf('duel'), { set: 's', ...once, prices: { right: 20 } })
    expect(course(level, 'duel').paid).toEqual(['a 0 drawn', 'b 0 drawn'])
    expect(course({ ...level, apart: { [team('b')]: dearer } }, 'duel').paid).toEqual(['b 5 won'])
    const ends = { by: 'buzzer', questions: 3, wins: 'more-points', ends: 'when-decided', won: 1 }
    const ahead = played('duel', 'ab', ends, said('a right'), said('a right'))
    const dear = rulesFrom(formatOf('duel'), { set: 's', ...ends, prices: { right: 30 } })
    expect([course(ahead, 'duel').next, course({ ...ahead, apart: { [team('b')]: dear } }, 'duel').next]).toEqual([null, ['a', 'b']])
  })
  test('[G4] without further questions none is outside, however many a void has made count', () => {
    const level = played('duel', 'ab', { ...duel, questions: 1 }, said('a right', 'b right'), said('a right', 'b wrong'))
    const round = { ...level, rules: { ...level.rules, tie: [] } }
    expect(round.slots.map((slot) => formatOf('duel').isOutside?.(round, slot))).toEqual([false, false])
  })
  test('[G4] the worse placed begins where the file says so', () => {
    const begins = { by: 'turns', questions: 1, begins: 'worse-placed' }
    expect(turnsOf(played('duel', 'ab', begins, said('b right'), said('a right')))).toEqual(['b', 'a'])
  })
})

describe('king of the hill', () => {
  const ring = { champion: 'first-table', challenger: 'table' }
  test('[G6] the champion begins where the file says so', () => {
    expect(turnsOf(played('king-of-the-hill', 'ab', { ...ring, begins: 'champion' }, {}))).toEqual(['a'])
  })
  test('[G6] the ring goes by the order of the round to a leader or by lot, by tables otherwise', () => {
    const first = (rules: object) => {
      const round = reading(formatOf('king-of-the-hill'), { set: 's', ...rules }, { teams: ['a', 'b', 'c'] })
      return formatOf('king-of-the-hill').next({ ...round, order: ['c', 'b', 'a'].map(team) })?.among
    }
    expect(first({ champion: 'leader', challenger: 'drawn' })).toEqual(['b', 'c'])
    expect(first({ champion: 'drawn', challenger: 'table' })).toEqual(['a', 'c'])
    expect(first(ring)).toEqual(['b', 'a'])
  })
  test('[G6] by points the ring goes to who was paid more, a rebound at its own price', () => {
    const agreed = { ...ring, by: 'buzzer', bout: 'agreed', questions: 2, wins: 'more-points', tie: [], prices: { right: 10 } }
    const rebound = { buzzer: { afterWrong: 'one-rebound', rebound: { right: 15 } } }
    const questions = [said('a wrong', 'b right'), said('a right')]
    const paid = (rules: Record<string, unknown>) => course(played('king-of-the-hill', 'ab', rules, ...questions), 'king-of-the-hill').paid
    expect([paid(agreed), paid({ ...agreed, ...rebound })]).toEqual([
      ['b 1 2', 'a 2 1'],
      ['a 1 2', 'b 2 1'],
    ])
  })
  test('[G6] equal scores are parted by time where the file says so', () => {
    const agreed = { ...ring, by: 'tablets', bout: 'agreed', questions: 1, tie: ['answer-time'] }
    expect(course(played('king-of-the-hill', 'ab', agreed, said('a right 3', 'b right 4')), 'king-of-the-hill').paid).toEqual(['a 1 2', 'b 2 1'])
  })
})

describe('elimination', () => {
  const lowest = { leave: 'lowest', until: 1, tie: [] }
  const questions = [said('a right', 'b right', 'c wrong'), said('a wrong', 'b right')]
  test('[G7] right answers are counted through the round, or anew after each leaving', () => {
    const now = [said('a right', 'b wrong', 'c wrong'), said('a right', 'b right', 'c wrong'), said('a wrong', 'b right')]
    expect(course(played('elimination', 'abc', lowest, ...now), 'elimination').next).toEqual(['a', 'b'])
    expect(course(played('elimination', 'abc', { ...lowest, afterLeaving: 'anew' }, ...now), 'elimination')).toEqual({
      next: null,
      paid: ['c 1 3', 'a 2 2', 'b 3 1'],
    })
  })
  test('[G7] the lowest go by points where the file says so', () => {
    const counts = { ...lowest, until: 2, prices: { right: 10, wrong: -10, blank: 0 } }
    const one = said('a wrong', 'b blank', 'c right')
    expect(course(played('elimination', 'abc', counts, one), 'elimination').next).toEqual(['a', 'b', 'c'])
    expect(course(played('elimination', 'abc', { ...counts, counts: 'points' }, one), 'elimination').paid).toEqual(['a 1 3', 'b 3 1', 'c 3 1'])
  })
  test('[G7] by points counts what was paid, bonuses too', () => {
    const rules = { ...lowest, counts: 'points', prices: { right: 10 }, paying: { secondsLeft: { perSecond: 1 } } }
    expect(course(played('elimination', 'ab', rules, said('a right 2', 'b right 9')), 'elimination').paid).toEqual(['a 1 2', 'b 2 1'])
  })
  test('[G9] by points the lowest goes by the prices of each team’s part', () => {
    const rules = { ...lowest, counts: 'points', prices: { right: 10 } }
    const level = played('elimination', 'ab', rules, said('a right', 'b right'))
    const dearer = rulesFrom(formatOf('elimination'), { set: 's', ...rules, prices: { right: 20 } })
    expect(course({ ...level, apart: { [team('b')]: dearer } }, 'elimination').paid).toEqual(['a 1 2', 'b 2 1'])
  })
  test('[A5] where each player answers, the team is paid their sum or mean in every format that asks all', () => {
    for (const [format, by] of [
      ['elimination', 'tablets'],
      ['duel', 'tablets'],
      ['king-of-the-hill', 'tablets'],
      ['simultaneous', undefined],
    ] as const) {
      const rules = (players: string) =>
        rulesFrom(formatOf(format), { set: 's', questions: 1, prices: { right: 10 }, tablets: { players }, ...(by ? { by } : {}) })
      const all = slot({ mode: 'all', teamId: null, position: null, values: null, setId: null, pack: null })
      expect([paysIn(formatOf(format), rules('sum'), all, 'right', 20_000), paysIn(formatOf(format), rules('any'), all, 'right', 20_000)]).toEqual([
        20_000, 10_000,
      ])
    }
  })
  test('left out, the key rules where both answer on tablets, the panel where answers are spoken', () => {
    const method = (format: string, by: string) => rulesFrom(formatOf(format), { set: 's', by }).ruling.method
    for (const format of ['duel', 'king-of-the-hill', 'elimination'])
      expect([method(format, 'tablets'), method(format, 'turns')]).toEqual(['machine', 'majority'])
  })
  test('[G7] the time left parts those who are equal', () => {
    const round = played('elimination', 'abc', { until: 2, tie: ['answer-time'] }, said('a wrong 5', 'b wrong 2', 'c right 1'))
    expect(course(round, 'elimination').paid).toEqual(['b 1 3', 'a 3 1', 'c 3 1'])
  })
  test('[G7] places pay what the file lists, and each that remains is paid beside its place', () => {
    const places = { ...lowest, placePoints: [30, 20, 10], through: 5 }
    expect(course(played('elimination', 'abc', places, ...questions), 'elimination').paid).toEqual(['c 10 3', 'a 20 2', 'b 35 1'])
  })
})
