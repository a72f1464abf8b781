/** Criteria across parts: what a team's whole group has scored, and wild cards parted by what all their parts go by. */
import { expect, test } from 'vitest'
import type { TieCriterion } from '#shared/ranking-settings.ts'
import { given, refusedAs, stateIs } from '../testing/contest-spec.ts'
import { corrects, forms, heatsSigned, part, team } from '../testing/heats.ts'
import { entrantsOf } from './read.ts'
import { standingsOf } from './standings.ts'
import { criteriaInCommon } from './wild-cards.ts'

const heats = (groups: readonly string[]) =>
  heatsSigned({
    heats: [
      [30, 20, 5],
      [30, 10],
    ],
    entrants: { from: ['heat-1', 'heat-2'].map((id) => ({ part: part(id), top: 1 })) },
    final: {
      ranking: {
        terms: [{ source: 'live', weight: '1' }],
        places: 3,
        ties: { criteria: [{ groups: groups.map(part) }], then: 'share', fromTeams: 2, matter: 'award' },
      },
    },
  })
const ranks = (...wanted: readonly (readonly [number, number])[]) =>
  stateIs((state) => expect(standingsOf(state, part('final'), false).map((row) => [row.teamId, row.rank])).toEqual(wanted.map(([n, rank]) => [team(n), rank])))

test('[R6] equals are parted by what all of their groups scored; one who was in none has nothing', () => {
  given(heats(['heat-1', 'heat-2']), forms())
    .when()
    .then(ranks([1, 1], [4, 2]))
  given(heats(['heat-2']), forms())
    .when()
    .then(ranks([4, 1], [1, 2]))
  given(heats(['heat-1', 'heat-2']), forms())
    .when(corrects('final', 4, 1))
    .then(ranks([4, 1], [1, 2]))
})

test('[K2] equal wild cards are parted by the criteria their parts have in common, and tied without', () => {
  const two = (criteria: readonly TieCriterion[]) => {
    const sets = {
      heats: [
        [30, 20, 5],
        [30, 20, 1],
      ],
      entrants: { from: ['heat-1', 'heat-2'].map((id) => ({ part: part(id), top: 1 })), bestRemaining: 1 },
    }
    const start = heatsSigned(sets)
    const ties = { criteria: [...criteria], then: 'share' as const, fromTeams: 2, matter: 'award' as const }
    const parts = start.state.contest.parts.map((one) => (one.id === 'final' ? one : { ...one, ranking: { ...one.ranking, ties } }))
    return { ...start, state: { ...start.state, contest: { ...start.state.contest, parts } } }
  }
  const groups = ['heat-1', 'heat-2'].map(part)
  given(two([{ groups }]))
    .when(forms())
    .then(stateIs((state) => expect(entrantsOf(state.contest, part('final'))).toEqual([team(1), team(2), team(4)])))
  given(two([])).when(forms()).then(refusedAs('open-ties'))
})
test('[K2] in common is what all of them name first, in their order; meetings say nothing across parts', () => {
  const { contest } = heats([]).state
  const common = (...criteria: readonly (readonly TieCriterion[])[]) => {
    const parts = contest.parts.map((one, i) => {
      const own = criteria[i]
      return own ? { ...one, ranking: { ...one.ranking, ties: { criteria: [...own], then: 'share' as const, fromTeams: 2, matter: 'award' as const } } } : one
    })
    return criteriaInCommon(parts, [part('heat-1'), part('heat-2')])
  }
  expect(common(['less-time', 'more-right'], ['less-time', 'fewer-wrong'])).toEqual(['less-time'])
  expect(common(['head-to-head', 'less-time'], ['head-to-head', 'less-time'])).toEqual(['less-time'])
  expect(common(['less-time'], [])).toEqual([])
  expect(common([], ['less-time'])).toEqual([])
  expect(common([], [])).toEqual([])
})
