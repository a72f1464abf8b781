/** One hub a data folder: a lock file that a crashed hub leaves behind without blocking the next. */
import { closeSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Holder = z.object({ pid: z.int(), born: z.string().nullable(), url: z.string().nullable() })
export type Holder = z.infer<typeof Holder>

export interface DataLock {
  /** Says where the hub is reached, for `--owner` beside a running hub. */
  readonly announce: (url: string) => void
  readonly release: () => void
}

/** When a process was born, in clock ticks since boot, where the system tells; a pid alone may have been given anew. */
function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? null
  } catch {
    return null
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return holder.born === null || bornAt(holder.pid) === holder.born
}

const lockPath = (dir: string): string => join(dir, 'lock')

/** The live hub on this folder, or null. */
export function holderOf(dir: string): Holder | null {
  try {
    const holder = Holder.parse(JSON.parse(readFileSync(lockPath(dir), 'utf8')))
    return isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

function write(path: string, holder: Holder): void {
  const file = openSync(path, 'w')
  writeSync(file, JSON.stringify(holder))
  closeSync(file)
}

/** null when another hub is running on the folder. A hard link fails when the name is taken, whoever is faster. */
export function lockData(dir: string): DataLock | null {
  const mine: Holder = { pid: process.pid, born: bornAt(process.pid), url: null }
  const own = `${lockPath(dir)}.${process.pid}`
  write(own, mine)
  try {
    if (holderOf(dir) !== null) return null
    rmSync(lockPath(dir), { force: true })
    linkSync(own, lockPath(dir))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null
    throw error
  } finally {
    rmSync(own, { force: true })
  }
  return {
    announce: (url) => write(lockPath(dir), { ...mine, url }),
    release: () => rmSync(lockPath(dir), { force: true }),
  }
}
