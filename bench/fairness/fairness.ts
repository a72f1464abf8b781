/** `npm run bench:fairness`: a million seeded openings by the hub's own rule, and every cheat, in two worker threads; `--real [--openings N] [--audience N]` through a real hub instead; one JSON line last; exit 1 when the guarantee is broken. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { BOTS, newLoot, playBot, pooled, type Loot } from './cheats.ts'
import { playSet, type Share } from './play-set.ts'
import { beClient } from './real-client.ts'
import { real } from './real.ts'
import { setsOf } from './sets.ts'
import { cheatTable, isBroken, profileTable, reportOf } from './table.ts'
import { added, newTally, type Tally } from './tally.ts'

const THREADS = 2
const SEED = 20211122
/** Each bot's, at each of its margins. */
const OPENINGS_A_BOT = 1000

interface Job {
  readonly openings: number
  readonly share: Omit<Share, 'seed'>
}
interface Done {
  readonly tallies: readonly Tally[]
  readonly loot: readonly Loot[]
}
function work({ openings, share }: Job): Done {
  const tallies = setsOf(openings).map((set, index) => playSet(set, { ...share, seed: SEED + index }))
  const loot = BOTS.map((bot, index) => playBot(bot, OPENINGS_A_BOT, { ...share, seed: SEED + 100 + index }))
  return { tallies, loot }
}

const worked = (job: Job): Promise<Done> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: 64 } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** The number behind a flag of the command line. */
function numberAfter(flag: string, usual: number): number {
  const at = process.argv.indexOf(flag)
  return at < 0 ? usual : Number(process.argv[at + 1] ?? usual)
}
async function main(): Promise<void> {
  if (process.argv.includes('--client')) return beClient()
  if (process.argv.includes('--real')) return real({ openings: numberAfter('--openings', 500), audience: numberAfter('--audience', 0) })
  const openings = Number(process.argv[2] ?? 1_000_000)
  const began = performance.now()
  const done = await Promise.all(Array.from({ length: THREADS }, (_, part) => worked({ openings, share: { part, parts: THREADS } })))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage()
  const tallies = setsOf(openings).map((set, index) => ({ set, tally: done.reduce((all, one) => added(all, one.tallies[index] ?? newTally()), newTally()) }))
  const loot = BOTS.map((bot, index) => ({ name: bot.name, loot: done.reduce((all, one) => pooled(all, one.loot[index] ?? newLoot()), newLoot()) }))
  console.log(profileTable(tallies))
  console.log(cheatTable(loot))
  console.log(`${((user + system) / 1e6).toFixed(0)} s of processor time\n`)
  console.log(JSON.stringify(reportOf({ seconds, tallies, loot })))
  if (isBroken(tallies)) process.exitCode = 1
}

if (isMainThread) await main()
else parentPort?.postMessage(work(workerData))
