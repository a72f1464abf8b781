/** Opens a zip archive without trusting it: what its directory claims is bounded first, what comes out is held to the claim. */
import { inflateRawSync } from 'node:zlib'
import type { Both } from './mistakes.ts'

const MOST_ENTRIES = 500
const MOST_UNPACKED = 48 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** Why an archive is refused. */
export class Refused extends Error {
  constructor(
    readonly found: string,
    readonly wanted: Both,
  ) {
    super(wanted.en)
  }
}
const WHOLE: Both = { zh: '完整的 xlsx 文件', en: 'a whole xlsx file' }

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}
/** A name that stays inside the archive’s own folder. */
function safeName(name: string): boolean {
  return !/[\u0000-\u001f\\:]/.test(name) && !name.startsWith('/') && !name.split('/').includes('..')
}
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) if (bytes.readUInt32LE(at) === END) return at
  throw new Refused('?', WHOLE)
}
/** What the directory claims, before anything is unpacked; throws `Refused`. */
export function zipDirectory(archive: Uint8Array): readonly Entry[] {
  const bytes = bufferOf(archive)
  if (bytes.length < 22) throw new Refused('?', WHOLE)
  const entries = entriesOf(bytes)
  const total = entries.reduce((sum, one) => sum + one.unpacked, 0)
  if (total > MOST_UNPACKED) throw new Refused(`${String(Math.round(total / 1024 / 1024))} MB`, { zh: '解压后至多 48 MB', en: 'at most 48 MB unpacked' })
  return entries
}
const bufferOf = (archive: Uint8Array): Buffer => Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
function entriesOf(bytes: Buffer): readonly Entry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count === 0xffff || count > MOST_ENTRIES)
    throw new Refused(String(count), { zh: `至多 ${String(MOST_ENTRIES)} 个内部文件`, en: `at most ${String(MOST_ENTRIES)} files inside` })
  const entries: Entry[] = []
  while (at + 46 <= end && bytes.readUInt32LE(at) === ENTRY) {
    if (entries.length === count) throw new Refused('?', WHOLE)
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    if (!safeName(name)) throw new Refused(JSON.stringify(name.slice(0, 80)), { zh: '不越出压缩包的内部文件名', en: 'names that stay inside the archive' })
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new Refused(name, { zh: '未加密的文件', en: 'a file without a password' })
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (entries.length !== count) throw new Refused('?', WHOLE)
  return entries
}
function unpack(bytes: Buffer, { name, method, packed, unpacked, offset }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new Refused(name, WHOLE)
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new Refused(name, WHOLE)
  try {
    const out = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) })
    if (out.length === unpacked) return out
  } catch {
    // it holds more than it claims, or is broken
  }
  throw new Refused(name, { zh: '内部文件大小与目录相符', en: 'files inside as large as the directory says' })
}

/** Files by name; throws `Refused`. */
export function zipContents(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = bufferOf(archive)
  const files = new Map<string, Uint8Array>()
  for (const entry of zipDirectory(archive)) {
    if (files.has(entry.name)) throw new Refused(entry.name, { zh: '不重名的内部文件', en: 'no two files of one name inside' })
    files.set(entry.name, unpack(bytes, entry))
  }
  return files
}
