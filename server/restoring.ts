/** Restoring from the console: a package is found, held against the contest that runs, and brought back in its place, which is first written as a package itself where that can be. */
import { join, resolve } from 'node:path'
import { headCode } from '#shared/head-code.ts'
import type { DeskAnswer, DeskRequest, PackageSeen } from '#shared/wire.ts'
import { dayKept } from './closing.ts'
import { contestRules } from './contest-rules.ts'
import { listedMedia, manifestOf, PackageRefused, packageFaults, packagesIn, restorePackage } from './journal-package.ts'
import { bringMedia, hashedMedia, type Hashes } from './journal-package-media.ts'
import { journalBytes } from './journal-segments.ts'
import type { StoredRecord } from './journal-record.ts'
import { replay } from './journal.ts'
import { isBusy, placesOf, writePackages, type KeepingSetting } from './keeping.ts'
import { Library, type LibraryDocument } from './library.ts'
import { refuseToGoOn } from './open-contest.ts'
import { dropPart, nowReady, partPath } from './journal-swap.ts'
import { StartRefused } from './settings.ts'
import { verify } from './verifying/verify.ts'

type Asked<T extends DeskRequest['type']> = Extract<DeskRequest, { type: T }>
export interface RestoreSetting extends KeepingSetting {
  readonly epoch: number
  readonly readOnly: () => boolean
  /** Whether who asks has proved anew who it is. */
  readonly proves: (code: string) => boolean
  /** Who takes commands. */
  readonly runner: { readonly hold: (isHeld: boolean) => void; readonly settled: () => Promise<void> }
  /** Ends this hub and starts the next on the same folder; null where nobody would. */
  readonly replace: (() => void) | null
}

const wrongMoment: DeskAnswer = { ok: false, refusal: { code: 'wrong-moment' } }
const needsProof: DeskAnswer = { ok: false, refusal: { code: 'needs-proof' } }
const not = (detail?: string): DeskAnswer => ({ ok: false, refusal: { code: 'not-restored', ...(detail === undefined ? {} : { detail }) } })
const why = (error: unknown): string =>
  error instanceof PackageRefused || error instanceof StartRefused
    ? error.text.zh
    : error instanceof Error && 'code' in error
      ? String(error.code)
      : String(error)

const foldersOf = (setting: KeepingSetting): ReadonlySet<string> =>
  new Set([...placesOf(setting), ...[...setting.into, join(setting.dataDir, 'packages')].map((dir) => resolve(dir))])

/** Newest first; by their lists alone. */
export function findPackages(setting: KeepingSetting): DeskAnswer {
  const found = [...foldersOf(setting)].flatMap((folder) => packagesIn(folder))
  return { ok: true, found: found.sort((one, other) => (one.made < other.made ? 1 : -1)) }
}

/** A stalled disk may be why it is asked: a hub that only shows can't pause its clock. */
const isUnfit = (setting: RestoreSetting): boolean => isBusy(setting.state()) && !setting.readOnly()

/** The contest goes on while films are read. */
export async function lookAtPackage(setting: RestoreSetting, { dir }: Asked<'LookAtPackage'>): Promise<DeskAnswer> {
  if (isUnfit(setting)) return wrongMoment
  try {
    const from = resolve(dir)
    return { ok: true, seen: seenOf(setting, from, await hashedMedia(from, listedMedia(from))) }
  } catch (error) {
    return not(why(error))
  }
}

/** Verified and replayed; `known`: hashes of its pictures and films. Throws `PackageRefused`. */
function seenOf({ dataDir, state }: RestoreSetting, dir: string, known: Hashes): PackageSeen {
  const verified = verify(journalBytes(dir), null)
  const fault = verified.isSound ? packageFaults(dir, verified, known) : verified.says
  const manifest = fault ? null : manifestOf(dir)
  if (!manifest) throw new PackageRefused(fault ?? { zh: `${dir} 不是比赛包（没有 manifest.json）`, en: `${dir} is no package (it has no manifest.json)` })
  const [there, here] = [replay(dir), replay(dataDir)]
  const first = there[0] && contestRules(new Map()).eventOf(there[0])
  const compared = compare(here, there)
  const isSigned = Object.values(state().results).some(({ stage }) => stage === 'signed' || stage === 'announced')
  return {
    dir,
    contest: manifest.contest,
    made: manifest.made,
    title: first?.type === 'ContestPrepared' ? first.contest.title : manifest.contest,
    code: headCode(verified.seq, verified.head),
    records: there.length,
    ...compared,
    ...(isSigned && compared.undone > 0 ? { undoesSigned: true } : {}),
    ...(verified.isWhole ? {} : { says: verified.says }),
  }
}
function compare(here: readonly StoredRecord[], there: readonly StoredRecord[]): Pick<PackageSeen, 'is' | 'undone'> {
  const parts = here.findIndex(({ hash }, i) => hash !== there[i]?.hash)
  const both = parts === -1 ? here.length : parts
  const undone = here.length - both
  if (both === 0) return { is: 'other', undone }
  if (undone > 0) return { is: both === there.length ? 'earlier' : 'parted', undone }
  return { is: both === there.length ? 'same' : 'later', undone }
}

/** One restore at a time. */
const underWay = new WeakSet<RestoreSetting>()
/** What stands in the answer is on disk: from then on every start goes on from the package. */
export async function restoreNow(setting: RestoreSetting, asked: Asked<'RestorePackage'>): Promise<DeskAnswer> {
  if (isUnfit(setting) || underWay.has(setting)) return wrongMoment
  underWay.add(setting)
  const answer = await restored(setting, asked).catch((error: unknown) => not(why(error)))
  // one that was agreed on ends this hub: nothing is to come between
  if (!answer.ok) underWay.delete(setting)
  return answer
}
async function restored(setting: RestoreSetting, { dir, code, proof }: Asked<'RestorePackage'>): Promise<DeskAnswer> {
  const { replace, proves, readOnly, clock, dataDir, runner } = setting
  let isReady = false
  const from = resolve(dir)
  if (!replace) return wrongMoment
  // films are held against the list as they are copied
  const first = seenOf(setting, from, listedMedia(from))
  if (first.code !== code) return not()
  if (first.undoesSigned && !proves(proof ?? '')) return needsProof
  dropPart(dataDir)
  try {
    const brought = await bringMedia(from, listedMedia(from), partPath(dataDir))
    // where it can't be written, what ran still lies whole in the folder it is moved to
    const kept = readOnly() ? null : await writePackages(setting)
    // the contest went on while films were copied; from here on nothing is taken that would be gone with the rest
    runner.hold(true)
    await runner.settled()
    const seen = seenOf(setting, from, brought)
    if (isUnfit(setting) || seen.code !== code) return wrongMoment
    if (seen.undoesSigned && !first.undoesSigned) return needsProof
    await makeReady(setting, seen, brought)
    isReady = true
    clock.after(ANSWER_MS, replace)
    return { ok: true, seen, ...(kept?.ok && kept.packages ? { packages: kept.packages } : {}) }
  } finally {
    if (!isReady) runner.hold(false)
    dropPart(dataDir)
  }
}
/** The answer leaves before the hub ends. */
const ANSWER_MS = 200

/** Copied beside, compared, and tried as a start would. */
async function makeReady({ dataDir, library, epoch }: RestoreSetting, { dir, is }: PackageSeen, brought: Hashes): Promise<void> {
  const part = partPath(dataDir)
  restorePackage(dir, part, brought)
  const manifest = manifestOf(dir)
  if (!manifest) throw new Error('a package without a list')
  refuseToGoOn({ dir: part, records: replay(part) }, join(part, manifest.contestFile))
  const theirs = await Library.open(part)
  const asItGoesOn = { contestId: manifest.contest, contestFile: join(dataDir, manifest.contestFile) }
  await theirs.change((document) => ({
    ...reopened(is === 'other' ? strangers(document, library.document) : library.document),
    ...dayKept(library.document),
    ...asItGoesOn,
    epochsUsed: Math.max(epoch, document.epochsUsed ?? 0),
  }))
  nowReady(dataDir)
}
/** What goes on is not closed down; the day that was named for what is kept of people holds. */
const reopened = ({ closed: _closed, purgedAt: _purged, ...document }: LibraryDocument): LibraryDocument => document
/** Of another hub: its devices sit where they sat, and this console stays the console. Of this one: who was revoked since stays revoked. */
function strangers(theirs: LibraryDocument, mine: LibraryDocument): LibraryDocument {
  const { packageFolders } = mine
  const operator = Object.fromEntries(Object.entries(mine.seats).filter(([id]) => id === 'operator'))
  return { ...theirs, ...(packageFolders ? { packageFolders } : {}), address: mine.address, seats: { ...theirs.seats, ...operator } }
}
