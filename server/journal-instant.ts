/** A side note of the hub's instant, never synced: what a hub that was killed knew beyond its last record. */
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#shared/words.ts'
import { readText } from './journal-files.ts'
import { lastInstant } from './journal.ts'
import type { StoredRecord } from './journal-record.ts'

export const notePath = (dir: string): string => join(dir, 'instant.note')
const NOTE = /^([0-9a-f]{64}) +(\d+\.\d{3})\n$/
/** One length for every note, so that each is one write over the one before. */
const noteOf = (head: string, at: Instant): string => `${head} ${at.toFixed(3).padStart(20)}\n`

export class InstantNote {
  readonly #head: string
  readonly #file: Promise<FileHandle | null>
  #busy = false

  /** `head`: hash of a record of the running epoch, so that the note of another journal is never taken for this one's. */
  constructor(dir: string, head: string) {
    this.#head = head
    this.#file = open(notePath(dir), 'w', 0o600).catch(() => null)
  }

  /** Never waits and never fails: a note that can't be written only makes the time left after a crash less exact. */
  write(at: Instant): void {
    if (this.#busy) return
    this.#busy = true
    void this.#put(noteOf(this.#head, at)).finally(() => (this.#busy = false))
  }

  async #put(line: string): Promise<void> {
    try {
      await (await this.#file)?.write(line, 0)
    } catch {
      return
    }
  }

  async close(): Promise<void> {
    await (await this.#file)?.close()
  }
}

/** Hub time goes on from here: the last record's instant, or the later one noted beside this journal. */
export function goesOnFrom(dir: string, records: readonly StoredRecord[]): Instant {
  const last = lastInstant(records)
  const [, head, at] = NOTE.exec(readNote(dir)) ?? []
  return records.some(({ hash }) => hash === head) ? Math.max(last, Number(at)) : last
}
function readNote(dir: string): string {
  try {
    return readText(notePath(dir)) ?? ''
  } catch {
    return ''
  }
}
