/** Pictures, recordings and films for a package: large, so they are copied and read back piece by piece beside the running contest, before the rest is copied in one go. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { copyFile, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

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
