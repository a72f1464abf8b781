/** 收场: what the hall still owes is ticked off, and what is kept of people beyond names and units is deleted when its days are over. */
import type { ClosingView } from '#shared/views/closing.ts'
import type { DeskAnswer, DeskRequest } from '#shared/wire.ts'
import type { SeatId } from '#shared/words.ts'
import { DAY_MS, dateOf, daysAfter, every, type Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { emptyLog } from './data-folder.ts'
import { placesOf, writePackages, type KeepingSetting } from './keeping.ts'
import type { Library, LibraryDocument } from './library.ts'

type Asked<T extends DeskRequest['type']> = Extract<DeskRequest, { type: T }>
/** Days after the closing, where the contest's file names none. */
const USUAL_DAYS = 30
const DATE = /^\d{4}-\d\d-\d\d$/

const wrongMoment: DeskAnswer = { ok: false, refusal: { code: 'wrong-moment' } }
const badRequest: DeskAnswer = { ok: false, refusal: { code: 'bad-request' } }

/** The last day on which it may be kept: so many days after the closing, or after anybody last asked for anything. */
const lastDay = (state: ContestState, from: string): string => dateOf(daysAfter(from, state.contest.keepPersonalDays ?? USUAL_DAYS))
/** A day that was named holds though the contest goes on, or another begins. */
const purgeOn = (state: ContestState, document: LibraryDocument, lastAsked: string): string =>
  document.closed?.purgeOn ?? earlier(document.purgeBy, lastDay(state, lastAsked))
const earlier = (named: string | undefined, day: string): string => (named !== undefined && named < day ? named : day)
/** What of it stays where it is not closed down any more. */
export function dayKept({ closed, purgeBy }: LibraryDocument): Pick<LibraryDocument, 'purgeBy'> {
  const day = closed?.purgeOn ?? purgeBy
  return day === undefined ? {} : { purgeBy: day }
}

export function closingView(state: ContestState, document: LibraryDocument, lastAsked: string): ClosingView {
  const { closed, purgedAt, holders = {} } = document
  return {
    purgeOn: purgeOn(state, document, lastAsked),
    holders: Object.keys(holders).length,
    ...(document.packageFolders ? { folders: document.packageFolders } : {}),
    ...(purgedAt === undefined ? {} : { purgedAt }),
    ...(closed ? { closed: { at: closed.at, lastDay: lastDay(state, closed.at), out: closed.out, back: closed.back, packages: closed.packages } } : {}),
  }
}

interface ClosingSetting extends KeepingSetting {
  /** Takes the right to control from outside back. */
  readonly dropControl: () => Promise<unknown>
}
/** Packages first, in two places unless the operator says that one will do; only when they are whole is every seat but the operator's revoked, and no code or token lets anybody in any more. Its device is let go, and to be brought back. */
export async function closeDown(setting: ClosingSetting, { onePlace }: Asked<'CloseDown'>): Promise<DeskAnswer> {
  const { plan, seats, library, clock, state, dropControl } = setting
  if (placesOf(setting).length < 2 && !onePlace) return { ok: false, refusal: { code: 'one-place' } }
  const written = await writePackages(setting)
  if (!written.ok) return written
  const { packages } = written
  seats.lockDoor()
  await dropControl()
  const paired = [...plan().values()].filter((seat) => seat.role !== 'operator' && seats.isPaired(seat.id)).map((seat) => seat.id)
  await seats.releaseAll(paired, 'closed-down')
  const at = clock.wall()
  await library.change(({ purgeBy, ...document }) => {
    const { out = [], back = [] } = document.closed ?? {}
    const again = back.filter((seatId) => !paired.includes(seatId))
    return {
      ...document,
      closed: { at, purgeOn: earlier(purgeBy, lastDay(state(), at)), out: [...new Set([...out, ...paired])], back: again, packages },
    }
  })
  return written
}

/** Back on the table, or not after all. */
export async function takeBack(library: Library, { seatId, is }: Asked<'TakeBack'>): Promise<DeskAnswer> {
  const { closed } = library.document
  if (!closed?.out.includes(seatId)) return wrongMoment
  const others = closed.back.filter((one) => one !== seatId)
  await library.change((document) => ({ ...document, closed: { ...closed, back: is === 'back' ? [...others, seatId] : others } }))
  return { ok: true }
}

/** Who has taken a device, in the operator's words. */
export async function noteHolder(library: Library, { seatId, heldBy }: Asked<'NoteHolder'>): Promise<DeskAnswer> {
  await library.change(({ holders, ...document }) => {
    const { [seatId]: _before, ...others }: Record<SeatId, string> = holders ?? {}
    const now = heldBy.trim() === '' ? others : { ...others, [seatId]: heldBy.trim() }
    return Object.keys(now).length === 0 ? document : { ...document, holders: now }
  })
  return { ok: true }
}

/** An earlier day than the file's, never a later one. */
export async function setPurgeDate({ library, clock, state }: KeepingSetting, { on }: Asked<'SetPurgeDate'>): Promise<DeskAnswer> {
  const { closed } = library.document
  if (!closed) return wrongMoment
  if (!DATE.test(on) || on < dateOf(daysAfter(clock.wall(), 0)) || on > lastDay(state(), closed.at)) return badRequest
  await library.change((document) => ({ ...document, closed: { ...closed, purgeOn: on } }))
  return { ok: true }
}

interface Purging {
  readonly dir: string
  readonly library: Library
  readonly clock: Clock
  readonly state: () => ContestState
  readonly lastAsked: () => string
  /** Cuts every page that sits, the console's too. */
  readonly endSeats: () => Promise<void>
}
/** The day has come, and there is something to delete. The journal never held any of it. */
async function purgeIfDue({ dir, library, clock, state, lastAsked, endSeats }: Purging): Promise<boolean> {
  const wall = clock.wall()
  const { closed, holders, purgedAt } = library.document
  if (dateOf(daysAfter(wall, 0)) < purgeOn(state(), library.document, lastAsked())) return false
  if (purgedAt !== undefined && holders === undefined) return false
  // where it is over the console's own seat ends too: the next owner is made at the hub
  if (closed) await endSeats()
  await library.change(({ holders: _gone, purgeBy: _come, ...document }) => ({ ...document, ...(document.closed ? { seats: {} } : {}), purgedAt: wall }))
  // addresses of devices stand in it
  emptyLog(dir)
  return true
}
/** What is kept of people goes when its day has come: looked at now and every day; returns what ends the looking. */
export function purgeDaily({ log, ...asked }: Purging & { readonly log: (what: object, message: string) => void }): () => void {
  const purge = (): void =>
    void purgeIfDue(asked).then(
      (isDone) => isDone && log({ purged: true }, 'what was kept of people is deleted'),
      (error: unknown) => log({ error }, 'what is kept of people could not be deleted'),
    )
  purge()
  return every(asked.clock, DAY_MS, purge)
}
