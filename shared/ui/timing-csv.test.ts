/** Tests of the press timing as a table. */
import { expect, test } from 'vitest'
import { contestSample, teamAt } from '../samples/contest-sample.ts'
import { pressLine, raceRecord } from '../samples/race-samples.ts'
import type { PastSlot } from '../views/people.ts'
import { SlotId } from '../words.ts'
import { timingCsv } from './timing-csv.ts'

const slot = (roundTitle: string): PastSlot => ({
  ...{ slotId: SlotId.parse('buzzer-1'), roundTitle, number: 1, stem: null, type: null, options: [], key: [], voided: false, attempts: [] },
  races: [raceRecord([pressLine(3, 212.4, { flags: ['in-doubt', 'clipped'] }), pressLine(7, -38, { is: 'early', rankMs: null })])],
})
const rowsOf = (title: string): string[] => timingCsv([slot(title)], contestSample.teams, 'zh').split('\r\n')

test('a row a press, with its interval, its error, its credit and what is held against it', () => {
  const [head, first, second] = rowsOf('抢答题')
  expect(head?.split(',')).toHaveLength(first?.split(',').length ?? 0)
  expect(first).toContain(',3,浙江·安吉县,race,212.4,211.6,213.2,0.8,214.5,6,key,in-doubt clipped')
  expect(second).toContain(',early,,-38.8,-37.2,')
})

test('what the slip says of the opening is beside each press: who was too close, absent or missing, the seed of a draw, presses that were only counted', () => {
  const of = { contenders: [teamAt(7), teamAt(6)], absent: [teamAt(8)], missing: [teamAt(1)], seed: 'ab12', refused: [{ teamId: teamAt(3), presses: 20 }] }
  const drawn: PastSlot = { ...slot('抢答题'), races: [raceRecord([pressLine(3, 212.4)], of)] }
  const [head, row] = timingCsv([drawn], contestSample.teams, 'zh').split('\r\n')
  expect(head).toMatch(/,flags,contenders,absent,missing,seed,refused$/)
  expect(row).toMatch(/,key,,7 6,8,1,ab12,3×20$/)
})

test('fault: a title that a spreadsheet would reckon, or that breaks the row, does neither', () => {
  expect(rowsOf('=HYPERLINK("x"),1')[1]).toMatch(/^"'=HYPERLINK\(""x""\),1",/)
})
