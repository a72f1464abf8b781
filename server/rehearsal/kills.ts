/** kill -9 at random instants of finals played by bots; after each the journal is held against what was acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { replay } from '../journal.ts'
import { lossesOf, type Losses } from './acknowledged.ts'
import { chanceOf } from './chance.ts'
import { finalAt } from './final-at.ts'
import { HubChild, type HubChildSetting } from './hub-child.ts'

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
  /** From the start of the process until it serves. */
  readonly maxRestartMs: number
}

/** Between two kills the bots get on for so long. */
const SHORTEST_MS = 40
const LONGEST_MS = 1_600

/** One final with the hub killed again and again until it is over or enough was killed. */
async function killedFinal(asked: Omit<KillsAsked, 'contestFiles'> & { readonly contestFile: string }): Promise<KillsReport> {
  const { program, contestFile, seed } = asked
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-torture-'))
  const setting: HubChildSetting = { program, dataDir, contestFile, port: 0 }
  let child = new HubChild(setting)
  try {
    const serving = await child.serving()
    const final = await finalAt(serving, { contestFile, seed })
    const sum = { kills: 0, lost: 0, doubled: 0, maxRestartMs: 0 }
    const look = (): void => {
      const { lost, doubled } = lossesOf(final.acks.soFar, replay(dataDir))
      sum.lost += lost
      sum.doubled += doubled
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
    await final.end
    final.leave()
    look()
    return { ...sum, finals: 1, commands: final.acks.soFar.size }
  } finally {
    await child.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export async function kills(asked: KillsAsked): Promise<KillsReport> {
  let all: KillsReport = { kills: 0, finals: 0, commands: 0, lost: 0, doubled: 0, maxRestartMs: 0 }
  while (all.kills < asked.kills) {
    const contestFile = asked.contestFiles[all.finals % asked.contestFiles.length] ?? ''
    const one = await killedFinal({ ...asked, kills: asked.kills - all.kills, seed: asked.seed + all.finals, contestFile })
    all = {
      kills: all.kills + one.kills,
      finals: all.finals + 1,
      commands: all.commands + one.commands,
      lost: all.lost + one.lost,
      doubled: all.doubled + one.doubled,
      maxRestartMs: Math.max(all.maxRestartMs, one.maxRestartMs),
    }
  }
  return all
}
