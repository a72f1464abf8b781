/** Whole finals with links that break at random, of every role: nothing is missed by a screen, and the result is what the journal says. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContest } from '../exchange/contest-file.ts'
import { journalBytes } from '../journal-segments.ts'
import { startHub } from '../start-hub.ts'
import { verify } from '../verifying/verify.ts'
import { Bot } from './bot.ts'
import { chanceOf } from './chance.ts'
import { playAt } from './rehearse.ts'

const contestFile = join(import.meta.dirname, '../../contests/thin.json')
const EVERY_MS = 50

/** Resolves to how many links were broken. */
async function playedWithCuts(seed: number): Promise<number> {
  const read = readContest(contestFile)
  if (!read.ok) return expect.fail('the contest file is sound')
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-cuts-'))
  const hub = await startHub({ dataDir, contestFile, usualContest: contestFile, port: 0, host: '127.0.0.1', pages: dataDir })
  let cuts = 0
  let timer: NodeJS.Timeout | undefined
  try {
    const onSeated = (all: readonly Bot[]) => {
      timer = setInterval(() => {
        const bot = all[Math.floor(chanceOf(seed, 'cut', ++cuts) * all.length)]
        if (bot?.connected) bot.cut()
      }, EVERY_MS)
    }
    const bots = await playAt({ origin: hub.origin, seatToken: hub.seatToken, contest: read.contest }, { seed, onSeated }, read.questions)
    clearInterval(timer)
    await expect.poll(() => bots.every((bot) => bot.connected), { timeout: 5_000 }).toBe(true)
    const fresh = new Bot({ url: hub.origin, name: 'fresh', surface: 'stage' })
    await fresh.ready()
    const stages = bots.filter((bot) => bot.name.startsWith('stage'))
    expect(stages.length).toBeGreaterThan(1)
    for (const stage of stages) await expect.poll(() => stage.view).toEqual(fresh.view)
    expect(verify(journalBytes(dataDir), null).says.en).toMatch(/^whole/)
    for (const bot of [...bots, fresh]) bot.close()
    return cuts
  } finally {
    clearInterval(timer)
    await hub.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

test('fault S3: finals with every role as a real client whose link breaks now and then end with the result of their journal, and no screen missed an update', async () => {
  for (const seed of [1, 2]) expect(await playedWithCuts(seed)).toBeGreaterThan(10)
})
