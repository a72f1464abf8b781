/** Reads a workbook in a thread of its own, with bounded memory and time, so that no file can bring the program down. */
import { Worker } from 'node:worker_threads'
import { fileMistake, type TablesRead } from './table.ts'
import type { Answer } from './workbook-worker.ts'
import { Refused, zipDirectory } from './zip-contents.ts'

export const MOST_WORKBOOK_BYTES = 16 * 1024 * 1024
const LONGEST_MS = 20_000
const HEAP_MB = 192
const CALM = { zh: '内容正常的 xlsx 工作簿（读取超出内存或时间的限制）', en: 'an ordinary xlsx workbook (reading it went beyond memory or time)' }
const toCalm = (found: string): Answer => ({ ok: false, found, wanted: CALM })

/** Kept for the next workbook; one that breaks is replaced. It doesn't keep the program from ending. */
let thread: Worker | null = null
function threadNow(): Worker {
  if (thread) return thread
  const begun = new Worker(new URL('./workbook-door.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  begun.unref()
  begun.once('exit', () => {
    if (thread === begun) thread = null
  })
  thread = begun
  return begun
}
function asked(bytes: Uint8Array): Promise<Answer> {
  const worker = threadNow()
  return new Promise((resolve) => {
    const answer = (given: Answer) => {
      clearTimeout(timer)
      for (const [event, heard] of Object.entries(heards)) worker.off(event, heard)
      resolve(given)
    }
    const broken = (why: string) => {
      if (thread === worker) thread = null
      answer(toCalm(why))
      void worker.terminate()
    }
    const heards = { message: answer, error: (error: Error) => broken(error.message), exit: () => broken('?') }
    for (const [event, heard] of Object.entries(heards)) worker.on(event, heard)
    const timer = setTimeout(() => broken(`${String(LONGEST_MS / 1000)} s`), LONGEST_MS)
    worker.postMessage(bytes)
  })
}
/** One workbook after another. */
let last: Promise<unknown> = Promise.resolve()
function inTurn(bytes: Uint8Array): Promise<Answer> {
  const next = last.then(() => asked(bytes))
  last = next
  return next
}

export async function workbookTables(file: string, bytes: Uint8Array): Promise<TablesRead> {
  if (bytes.length > MOST_WORKBOOK_BYTES)
    return fileMistake(file, `${String(bytes.length)} B`, { zh: '不超过 16 MB 的工作簿', en: 'a workbook of at most 16 MB' })
  try {
    // what the directory says is cheap to read, and most hostile files go no further
    zipDirectory(bytes)
  } catch (error) {
    if (error instanceof Refused) return fileMistake(file, error.found, error.wanted)
    throw error
  }
  const read = await inTurn(bytes)
  if (!read.ok) return fileMistake(file, read.found, read.wanted)
  return { ok: true, tables: read.sheets.map(({ name, rows }) => ({ file, sheet: name, rows })) }
}
