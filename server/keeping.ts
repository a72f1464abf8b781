/** The contest written as packages, for the operator to carry away. */
import { resolve } from 'node:path'
import { headCode } from '#shared/head-code.ts'
import type { DeskAnswer } from '#shared/wire.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveSlot } from './contest/read.ts'
import { isThere, onOneDisk } from './journal-package-folders.ts'
import { mediaStage, PackageRefused, writePackage } from './journal-package.ts'
import { dropStaged, stageMedia } from './journal-package-media.ts'
import type { Library, LibraryDocument } from './library.ts'
import type { SeatPlan } from './seat-plan.ts'
import type { Seats } from './seats.ts'

export interface KeepingSetting {
  readonly dataDir: string
  /** Where packages are put, as whoever starts the hub has named it. */
  readonly into: readonly string[]
  readonly library: Library
  readonly clock: Clock
  readonly state: () => ContestState
  readonly seats: Seats
  readonly plan: () => SeatPlan
}

/** Copying stops the hub for part of a second: never while a clock runs or a buzzer is open. */
export function isBusy(state: ContestState): boolean {
  const buzzer = liveSlot(state)?.buzzer.is
  return state.clock?.state.is === 'running' || buzzer === 'armed' || buzzer === 'open' || buzzer === 'racing'
}

/** Where packages are put, each place once: as the operator named it, or as the hub was started. */
export function placesOf({ dataDir, into, library }: Pick<KeepingSetting, 'dataDir' | 'into' | 'library'>): readonly string[] {
  const named = library.document.packageFolders ?? into
  return named.length > 0 ? [...new Set(named.map((dir) => resolve(dir)))] : [resolve(dataDir, 'packages')]
}

type PackageKept = NonNullable<LibraryDocument['closed']>['packages'][number]
type Refused = Extract<DeskAnswer, { ok: false }>
type PackagesWritten = { readonly ok: true; readonly packages: PackageKept[] } | Refused
const wrongMoment: Refused = { ok: false, refusal: { code: 'wrong-moment' } }
/** One package a place, each verified where it was written. */
export async function writePackages(setting: KeepingSetting): Promise<PackagesWritten> {
  const { dataDir, library, clock, state } = setting
  const { contestFile } = library.document
  if (isBusy(state()) || contestFile === null) return wrongMoment
  const wall = clock.wall()
  const packages: PackageKept[] = []
  for (const folder of placesOf(setting)) {
    const asked = { dataDir, contestFile, contestId: state().contest.id, wall, into: folder }
    // a stick that was pulled is not made up for by a folder of its name
    if (library.document.packageFolders && !isThere(folder)) return { ok: false, refusal: { code: 'package-failed', detail: `${folder}：ENOENT` } }
    try {
      const media = await stageMedia(dataDir, mediaStage(asked))
      // the contest went on while films were copied
      if (media && isBusy(state())) {
        dropStaged(media)
        return wrongMoment
      }
      const { dir, verified } = writePackage({ ...asked, media })
      const here = onOneDisk(dir, dataDir)
      packages.push({ dir, code: headCode(verified.seq, verified.head), ...(verified.isWhole ? {} : { says: verified.says }), ...(here ? { here } : {}) })
    } catch (error) {
      const why = error instanceof PackageRefused ? error.text.zh : error instanceof Error && 'code' in error ? String(error.code) : String(error)
      return { ok: false, refusal: { code: 'package-failed', detail: `${folder}：${why}` } }
    }
  }
  // the list of a closing ticks off what was written last
  await library.change((document) => (document.closed ? { ...document, closed: { ...document.closed, packages } } : document))
  return { ok: true, packages }
}
