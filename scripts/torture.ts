/** `npm run torture -- [--kills 100] [--powercuts 20] [--finals 50] [--seed 1] [--contest FILE]`: what the journal survives, on this machine; names what could not be run; one JSON line last. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cutFinal } from '../server/rehearsal/cut-final.ts'
import { tortureProgram } from '../server/rehearsal/hub-child.ts'
import { kills } from '../server/rehearsal/kills.ts'
import { lossyFinal } from '../server/rehearsal/lossy-final.ts'
import { powerCuts, whyNoPowerCuts } from '../server/rehearsal/power-cuts.ts'
import { syncError, whyNoSyncError } from '../server/rehearsal/sync-error.ts'

const ROOT = join(import.meta.dirname, '..')
const USAGE = '用法 usage: npm run torture -- [--kills 100] [--powercuts 20] [--finals 50] [--seed 1] [--contest FILE]'
const LOSS = 0.2
/** Enough to see that a disk which lies loses what it was told to keep. */
const MUTANT_CUTS = 3

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    powercuts: { type: 'string', default: '20' },
    finals: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    contest: { type: 'string' },
  },
})
const [wantedKills, wantedCuts, wantedFinals, seed] = [Number(values.kills), Number(values.powercuts), Number(values.finals), Number(values.seed)]
if (![wantedKills, wantedCuts, wantedFinals, seed].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error(USAGE)
  process.exit(2)
}
const thin = join(ROOT, 'contests', 'thin.json')
const contestFiles = values.contest === undefined ? [thin, join(ROOT, 'contests', 'national-2021.json')] : [values.contest]
const [contestFile = thin] = contestFiles
const say = (what: string, report: unknown): void => console.error(what, JSON.stringify(report))
const notRun: string[] = []

/** A final a seed, on the small contest. */
async function finals() {
  const found = { finals: 0, cuts: 0, failed: [] as number[] }
  for (let n = 0; n < wantedFinals; n++) {
    const { cuts, behind, isWhole } = await cutFinal({ seed: seed + n, contestFile })
    found.finals++
    found.cuts += cuts
    if (behind > 0 || !isWhole) found.failed.push(seed + n)
  }
  return found
}

async function all() {
  const program = tortureProgram()
  const killed = await kills({ kills: wantedKills, seed, program, contestFiles })
  say('D1 kill -9', killed)
  const noCuts = wantedCuts === 0 ? 'none asked for' : whyNoPowerCuts()
  const cuts = noCuts === null ? await powerCuts({ cuts: wantedCuts, seed, program, contestFile, sync: 'real' }) : null
  const mutant = noCuts === null ? await powerCuts({ cuts: Math.min(MUTANT_CUTS, wantedCuts), seed, program, contestFile, sync: 'lying' }) : null
  if (noCuts === null) say('D2, D3 power cuts, and with a disk that lies', { cuts, mutant })
  else notRun.push(`D2, D3: ${noCuts}`)
  const noErrors = whyNoSyncError()
  const failed = noErrors === null ? await syncError({ program, contestFile: thin }) : null
  if (failed) say('D8 fdatasync fails once', failed)
  else notRun.push(`D8: ${noErrors ?? ''}`)
  const lossy = await lossyFinal({ contestFile: thin, seed, loss: LOSS })
  say(`N3 ${String(LOSS * 100)} % of packets lost on the referees’ link`, lossy)
  const cut = await finals()
  say('S3 finals with links that break, a seed each', cut)
  notRun.push('N3 by the kernel (tc netem): the loss is a relay’s, which holds and breaks as TCP does')
  const powercuts = { run: cuts?.run ?? 0, lost: cuts?.lost ?? 0, mutantLost: mutant?.lost ?? 0 }
  const isWell =
    killed.lost + killed.doubled + killed.wrongScores + powercuts.lost + (cuts?.doubled ?? 0) + lossy.lost + lossy.doubled === 0 &&
    (mutant === null || mutant.lost > 0) &&
    (failed === null || (failed.lost === 0 && failed.acknowledgedAfter === 0 && failed.readOnlyMs <= 200)) &&
    cut.failed.length === 0 &&
    killed.maxRestartMs <= 3_000
  for (const line of notRun) console.error(`未能执行 not run: ${line}`)
  const { kills: done, lost, doubled, wrongScores, maxRestartMs } = killed
  console.log(JSON.stringify({ kills: done, lost, doubled, wrongScores, maxRestartMs, powercuts, d8: failed, n3: lossy, s3: cut, notRun }))
  return isWell
}

try {
  process.exitCode = (await all()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 1
}
process.exit()
