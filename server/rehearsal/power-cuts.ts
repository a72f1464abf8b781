/** Power cuts: the data lies on a loop-mounted image, which is copied while the hub runs; what the copy holds is held against what was acknowledged before. Needs root. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { replay } from '../journal.ts'
import { lossesOf, type Acknowledged } from './acknowledged.ts'
import { chanceOf } from './chance.ts'
import { finalAt } from './final-at.ts'
import { HubChild } from './hub-child.ts'

export interface PowerCutsAsked {
  readonly cuts: number
  readonly seed: number
  readonly program: readonly string[]
  readonly contestFile: string
  /** lying: the mutant, whose disk says that it has synced. */
  readonly sync: 'real' | 'lying'
}
export interface PowerCutsReport {
  readonly run: number
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  /** Images on which a hub was started again, and served. */
  readonly restarted: number
}
const IMAGE_BYTES = 48 * 2 ** 20
const SHORTEST_MS = 60
const LONGEST_MS = 900

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`.trim())
}

/** A file system of its own in a file. */
class Image {
  readonly #dir = mkdtempSync(join(tmpdir(), 'leitai-image-'))
  readonly file = join(this.#dir, 'image')
  readonly at = join(this.#dir, 'at')
  #mounted = false

  constructor(of?: Image) {
    mkdirSync(this.at)
    if (of) copyFileSync(of.file, this.file)
    else {
      writeFileSync(this.file, '')
      truncateSync(this.file, IMAGE_BYTES)
      run('mkfs.ext4', '-q', this.file)
    }
  }
  mount(): this {
    run('mount', '-o', 'loop', this.file, this.at)
    this.#mounted = true
    return this
  }
  remove(): void {
    if (this.#mounted) run('umount', this.at)
    rmSync(this.#dir, { recursive: true, force: true })
  }
}

/** Why this machine can't, or null. */
export function whyNoPowerCuts(): string | null {
  let image: Image | null = null
  try {
    image = new Image().mount()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    image?.remove()
  }
}

async function restartOn(image: Image, { program, contestFile }: PowerCutsAsked): Promise<void> {
  // Its holder lives on here alone: a power cut would have ended it.
  rmSync(join(image.at, 'data', 'lock'), { force: true })
  const child = new HubChild({ program, dataDir: join(image.at, 'data'), contestFile, port: 0 })
  await child.serving()
  await child.kill()
}

/** The hub stands still for the copy alone: what it had told anybody must be on it. */
async function cut(asked: PowerCutsAsked, image: Image, child: HubChild, acks: Acknowledged, n: number) {
  child.signal('SIGSTOP')
  const told = acks.soFar
  const copy = new Image(image)
  child.signal('SIGCONT')
  try {
    const losses = lossesOf(told, replay(join(copy.mount().at, 'data')))
    const isTried = asked.sync === 'real' && n % 5 === 0
    if (isTried) await restartOn(copy, asked)
    return { ...losses, restarted: isTried ? 1 : 0, told: told.size }
  } finally {
    copy.remove()
  }
}

/** One final, or as many as it takes; bots that are still playing then leave. */
export async function powerCuts(asked: PowerCutsAsked): Promise<PowerCutsReport> {
  const { program, contestFile, sync, seed } = asked
  let all: PowerCutsReport = { run: 0, acknowledged: 0, lost: 0, doubled: 0, restarted: 0 }
  for (let finals = 0; all.run < asked.cuts; finals++) {
    const image = new Image().mount()
    const child = new HubChild({ program, dataDir: join(image.at, 'data'), contestFile, port: 0, sync })
    try {
      const final = await finalAt(await child.serving(), { contestFile, seed: seed + finals })
      final.end.catch(() => undefined)
      while (!final.isOver() && all.run < asked.cuts) {
        await pause(SHORTEST_MS + chanceOf(seed, 'cut', all.run) * (LONGEST_MS - SHORTEST_MS))
        const one = await cut(asked, image, child, final.acks, all.run)
        all = {
          run: all.run + 1,
          acknowledged: all.acknowledged + one.told,
          lost: all.lost + one.lost,
          doubled: all.doubled + one.doubled,
          restarted: all.restarted + one.restarted,
        }
      }
      final.leave()
    } finally {
      await child.kill()
      image.remove()
    }
  }
  return all
}
