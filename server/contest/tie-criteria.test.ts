/** A criterion that looks to other parts: what a team's whole group has scored. */
import { expect, test } from 'vitest'
import { given, stateIs } from '../testing/contest-spec.ts'
import { corrects, forms, heatsSigned, part, team } from '../testing/heats.ts'
import { standingsOf } from './standings.ts'

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
