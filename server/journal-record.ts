/** One record of the journal: its form, its hash, its line, and how a line is read back and trusted. */
import * as z from 'zod'
import { ActorRole, SeatId, TeamId } from '#shared/words.ts'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { RECORD_VERSION, upgraded } from './journal-upgrade.ts'

/** What stands before the first record. */
export const GENESIS = '0'.repeat(64)

const seatRef = {
  seat: z.union([SeatId, z.literal('hub')]),
  role: ActorRole,
  team: z.exactOptional(TeamId),
  number: z.exactOptional(z.int()),
}
const Head = z.object({
  v: z.literal(RECORD_VERSION),
  /** 1, 2, 3 … over the whole journal. */
  seq: z.int().min(1),
  /** Counts the starts of the hub. */
  epoch: z.int().min(1),
  /** Hub time in ms. */
  at: z.number().min(0),
  /** Wall time for people, ISO 8601. */
  wall: z.string(),
  commandId: z.string(),
  /** SHA-256 of what was asked and from which seat: a retry is told from a reuse. */
  digest: z.string(),
  /** This event is the `nth` `of` those of one command. */
  nth: z.int().min(1),
  of: z.int().min(1),
  actor: z.strictObject({ ...seatRef, for: z.exactOptional(z.strictObject(seatRef)) }),
  type: z.string(),
})
export type RecordHead = z.infer<typeof Head>
/** Head, the event's own fields, and the chain. */
export type StoredRecord = RecordHead & { readonly prev: string; readonly hash: string } & Readonly<Record<string, unknown>>

export interface SealedRecord {
  readonly hash: string
  /** With its line end. */
  readonly line: string
}

/** hash = SHA-256(prev ‖ body): `prev` as its 64 hex digits, the body as canonical JSON without `prev` and `hash`. */
export function sealed(head: RecordHead, event: object, prev: string): SealedRecord {
  // what a draw or an appeal is of stands beside the head's own count
  const own = 'of' in event ? { ...event, ofWhat: event.of } : event
  const body = canonicalJson({ ...own, ...head })
  const hash = sha256(prev, body)
  return { hash, line: `${body.slice(0, -1)},"prev":"${prev}","hash":"${hash}"}\n` }
}

const CHAIN = /,"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/

export type LineReading = { readonly ok: true; readonly record: StoredRecord } | { readonly ok: false; readonly why: string }

/** Reads a line without its end; `prev` is the hash of the record before. The hash is taken over the bytes as they stand. */
export function readLine(line: string, prev: string): LineReading {
  const chain = CHAIN.exec(line)
  if (!chain?.[1] || !chain[2]) return { ok: false, why: 'not a record' }
  const body = `${line.slice(0, chain.index)}}`
  if (sha256(chain[1], body) !== chain[2]) return { ok: false, why: 'its bytes do not give its hash' }
  if (chain[1] !== prev) return { ok: false, why: 'it does not follow the record before it' }
  const now = upgraded(JSON.parse(body))
  if (!now.ok) return now
  const head = Head.safeParse(now.record)
  if (!head.success) return { ok: false, why: `its head is malformed: ${head.error.issues[0]?.path.join('.') ?? ''}` }
  return { ok: true, record: { ...now.record, ...head.data, prev: chain[1], hash: chain[2] } }
}

/** The event as it was stated, without head and chain. */
export function eventFields(record: StoredRecord): { readonly type: string } & Readonly<Record<string, unknown>> {
  const {
    v: _v,
    seq: _seq,
    epoch: _epoch,
    at: _at,
    wall: _wall,
    commandId: _id,
    digest: _digest,
    nth: _nth,
    of: _of,
    actor: _actor,
    prev: _prev,
    hash: _hash,
    ofWhat,
    ...event
  } = record
  return ofWhat === undefined ? event : { ...event, of: ofWhat }
}
