/** What the disk said, in the two words people are told: full, or can't be written. */
import type { Refusal } from '#shared/refusals.ts'

/** Also of an error that stands behind another. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return 'code' in error ? String(error.code) : codeOf(error.cause)
}
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')
/** Can't be written whatever room it has: read-only, broken, or its rights are gone. */
export const isUnwritable = (error: unknown): boolean => ['EROFS', 'EIO', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')

/** null: the disk is not why. */
export function storageRefusal(error: unknown): Refusal | null {
  if (isFull(error)) return { code: 'storage-full' }
  return isUnwritable(error) ? { code: 'storage-failed' } : null
}
