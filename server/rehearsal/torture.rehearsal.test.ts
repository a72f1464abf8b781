/** A short run of what `npm run torture` does at full length: kills, power cuts, a sync that fails, a link that loses packets. */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { tortureProgram } from './hub-child.ts'
import { kills } from './kills.ts'
import { lossyFinal } from './lossy-final.ts'
import { powerCuts, whyNoPowerCuts } from './power-cuts.ts'
import { syncError, whyNoSyncError } from './sync-error.ts'

const contestFile = join(import.meta.dirname, '../../contests/thin.json')
const WORD = /\w/
let program: readonly string[] = []
beforeAll(() => {
  program = tortureProgram()
})

test('fault D1: killed five times in the middle of finals, nothing acknowledged is lost, nothing is there twice, and the scores are the rulings’', async () => {
  const report = await kills({ kills: 5, seed: 3, program, contestFiles: [contestFile] })
  expect(report).toMatchObject({ kills: 5, lost: 0, doubled: 0, wrongScores: 0 })
  expect(report.commands).toBeGreaterThan(80)
})
test('fault D2: after a power cut every acknowledged command is on the image', async () => {
  const why = whyNoPowerCuts()
  if (why !== null) return expect(why).toMatch(WORD)
  expect(await powerCuts({ cuts: 2, seed: 3, program, contestFile, sync: 'real' })).toMatchObject({ run: 2, lost: 0, doubled: 0, restarted: 1 })
})
test('fault D3: on a disk that only says it has synced, the same test finds what is lost', async () => {
  const why = whyNoPowerCuts()
  if (why !== null) return expect(why).toMatch(WORD)
  expect((await powerCuts({ cuts: 1, seed: 3, program, contestFile, sync: 'lying' })).lost).toBeGreaterThan(0)
})
test('fault D8: after one failed fdatasync nothing is acknowledged, and the console says read-only within 200 ms', async () => {
  const why = whyNoSyncError()
  if (why !== null) return expect(why).toMatch(WORD)
  const { readOnlyMs, ...report } = await syncError({ program, contestFile })
  expect(report).toMatchObject({ lost: 0, acknowledgedAfter: 0 })
  expect(readOnlyMs).toBeLessThanOrEqual(200)
})
test('fault N3: with 20 % of the packets of the referees’ link lost, every command lands exactly once', async () => {
  const report = await lossyFinal({ contestFile, seed: 3, loss: 0.2 })
  expect(report).toMatchObject({ lost: 0, doubled: 0 })
  expect(report.held).toBeGreaterThan(20)
})
test('fault N3: with a stage that is told everything late, the clerk’s check comes to agree and the final ends', async () => {
  expect(await lossyFinal({ contestFile, seed: 3, loss: 0.9, who: 'stage-0' })).toMatchObject({ lost: 0, doubled: 0 })
})
