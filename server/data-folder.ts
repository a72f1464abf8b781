/** Opens the data folder for one hub: lock, documents, journal; or says why it can't be used and the way out. */
import { existsSync, mkdirSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, isFull } from './disk-errors.ts'
import { Journal, JournalBroken, type JournalDisk, type Opened } from './journal.ts'
import { holderOf, lockData, type DataLock } from './journal-lock.ts'
import { journalPath } from './journal-segments.ts'
import { Library, libraryPath } from './library.ts'
import { takePlace } from './journal-swap.ts'
import { putBack, setAside } from './journal-aside.ts'
import { StartRefused } from './settings.ts'

/** A folder that no other hub may use; its journal is not touched yet. */
export interface HeldFolder {
  readonly dir: string
  readonly lock: DataLock
  readonly library: Library
  /** Where a restore has put the contest that was here. */
  readonly replaced: string | null
  /** An earlier `--new` came to nothing: its contest is here again. */
  readonly wasPutBack: boolean
  /** For a start that fails: a contest moved aside comes back, and the next hub may come. */
  readonly letGo: () => Promise<void>
}
export interface DataFolder extends Opened, Omit<HeldFolder, 'replaced'> {
  /** Where `--new` or a restore has put the contest that was here. */
  readonly movedTo: string | null
  /** The records are folded and no longer needed: a long journal is not kept in memory. */
  readonly forget: () => void
}
/** What was refused and what went wrong; written by `main`. */
export const logPath = (dir: string): string => join(dir, 'hub.log')
export function emptyLog(dir: string): void {
  if (existsSync(logPath(dir))) truncateSync(logPath(dir))
}

interface FolderOptions {
  /** Move the contest in the folder aside. */
  readonly fresh: boolean
  /** Names the place of a contest moved aside. */
  readonly wall: string
  readonly disk?: JournalDisk | undefined
}

const fullDisk = (dir: string, code: string): StartRefused =>
  new StartRefused({
    zh: `磁盘已满，未能启动：${dir}（${code}）。已有的比赛记录没有改动。请腾出至少 100 MB 后再启动；或用 --data 指定另一块磁盘上的文件夹（要继续这场比赛，先把整个数据文件夹复制过去）。`,
    en: `The disk is full, so the hub did not start: ${dir} (${code}). What was recorded is unchanged. Free at least 100 MB and start again; or name a folder on another disk with --data (to go on with this contest copy the whole data folder there first).`,
  })
const unwritable = (dir: string, code: string): StartRefused =>
  new StartRefused({
    zh: `数据文件夹无法写入：${dir}（${code}）。请检查权限与磁盘，或用 --data 另选一个文件夹。`,
    en: `The data folder can't be written: ${dir} (${code}). Check its rights and the disk, or choose another with --data.`,
  })
/** A lock is a second name of a file: FAT and exFAT, as most sticks have, know none. */
const noSecondName = (dir: string, error: unknown): StartRefused | null =>
  error instanceof Error && 'syscall' in error && error.syscall === 'link' && ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')
    ? new StartRefused({
        zh: `数据文件夹 ${dir} 所在的磁盘（常见于 FAT、exFAT 格式的U盘）不能上锁，比赛不能放在上面。请用 --data 指定主机硬盘上的文件夹；U盘只用来存比赛包（--package）。`,
        en: `The disk of the data folder ${dir} (often a stick with FAT or exFAT) can't hold a lock, so no contest can run on it. Name a folder on the hub's own disk with --data; a stick is for packages (--package).`,
      })
    : null
/** A start that the disk has ended, with the way out; null when something else did. */
export function diskRefused(error: unknown, dir: string): StartRefused | null {
  const code = codeOf(error)
  if (code === null) return null
  if (isFull(error)) return fullDisk(dir, code)
  return code === 'EROFS' || code === 'EIO' ? unwritable(dir, code) : null
}

/** Folder by folder: where one can't be made for good, `recursive` tries for ever. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return
  makeFolder(dirname(dir))
  try {
    mkdirSync(dir)
  } catch (error) {
    // another start has just made it
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function locked(dir: string): DataLock {
  let lock
  try {
    makeFolder(dir)
    lock = lockData(dir)
  } catch (error) {
    throw noSecondName(dir, error) ?? diskRefused(error, dir) ?? unwritable(dir, codeOf(error) ?? String(error))
  }
  if (lock) return lock
  const pid = holderOf(dir)?.pid ?? '?'
  throw new StartRefused({
    zh: `另一个擂台程序（进程 ${pid}）正在使用数据文件夹 ${dir}。请先结束它，或用 --data 另选一个文件夹。`,
    en: `Another hub (process ${pid}) is using the data folder ${dir}. End it first, or choose another folder with --data.`,
  })
}

async function libraryIn(dir: string): Promise<Library> {
  try {
    return await Library.open(dir)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused({
      zh: `席位文件无法读取：${libraryPath(dir)}（${why}）。把它移开即可启动，但各席位须重新配对。`,
      en: `The seats file can't be read: ${libraryPath(dir)} (${why}). Move it away to start; every seat must then be paired again.`,
    })
  }
}

function journalIn(dir: string, disk: JournalDisk | undefined, epochsUsed: number | undefined): Opened {
  try {
    return Journal.open(dir, { disk, epochsUsed })
  } catch (error) {
    if (!(error instanceof JournalBroken)) throw error
    throw new StartRefused({
      zh: `比赛日志已损坏：${journalPath(dir)} 第 ${error.seq} 条（${error.message}）。未作任何改动。请从备份恢复此文件；或用 --new 把它移到一旁，重新开始。`,
      en: `The journal is damaged: ${journalPath(dir)}, ${error.message}. Nothing was changed. Restore the file from a copy, or move it aside and begin anew with --new.`,
    })
  }
}

/** Throws `StartRefused`; on success the caller lets go of it when its start fails, and releases the lock when it ends. */
export async function holdFolder(dir: string, wall: string): Promise<HeldFolder> {
  const lock = locked(dir)
  try {
    const replaced = takePlace(dir, wall)
    const library = await libraryIn(dir)
    const wasPutBack = await putBack(dir, library)
    const letGo = async (): Promise<void> => {
      // What can't be put back now is put back by the next start.
      await putBack(dir, library).catch(() => false)
      lock.release()
    }
    return { dir, lock, library, replaced, wasPutBack, letGo }
  } catch (error) {
    lock.release()
    throw diskRefused(error, dir) ?? error
  }
}

/** Throws `StartRefused`; the folder stays held. */
export async function openFolder({ replaced, ...held }: HeldFolder, { fresh, wall, disk }: FolderOptions): Promise<DataFolder> {
  const { dir, library } = held
  const movedTo = fresh ? await setAside(dir, library, wall) : replaced
  const opened = journalIn(dir, disk, library.document.epochsUsed)
  const records = [...opened.records]
  return { ...held, movedTo, ...opened, records, forget: () => void records.splice(0) }
}
