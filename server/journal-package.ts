/** A contest as one folder to carry away: journal, seats, contest file and banks, with a list of what must be there; written beside, verified, and only then given its name. */
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { PackageFound } from '#shared/wire.ts'
import type { Text } from '#shared/words.ts'
import { codeOf } from './disk-errors.ts'
import { readText, syncFolder } from './journal-files.ts'
import { journalBytes, segmentsIn } from './journal-segments.ts'
import { MEDIA, mediaOf, type Hashes, type StagedMedia } from './journal-package-media.ts'
import { copyForPackage, libraryPath } from './library.ts'
import { verify, type Verified } from './verifying/verify.ts'

type Both = Exclude<Text, string>
const Manifest = z.strictObject({
  version: z.literal(1),
  contest: z.string(),
  made: z.string(),
  /** Of the journal's last record. */
  seq: z.int().min(1),
  head: z.string(),
  /** Where in the package the contest file is. */
  contestFile: z.string(),
  /** Path in the package → SHA-256 in hex. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof Manifest>
export const manifestPath = (dir: string): string => join(dir, 'manifest.json')
const CONTEST = 'contest'

export class PackageRefused extends Error {
  readonly text: Both
  constructor(text: Both) {
    super(text.en)
    this.text = text
  }
}

/** In pieces: a film is larger than what should lie in memory at once. */
function sha256Of(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(2 ** 20)
  const file = openSync(path, 'r')
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  closeSync(file)
  return hash.digest('hex')
}
/** Every file below, with its path in the folder. */
function filesIn(dir: string, under = ''): readonly string[] {
  return readdirSync(join(dir, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name)
    return entry.isDirectory() ? filesIn(dir, path) : [path]
  })
}
const isInside = (path: string): boolean => path !== '' && !isAbsolute(path) && !normalize(path).startsWith('..')
const isWithin = (folder: string, path: string): boolean => path === folder || isInside(relative(folder, path))

/** What a package may hold: of a data folder the lock, the owner link and the certificate's key are never another's. */
const PACKED = /^(journal(-\d{6})?\.jsonl|library\.json|contest[\\/].+|media[\\/][\w-]{1,60}\.[a-z0-9]{3,4})$/

/** Every file and folder, so that a stick may be pulled once this returns; but for files that are known to be on the disk. */
function syncAll(dir: string, known: Hashes): void {
  for (const path of filesIn(dir).filter((one) => !known.has(one))) {
    const file = openSync(join(dir, path), 'r+')
    fsyncSync(file)
    closeSync(file)
  }
  const folders = new Set(filesIn(dir).map((path) => dirname(join(dir, path))))
  for (const folder of [...folders, dir]) syncFolder(folder)
}

const BanksOf = z.object({ banks: z.array(z.string()).catch([]) }).catch({ banks: [] })
/** The folder that holds them all. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map(dirname)
  let folder = first
  while (others.some((other) => !isWithin(folder, other)) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
/** The contest file and its banks, as they lie to one another; answers where below `to` the contest file is. */
function copyContest(contestFile: string, to: string): string {
  const file = resolve(contestFile)
  const { banks } = BanksOf.parse(JSON.parse(readFileSync(file, 'utf8')))
  const paths = [file, ...banks.map((bank) => join(dirname(file), bank))]
  const from = commonFolder(paths)
  for (const path of paths) {
    if (!isWithin(from, path))
      throw new PackageRefused({ zh: `题库与比赛文件不在同一磁盘上：${path}`, en: `the bank is not on the disk of the contest file: ${path}` })
    cpSync(path, join(to, relative(from, path)))
  }
  return relative(from, file)
}

export interface PackageAsked {
  readonly dataDir: string
  readonly contestFile: string
  readonly contestId: string
  /** Names the package. */
  readonly wall: string
  /** The folder it is put into, e.g. a stick. */
  readonly into: string
  /** As `stageMedia` has put it there; left out: the contest has none. */
  readonly media?: StagedMedia | null
  /** The disk's own way to give a folder another name. */
  readonly rename?: typeof renameSync
  /** And to copy a segment of the journal. */
  readonly copy?: (from: string, to: string) => void
}
/** Where its pictures and films are put before it. */
export const mediaStage = (asked: Pick<PackageAsked, 'contestId' | 'wall' | 'into'>): string => `${folderOf(asked)}.media.part`
export interface Packed {
  readonly dir: string
  readonly verified: Verified
}

const folderOf = ({ contestId, wall, into }: Pick<PackageAsked, 'contestId' | 'wall' | 'into'>): string =>
  join(into, `${contestId}-${wall.replace(/[:.]/g, '-')}`)

const NO_RENAMING = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']
/** Some sticks and shares can't give a folder another name: there it is copied, its list last, so that half a copy is no package. True: it was copied. */
function takeName(from: string, to: string, rename: typeof renameSync): boolean {
  try {
    rename(from, to)
    return false
  } catch (error) {
    if (!NO_RENAMING.includes(codeOf(error) ?? '')) throw error
  }
  try {
    for (const path of filesIn(from)) if (join(from, path) !== manifestPath(from)) cpSync(join(from, path), join(to, path))
    syncAll(to, new Map())
    if (existsSync(manifestPath(from))) cpSync(manifestPath(from), manifestPath(to))
    syncAll(to, new Map())
  } catch (error) {
    rmSync(to, { recursive: true, force: true })
    throw error
  }
  rmSync(from, { recursive: true, force: true })
  return true
}

/** A hub that runs beside it may begin the next segment between the list and the copy: then all is copied anew. */
function copyJournal(dataDir: string, to: string, copy: (from: string, to: string) => void): void {
  const listed = segmentsIn(dataDir)
  for (const { path } of listed) copy(path, join(to, basename(path)))
  if (segmentsIn(dataDir).length !== listed.length) copyJournal(dataDir, to, copy)
}

/** Writes and verifies; throws `PackageRefused`, and leaves nothing half done under the package's name. */
export function writePackage(asked: PackageAsked): Packed {
  const { dataDir, contestFile, contestId, wall, into, media = null, rename = renameSync, copy = cpSync } = asked
  const dir = folderOf(asked)
  const temp = `${dir}.part`
  const known = new Map(Object.entries(media?.hashes ?? {}))
  try {
    rmSync(temp, { recursive: true, force: true })
    mkdirSync(temp, { recursive: true })
    if (media) takeName(media.dir, join(temp, MEDIA), rename)
    copyJournal(dataDir, temp, copy)
    copyForPackage(dataDir, temp)
    const own = copyContest(contestFile, join(temp, CONTEST))
    const { seq, head } = checked(temp, known)
    const files = Object.fromEntries(filesIn(temp).map((path) => [path, known.get(path) ?? sha256Of(join(temp, path))]))
    const manifest: Manifest = { version: 1, contest: contestId, made: wall, seq, head, contestFile: join(CONTEST, own), files }
    writeFileSync(manifestPath(temp), JSON.stringify(manifest, null, 1))
    syncAll(temp, known)
    const isCopy = takeName(temp, dir, rename)
    syncFolder(into)
    return { dir, verified: checked(dir, isCopy ? new Map() : known) }
  } catch (error) {
    for (const left of [temp, media?.dir ?? temp]) rmSync(left, { recursive: true, force: true })
    throw error
  }
}
/** As it is read back from there. `known`: hashes of files that were read back already. */
function checked(dir: string, known: Hashes): Verified {
  const verified = verify(journalBytes(dir), null)
  // what a contest needs on the night is kept, whatever is to be said of its points
  const fault = verified.isSound ? packageFaults(dir, verified, known) : verified.says
  if (fault) throw new PackageRefused(fault)
  return verified
}

export const manifestOf = (dir: string): Manifest | null => {
  const text = readText(manifestPath(dir))
  return text === null ? null : Manifest.parse(JSON.parse(text))
}

/** Its pictures and films with the hashes its list gives them; none where there is no list to be read. */
export function listedMedia(dir: string): Hashes {
  try {
    return mediaOf(dir, manifestOf(dir)?.files ?? {})
  } catch {
    return new Map()
  }
}

/** A stick that died, or a file of that name, holds none. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
/** By their lists alone; what has none, or one that can't be read, is no package. */
export function packagesIn(folder: string): PackageFound[] {
  return namesIn(folder).flatMap((name) => {
    const dir = join(folder, name)
    try {
      const manifest = manifestOf(dir)
      return manifest ? [{ dir, contest: manifest.contest, made: manifest.made }] : []
    } catch {
      return []
    }
  })
}

/** What of a package is missing, changed or added; null: nothing, or it is no package but a data folder. */
export function packageFaults(dir: string, { seq, head }: Pick<Verified, 'seq' | 'head'>, known: Hashes = new Map()): Both | null {
  const not = (zh: string, en: string): Both => ({ zh: `不完好：${zh}`, en: `not whole: ${en}` })
  let manifest: Manifest | null
  try {
    manifest = manifestOf(dir)
  } catch {
    return not('清单 manifest.json 读不懂', 'its list manifest.json can’t be read')
  }
  if (!manifest) return null
  for (const [path, hash] of Object.entries(manifest.files)) {
    if (!isInside(path) || !PACKED.test(normalize(path))) return not(`清单里有不该有的文件 ${path}`, `its list names ${path}, which no package holds`)
    if (!existsSync(join(dir, path)) || !lstatSync(join(dir, path)).isFile()) return not(`缺文件 ${path}`, `the file ${path} is missing`)
    if ((known.get(path) ?? sha256Of(join(dir, path))) !== hash) return not(`文件 ${path} 被改动`, `the file ${path} was changed`)
  }
  if (manifest.seq !== seq || manifest.head !== head) return not('日志的末条与清单不符', 'the journal ends elsewhere than its list says')
  return null
}

/** The lost hub may have been restarted after the package was written: pages must know the restored one from it. */
const SPARE_EPOCHS = 1_000

/** Brings a package's files into a folder that holds no contest yet, and verifies them there; throws `PackageRefused`. The next start on it is a new epoch. `brought`: hashes of pictures and films that were copied there before. */
export function restorePackage(dir: string, dataDir: string, brought: Hashes = new Map()): Verified {
  const verified = verify(journalBytes(dir), null)
  const fault = verified.isSound ? packageFaults(dir, verified, brought) : verified.says
  const manifest = fault ? null : manifestOf(dir)
  if (!manifest) throw new PackageRefused(fault ?? { zh: `${dir} 不是比赛包（没有 manifest.json）`, en: `${dir} is no package (it has no manifest.json)` })
  if (segmentsIn(dataDir).length > 0)
    throw new PackageRefused({ zh: `${dataDir} 里已有一场比赛；请恢复到一个新文件夹`, en: `${dataDir} holds a contest already; restore into a new folder` })
  mkdirSync(dataDir, { recursive: true })
  for (const path of Object.keys(manifest.files)) if (!brought.has(path)) cpSync(join(dir, path), join(dataDir, path))
  const library = readText(libraryPath(dataDir))
  const document = z.record(z.string(), z.unknown()).parse(library === null ? {} : JSON.parse(library))
  if (library !== null)
    writeFileSync(
      libraryPath(dataDir),
      JSON.stringify({ ...document, contestFile: join(dataDir, manifest.contestFile), epochsUsed: verified.epoch + SPARE_EPOCHS }, null, 1),
      { mode: 0o600 },
    )
  syncAll(dataDir, brought)
  const again = verify(journalBytes(dataDir), null)
  if (!again.isSound || again.head !== verified.head)
    throw new PackageRefused({ zh: '恢复后的日志与备份不一致', en: 'what was restored differs from the package' })
  return again
}
