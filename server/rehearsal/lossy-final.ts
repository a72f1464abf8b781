/** A final in which some sit behind a link that loses packets (N3): every command lands exactly once, and the final ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeatId } from '#shared/words.ts'
import { readContest } from '../exchange/contest-file.ts'
import { replay } from '../journal.ts'
import { startHub } from '../start-hub.ts'
import { Acknowledged, lossesOf } from './acknowledged.ts'
import { lossyLink } from './lossy-link.ts'
import { playAt } from './rehearse.ts'

export interface LossyReport {
  readonly packets: number
  readonly held: number
  readonly broken: number
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
}

export async function lossyFinal({
  contestFile,
  seed,
  loss,
  who = 'referee',
}: {
  readonly contestFile: string
  readonly seed: number
  readonly loss: number
  /** How the names of those begin who sit behind it. */
  readonly who?: string
}): Promise<LossyReport> {
  const read = readContest(contestFile)
  if (!read.ok) throw new Error('the contest file has mistakes')
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-lossy-'))
  const hub = await startHub({ dataDir, contestFile, usualContest: contestFile, port: 0, host: '127.0.0.1', pages: dataDir })
  const link = await lossyLink(hub.port, loss, seed)
  const acks = new Acknowledged()
  try {
    const { origin } = hub
    const seatToken = (seatId: SeatId) => hub.seatToken(seatId)
    const linkOf = (role: string) => (role.startsWith(who) ? link.url : origin)
    const bots = await playAt({ origin, seatToken, contest: read.contest, linkOf }, { seed, onAnswer: acks.heard, onSeated: link.begin }, read.questions)
    for (const bot of bots) bot.close()
    return { ...link.counts, acknowledged: acks.soFar.size, ...lossesOf(acks.soFar, replay(dataDir)) }
  } finally {
    link.close()
    await hub.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
