/** The thread in which a workbook is opened: its memory is bounded by whoever starts it. */
import { parentPort } from 'node:worker_threads'
import type { Both } from './mistakes.ts'
import { workbookContents } from './workbook-contents.ts'
import { Refused } from './zip-contents.ts'

export type Answer =
  | { readonly ok: true; readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[] }
  | { readonly ok: false; readonly found: string; readonly wanted: Both }

/** 2022-08-18, or of a time of day 0:30:32. */
function dateText(iso: string): string {
  const [day = '', time = ''] = iso.split('T')
  return Number(day.slice(0, 4)) <= 1900 ? time.replace(/(\.000)?Z$/, '') : day
}
/** A number as it was typed: 98.1, not 98.099999999999994. */
const numberText = (written: string): string => String(Number(Number(written).toPrecision(12)))
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'object' && cell !== null && 'toISOString' in cell && typeof cell.toISOString === 'function') return dateText(String(cell.toISOString()))
  return cell === null || cell === undefined ? '' : String(cell)
}

async function read(archive: Uint8Array): Promise<Answer> {
  try {
    const files = workbookContents(archive)
    const [{ zipSync }, { default: readSheets }] = await Promise.all([import('fflate'), import('read-excel-file/universal')])
    // only what was checked is handed on, packed anew, so that no second reading of the archive can find anything else
    const checked = zipSync(Object.fromEntries(files), { level: 0 })
    const buffer = checked.buffer.slice(checked.byteOffset, checked.byteOffset + checked.byteLength) as ArrayBuffer
    const sheets = await readSheets(buffer, { parseNumber: numberText })
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, found: error.found, wanted: error.wanted }
    return { ok: false, found: error instanceof Error ? error.message : '?', wanted: { zh: '可以读取的 xlsx 工作簿', en: 'an xlsx workbook that can be read' } }
  }
}
parentPort?.on('message', (given: unknown) => {
  if (given instanceof Uint8Array) void read(given).then((answer) => parentPort?.postMessage(answer))
})
