/** A hub under a guest who says anything, from every seat, and floods it: does it live, and are the officials answered meanwhile. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeatId } from '#shared/words.ts'
import { Bot } from './bot.ts'
import type { GuestOrder, GuestReport } from './fuzz-guest.ts'
import type { FuzzReport, FuzzServing } from './fuzz-hub.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Seats the guest has no token of. */
const OFFICIALS = ['operator', 'chief', 'referee-1'] as const
const ASK_EVERY_MS = 25

export interface FuzzSetting {
  readonly messages: number
  /** Sockets that flood until they are cut. */
  readonly floods: number
  readonly seed: number
  readonly contestFile: string
}
export interface FuzzResult extends Omit<GuestReport, 'sent'>, Omit<FuzzReport, 'is' | 'why'> {
  readonly messages: number
  readonly ackP99Ms: number
  readonly ackMaxMs: number
  readonly asked: number
  readonly why: readonly string[]
}

/** Built into one file, as the hub is run. */
function built(name: string): string {
  const [source, file] = [join(ROOT, 'server', 'rehearsal', `${name}.ts`), join(ROOT, '.cache', `${name}.mjs`)]
  const make = `const { bundle } = await import('./scripts/bundle.mjs'); await bundle(${JSON.stringify(source)}, ${JSON.stringify(file)})`
  const made = spawnSync(process.execPath, ['--input-type=module', '--eval', make], { cwd: ROOT, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`${name} could not be built:\n${made.stdout}${made.stderr}`)
  return file
}
const said = async <T>(child: ChildProcess): Promise<T> => {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the process ended before it answered')))
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T]
  ended.catch(() => undefined)
  return message
}

/** Officials ask again and again; how long each answer took, in ms. */
function officials({ origin, tokens }: FuzzServing): { stop: () => Promise<readonly number[]> } {
  const took: number[] = []
  let isOver = false
  const bots = OFFICIALS.map((seat) => new Bot({ url: origin, name: seat, surface: 'crew', token: tokens[seat] ?? '' }))
  const asking = bots.map(async (bot, index) => {
    await bot.ready()
    for (let n = 0; !isOver; n++) {
      const from = performance.now()
      await bot.ask(index === 0 ? { type: 'ShowMessage', text: `第${String(n)}条` } : { type: 'UndoCommand' })
      took.push(performance.now() - from)
      await new Promise((over) => setTimeout(over, ASK_EVERY_MS))
    }
  })
  return {
    stop: async () => {
      isOver = true
      await Promise.all(asking)
      for (const bot of bots) bot.close()
      return took.sort((a, b) => a - b)
    },
  }
}

export async function socketFuzz({ messages, floods, seed, contestFile }: FuzzSetting): Promise<FuzzResult> {
  const dir = mkdtempSync(join(tmpdir(), 'leitai-fuzz-'))
  const hub = fork(built('fuzz-hub'), [dir, contestFile])
  const guest = fork(built('fuzz-guest'))
  try {
    const [serving] = await Promise.all([said<FuzzServing>(hub), said(guest)])
    const theirs = Object.fromEntries(Object.entries(serving.tokens).filter(([seat]) => !OFFICIALS.some((one) => one === (seat as SeatId))))
    const measured = officials(serving)
    const done = said<GuestReport>(guest)
    guest.send({ origin: serving.origin, tokens: theirs, messages, floods, seed } satisfies GuestOrder)
    const { sent, ...report } = await done
    const took = await measured.stop()
    const told = said<FuzzReport>(hub)
    hub.send('report')
    const { is: _is, ...state } = await told
    const at = (share: number) => Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Infinity) * 10) / 10
    return { messages: sent, ...report, ...state, asked: took.length, ackP99Ms: at(0.99), ackMaxMs: at(1) }
  } finally {
    hub.kill('SIGKILL')
    guest.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
}
