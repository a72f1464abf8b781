/** The hub's documents beside the journal: paired seats, the chosen address, the contest file; written whole or not at all. */
import { join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import * as z from 'zod'
import { BroadcastDocument } from '#shared/broadcast.ts'
import { OwnPages } from '#shared/buzzer-wire.ts'
import { SeatId, TeamId } from '#shared/words.ts'
import { readText, writeWhole } from './journal-files.ts'

const PairedSeat = z.strictObject({
  /** SHA-256 of the token in hex; the token itself is known to the device alone. */
  tokenHash: z.string(),
  pairedAt: z.string(),
})
const LibraryDocument = z.strictObject({
  version: z.literal(1),
  contestId: z.nullable(z.string()),
  /** Where the contest was read from: the questions are drawn from there after a restart. */
  contestFile: z.nullable(z.string()),
  /** Folder under old/ that the contest here is being moved to for one that begins; gone once that one has begun. */
  movingTo: z.exactOptional(z.string()),
  /** After a restore: epochs up to this one may have been used by the hub that was lost. */
  epochsUsed: z.exactOptional(z.int()),
  /** The address shown to other devices, when the operator has chosen one. */
  address: z.nullable(z.string()),
  seats: z.record(SeatId, PairedSeat),
  /** Which key of a gateway is whose, by its seat. */
  gateways: z.exactOptional(z.record(SeatId, z.array(z.strictObject({ key: z.string(), teamId: TeamId })))),
  /** Whether those teams' own pages are buzzers too; left out: they are. */
  ownPages: z.exactOptional(OwnPages),
  /** Who has taken the device of a seat, in the operator's words: all that is kept of people beyond names and units. */
  holders: z.exactOptional(z.record(SeatId, z.string())),
  /** 收场; wall times, and the day on which `holders` goes. */
  closed: z.exactOptional(
    z.strictObject({
      at: z.string(),
      purgeOn: z.string(),
      out: z.array(SeatId),
      back: z.array(SeatId),
      packages: z.array(
        z.strictObject({
          dir: z.string(),
          code: z.string(),
          says: z.exactOptional(z.strictObject({ zh: z.string(), en: z.string() })),
          // on the disk the data folder is on
          here: z.exactOptional(z.literal(true)),
        }),
      ),
    }),
  ),
  /** `purgeOn` of a closing that holds no more: that day still does. */
  purgeBy: z.exactOptional(z.string()),
  purgedAt: z.exactOptional(z.string()),
  /** Where packages go, as the operator named it; left out: as the hub was started. */
  packageFolders: z.exactOptional(z.array(z.string())),
  broadcast: z.exactOptional(BroadcastDocument),
  /** SHA-256 of the token of the HTTP control, in hex. */
  controlTokenHash: z.exactOptional(z.string()),
})
export type LibraryDocument = z.infer<typeof LibraryDocument>
const EMPTY: LibraryDocument = { version: 1, contestId: null, contestFile: null, address: null, seats: {} }

export const libraryPath = (dir: string): string => join(dir, 'library.json')

/** null when there is none; throws when it can't be understood. */
function libraryIn(dir: string): LibraryDocument | null {
  const text = readText(libraryPath(dir))
  return text === null ? null : LibraryDocument.parse(JSON.parse(text))
}
/** For a package: it goes where nobody could delete who holds a device, nor take back the right to control from outside, and to a computer with other sticks. */
export function copyForPackage(from: string, to: string): void {
  const document = libraryIn(from)
  if (!document) return
  const { holders: _stay, purgeBy: _theirs, controlTokenHash: _here, packageFolders: _sticks, ...rest } = document
  writeWhole(to, libraryPath(to), JSON.stringify(rest, null, 1))
}

class WholeFile implements Adapter<LibraryDocument> {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  read = async (): Promise<LibraryDocument | null> => libraryIn(this.#dir)

  write = async (document: LibraryDocument): Promise<void> => writeWhole(this.#dir, libraryPath(this.#dir), JSON.stringify(document, null, 1))
}

export class Library {
  readonly #db: Low<LibraryDocument>
  #last: Promise<unknown> = Promise.resolve()

  private constructor(db: Low<LibraryDocument>) {
    this.#db = db
  }

  /** Throws when the file is there and can't be understood. */
  static async open(dir: string): Promise<Library> {
    const db = new Low(new WholeFile(dir), EMPTY)
    await db.read()
    return new Library(db)
  }

  get document(): LibraryDocument {
    return this.#db.data
  }

  /** One change after another; resolves once it is on disk, and keeps the old document when it can't be written. */
  change(next: (document: LibraryDocument) => LibraryDocument): Promise<void> {
    const done = this.#last.then(async () => {
      const before = this.#db.data
      this.#db.data = next(before)
      try {
        await this.#db.write()
      } catch (error) {
        this.#db.data = before
        throw error
      }
    })
    this.#last = done.catch(() => undefined)
    return done
  }
}
