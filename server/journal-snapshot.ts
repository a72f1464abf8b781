/** A state kept beside a long journal, so that a restart need not fold it from its first record; believed only where the journal itself names it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './canonical-json.ts'
import { readText, syncFolder } from './journal-files.ts'
import type { StoredRecord } from './journal-record.ts'

/** What the chain says of a snapshot: the record it stands after, and the SHA-256 of its text. */
export interface SnapshotNamed {
  readonly seq: number
  readonly digest: string
}
interface Kept<S> {
  /** Another program may keep its state in another form. */
  readonly program: string
  readonly seq: number
  readonly head: string
  readonly state: S
}
/** Fewer records are folded in less than half a second. */
export const SNAPSHOT_AFTER = 5_000

export const snapshotPath = (dir: string): string => join(dir, 'snapshot.json')

/** SHA-256 of the hub as it was built, all in one file; null from source, where no one file stands for it. */
export const thisProgram = (): string | null => (import.meta.filename.endsWith('.ts') ? null : sha256(readFileSync(import.meta.filename, 'utf8')))

/** On disk under a name of its own; it takes the old one's place once the journal names it. */
export function writeSnapshot<S>(dir: string, { program, seq, head, state }: Kept<S>): { readonly named: SnapshotNamed; readonly takePlace: () => void } {
  const text = JSON.stringify({ program, seq, head, state } satisfies Kept<S>)
  const temp = `${snapshotPath(dir)}.new`
  writeFileSync(temp, text, { flush: true, mode: 0o600 })
  const takePlace = () => {
    renameSync(temp, snapshotPath(dir))
    syncFolder(dir)
  }
  return { named: { seq, digest: sha256(text) }, takePlace }
}

/** The chain holds the digest of this text, so that a hub wrote every field of it. */
const isKept = <S>(value: unknown): value is Kept<S> => typeof value === 'object' && value !== null && 'state' in value && 'program' in value

/** The state after record `seq`; null when there is none that this program may go on from. `named`: what a record says of a snapshot. */
export function readSnapshot<S>(
  dir: string,
  asked: { readonly records: readonly StoredRecord[]; readonly program: string | null; readonly named: (record: StoredRecord) => SnapshotNamed | undefined },
): { readonly state: S; readonly seq: number } | null {
  const text = asked.program === null ? null : readText(snapshotPath(dir))
  if (text === null) return null
  const digest = sha256(text)
  const named = asked.records.findLast((record) => asked.named(record)?.digest === digest)
  if (!named) return null
  const kept: unknown = JSON.parse(text)
  if (!isKept<S>(kept) || kept.program !== asked.program || asked.records[kept.seq - 1]?.hash !== kept.head) return null
  return { state: kept.state, seq: kept.seq }
}
