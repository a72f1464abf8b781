/** What is paid once a ruling changed, what fouls cost, where a total ends, and what tablets earn. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { accepted, chief, given, happened, operator, play, prepared, refusedAs, referee, stateIs, team, totalOf, totals } from '../testing/contest-spec.ts'
import { type Rules, round, begin, open, show, start, complete, rule, asked, turnsOfT1, overrule, voids, free } from '../testing/paid-round.ts'
import { contest, smallContest } from '../testing/small-contest.ts'

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
