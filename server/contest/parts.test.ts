/** Parts formed from other parts' results: places, wild cards, ties across the cut, tables, carried scores. */
import { describe, expect, test } from 'vitest'
import { accepted, given, happened, operator, refusedAs, stateIs } from '../testing/contest-spec.ts'
import { corrects, draws, forms, heatsPlayed, heatsSigned, part, team, type Heats } from '../testing/heats.ts'
import { entrantsOf } from './read.ts'
import { allEntries } from './scoring.ts'
import { openTiesOf } from './open-ties.ts'

const final = part('final')
const begins = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const undoes = operator.asks({ type: 'UndoCommand' })
const through = (...numbers: number[]) => stateIs((state) => expect([...entrantsOf(state.contest, final)].sort()).toEqual(numbers.map(team).sort()))
const top = (k: number, heats = 2) => ({ from: Array.from({ length: heats }, (_, i) => ({ part: part(`heat-${String(i + 1)}`), top: k })) })
const opening = (n: number, ...points: number[]) =>
  stateIs((state) =>
    expect(
      allEntries(state.ledger)
        .filter((entry) => entry.partId === final && entry.teamId === team(n))
        .map((entry) => entry.points / 1000),
    ).toEqual(points),
  )
/** Heats of 3, 3 and 2. */
const uneven: Heats = {
  heats: [
    [30, 20, 10],
    [25, 24, 5],
    [12, 11],
  ],
  entrants: { ...top(1, 3), bestRemaining: 2 },
}

describe('entrants of a part', () => {
  test('[K1] entrants from other results are fixed when the part is formed, once those are signed, and then its rounds may begin', () => {
    const two: Heats = {
      heats: [
        [30, 20],
        [25, 10],
      ],
      entrants: top(1),
    }
    given(heatsPlayed(two)).when(forms()).then(refusedAs('not-signed'))
    given(heatsSigned(two)).when(begins).then(refusedAs('part-not-formed'))
    given(heatsSigned(two), forms()).when(forms()).then(refusedAs('wrong-moment'))
    given(heatsSigned(two), forms()).when(begins).then(accepted, through(1, 3))
  })
  test('[K1] forming a part is undone: its entrants and their opening entries go', () => {
    const two: Heats = {
      heats: [
        [30, 20],
        [25, 10],
      ],
      entrants: top(1),
      final: { baseScore: 100_000 },
    }
    given(heatsSigned(two), forms())
      .when(undoes)
      .then(accepted, through(), opening(1, 100, -100))
  })
  test('[K2] the best of each unequal heat, the best remaining over all of them, and who is through outside the ranking', () => {
    given(heatsSigned(uneven))
      .when(forms())
      .then(accepted, through(1, 2, 4, 5, 7))
    const hosted = { ...uneven, hosts: ['t6'], entrants: { ...uneven.entrants, also: { role: 'host' } } }
    given(heatsSigned(hosted))
      .when(forms())
      .then(through(1, 2, 4, 5, 6, 7))
  })
  test('[K2] a host among the best uses up its place or leaves it to the next, as the file says', () => {
    const hosted = (alsoTakesPlace: 'yes' | 'no'): Heats => ({
      heats: [[30, 20, 10]],
      hosts: ['t1'],
      entrants: { ...top(1, 1), also: { role: 'host' }, alsoTakesPlace },
    })
    given(heatsSigned(hosted('yes')))
      .when(forms())
      .then(through(1))
    given(heatsSigned(hosted('no')))
      .when(forms())
      .then(through(1, 2))
  })
  test('[K2] places further down lead into a part of their own', () => {
    given(heatsSigned({ heats: [[40, 30, 20, 10]], entrants: { from: [{ part: part('heat-1'), after: 2, top: 1 }] } }))
      .when(forms())
      .then(through(3))
  })
})

describe('ties across the cut', () => {
  const tied = (ties: 'entered' | 'hub-draws' | 'all-through'): Heats => ({ heats: [[30, 20, 20, 10]], entrants: { ...top(2, 1), ties } })
  test('[K3] a tie across the cut is an open tie of the part it comes from', () => {
    given(heatsPlayed(tied('entered')))
      .when(forms())
      .then(stateIs((state) => expect(openTiesOf(state, part('heat-1'))[0]?.places).toEqual([2, 3])))
  })
  test('[K3] what no play-off settled is entered as drawn, drawn by the hub, or all go through', () => {
    given(heatsSigned(tied('entered')))
      .when(forms())
      .then(refusedAs('open-ties'))
    given(heatsSigned(tied('entered')))
      .when(draws('cut', 3, 4))
      .then(refusedAs('bad-order'))
    given(heatsSigned(tied('entered')), draws('cut', 3, 2))
      .when(forms())
      .then(through(1, 3))
    given(heatsSigned(tied('hub-draws')))
      .when(forms())
      .then(
        happened('LotsDrawn', { of: { is: 'cut', partId: final }, how: 'by-chance', witness: null }),
        stateIs((state) => expect(entrantsOf(state.contest, final)).toHaveLength(2)),
      )
    given(heatsSigned(tied('all-through')))
      .when(forms())
      .then(through(1, 2, 3))
  })
  test('[K3] wild cards of equal totals from two heats are a tie that lots decide', () => {
    const wild: Heats = {
      heats: [
        [30, 20],
        [25, 20],
      ],
      entrants: { ...top(1), bestRemaining: 1 },
    }
    given(heatsSigned(wild)).when(forms()).then(refusedAs('open-ties'))
    given(heatsSigned(wild), draws('cut', 4, 2))
      .when(forms())
      .then(through(1, 3, 4))
  })
})

describe('lots of a part', () => {
  /** Eight level for four places. */
  const eight: Heats = { heats: [[7, 7, 7, 7, 7, 7, 7, 7]], entrants: { ...top(4, 1), tables: 'drawn' } }
  const of = (is: 'cut' | 'tables') => ({ is, partId: final }) as const
  test('[K3] of many level at the cut any may be in: the first of the lots are', () => {
    given(heatsSigned(eight), draws('cut', 8, 6, 5, 2, 1, 3, 4, 7))
      .when(forms())
      .then(through(2, 5, 6, 8))
  })
  test('[N4] lots for the cut and for the tables come before the part is formed; there is no draw before the results are signed', () => {
    given(heatsPlayed(eight))
      .when(draws('cut', 8, 6, 5, 2, 1, 3, 4, 7))
      .then(refusedAs('nothing-to-draw'))
    given(heatsSigned(eight))
      .when(draws('tables', 8, 6, 5, 2))
      .then(refusedAs('nothing-to-draw'))
    given(heatsSigned(eight), draws('cut', 8, 6, 5, 2, 1, 3, 4, 7), draws('tables', 2, 8, 5, 6))
      .when(forms())
      .then(stateIs(({ contest }) => expect([2, 8, 5, 6].map((n) => contest.teams.find(({ id }) => id === team(n))?.table)).toEqual([1, 2, 3, 4])))
  })
  test('[N4] the cut is drawn live or by a seed as well; tables nobody drew the hub draws, and that is on record', () => {
    given(heatsSigned(eight), operator.asks({ type: 'StartDraw', of: of('cut') }))
      .when(operator.asks({ type: 'StopDraw' }))
      .then(happened('LotsDrawn', { of: of('cut'), how: 'stopped' }))
    given(heatsSigned(eight), operator.asks({ type: 'DrawBySeed', of: of('cut'), seed: '二〇二一' }))
      .when(forms())
      .then(accepted, happened('LotsDrawn', { of: of('tables'), how: 'by-chance', witness: null }))
  })
})

describe('tables and scores', () => {
  const tables = (wanted: Record<string, number>) =>
    stateIs((state) => expect(Object.fromEntries(state.contest.teams.map((one) => [one.id, one.table]))).toEqual(wanted))
  const asked = (how: 'kept' | 'by-rank' | 'drawn'): Heats => ({
    heats: [
      [10, 20],
      [40, 30],
    ],
    entrants: { ...top(1), tables: how },
  })
  test('[K4] numbers on stage are kept, given by place, or drawn; whoever held one takes a number freed', () => {
    given(heatsSigned(asked('kept')))
      .when(forms())
      .then(tables({ t1: 1, t2: 2, t3: 3, t4: 4 }))
    given(heatsSigned(asked('by-rank')))
      .when(forms())
      .then(tables({ t1: 3, t2: 1, t3: 2, t4: 4 }))
    given(heatsSigned(asked('drawn')), draws('tables', 3, 2))
      .when(forms())
      .then(tables({ t1: 3, t2: 2, t3: 1, t4: 4 }))
    given(heatsSigned(asked('kept')))
      .when(draws('tables', 3, 2))
      .then(refusedAs('nothing-to-draw'))
  })
  test('[K5] scores begin at the base, or with another part’s total whole or in part, each a visible opening entry', () => {
    const brings = (more: Heats['final']): Heats => ({ heats: [[30, 20.5], [25]], entrants: { ...top(2, 1) }, final: more ?? {} })
    given(heatsSigned(brings({ baseScore: 100_000 })))
      .when(forms())
      .then(opening(1, 100))
    given(heatsSigned(brings({ carried: [{ part: part('heat-1') }] })))
      .when(forms())
      .then(opening(1, 30), opening(2, 20.5))
    given(heatsSigned(brings({ baseScore: 10_000, carried: [{ part: part('heat-1'), times: '0.5' }] })))
      .when(forms())
      .then(opening(2, 10, 10.25))
  })
  test('[K5] listed entrants that bring a score are formed like computed ones, and a correction afterwards leaves the entry', () => {
    const listed: Heats = { heats: [[30, 20]], entrants: { teams: [team(1), team(2)] }, final: { carried: [{ part: part('heat-1') }] } }
    given(heatsSigned(listed)).when(begins).then(refusedAs('part-not-formed'))
    given(heatsSigned(listed), forms())
      .when(corrects('final', 1, 5))
      .then(opening(1, 30, 5))
  })
})
