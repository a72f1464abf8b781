/** A hall too deep for the smallest type has the large table in pages, by itself or as its file says. */
import { expect, test } from 'vitest'
import { Look } from '#shared/look-settings.ts'
import { challengeBoard, challengeBoardWhole } from '#shared/samples/standings-samples.ts'
import { pagingOf, tablePages } from './table-pages.ts'

const hall = (heightM: number, farthestM: number, more: object = {}) => Look.parse({ surfaces: [{ title: '主屏', heightM, farthestM }], ...more })

test('where everybody reads the usual table, or the file says nothing of the hall, nothing is paged', () => {
  expect(pagingOf(undefined)).toBeNull()
  expect(pagingOf(hall(5, 40))).toBeNull()
})
test('a deeper hall has larger type, and fewer teams a page', () => {
  expect(pagingOf(hall(4, 40))).toEqual({ scale: expect.closeTo(1.227, 2) as number, columns: 2, rows: 18 })
  expect(pagingOf(hall(3, 40))).toMatchObject({ columns: 1, rows: 6 })
  expect(pagingOf(hall(1, 100))).toMatchObject({ scale: 2, rows: 4 })
})
test('the file’s own number of rows goes before, in the largest type that holds so many', () => {
  expect(pagingOf(hall(3, 40, { tableRows: 24 }))).toMatchObject({ scale: expect.closeTo(1, 1) as number, rows: 24 })
  const eight = pagingOf(Look.parse({ tableRows: 8 }))
  expect(eight?.rows).toBe(8)
  expect(eight?.scale).toBeGreaterThan(1.3)
})
test('the places come first, page after page of about equal length, then the rest without a place', () => {
  const [all, cut] = [tablePages(challengeBoardWhole, 18), tablePages(challengeBoard, 8)]
  expect(all.map(({ rows, first }) => [rows.length, first])).toEqual([
    [12, 0],
    [12, 12],
  ])
  expect(cut.map(({ rows, first }) => [rows.length, first])).toEqual([
    [6, 0],
    [6, 6],
    [6, null],
    [6, null],
  ])
})
