/** Reads a CSV file: UTF-8 with or without BOM, UTF-16 with one, or GB18030; commas, semicolons or tabs; quoted cells. */
import type { CellMistake } from '../season/result-list.ts'
import { fileMistake, type TablesRead } from './table.ts'

export const MOST_BYTES = 16 * 1024 * 1024
export const MOST_ROWS = 200_000
export const LONGEST_CELL = 2000

/** Null: in none of them. */
export function decoded(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  return null
}
/** The separator that the head line has most of, outside quotes. */
function separatorOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const countOf = (separator: string) => head.split(separator).length
  return [',', '\t', ';'].reduce((best, one) => (countOf(one) > countOf(best) ? one : best))
}

interface Cells {
  readonly rows: readonly (readonly string[])[]
  /** Where a quote begins that nothing closes. */
  readonly unclosed: { readonly row: number; readonly column: number } | null
}
function cellsOf(text: string): Cells {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      const begun = { row: rows.length + 1, column: row.length + 1 }
      for (;;) {
        const end = text.indexOf('"', at + 1)
        if (end < 0) return { rows, unclosed: begun }
        cell += text.slice(at + 1, end)
        at = end + 1
        if (text[at] !== '"') break
        cell += '"'
      }
    }
    const start = at
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
    row.push((cell + text.slice(start, at)).trim())
    if (text[at] === separator) {
      at++
      if (at < text.length) continue
      row.push('')
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    rows.push(row)
    row = []
  }
  return { rows, unclosed: null }
}

export function csvTable(file: string, bytes: Uint8Array): TablesRead {
  if (bytes.length > MOST_BYTES) return fileMistake(file, `${String(bytes.length)} B`, { zh: '不超过 16 MB 的文件', en: 'a file of at most 16 MB' })
  const text = decoded(bytes)
  if (text === null) return fileMistake(file, '?', { zh: 'UTF-8 或 GB18030 编码的文字', en: 'text in UTF-8 or GB18030' })
  if (text.includes('\0')) return fileMistake(file, 'NUL', { zh: 'CSV 文字', en: 'CSV text' })
  const { rows, unclosed } = cellsOf(text)
  if (unclosed) {
    const mistake: CellMistake = { at: { file, sheet: null, ...unclosed }, found: '"', wanted: { zh: '成对的引号', en: 'a quote that is closed' } }
    return { ok: false, mistakes: [mistake] }
  }
  if (rows.length > MOST_ROWS) return fileMistake(file, String(rows.length), { zh: '至多 20 万行', en: 'at most 200,000 rows' })
  return { ok: true, tables: [{ file, sheet: null, rows }] }
}
