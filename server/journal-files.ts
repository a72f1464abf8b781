/** Files written so that a crash leaves the old or the new, never half. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** A new or renamed file is there after a power cut only once its folder is on disk. */
export function syncFolder(dir: string): void {
  const folder = openSync(dir, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Temp, fsync, rename, fsync the folder: after a crash the old or the new is there, never half. */
export function writeWhole(dir: string, path: string, text: string): void {
  const temp = `${path}.new`
  writeFileSync(temp, text, { flush: true, mode: 0o600 })
  renameSync(temp, path)
  syncFolder(dir)
}

/** null when there is no such file. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
