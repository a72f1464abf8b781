/** An honest journal is found whole, whatever the rules of its rounds and whatever was asked in it: the verifier cries no wolf. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { playEvening } from '../testing/evening.ts'
import { roundFileOf } from '../testing/round-files.ts'
import { formatNamed, ROUNDS } from '../testing/whole-contest.ts'
import { writtenJournal } from '../testing/written-journal.ts'
import { verify } from './verify.ts'

vi.setConfig({ testTimeout: 120_000 })
const RUNS = 6
const root = mkdtempSync(join(tmpdir(), 'leitai-repriced-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const seeds = fc.integer({ min: 1, max: 1_000_000 })
/** The usual rules, or any. */
const rules = fc.tuple(
  ...ROUNDS.map((round) => fc.option(roundFileOf(formatNamed(round)), { nil: undefined }).map((file) => (file ? ([[round, file]] as const) : []))),
)

test('whole evenings with mischief, restarts and any rules are whole', async () => {
  let entries = 0
  await fc.assert(
    fc.asyncProperty(seeds, rules, async (seed, files) => {
      let events: readonly RecordedEvent[] = []
      playEvening({
        ...{ seed, mischief: 'now-and-then', restarts: 'now-and-then', evening: { files: Object.fromEntries(files.flat()) } },
        look: (hall) => {
          events = hall.events
          return []
        },
      })
      entries += events.filter(({ type }) => type === 'PointsEntered').length
      const { isWhole, says } = verify(await writtenJournal(mkdtempSync(join(root, 'e-')), [...events]), null)
      expect([seed, isWhole, isWhole ? '' : says.en]).toEqual([seed, true, ''])
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  expect(entries).toBeGreaterThan(100)
})
