/** A record gives its event back as it was stated, whatever the names of its fields. */
import { expect, test } from 'vitest'
import { eventFields, readLine, sealed } from './journal-record.ts'
import { RECORD_VERSION } from './journal-upgrade.ts'

const head = {
  ...{ v: RECORD_VERSION as 1, seq: 1, epoch: 1, at: 0, wall: '2026-01-01T00:00:00.000Z', commandId: 'c', digest: 'd', nth: 1, of: 2 },
  actor: { seat: 'hub' as const, role: 'hub' as const },
}
test('fault J1: what lots were drawn for, or an appeal is about, is read back beside the count of the command’s events', () => {
  const event = { type: 'LotsDrawn', of: { is: 'order', roundId: 'ring' }, order: ['t2', 't1'] }
  const first = '0'.repeat(64)
  const read = readLine(sealed({ ...head, type: event.type }, event, first).line.trimEnd(), first)
  if (!read.ok) throw new Error(read.why)
  expect([eventFields(read.record), read.record.of]).toEqual([event, 2])
})
