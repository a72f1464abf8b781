/** What rulings pay, to whom, beside and instead of the price of the outcome. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { given, operator, team, timePasses, totalOf, type Played, type Step } from '../testing/contest-spec.ts'
import { type Rules, round, begin, open, show, start, complete, rule, finish, asked, turnsOfT1, overrule, free } from '../testing/paid-round.ts'
import { contest } from '../testing/small-contest.ts'
import { individualsOf } from './individuals.ts'
import { slotOf } from './read.ts'

const small = {
  format: 'risk',
  kind: 'short',
  teams: 1,
  rules: {
    tiers: [
      { value: 10, set: 's' },
      { value: 20, set: 's20' },
    ],
    turns: 5,
    wrongShare: 'none',
    ruling: { method: 'one' },
  },
} as const
const chosen = (value: number, outcome: Outcome): readonly Step[] => [
  open,
  team('t1').does((slotId) => ({ type: 'ChooseValue', slotId, value: value * 1000 })),
  show,
  start,
  rule(outcome),
  ...finish,
]

describe('prices', () => {
  test('[D1] each outcome has its own price, to the thousandth', () => {
    const prices = { right: 3.125, wrong: -1.001, blank: -0.5, late: -2, incomplete: -0.75 }
    for (const [outcome, pays] of [
      ['right', 3.125],
      ['wrong', -1.001],
      ['blank', -0.5],
      ['late', -2],
      ['incomplete', -0.75],
    ] as const)
      given(round({ prices }), begin, open, show, start).when(rule(outcome)).then(totalOf('t1', pays))
  })
  test('[D1] an incomplete answer is wrong unless it has a price; a price may be a share of the value', () => {
    given(round({ prices: { right: 10, wrong: { share: -0.5 } } }), begin, open, show, start)
      .when(rule('incomplete'))
      .then(totalOf('t1', -5))
  })
  test('[D5] misses cost more by their count; one that is free stays free', () => {
    given(round({ prices: free, paying: { missByCount: [-5, -10] } }))
      .when(...turnsOfT1('wrong', 'blank', 'wrong', 'wrong'))
      .then(totalOf('t1', -20 + -5 + 0))
  })
  test('[D10] a question earns no more than its most', () => {
    given(round({ prices: free, paying: { mostPerQuestion: 12, streak: { inARow: 2, points: 5 } } }))
      .when(...turnsOfT1('right', 'right'))
      .then(totalOf('t1', 22))
  })
})

describe('others', () => {
  const race = (rules: Rules): Played => contest({ format: 'buzzer', kind: 'short', teams: 3, rules: { questions: 3, ruling: { method: 'one' }, ...rules } })
  const openBuzzer = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
  const won = [begin, open, show, openBuzzer, team('t1').presses({ afterOpeningMs: 500 }), timePasses(500)]
  test('[D3] a miss pays every other team that could still have answered', () => {
    given(race({ prices: { right: 4, wrong: 0 }, paying: { miss: { to: 'others', points: 4 } } }), ...won)
      .when(rule('wrong'))
      .then(totalOf('t1', 0), totalOf('t2', 4), totalOf('t3', 4))
  })
  test('[D3] a team that fouled is out and gets nothing; the share is of the value', () => {
    const early = team('t3').presses({ afterOpeningMs: -100 })
    given(race({ prices: { right: 10, wrong: -10 }, paying: { miss: { to: 'others', points: { share: 0.5 } } } }), begin, open, show, openBuzzer, early)
      .when(team('t1').presses({ afterOpeningMs: 500 }), timePasses(500), rule('wrong'))
      .then(totalOf('t1', -10), totalOf('t2', 5), totalOf('t3', -10))
  })
  test('[D3] only the misses the file names pay the others', () => {
    for (const of of ['wrong', 'blank', 'late', 'incomplete'] as const) {
      const named = given(race({ prices: { right: 4, wrong: 0 }, paying: { miss: { to: 'others', points: 4, of: [of] } } }), ...won)
      for (const outcome of ['wrong', 'blank', 'late', 'incomplete'] as const) named.when(rule(outcome)).then(totalOf('t2', outcome === of ? 4 : 0))
    }
  })
  test('[D3] where the round says so only a miss that stopped the reading pays the others', () => {
    const rules = { prices: { right: 4, wrong: 0 }, paying: { miss: { to: 'others', points: 4, when: 'interrupt' } }, buzzer: { opens: 'reading' } }
    const presses = team('t1').presses({ afterOpeningMs: 900 })
    const endReading = operator.does((slotId) => ({ type: 'EndReading', slotId }))
    given(race(rules), begin, open, show, presses, timePasses(10)).when(rule('wrong')).then(totalOf('t1', 0), totalOf('t2', 4))
    given(race(rules), begin, open, show, endReading, team('t1').presses({ afterOpeningMs: 2_000 }), timePasses(10))
      .when(rule('wrong'))
      .then(totalOf('t2', 0))
  })
  test('[D3] overruled to right, what the others got is taken back', () => {
    given(race({ prices: { right: 4, wrong: 0 }, paying: { miss: { to: 'others', points: 4 } } }), ...won, rule('wrong'))
      .when(overrule(1, 'right'))
      .then(totalOf('t1', 4), totalOf('t2', 0), totalOf('t3', 0))
  })
})

describe('persons', () => {
  const named = { by: 'position', persons: 'credit-only', prices: { right: 10, wrong: -10 } }
  const people = (played: Played) => individualsOf(played.state, 'main' as never).map(({ playerId, total, rank, tied }) => [playerId, total / 1000, rank, tied])
  test('[D4] credited to team and player, debited to the team only; equal ones share a rank', () => {
    const done = given(round(named), begin).when(...asked('right'), ...asked('wrong'), ...asked('right')).done
    expect(people(done)).toEqual([
      ['t1-p1', 10, 1, true],
      ['t3-p1', 10, 1, true],
    ])
    totalOf('t2', -10)(done)
  })
  test('[D4] ruled right and then wrong, a person stands as if never ruled right; one whose points are level stays', () => {
    const ruled = given(round(named), begin, ...asked('right'), ...asked('right'))
    expect(people(ruled.when(overrule(1, 'wrong')).done)).toEqual([['t2-p1', 10, 1, false]])
    const level = given(round({ by: 'position', positions: [1], persons: 'same', prices: free }), begin)
    expect(people(level.when(...asked('right'), ...asked('blank'), ...asked('blank'), ...asked('wrong')).done)).toEqual([['t1-p1', 0, 1, false]])
  })
  test('[D4] a joint answer is the team’s alone', () => {
    const done = given(round({ persons: 'same' }), begin).when(...asked('right')).done
    expect(people(done)).toEqual([])
    totalOf('t1', 10)(done)
  })
})

describe('bonuses', () => {
  test('[D6] after a miss the next right answer earns at most what was missed', () => {
    const capped = (chain: string) => contest({ ...small, rules: { ...small.rules, paying: { chain } } })
    const plays = (...turns: readonly (readonly [number, Outcome])[]) => [begin, ...turns.flatMap(([value, outcome]) => chosen(value, outcome))]
    given(capped('next'))
      .when(...plays([10, 'wrong'], [20, 'right'], [20, 'right']))
      .then(totalOf('t1', 10 + 20))
    given(capped('rest'))
      .when(...plays([10, 'wrong'], [20, 'right'], [20, 'right']))
      .then(totalOf('t1', 10 + 10))
    given(capped('none'))
      .when(...plays([10, 'wrong'], [20, 'right']))
      .then(totalOf('t1', 20))
  })
  test('[D7] whole seconds left when the answer was complete are points; a miss has none', () => {
    const timed = round({ prices: free, clocks: { answerMs: 30_000 }, paying: { secondsLeft: { perSecond: 0.5 } } })
    given(timed, begin, open, show, start, timePasses(9_500), complete)
      .when(timePasses(60_000), rule('right'))
      .then(totalOf('t1', 10 + 19 * 0.5))
    given(timed, begin, open, show, start, timePasses(9_500), complete).when(rule('wrong')).then(totalOf('t1', -10))
  })
  test('[D7] of a pack, only where all its questions were answered in time', () => {
    const pack = (questionsPerPack: number) =>
      contest({
        format: 'speed',
        kind: 'short',
        teams: 1,
        rules: { questionsPerPack, packMs: 60_000, ruling: { method: 'one' }, paying: { secondsLeft: { perSecond: 1 } } },
      })
    const one = (outcome: Outcome) => [open, show, start, rule(outcome), ...finish]
    const done = given(pack(2), begin).when(...one('right'), ...one('wrong')).done
    const left = slotOf(done.state, 'round-2' as never)?.attempts[0]?.leftMs ?? 0
    expect(left).toBeGreaterThan(40_000)
    totalOf('t1', 5 + Math.floor(left / 1000))(done)
    given(pack(3), begin)
      .when(...one('right'), ...one('right'))
      .then(totalOf('t1', 10))
  })
  test('[D8] so many right answers in a row earn more, counted anew or for each further one', () => {
    const streak = (then: string) => round({ prices: free, paying: { streak: { inARow: 2, points: 5, then } } })
    given(streak('restart'))
      .when(...turnsOfT1('right', 'right', 'right', 'right'))
      .then(totalOf('t1', 50))
    given(streak('each'))
      .when(...turnsOfT1('right', 'right', 'right', 'wrong', 'right'))
      .then(totalOf('t1', 40))
  })
  test('[D9] on tablets the first right answers by time of submission earn more', () => {
    const start = contest({ format: 'simultaneous', teams: 3, rules: { questions: 1, paying: { firstRight: [3, 1.5] } } })
    const submits = (id: string, letter: string) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))
    given(
      start,
      begin,
      open,
      show,
      operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
    )
      .when(submits('t3', 'A'), submits('t2', 'B'), submits('t1', 'B'))
      .then(totalOf('t3', 0), totalOf('t2', 13), totalOf('t1', 11.5))
  })
})
