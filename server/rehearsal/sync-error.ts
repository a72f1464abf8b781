/** One fdatasync that fails while a hub is played at (D8): nothing after it is acknowledged, and the console says read-only. Needs strace. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeatId } from '#shared/words.ts'
import { replay } from '../journal.ts'
import { Acknowledged, lossesOf } from './acknowledged.ts'
import { Bot } from './bot.ts'
import { HubChild } from './hub-child.ts'

export interface SyncErrorReport {
  /** Commands acknowledged before it. */
  readonly acknowledged: number
  readonly lost: number
  readonly acknowledgedAfter: number
  /** From the first refusal until the operator's view says read-only. */
  readonly readOnlyMs: number
}
/** Of the calls of one thread. */
const FAILING = 6

export function whyNoSyncError(): string | null {
  const { status, error, stderr } = spawnSync('strace', ['-e', 'trace=fdatasync', '-e', 'inject=fdatasync:error=EIO:when=1', 'true'], { encoding: 'utf8' })
  return status === 0 ? null : `strace: ${error?.message ?? stderr}`.trim()
}

export async function syncError({ program, contestFile }: { readonly program: readonly string[]; readonly contestFile: string }): Promise<SyncErrorReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-eio-'))
  const traced = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fdatasync', '-e', `inject=fdatasync:error=EIO:when=${String(FAILING)}`, ...program]
  const child = new HubChild({ program: traced, dataDir, contestFile, port: 0 })
  const acks = new Acknowledged()
  try {
    const { origin, tokens } = await child.serving()
    const token = tokens['operator' as SeatId] ?? ''
    let saidAt = Infinity
    const play = (_: Bot, { devices }: Bot['view']) => {
      if (devices?.journal.readOnly === true) saidAt = Math.min(saidAt, performance.now())
    }
    const bot = new Bot({ url: origin, name: 'operator', surface: 'crew', token, onAnswer: acks.heard, play })
    await bot.ready()
    let refusedAt = Infinity
    for (let n = 0; n < 200 && refusedAt === Infinity; n++) {
      const answer = await bot.ask({ type: 'ShowMessage', text: `第${String(n)}条` })
      if (!answer.ok && answer.refusal.code === 'storage-failed') refusedAt = performance.now()
    }
    const acknowledged = acks.soFar.size
    for (let n = 0; n < 20; n++) await bot.ask({ type: 'ShowMessage', text: null })
    const until = performance.now() + 2_000
    while (saidAt === Infinity && performance.now() < until) await new Promise((soon) => setTimeout(soon, 5))
    bot.close()
    const { lost } = lossesOf(acks.soFar, replay(dataDir))
    return { acknowledged, lost, acknowledgedAfter: acks.soFar.size - acknowledged, readOnlyMs: Math.max(0, Math.round(saidAt - refusedAt)) }
  } finally {
    await child.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
