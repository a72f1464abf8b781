/** A contest brought back takes the place of the one in the data folder: whole or not at all, whenever the computer dies; what was here is moved aside. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from './journal-files.ts'
import { asideName, moveAside } from './journal.ts'
import { MEDIA } from './journal-package-media.ts'
import { copyForPackage } from './library.ts'

/** Being copied and compared; worth nothing after a crash. */
export const partPath = (dir: string): string => join(dir, 'restore.part')
/** Nothing of an earlier try is left in it. */
export const dropPart = (dir: string): void => rmSync(partPath(dir), { recursive: true, force: true })
/** Whole: the next start takes it. */
const readyPath = (dir: string): string => join(dir, 'restore.ready')
/** What was here is aside; its files go to their places one by one. */
const movingPath = (dir: string): string => join(dir, 'restore.moving')
const CONTEST = 'contest'

/** From here on the next start goes on from it, whatever happens to this one. */
export function nowReady(dir: string): void {
  renameSync(partPath(dir), readyPath(dir))
  syncFolder(dir)
}

/** Before the journal is opened; resolves a restore that was agreed on, and one that a crash interrupted. Returns where the contest that was here is now. */
export function takePlace(dir: string, wall: string): string | null {
  let movedTo: string | null = null
  if (existsSync(readyPath(dir))) {
    movedTo = aside(dir, wall)
    renameSync(readyPath(dir), movingPath(dir))
    syncFolder(dir)
  }
  if (!existsSync(movingPath(dir))) return movedTo
  for (const name of readdirSync(movingPath(dir))) renameSync(join(movingPath(dir), name), join(dir, name))
  syncFolder(dir)
  rmdirSync(movingPath(dir))
  syncFolder(dir)
  return movedTo
}

/** Journal, seats and the contest an earlier restore brought: what the files to come would stand on. */
function aside(dir: string, wall: string): string {
  const to = moveAside(dir, wall) ?? join(dir, 'old', asideName(wall))
  mkdirSync(to, { recursive: true })
  copyForPackage(dir, to)
  if (existsSync(join(dir, CONTEST))) renameSync(join(dir, CONTEST), join(to, CONTEST))
  // a package from before it held them leaves the pictures and films where they are
  if (existsSync(join(readyPath(dir), MEDIA)) && existsSync(join(dir, MEDIA))) renameSync(join(dir, MEDIA), join(to, MEDIA))
  syncFolder(to)
  return to
}
