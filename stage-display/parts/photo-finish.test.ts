/** Tests of what the photo finish shows, and where. */
import { expect, test } from 'vitest'
import { teamAt } from '#shared/samples/contest-sample.ts'
import { closeOnes, onAxis, shownOf } from './photo-finish.tsx'

const line = (table: number, midMs: number, halfMs: number) => ({ teamId: teamAt(table), fromMs: midMs - halfMs, toMs: midMs + halfMs, midMs })

test('those that may have been first are shown, the clear rest is not; one alone only where nobody else pressed', () => {
  expect(closeOnes([line(3, 200, 2), line(5, 201, 2), line(6, 260, 2)]).map(({ midMs }) => midMs)).toEqual([200, 201])
  expect(closeOnes([line(3, 200, 2), line(5, 260, 2)])).toHaveLength(2)
  expect(closeOnes([line(3, 200, 2)])).toHaveLength(1)
})

test('six fit; of more than six the winner is one, whoever it is', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8].map((table) => line(table, 200 + table / 10, 2))
  const tables = (winner: number) => shownOf(closeOnes(all), { winner: teamAt(winner) }).map(({ midMs }) => Math.round((midMs - 200) * 10))
  expect(tables(2)).toEqual([1, 2, 3, 4, 5, 6])
  expect(tables(8)).toEqual([1, 2, 3, 4, 5, 8])
})

test('stretches keep their order and proportion on the axis, and stay inside it', () => {
  const [first, second] = onAxis([line(3, 200, 2), line(5, 201, 3)])
  if (!first || !second) throw new Error('no places')
  expect([first.from, first.mid, first.to, second.to].every((place, i, all) => place > (all[i - 1] ?? 0) && place < 1)).toBe(true)
  expect((second.to - second.from) / (first.to - first.from)).toBeCloseTo(1.5)
})
