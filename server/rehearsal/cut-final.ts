/** A whole final in which links of every role break at random: what the journal says of it, and whether a screen missed anything. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { readContest } from '../exchange/contest-file.ts'
import { journalBytes } from '../journal-segments.ts'
import { startHub } from '../start-hub.ts'
import { verify } from '../verifying/verify.ts'
import { Bot } from './bot.ts'
import { chanceOf } from './chance.ts'
import { playAt } from './rehearse.ts'

export interface CutFinal {
  readonly seed: number
  /** Links that were broken. */
  readonly cuts: number
  /** Totals, ranks and awards come out the same when they are computed again. */
  readonly isWhole: boolean
  /** Stages that do not show what one shows that joins afterwards. */
  readonly behind: number
}

const EVERY_MS = 50
/** A page whose link broke with the last step is back within it. */
const SETTLE_MS = 5_000

async function inTime(holds: () => boolean): Promise<boolean> {
  for (const until = performance.now() + SETTLE_MS; performance.now() < until; await pause(20)) if (holds()) return true
  return holds()
}

/** Throws when the bots get stuck. */
export async function cutFinal({ seed, contestFile }: { readonly seed: number; readonly contestFile: string }): Promise<CutFinal> {
  const read = readContest(contestFile)
  if (!read.ok) throw new Error('the contest file has mistakes')
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-cuts-'))
  const hub = await startHub({ dataDir, contestFile, usualContest: contestFile, port: 0, host: '127.0.0.1', pages: dataDir })
  const open: Bot[] = []
  let cuts = 0
  let timer: NodeJS.Timeout | undefined
  try {
    const onSeated = (all: readonly Bot[]) => {
      open.push(...all)
      timer = setInterval(() => {
        const bot = all[Math.floor(chanceOf(seed, 'cut', ++cuts) * all.length)]
        if (bot?.connected) bot.cut()
      }, EVERY_MS)
    }
    await playAt({ origin: hub.origin, seatToken: hub.seatToken, contest: read.contest }, { seed, onSeated }, read.questions)
    clearInterval(timer)
    const fresh = new Bot({ url: hub.origin, name: 'fresh', surface: 'stage' })
    open.push(fresh)
    await fresh.ready()
    const stages = open.filter((bot) => bot.name.startsWith('stage'))
    const isBehind = (stage: Bot) => !stage.connected || !isDeepStrictEqual(stage.view, fresh.view)
    await inTime(() => stages.length > 1 && !stages.some(isBehind) && open.every((bot) => bot.connected))
    const behind = stages.length > 1 ? stages.filter(isBehind).length : Infinity
    return { seed, cuts, behind, isWhole: verify(journalBytes(dataDir), null).isWhole }
  } finally {
    clearInterval(timer)
    for (const bot of open) bot.close()
    await hub.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
