/** What rulings pay, to whom, beside and instead of the price of the outcome. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import {
  accepted,
  chief,
  given,
  happened,
  operator,
  play,
  prepared,
  refusedAs,
  referee,
  stateIs,
  team,
  timePasses,
  totalOf,
  totals,
  type Played,
  type Step,
} from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
import { individualsOf } from './individuals.ts'
import { slotOf } from './read.ts'

type Rules = Record<string, unknown>
const round = (rules: Rules, more: Partial<Parameters<typeof contest>[0]> = {}): Played =>
  contest({ format: 'required', kind: 'short', teams: 3, rules: { by: 'team', rounds: 9, ruling: { method: 'one' }, ...rules }, ...more })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const complete = operator.does((slotId) => ({ type: 'CompleteAnswer', attemptId: `${slotId}-a1` as never }))
const rule = (outcome: Outcome, attempt = 1) =>
  referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(attempt)}` as never, outcome }))
const finish = [operator.does((slotId) => ({ type: 'ShowRuling', slotId })), operator.does((slotId) => ({ type: 'CloseSlot', slotId }))]
const asked = (outcome: Outcome): readonly Step[] => [open, show, start, rule(outcome), ...finish]
/** Turns go round teams t1, t2, t3; only t1's outcomes are given, the others pass with no answer that counts. */
const turnsOfT1 = (...outcomes: readonly Outcome[]): readonly Step[] => [
  begin,
  ...outcomes.flatMap((outcome) => [...asked(outcome), ...asked('blank'), ...asked('blank')]),
]
const overrule = (slot: number, outcome: Outcome) =>
  chief.asks({ type: 'OverruleRuling', attemptId: `round-${String(slot)}-a1` as never, outcome, reason: '改判' })
const voids = (slot: number) => chief.asks({ type: 'VoidQuestion', slotId: `round-${String(slot)}` as never, cause: 'misread', reason: '误读', replace: false })
const free = { right: 10, wrong: -10, blank: 0 }

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

describe('a ruling changed later', () => {
  const streak = { prices: free, paying: { streak: { inARow: 2, points: 5 }, missByCount: [-5, -10] } }
  test('[D11] what later questions of the round were paid because of it is settled anew', () => {
    given(round(streak), ...turnsOfT1('right', 'right', 'wrong'))
      .when(overrule(1, 'wrong'))
      .then(accepted, totalOf('t1', -5 + 10 - 10))
    given(round(streak), ...turnsOfT1('right', 'right'))
      .when(voids(1))
      .then(accepted, totalOf('t1', 10))
  })
  test('[D11] overruled there and back, the ledger comes to what it was', () => {
    given(round(streak), ...turnsOfT1('right', 'right'))
      .when(overrule(1, 'wrong'), overrule(1, 'right'))
      .then(totalOf('t1', 25))
  })
  test('[D11] whatever is overruled, the totals are as if it had been ruled so at once', () => {
    const outcomes = fc.constantFrom<Outcome>('right', 'wrong', 'blank', 'incomplete', 'late')
    const settings = fc.record({
      chain: fc.constantFrom('none', 'next', 'rest'),
      streak: fc.constantFrom({ inARow: 2, points: 5 }, { inARow: 3, points: 2.5, then: 'each' }),
      missByCount: fc.constantFrom([-5, -10], [-2.5]),
      miss: fc.constantFrom({ to: 'others', points: 1.5 }, { to: 'others', points: { share: 0.333 }, of: ['late'] }),
      mostPerQuestion: fc.constantFrom(12, 99),
    })
    const evening = fc.record({
      paying: settings,
      ruled: fc.array(outcomes, { minLength: 2, maxLength: 6 }),
      at: fc.nat(5),
      to: outcomes,
      floor: fc.constantFrom(0, -15),
    })
    fc.assert(
      fc.property(evening, ({ paying, ruled, at, to, floor }) => {
        const start = round({ prices: { ...free, incomplete: -1.25 }, paying }, { part: { floor } })
        const n = at % ruled.length
        const inTurn = (all: readonly Outcome[]) => [begin, ...all.flatMap(asked)]
        const later = play(start, ...inTurn(ruled), overrule(n + 1, to))
        const atOnce = play(start, ...inTurn(ruled.map((outcome, i) => (i === n ? to : outcome))))
        for (const id of ['t1', 't2', 't3']) expect(totals(later)[id] ?? 0, id).toBe(totals(atOnce)[id] ?? 0)
      }),
      { numRuns: 100 },
    )
  })
  test('[D11] an undone overrule gives everything back', () => {
    given(round(streak), ...turnsOfT1('right', 'right'), overrule(1, 'wrong'))
      .when(chief.asks({ type: 'UndoCommand' }))
      .then(accepted, totalOf('t1', 25))
  })
})

describe('fouls', () => {
  const foul = (code: 'prompting' | 'conduct', id = 't1') => referee(1).asks({ type: 'CallFoul', teamId: id as never, code })
  const answering = [begin, open, show, start]
  test('[D13] a foul has its own price, dearer from time to time, apart from the others', () => {
    const fouls = { conduct: { points: [-5, -10] }, prompting: { points: { share: -1 } } }
    given(round({ prices: { right: 20, foul: -1 }, fouls }), ...answering)
      .when(foul('conduct'), foul('conduct'), foul('conduct'), foul('prompting', 't2'))
      .then(totalOf('t1', -25), totalOf('t2', -20))
  })
  test('[D13] between two questions it counts too', () => {
    given(round({ fouls: { conduct: { points: [-5, -10] } } }), begin, foul('conduct'))
      .when(foul('conduct'))
      .then(totalOf('t1', -15))
  })
  test('[D14] a foul may pay the others', () => {
    given(round({ prices: { right: 10 }, fouls: { conduct: { points: 0, to: { points: 4 } } } }), ...answering)
      .when(foul('conduct'))
      .then(totalOf('t1', 0), totalOf('t2', 4), totalOf('t3', 4))
  })
  test('[D2] help may make the answer count nothing, before the ruling or after', () => {
    const helped = round({ fouls: { prompting: { points: 0, answer: 'void' } } })
    given(helped, ...answering, foul('prompting'))
      .when(rule('right'))
      .then(totalOf('t1', 0))
    given(helped, ...answering, rule('right'))
      .when(foul('prompting'))
      .then(totalOf('t1', 0))
  })
  test('[D15] help that is allowed is no foul: always, or until the answer is complete', () => {
    given(round({ conferring: 'allowed' }), ...answering)
      .when(foul('prompting'))
      .then(refusedAs('wrong-mode'))
    given(round({ conferring: 'until-complete', prices: { foul: -5 } }), ...answering)
      .when(foul('prompting'))
      .then(refusedAs('wrong-moment'))
    given(round({ conferring: 'until-complete', prices: { foul: -5 } }), ...answering, complete)
      .when(foul('prompting'))
      .then(totalOf('t1', -5))
  })
})

describe('the total', () => {
  const floored = (rules: Rules = {}) => round({ prices: free, ...rules }, { part: { floor: 0 } })
  test('[D12] without a floor a total may be negative; with one it never is, by an entry of its own', () => {
    given(round({ prices: free }))
      .when(...turnsOfT1('wrong'))
      .then(totalOf('t1', -10))
    given(floored())
      .when(...turnsOfT1('wrong', 'right', 'wrong', 'wrong'))
      .then(
        totalOf('t1', 0),
        stateIs((state) =>
          expect(
            Object.values(state.ledger.rounds)
              .flat()
              .filter((entry) => entry.cause.is === 'floor')
              .map((entry) => entry.points),
          ).toEqual([10_000, 10_000]),
        ),
      )
  })
  test('[D12] overruled, the total is what it would have been', () => {
    given(floored(), ...turnsOfT1('wrong', 'right'))
      .when(overrule(1, 'right'))
      .then(totalOf('t1', 20))
    given(floored(), ...turnsOfT1('right', 'wrong', 'right'))
      .when(overrule(1, 'wrong'))
      .then(totalOf('t1', 10))
  })
  const steps = [
    { points: -10_000, disqualify: false },
    { points: -20_000, disqualify: false },
    { points: 0, disqualify: true },
  ]
  const sanctions = [
    { id: 'conduct', title: '违反赛场纪律', steps },
    { id: 'praise', title: '文明参赛', steps: [{ points: 5_000, disqualify: false }] },
  ]
  const ladder = prepared({ ...smallContest({ format: 'required', teams: 2 }), sanctions })
  const apply = (sanction = 'conduct') => chief.asks({ type: 'ApplySanction', partId: 'main' as never, teamId: 't1' as never, sanction, reason: '喧哗' })
  test('[D16] a sanction takes its steps one after another, and says when the team is out', () => {
    given(ladder, apply())
      .when(apply(), apply())
      .then(totalOf('t1', -30), happened('SanctionApplied', { step: 3, disqualify: true }), happened('TeamLeft', { how: 'disqualification', reason: '喧哗' }))
    given(ladder, apply(), apply(), apply()).when(apply()).then(refusedAs('no-such-team'))
    given(ladder, apply('praise')).when(apply('praise')).then(refusedAs('no-step-left'), totalOf('t1', 5))
    given(ladder, apply(), apply(), apply())
      .when(chief.asks({ type: 'UndoCommand' }))
      .then(stateIs((state) => expect(Object.keys(state.contest.departed ?? {})).toEqual([])))
    given(ladder).when(apply('unknown')).then(refusedAs('no-such-sanction'))
    given(ladder, apply())
      .when(chief.asks({ type: 'UndoCommand' }), apply())
      .then(totalOf('t1', -10))
  })
})

describe('multiple choice on tablets', () => {
  const paper = (multiple: unknown) =>
    contest({ format: 'simultaneous', kind: 'multiple', teams: 1, rules: { questions: 1, prices: { right: 5.005, wrong: -5 }, tablets: { multiple } } })
  const answers = (multiple: unknown, ...letters: string[]) =>
    given(
      paper(multiple),
      begin,
      open,
      show,
      operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
    ).when(team('t1').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: letters, stampedAt: null })))
  test('[D17] all or nothing, half, by option, or so much an option; a wrong option spoils it', () => {
    answers('all-or-nothing', 'B').then(totalOf('t1', -5))
    answers('half', 'B').then(totalOf('t1', 2.503))
    answers('per-option', 'C').then(totalOf('t1', 2.503))
    answers({ eachOption: 1.5 }, 'C').then(totalOf('t1', 1.5))
    answers('half', 'B', 'D').then(totalOf('t1', -5))
    answers('half', 'B', 'C').then(totalOf('t1', 5.005))
  })
  test('[D17] an amended key marks it again', () => {
    const { done } = answers('half', 'B')
    given(done)
      .when(chief.asks({ type: 'AmendKey', slotId: 'round-1' as never, key: ['B'], reason: '答案有误' }))
      .then(totalOf('t1', 5.005))
  })
})
