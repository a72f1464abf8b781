/** The folders for packages that the operator names at the console: they are there, can be written and read back, and lie where nobody is served from. */
import { existsSync, statSync } from 'node:fs'
import { mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import type { DeskAnswer, DeskRequest } from '#shared/wire.ts'
import { codeOf, isFull } from './disk-errors.ts'
import type { Library } from './library.ts'

export interface FoldersSetting {
  readonly dataDir: string
  readonly library: Library
  /** Folders of the hub's own, whose files pages are given or the next start builds on. */
  readonly own: readonly string[]
}

/** A stick that was pulled is not. */
export const isThere = (folder: string): boolean => existsSync(folder)
const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
const realOf = (path: string): Promise<string> => realpath(path).catch(() => path)
const MARK = '擂台 leitai\n'
/** Written as a package is, in a folder of its own, and read back. */
async function tried(folder: string): Promise<void> {
  const dir = await mkdtemp(join(folder, '.leitai-'))
  try {
    const path = join(dir, 'trial')
    await writeFile(path, MARK, { flush: true })
    if ((await readFile(path, 'utf8')) !== MARK) throw new Error('read back otherwise')
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
/** Why packages can't be put there; null: they can. The hub never waits for the disk: it may be a share that hangs. */
async function whyNot(folder: string, own: readonly string[]): Promise<string | null> {
  if (!isAbsolute(folder)) return '请写完整路径，如 /media/stick1 give the whole path'
  try {
    if (!(await stat(folder)).isDirectory()) return '不是文件夹 it is no folder'
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? '没有这个文件夹，U盘插好了吗？ there is no such folder; is the stick in?'
      : `打不开（${codeOf(error) ?? '?'}） it can’t be opened`
  }
  const real = await realOf(folder)
  for (const one of own) if (isWithin(await realOf(one), real)) return '这是程序自己的文件夹，请另选一处 it is a folder of the hub’s own'
  try {
    await tried(folder)
    return null
  } catch (error) {
    return isFull(error) ? '磁盘已满 the disk is full' : `不能写入（${codeOf(error) ?? String(error)}） it can’t be written`
  }
}

/** All of them or none; no folder: as the hub was started. */
export async function namePackageFolders(
  { library, own }: FoldersSetting,
  { folders }: Extract<DeskRequest, { type: 'NamePackageFolders' }>,
): Promise<DeskAnswer> {
  for (const folder of folders) {
    const why = await whyNot(folder, own)
    if (why !== null) return { ok: false, refusal: { code: 'bad-folder', detail: `${folder}：${why}` } }
  }
  const named = [...new Set(await Promise.all(folders.map(realOf)))]
  await library.change(({ packageFolders: _before, ...document }) => (named.length === 0 ? document : { ...document, packageFolders: named }))
  return { ok: true }
}
/** A package beside the data is lost with it. */
export const onOneDisk = (one: string, other: string): boolean => statSync(one).dev === statSync(other).dev
