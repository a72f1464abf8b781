/** kill -9 at random instants of finals played by bots; after each the journal is held against what was acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { foldAll } from '../contest/evolve.ts'
import { standingsOf } from '../contest/standings.ts'
import { replay } from '../journal.ts'
import { journalBytes } from '../journal-segments.ts'
import { verify } from '../verifying/verify.ts'
import { lossesOf, type Losses } from './acknowledged.ts'
import type { Bot } from './bot.ts'
import { chanceOf } from './chance.ts'
import { finalAt } from './final-at.ts'
import { HubChild, type HubChildSetting } from './hub-child.ts'
import { eventsOf } from './rehearse.ts'

export interface KillsAsked {
  readonly kills: number
  readonly seed: number
  readonly program: readonly string[]
  /** Played in turn until enough was killed. */
  readonly contestFiles: readonly string[]
}
export interface KillsReport extends Losses {
  readonly kills: number
  readonly finals: number
  readonly commands: number
  /** Looks, after a kill or at the end, at which the points are not what rulings and prices come to, or the console shows others. */
  readonly wrongScores: number
  /** From the start of the process until it serves. */
  readonly maxRestartMs: number
}

/** Between two kills the bots get on for so long. */
const SHORTEST_MS = 40
const LONGEST_MS = 1_600

/** The journal reckoned a second time. */
const addsUp = (dataDir: string): boolean => verify(journalBytes(dataDir), null).isWhole
/** What the console was shown last is what the journal comes to. */
function isShown(dataDir: string, { view }: Bot): boolean {
  const state = foldAll(eventsOf(dataDir, new Map()))
  const shown = (view.standings ?? []).map(({ partId, rows }) => [partId, rows.map(({ teamId, total, rank }) => [teamId, total, rank])])
  const folded = state.contest.parts.map(({ id }) => [id, standingsOf(state, id, false).map(({ teamId, total, rank }) => [teamId, total, rank])])
  return isDeepStrictEqual(shown, folded)
}

/** One final with the hub killed again and again until it is over or enough was killed. */
async function killedFinal(asked: Omit<KillsAsked, 'contestFiles'> & { readonly contestFile: string }): Promise<KillsReport> {
  const { program, contestFile, seed } = asked
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-torture-'))
  const setting: HubChildSetting = { program, dataDir, contestFile, port: 0 }
  let child = new HubChild(setting)
  try {
    const serving = await child.serving()
    const final = await finalAt(serving, { contestFile, seed })
    const sum = { kills: 0, lost: 0, doubled: 0, wrongScores: 0, maxRestartMs: 0 }
    const look = (): void => {
      const { lost, doubled } = lossesOf(final.acks.soFar, replay(dataDir))
      sum.lost += lost
      sum.doubled += doubled
      if (!addsUp(dataDir)) sum.wrongScores++
    }
    while (sum.kills < asked.kills && !final.isOver()) {
      await pause(SHORTEST_MS + chanceOf(seed, 'kill', sum.kills) * (LONGEST_MS - SHORTEST_MS))
      await child.kill()
      look()
      const began = performance.now()
      child = new HubChild({ ...setting, port: serving.port })
      await child.serving()
      sum.kills++
      sum.maxRestartMs = Math.max(sum.maxRestartMs, Math.round(performance.now() - began))
    }
    const bots = await final.end
    final.leave()
    look()
    if (bots.some((bot) => bot.name === 'operator' && !isShown(dataDir, bot))) sum.wrongScores++
    return { ...sum, finals: 1, commands: final.acks.soFar.size }
  } finally {
    await child.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export async function kills(asked: KillsAsked): Promise<KillsReport> {
  let all: KillsReport = { kills: 0, finals: 0, commands: 0, lost: 0, doubled: 0, wrongScores: 0, maxRestartMs: 0 }
  while (all.kills < asked.kills) {
    const contestFile = asked.contestFiles[all.finals % asked.contestFiles.length] ?? ''
    const one = await killedFinal({ ...asked, kills: asked.kills - all.kills, seed: asked.seed + all.finals, contestFile })
    all = {
      kills: all.kills + one.kills,
      finals: all.finals + 1,
      commands: all.commands + one.commands,
      lost: all.lost + one.lost,
      doubled: all.doubled + one.doubled,
      wrongScores: all.wrongScores + one.wrongScores,
      maxRestartMs: Math.max(all.maxRestartMs, one.maxRestartMs),
    }
  }
  return all
}
