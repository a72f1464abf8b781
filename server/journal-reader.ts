/** Reads a journal's bytes back into records, and tells a torn tail (a crash while writing) from a broken chain (damage). */
import { GENESIS, readLine, type StoredRecord } from './journal-record.ts'

/** `sound`: bytes that hold whole commands. `torn`: what follows them was never acknowledged and is cut. `broken`: nothing may be written on. */
export type JournalReading =
  | { readonly is: 'sound'; readonly records: readonly StoredRecord[]; readonly soundBytes: number }
  | { readonly is: 'torn'; readonly records: readonly StoredRecord[]; readonly soundBytes: number; readonly why: string }
  | { readonly is: 'broken'; readonly seq: number; readonly why: string }

const LINE_END = 0x0a

/** Bytes after the last line end, without zeros a file system may have left: '' when there are none. */
const tailText = (tail: Buffer): string => tail.toString('utf8').replace(/\0+$/, '')

/** Where the outermost object closes: the length of a whole record, −1 while it is still open. */
function closesAt(text: string): number {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      depth--
      if (depth === 0) return i + 1
    }
  }
  return -1
}

/** A tail is torn when it is a record cut short; a whole record with something else behind it is damage. */
function tailFault(text: string, prev: string): string | null {
  if (text === '') return null
  if (!text.startsWith('{')) return 'not a record'
  const end = closesAt(text)
  if (end === -1) return null
  if (end < text.length) return 'something else stands where its line should end'
  const reading = readLine(text, prev)
  return reading.ok ? null : reading.why
}

/** The first event of the last command when not all of its events are there. */
function incompleteFrom(records: readonly StoredRecord[]): number | null {
  const last = records.at(-1)
  return last && last.nth < last.of ? records.length - last.nth : null
}

const follows = (record: StoredRecord, before: StoredRecord | undefined): boolean =>
  record.seq === (before?.seq ?? 0) + 1 &&
  (before && before.nth < before.of ? record.nth === before.nth + 1 && record.of === before.of && record.commandId === before.commandId : record.nth === 1)

/** `before`: records known already, that these bytes follow. */
export function readJournal(bytes: Buffer, before: readonly StoredRecord[] = []): JournalReading {
  const records: StoredRecord[] = [...before]
  const starts: number[] = before.map(() => 0)
  let prev = before.at(-1)?.hash ?? GENESIS
  let from = 0
  for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, from)) {
    const reading = readLine(bytes.toString('utf8', from, end), prev)
    const seq = records.length + 1
    if (!reading.ok) return { is: 'broken', seq, why: reading.why }
    if (!follows(reading.record, records.at(-1))) return { is: 'broken', seq, why: 'it is out of turn' }
    records.push(reading.record)
    starts.push(from)
    prev = reading.record.hash
    from = end + 1
  }
  const text = tailText(bytes.subarray(from))
  const fault = tailFault(text, prev)
  if (fault !== null) return { is: 'broken', seq: records.length + 1, why: fault }
  const incomplete = incompleteFrom(records)
  if (incomplete !== null)
    return { is: 'torn', records: records.slice(0, incomplete), soundBytes: starts[incomplete] ?? 0, why: 'the last command was written in part' }
  if (from < bytes.length) return { is: 'torn', records, soundBytes: from, why: 'the last record was written in part' }
  return { is: 'sound', records, soundBytes: from }
}
