/** Pictures, recordings and films of a package: large, so they are copied and read back piece by piece beside the running contest, before the rest is copied in one go. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { copyFile, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Of a data folder and of a package. */
export const MEDIA = 'media'
/** What a contest file or a question may name. */
const SHOWN = /^[\w-]{1,60}\.(png|jpg|jpeg|webp|svg|mp3|m4a|ogg|opus|wav|mp4|webm)$/
export interface StagedMedia {
  readonly dir: string
  /** Path in the package → SHA-256 in hex, as read back. */
  readonly hashes: Readonly<Record<string, string>>
}

export const dropStaged = ({ dir }: StagedMedia): void => rmSync(dir, { recursive: true, force: true })

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

/** What the contest shows from its folder; null when there is nothing. Leaves nothing when it fails. */
export async function stageMedia(dataDir: string, stage: string): Promise<StagedMedia | null> {
  const from = join(dataDir, MEDIA)
  const entries = existsSync(from) ? readdirSync(from, { withFileTypes: true }) : []
  const names = entries.flatMap((entry) => (entry.isFile() && SHOWN.test(entry.name) ? [entry.name] : []))
  if (names.length === 0) return null
  const hashes: Record<string, string> = {}
  try {
    await mkdir(stage, { recursive: true })
    for (const name of names) {
      await copyFile(join(from, name), join(stage, name))
      await synced(join(stage, name))
      hashes[join(MEDIA, name)] = await hashOf(join(stage, name))
    }
  } catch (error) {
    rmSync(stage, { recursive: true, force: true })
    throw error
  }
  return { dir: stage, hashes }
}

/** Path in the package → SHA-256 in hex. */
export type Hashes = ReadonlyMap<string, string>
/** Of the files a package lists, those that are its pictures and films; what is no file of its own is left to whoever checks the list. */
export const mediaOf = (dir: string, listed: Readonly<Record<string, string>>): Hashes =>
  new Map(Object.entries(listed).filter(([path]) => isShown(path) && existsSync(join(dir, path)) && lstatSync(join(dir, path)).isFile()))
const isShown = (path: string): boolean => SHOWN.test(path.slice(MEDIA.length + 1)) && dirname(path) === MEDIA

/** As they lie there now. */
export async function hashedMedia(dir: string, media: Hashes): Promise<Hashes> {
  const hashes = new Map<string, string>()
  for (const path of media.keys()) hashes.set(path, await hashOf(join(dir, path)))
  return hashes
}
/** Copied to where they are brought back, and read back from there. */
export async function bringMedia(dir: string, media: Hashes, to: string): Promise<Hashes> {
  if (media.size > 0) await mkdir(join(to, MEDIA), { recursive: true })
  for (const path of media.keys()) {
    await copyFile(join(dir, path), join(to, path))
    await synced(join(to, path))
  }
  return hashedMedia(to, media)
}
