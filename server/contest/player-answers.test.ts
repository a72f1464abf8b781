/** A tablet a player: sum, mean and majority of their answers, and one position at a time. */
import { describe, expect, test } from 'vitest'
import { chief, given, operator, play, prepared, refusedAs, stateIs, team, totalOf, type Played, type Step } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const take = operator.does((slotId) => ({ type: 'OpenAnswers', slotId }))
const shut = operator.does((slotId) => ({ type: 'CloseAnswers', slotId }))
/** Players at positions 1 and 2; the key is B. */
const says = (id: string, position: number, letter: string): Step =>
  team(id, position).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))
function taking(players: 'any' | 'sum' | 'mean' | 'majority', more: Record<string, unknown> = {}): Played {
  const small = smallContest({ format: 'simultaneous', teams: 2, rules: { questions: 1, tablets: { players }, ...more } })
  return play(prepared({ ...small, tablets: 'one-a-position' }), begin, open, show, take)
}

describe('a tablet a player', () => {
  test('[A5] the sum of what each player earns', () => {
    given(taking('sum'), says('t1', 1, 'B'), says('t1', 2, 'B'), says('t2', 1, 'B'))
      .when(says('t2', 2, 'A'))
      .then(totalOf('t1', 20), totalOf('t2', 10))
  })
  test('[A5] a field may have one a team, where the contest has one a player', () => {
    const small = smallContest({ format: 'simultaneous', teams: 2, rules: { questions: 1, tablets: { players: 'sum' } } })
    const [first, second] = small.teams
    const fields = [...small.fields, { id: 'guests', title: '挑战队', tablets: 'one-a-team' as const }]
    const teams = first && second ? [first, { ...second, field: 'guests' }] : []
    const mixed = {
      ...small,
      tablets: 'one-a-position' as const,
      fields,
      teams,
      parts: small.parts.map((part) => ({ ...part, entrants: { teams: teams.map(({ id }) => id) } })),
    }
    given(play(prepared(mixed), begin, open, show, take), says('t1', 1, 'B'), says('t1', 2, 'B'))
      .when(team('t2').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['B'], stampedAt: null })))
      .then(totalOf('t1', 20), totalOf('t2', 10))
  })
  test('[A5] the mean, a player who submitted nothing included', () => {
    given(taking('mean'), says('t1', 1, 'B'), says('t1', 2, 'B'), says('t2', 1, 'B'))
      .when(shut)
      .then(totalOf('t1', 10), totalOf('t2', 5))
  })
  test('[A5] a player’s wrong answer, or none, costs in the sum and in the mean what it costs', () => {
    const prices = { right: 10, wrong: -4, blank: -1 }
    const oneWrong = (players: 'sum' | 'mean') => given(taking(players, { prices }), says('t1', 1, 'B'), says('t2', 1, 'A')).when(says('t1', 2, 'A'), shut)
    oneWrong('sum').then(totalOf('t1', 6), totalOf('t2', -5))
    oneWrong('mean').then(totalOf('t1', 3), totalOf('t2', -2.5))
    given(taking('sum', { prices: { right: 10, wrong: -10 } }), says('t1', 1, 'B'))
      .when(says('t1', 2, 'A'), shut)
      .then(totalOf('t1', 0), totalOf('t2', 0))
  })
  test('[A5] persons are credited what each earned himself, anew when the key is amended; nobody for a ruling on the whole team', () => {
    const persons = (wanted: Record<string, number>) => stateIs((state) => expect(state.ledger.persons['main' as never]).toEqual(wanted))
    const amends = chief.does((slotId) => ({ type: 'AmendKey', slotId, key: ['A'], reason: '答案更正' }))
    const overrules = chief.does((slotId) => ({ type: 'OverruleRuling', attemptId: `${slotId}-a1` as never, outcome: 'right', reason: '复核' }))
    const prices = { right: 10, wrong: -4 }
    for (const players of ['sum', 'mean'] as const) {
      const done = given(taking(players, { prices, persons: 'same' }), says('t1', 1, 'B'), says('t1', 2, 'A'), says('t2', 1, 'B'), says('t2', 2, 'B'))
      done.when().then(persons({ 't1-p1': 10_000, 't1-p2': -4_000, 't2-p1': 10_000, 't2-p2': 10_000 }), totalOf('t1', players === 'sum' ? 6 : 3))
      done.when(amends).then(persons({ 't1-p1': -4_000, 't1-p2': 10_000, 't2-p1': -4_000, 't2-p2': -4_000 }))
      done.when(overrules).then(persons({ 't1-p1': 0, 't1-p2': 0, 't2-p1': 10_000, 't2-p2': 10_000 }))
    }
    given(taking('sum', { prices, persons: 'credit-only' }), says('t1', 1, 'B'), says('t1', 2, 'A'))
      .when(shut)
      .then(persons({ 't1-p1': 10_000 }), totalOf('t1', 6))
  })
  test('[J5] overruled and ruled as the key marks it again, team and players have what the key says, amended later too', () => {
    const persons = (wanted: Record<string, number>) => stateIs((state) => expect(state.ledger.persons['main' as never]).toEqual(wanted))
    const overrules = (outcome: 'right' | 'wrong') =>
      chief.does((slotId) => ({ type: 'OverruleRuling', attemptId: `${slotId}-a1` as never, outcome, reason: '复核' }))
    const amends = chief.does((slotId) => ({ type: 'AmendKey', slotId, key: ['A'], reason: '答案更正' }))
    const both = [says('t1', 1, 'B'), says('t1', 2, 'B'), says('t2', 1, 'A'), says('t2', 2, 'A')]
    const done = given(taking('sum', { persons: 'same' }), ...both, overrules('wrong'), overrules('right'))
    done.when().then(totalOf('t1', 20), persons({ 't1-p1': 10_000, 't1-p2': 10_000 }))
    done.when(amends).then(totalOf('t1', 0), totalOf('t2', 20))
  })
  test('[A5] what more than half say; without a majority it is blank', () => {
    given(taking('majority', { prices: { right: 10, wrong: -5 } }), says('t1', 1, 'B'), says('t1', 2, 'B'), says('t2', 1, 'B'))
      .when(says('t2', 2, 'A'))
      .then(
        totalOf('t1', 10),
        totalOf('t2', 0),
        stateIs((state) => expect(liveSlot(state)?.attempts.map((attempt) => attempt.ruling?.outcome)).toEqual(['right', 'blank'])),
      )
  })
  test('[A5] each player submits once; the tablets wait for all of them', () => {
    given(taking('sum'), says('t1', 1, 'B'))
      .when(says('t1', 1, 'A'))
      .then(refusedAs('already-submitted'))
    given(taking('sum'), says('t1', 1, 'B'))
      .when(says('t2', 1, 'B'))
      .then(stateIs((state) => expect(liveSlot(state)?.taking).toBe(true)))
    given(taking('any'), says('t1', 1, 'B'))
      .when(says('t2', 2, 'B'))
      .then(stateIs((state) => expect(liveSlot(state)?.taking).toBe(false)))
  })
  test('[A5] where all players of one position answer, the others may not, and the points are that player’s too', () => {
    const second = taking('any', { positions: [2, 1], persons: 'same' })
    given(second)
      .when(says('t1', 1, 'B'))
      .then(refusedAs('not-your-turn'))
    given(second, says('t1', 2, 'B'))
      .when(says('t2', 2, 'A'))
      .then(stateIs((state) => expect(state.ledger.persons['main' as never]).toEqual({ 't1-p2': 10_000 })))
  })
})
