/** One hub a data folder: a lock that one start alone can take, and that a dead hub leaves behind without blocking the next. */
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { sha256 } from './canonical-json.ts'
import { readText } from './journal-files.ts'

/** `boot`, `born`: null where the system does not tell. */
const Holder = z.object({ pid: z.int(), boot: z.string().nullable().default(null), born: z.string().nullable(), url: z.string().nullable() })
export type Holder = z.infer<typeof Holder>

export interface DataLock {
  /** Says where the hub is reached, for `--owner` beside a running hub. */
  readonly announce: (url: string) => void
  readonly release: () => void
}

const lockPath = (dir: string): string => join(dir, 'lock')
/** Who takes over from the dead holder of this text. One name a dead holder: one start alone can be its successor. */
const successorPath = (dir: string, text: string): string => `${lockPath(dir)}.after-${sha256(text).slice(0, 16)}`

function systemText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
const bootId = (): string | null => systemText('/proc/sys/kernel/random/boot_id')?.trim() ?? null

/** Since when a process runs, in clock ticks since boot: a pid alone may have been given anew. `isOver`: killed, and only its number is left. */
function processOf(pid: number): { readonly born: string; readonly isOver: boolean } | null {
  const stat = systemText(`/proc/${pid}/stat`)
  const [, state, ...rest] = stat?.slice(stat.lastIndexOf(')')).split(' ') ?? []
  const born = rest[18]
  return state === undefined || born === undefined ? null : { born, isOver: state === 'Z' || state === 'X' }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** Only what is proved dead is dead: no such process, one born at another time, or another start of the computer. */
function isAlive({ pid, boot, born }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const now = bootId()
  if (boot !== null && now !== null && boot !== now) return false
  const found = processOf(pid)
  return found === null || (!found.isOver && (born === null || born === found.born))
}

/** null when the text is none of a lock's: each is complete from its first instant, so that its writer is not in the midst of it. */
function holderIn(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}
function aliveIn(text: string | null): Holder | null {
  const holder = text === null ? null : holderIn(text)
  return holder && isAlive(holder) ? holder : null
}

/** The live hub on this folder, or null. */
export const holderOf = (dir: string): Holder | null => aliveIn(systemText(lockPath(dir)))

/** A second name for a complete file, given in one step: whoever is later finds the name taken. */
function claims(own: string, name: string): boolean {
  try {
    linkSync(own, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

type Attempt = 'taken' | 'held' | 'again'
/** `own`: a complete file that says who asks. A dead holder's lock is replaced, never removed: by its one successor, or by the one successor of a successor that died on the way. */
function attempt(dir: string, own: string): Attempt {
  const path = lockPath(dir)
  if (claims(own, path)) return 'taken'
  const there = readText(path)
  for (let text = there; text !== null;) {
    if (aliveIn(text)) return 'held'
    const after = successorPath(dir, text)
    if (!claims(own, after)) {
      text = readText(after)
      continue
    }
    // The lock was another's already when the name was free again: nobody's successor after all.
    const isStill = readText(path) === there
    if (isStill) renameSync(own, path)
    else rmSync(after, { force: true })
    return isStill ? 'taken' : 'again'
  }
  return 'again'
}

/** What starts that died have left beside the lock; only its holder may look. */
function sweep(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(`${basename(lockPath(dir))}.`)) continue
    const holder = holderIn(systemText(join(dir, name)) ?? '')
    if (holder && (holder.pid === process.pid || !isAlive(holder))) rmSync(join(dir, name), { force: true })
  }
}

/** Another start may come and go in the same instant, so many times at most. */
const ATTEMPTS = 50

/** null when another hub is running on the folder, or is just starting. */
export function lockData(dir: string): DataLock | null {
  const mine: Holder = { pid: process.pid, boot: bootId(), born: processOf(process.pid)?.born ?? null, url: null }
  const own = `${lockPath(dir)}.${process.pid}`
  const write = (holder: Holder): void => {
    // a start that died under this very number may have left its file, which the lock may still be a name of
    rmSync(own, { force: true })
    writeFileSync(own, JSON.stringify(holder), { flush: true, flag: 'wx' })
  }
  write(mine)
  let got: Attempt = 'again'
  try {
    for (let left = ATTEMPTS; got === 'again' && left > 0; left--) got = attempt(dir, own)
  } finally {
    rmSync(own, { force: true })
  }
  if (got !== 'taken') return null
  sweep(dir)
  return {
    announce: (url) => {
      write({ ...mine, url })
      renameSync(own, lockPath(dir))
    },
    release: () => rmSync(lockPath(dir), { force: true }),
  }
}
