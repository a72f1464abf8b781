/** The journal on disk: append-only records, many commands to one sync, durable before anyone is told. */
import { closeSync, existsSync, fdatasync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Instant } from '#shared/words.ts'
import { isFull } from './disk-errors.ts'
import { syncFolder } from './journal-files.ts'
import { readJournal, type JournalReading } from './journal-reader.ts'
import { GENESIS, sealed, type RecordHead, type StoredRecord } from './journal-record.ts'
import { journalBytes, journalPath, sealAndBegin, segmentsIn } from './journal-segments.ts'
import { RECORD_VERSION } from './journal-upgrade.ts'

/** The two calls that may fail on the night; tests give their own. */
export interface JournalDisk {
  readonly write: (file: number, bytes: Buffer) => Promise<void> | void
  readonly sync: (file: number) => Promise<void>
}
export const realDisk: JournalDisk = {
  // Into the page cache, a hundredth of a millisecond: the way to another thread and back would take longer.
  write: (file, bytes) => {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
  },
  sync: promisify(fdatasync),
}

/** What one command wrote. */
export type CommandFacts = Pick<RecordHead, 'at' | 'wall' | 'commandId' | 'digest' | 'actor'> & { readonly events: readonly { readonly type: string }[] }

/** The disk is full: what was appended is taken back, nobody is told, and the next command may try again. */
export class StorageFull extends Error {}

/** Named by the first record that can't be trusted. */
export class JournalBroken extends Error {
  readonly seq: number
  constructor(seq: number, why: string) {
    super(`record ${seq}: ${why}`)
    this.seq = seq
  }
}

type Readable = Exclude<JournalReading, { is: 'broken' }>

function readAll(dir: string): Readable {
  const reading = readJournal(journalBytes(dir))
  if (reading.is === 'broken') throw new JournalBroken(reading.seq, reading.why)
  return reading
}

/** Every record of whole commands, exactly; throws `JournalBroken`. Writes nothing. */
export const replay = (dir: string): readonly StoredRecord[] => readAll(dir).records

export interface Opened {
  readonly journal: Journal
  readonly records: readonly StoredRecord[]
  /** A torn tail that was cut: where its bytes are kept. */
  readonly cut: { readonly bytes: number; readonly keptAt: string; readonly why: string } | null
}

/** Bytes that are cut are kept beside the journal first. Only the last file that holds anything can be torn: a segment is sealed whole. */
function cutTail(dir: string, reading: Readable): Opened['cut'] {
  if (reading.is !== 'torn') return null
  const bytes = journalBytes(dir)
  const last = segmentsIn(dir).findLast(({ size }) => size > 0)
  const before = bytes.length - (last?.size ?? 0)
  if (!last || reading.soundBytes < before) throw new JournalBroken(reading.records.length + 1, 'a sealed segment is cut short')
  const keptAt = join(dir, `torn-after-${reading.records.length}-${bytes.length}.bin`)
  writeFileSync(keptAt, bytes.subarray(reading.soundBytes), { flush: true })
  const file = openSync(last.path, 'r+')
  ftruncateSync(file, reading.soundBytes - before)
  fsyncSync(file)
  closeSync(file)
  syncFolder(dir)
  return { bytes: bytes.length - reading.soundBytes, keptAt, why: reading.why }
}

/** A segment that has grown to this is sealed: copies to a second disk need not read what they have. */
const SEGMENT_BYTES = 4 * 2 ** 20
export interface JournalOptions {
  readonly disk?: JournalDisk | undefined
  readonly segmentBytes?: number | undefined
  /** Epochs that are spent beside those in the journal. */
  readonly epochsUsed?: number | undefined
}

export class Journal {
  readonly #dir: string
  readonly #disk: JournalDisk
  #segmentBytes: number
  #file: number
  readonly epoch: number
  #seq: number
  #head: string
  #lines: string[] = []
  #durable: { readonly seq: number; readonly head: string }
  /** Of the file, on disk. */
  #bytes: number
  #failed = false

  private constructor(
    dir: string,
    file: number,
    records: readonly StoredRecord[],
    { disk = realDisk, segmentBytes = SEGMENT_BYTES, epochsUsed = 0 }: JournalOptions,
  ) {
    const last = records.at(-1)
    this.#dir = dir
    this.#file = file
    this.#disk = disk
    this.#segmentBytes = segmentBytes
    this.epoch = Math.max(last?.epoch ?? 0, epochsUsed) + 1
    this.#seq = last?.seq ?? 0
    this.#head = last?.hash ?? GENESIS
    this.#durable = { seq: this.#seq, head: this.#head }
    this.#bytes = fstatSync(file).size
  }

  /** Opens or begins the folder's journal; a broken chain throws `JournalBroken`. */
  static open(dir: string, options: JournalOptions = {}): Opened {
    const reading = readAll(dir)
    const cut = cutTail(dir, reading)
    const isNew = !existsSync(journalPath(dir))
    const file = openSync(journalPath(dir), 'a')
    if (isNew) {
      fsyncSync(file)
      syncFolder(dir)
    }
    return { journal: new Journal(dir, file, reading.records, options), records: reading.records, cut }
  }

  /** Last seq and hash on disk. */
  get durable(): { readonly seq: number; readonly head: string } {
    return this.#durable
  }

  /** Hash of the last record, on disk or not yet. */
  get head(): string {
    return this.#head
  }

  get failed(): boolean {
    return this.#failed
  }

  /** Puts one command's events behind the others; nothing is on disk before `sync`. Returns the seq of the last. */
  append(facts: CommandFacts): number {
    const { events, ...rest } = facts
    const written = events.map((event, index) => {
      const seq = this.#seq + index + 1
      const head: RecordHead = { ...rest, v: RECORD_VERSION, seq, epoch: this.epoch, nth: index + 1, of: events.length, type: event.type }
      return { head, event }
    })
    let prev = this.#head
    const lines = written.map(({ head, event }) => {
      const { hash, line } = sealed(head, event, prev)
      prev = hash
      return line
    })
    this.#lines.push(...lines)
    this.#head = prev
    this.#seq += events.length
    return this.#seq
  }

  /** Writes what was appended and waits until it is on disk; `meanwhile` is called once the disk works, with its end. Throws `StorageFull` when there was no room; after any other failure nothing is tried again on this file. */
  async sync(meanwhile: (synced: Promise<void>) => void = () => undefined): Promise<void> {
    if (this.#failed) throw new Error('the journal has failed before')
    if (this.#lines.length === 0) return
    const bytes = Buffer.from(this.#lines.join(''))
    const after = { seq: this.#seq, head: this.#head }
    this.#lines = []
    try {
      await this.#written(bytes)
      const synced = this.#disk.sync(this.#file)
      meanwhile(synced)
      await synced
      this.#durable = after
      this.#bytes += bytes.length
    } catch (error) {
      this.#failed = !(error instanceof StorageFull)
      throw error
    }
  }

  /** A write that finds no room has synced nothing: half a record is cut off again, and the file is as it was; `takeBack` follows. */
  async #written(bytes: Buffer): Promise<void> {
    try {
      await this.#disk.write(this.#file, bytes)
    } catch (error) {
      if (!isFull(error)) throw error
      ftruncateSync(this.#file, Math.min(this.#bytes, fstatSync(this.#file).size))
      throw new StorageFull('no room left on the disk', { cause: error })
    }
  }

  /** After `StorageFull`: whatever was appended and is not on disk never was. */
  takeBack(): void {
    this.#lines = []
    this.#seq = this.#durable.seq
    this.#head = this.#durable.head
  }

  /** Between two syncs: seals a segment that has grown long and begins the next. When that fails the journal goes on as it is, and it is tried again at twice the length. */
  async sealIfLong(): Promise<void> {
    if (this.#bytes < this.#segmentBytes || this.#failed) return
    try {
      const next = await sealAndBegin(this.#dir)
      closeSync(this.#file)
      this.#file = next
      this.#bytes = 0
    } catch {
      this.#segmentBytes *= 2
    }
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** The folder under old/ of a contest moved aside at this wall time. */
export const asideName = (wall: string): string => wall.replace(/[:.]/g, '-')

/** Moves the folder's journal aside; returns where to, or null when there was none. `wall` names the place. */
export function moveAside(dir: string, wall: string): string | null {
  const segments = segmentsIn(dir)
  if (segments.length === 0) return null
  const aside = join(dir, 'old', asideName(wall))
  mkdirSync(aside, { recursive: true })
  for (const { path } of segments) renameSync(path, join(aside, basename(path)))
  syncFolder(aside)
  syncFolder(dir)
  return aside
}

/** 0 for an empty journal. */
export const lastInstant = (records: readonly StoredRecord[]): Instant => records.at(-1)?.at ?? 0
