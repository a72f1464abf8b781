/** The one-time owner link: its hash lies in the data folder, so that `--owner` works beside a running hub and survives a restart. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './canonical-json.ts'
import { readText, syncFolder, writeWhole } from './journal-files.ts'

const linkPath = (dir: string): string => join(dir, 'owner-link')

/** A new code of 128 bits; an older unused one stops working. */
export function newOwnerCode(dir: string): string {
  const code = randomBytes(16).toString('base64url')
  writeWhole(dir, linkPath(dir), sha256(code))
  return code
}

export const hasOwnerCode = (dir: string): boolean => readText(linkPath(dir)) !== null

/** A link that was not used stops working. */
export function dropOwnerCode(dir: string): void {
  rmSync(linkPath(dir), { force: true })
  syncFolder(dir)
}

export const isOwnerCode = (dir: string, code: string): boolean => readText(linkPath(dir)) === sha256(code)

/** True once: the code is spent before anyone is told. */
export function spendOwnerCode(dir: string, code: string): boolean {
  if (!isOwnerCode(dir, code)) return false
  rmSync(linkPath(dir))
  syncFolder(dir)
  return true
}
