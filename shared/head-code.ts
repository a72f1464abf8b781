/** The journal's head as people write it down: the record's number and 60 bits of its hash, in letters that can't be mistaken for each other. */

/** Crockford's 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Hex digits and letters of 60 bits. */
const HEX = 15
const LENGTH = 12

const lettersOf = (hash: string): string => {
  let bits = BigInt(`0x${hash.slice(0, HEX)}`)
  let letters = ''
  for (let n = 0; n < LENGTH; n++) {
    letters = `${LETTERS[Number(bits & 31n)] ?? ''}${letters}`
    bits >>= 5n
  }
  return letters
}

/** e.g. 1234-7F3K-9QXD-2MAB; `head` in 64 hex digits. */
export const headCode = (seq: number, head: string): string => `${String(seq)}-${lettersOf(head).replace(/(.{4})(?=.)/g, '$1-')}`

export interface CodeRead {
  readonly seq: number
  readonly letters: string
}
/** As typed from paper: small letters, spaces, O for 0, I or L for 1; null when it is no such code. */
export function readHeadCode(text: string): CodeRead | null {
  const typed = text.toUpperCase().replace(/[OIL]/g, (letter) => (letter === 'O' ? '0' : '1'))
  const [, seq, rest] = /^\s*(\d{1,9})\s*[-—–. ]\s*(.+)$/.exec(typed) ?? []
  const letters = (rest ?? '').replace(/[\s—–.-]/g, '')
  if (seq === undefined || letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null
  return { seq: Number(seq), letters }
}

/** Is this the record the code was printed of? */
export const isHeadOf = ({ letters }: CodeRead, hash: string): boolean => lettersOf(hash) === letters
