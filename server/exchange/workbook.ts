/** Reads a workbook in a thread of its own, with bounded memory and time, so that no file can bring the program down. */
import { Worker } from 'node:worker_threads'
import { fileMistake, type TablesRead } from './table.ts'
import type { Answer } from './workbook-worker.ts'
import { Refused, zipDirectory } from './zip-contents.ts'

export const MOST_WORKBOOK_BYTES = 16 * 1024 * 1024
const LONGEST_MS = 20_000
const HEAP_MB = 192
const CALM = { zh: '内容正常的 xlsx 工作簿（读取超出内存或时间的限制）', en: 'an ordinary xlsx workbook (reading it went beyond memory or time)' }

function asked(bytes: Uint8Array): Promise<Answer> {
  const worker = new Worker(new URL('./workbook-door.mjs', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  return new Promise((resolve) => {
    const answer = (given: Answer) => {
      clearTimeout(timer)
      resolve(given)
      void worker.terminate()
    }
    const timer = setTimeout(() => answer({ ok: false, found: `${String(LONGEST_MS / 1000)} s`, wanted: CALM }), LONGEST_MS)
    worker.once('message', answer)
    worker.once('error', (error) => answer({ ok: false, found: error.message, wanted: CALM }))
    worker.once('exit', () => answer({ ok: false, found: '?', wanted: CALM }))
  })
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
  const read = await asked(bytes)
  if (!read.ok) return fileMistake(file, read.found, read.wanted)
  return { ok: true, tables: read.sheets.map(({ name, rows }) => ({ file, sheet: name, rows })) }
}
