/** Contests of the library that ask more of the bots than the national final: a supervisor's signature, a tablet a position, objections, lots at a cut. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rehearse } from './rehearse.ts'

const root = join(import.meta.dirname, '../..')

// the quick ones; the rest take up to a minute each: `npm run rehearse -- --contest contests/rules/…`
test.each([
  ['k06-linked-values', 'lots at a cut'],
  ['k07-early-buzz-voids', 'a supervisor signs too'],
  ['k08-wrong-costs', 'a tablet a position, and a tie nothing can settle'],
  ['k14-relay-and-boards', 'boards that the bench rules on'],
  ['k15-objections', 'objections'],
])('%s is played to the end of its rundown: %s', async (name) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-test-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const contestFile = join(root, 'contests/rules', `${name}.json`)
  const report = await rehearse({ seed: 1, speed: 1, contestFile, dataDir, pages: join(root, 'dist/web') })
  expect(report.replayEqualsLive).toBe(true)
  expect(report.events).toBeGreaterThan(100)
})
