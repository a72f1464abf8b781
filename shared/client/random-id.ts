/** Ids made in the page, also on plain http, where `crypto.randomUUID` is missing. */
import type { CommandId } from '#shared/words.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 22 characters of 6 random bits each: 132 bits. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22))
  return Array.from(bytes, (byte) => LETTERS.charAt(byte & 63)).join('')
}

const isCommandId = (id: string): id is CommandId => /^[A-Za-z0-9_-]{8,64}$/.test(id)

export function newCommandId(): CommandId {
  const id = randomId()
  if (!isCommandId(id)) throw new Error('an id of the wrong form was made')
  return id
}
