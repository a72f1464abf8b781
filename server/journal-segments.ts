/** The files of a journal: sealed segments in their order, then the one that is written on. */
import { close as closeFile, existsSync, fsync, open as openFile, readdirSync, readFileSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The segment that is written on. */
export const journalPath = (dir: string): string => join(dir, 'journal.jsonl')
const sealedPath = (dir: string, number: number): string => join(dir, `journal-${String(number).padStart(6, '0')}.jsonl`)
const SEALED = /^journal-\d{6}\.jsonl$/

export interface Segment {
  readonly path: string
  readonly size: number
}

/** Oldest first; the one that is written on, when there is one, is the last. */
export function segmentsIn(dir: string): readonly Segment[] {
  if (!existsSync(dir)) return []
  const sealed = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && SEALED.test(entry.name))
  const paths = sealed.map(({ name }) => join(dir, name)).sort()
  if (existsSync(journalPath(dir))) paths.push(journalPath(dir))
  return paths.map((path) => ({ path, size: statSync(path).size }))
}

/** All segments as one text: a record never knows which file it stands in. */
export const journalBytes = (dir: string): Buffer => Buffer.concat(segmentsIn(dir).map(({ path }) => readFileSync(path)))

const open = promisify(openFile)
const sync = promisify(fsync)
const close = promisify(closeFile)

/** Gives the segment that was written on a name of its own, for good, and begins the next; resolves to its file once both are on disk. */
export async function sealAndBegin(dir: string): Promise<number> {
  await rename(journalPath(dir), sealedPath(dir, segmentsIn(dir).length))
  const file = await open(journalPath(dir), 'ax')
  await sync(file)
  const folder = await open(dir, 'r')
  await sync(folder)
  await close(folder)
  return file
}
