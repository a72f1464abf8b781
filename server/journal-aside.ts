/** `--new`: the contest in the folder goes aside for one that begins, and comes back when that one does not; the library says which of the two holds. */
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { asideName, moveAside } from './journal.ts'
import { syncFolder } from './journal-files.ts'
import { journalPath, segmentsIn } from './journal-segments.ts'
import type { Library } from './library.ts'

/** Returns where to, or null when there was none. Whoever begins the new contest takes `movingTo` out of the library, in the write that names it. */
export async function setAside(dir: string, library: Library, wall: string): Promise<string | null> {
  if (segmentsIn(dir).length === 0) return null
  // A journal cut off between two segments has no file to write on: put back, it must still take the place of the new one's.
  closeSync(openSync(journalPath(dir), 'a'))
  await library.change((document) => ({ ...document, movingTo: asideName(wall) }))
  return moveAside(dir, wall)
}

/** Whether a contest came back. However far the move got, each of its files is either here or there. */
export async function putBack(dir: string, library: Library): Promise<boolean> {
  const { movingTo } = library.document
  if (movingTo === undefined) return false
  const aside = join(dir, 'old', movingTo)
  if (existsSync(aside)) {
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(dir, name))
    syncFolder(dir)
    rmdirSync(aside)
  }
  await library.change(({ movingTo: _back, ...document }) => document)
  return true
}
