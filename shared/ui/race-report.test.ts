/** Tests of the round's report: figures of counting presses alone, and what is marked as suspicious. */
import { expect, test } from 'vitest'
import { teamAt } from '../samples/contest-sample.ts'
import { pressLine, raceRecord } from '../samples/race-samples.ts'
import type { PastSlot } from '../views/people.ts'
import type { PressLine } from '../views/race.ts'
import { SlotId } from '../words.ts'
import { roundReports } from './race-report.ts'

const slot = (n: number, lines: PressLine[]): PastSlot => ({
  ...{ slotId: SlotId.parse(`buzzer-${n}`), roundTitle: '抢答', number: n, stem: null, type: null, options: [], key: [], voided: false, attempts: [] },
  races: [raceRecord(lines)],
})
const reportOf = (...slots: PastSlot[]) => roundReports(slots)[0]?.teams ?? []

test('reaction times are of counting presses alone, credits of all', () => {
  const early = pressLine(3, -40, { is: 'early', rankMs: null, creditMs: 9 })
  const [team] = reportOf(slot(2, [early]), slot(1, [pressLine(3, 210)]), slot(3, [pressLine(3, 190)]))
  expect(team).toMatchObject({ teamId: teamAt(3), presses: 3, wins: 2, medianMs: 190, fastestMs: 190, creditMs: 9, suspicions: [] })
})

test('a press faster than people, a clipped one, a device that contradicts itself are marked', () => {
  const lines = [pressLine(3, 60, { flags: ['below-floor'] }), pressLine(5, 200, { flags: ['clipped', 'broken-vouch'] }), pressLine(6, 220)]
  expect(reportOf(slot(1, lines)).map(({ suspicions }) => suspicions)).toEqual([['fast'], ['broken', 'clipped'], []])
})

test('who claims nearly its whole credit in half of its presses is marked, who does so once is not', () => {
  const claims = (table: number, atEdge: number) =>
    Array.from({ length: 5 }, (_, i) => slot(i, [pressLine(table, 200, { readMs: i < atEdge ? 205.5 : 201, creditMs: 6 })]))
  expect(reportOf(...claims(3, 4))[0]?.suspicions).toEqual(['edge'])
  expect(reportOf(...claims(3, 1))[0]?.suspicions).toEqual([])
})

test('a round without a race has no report', () => {
  const { races: _, ...none } = slot(1, [])
  expect(roundReports([none])).toEqual([])
})
