/** What may stand in a workbook that is read: sheets, texts, styles; no macro, no foreign object, no link to elsewhere, no endless sheet. */
import type { Both } from './mistakes.ts'
import { Refused, zipContents } from './zip-contents.ts'

const MOST_ROWS = 200_000
const MOST_COLUMNS = 200

const ACTIVE = /vbaProject|vbaData|macrosheets\/|activeX\/|ctrlProps\/|embeddings\/|customUI/i
const ELSEWHERE = /externalLinks\/|xl\/connections\.xml|queryTables\/|xl\/model\//i
const NO_MACRO: Both = { zh: '不含宏或嵌入对象的 xlsx 文件', en: 'an xlsx file without macros or embedded objects' }
const NO_LINK: Both = { zh: '不链接外部数据的 xlsx 文件', en: 'an xlsx file without links to other data' }

function checkXml(name: string, text: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refused(name, { zh: '不含 DOCTYPE 的内部文件', en: 'files inside without a DOCTYPE' })
  if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text)) throw new Refused(name, NO_MACRO)
  if (!name.endsWith('.rels')) return
  for (const [link] of text.matchAll(/<Relationship\b[^>]*>/g))
    if (/TargetMode\s*=\s*["']External/i.test(link) && !/relationships\/hyperlink["']/.test(link)) throw new Refused(name, NO_LINK)
}
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
/** Cells far out would be filled up to them. */
function checkSheet(name: string, text: string): void {
  for (const [, letters = '', row = ''] of text.matchAll(/<c\b[^>]*?\sr="([A-Z]{1,4})(\d{1,9})"/g))
    if (Number(row) > MOST_ROWS || columnOf(letters) > MOST_COLUMNS)
      throw new Refused(`${name} ${letters}${row}`, {
        zh: `至多 ${String(MOST_ROWS)} 行、${String(MOST_COLUMNS)} 列`,
        en: `at most ${String(MOST_ROWS)} rows and ${String(MOST_COLUMNS)} columns`,
      })
  const merged = /<mergeCell\b[^>]*\sref="([A-Z0-9:]+)"/.exec(text)
  if (merged) throw new Refused(`${name} ${merged[1] ?? ''}`, { zh: '不含合并单元格的工作表', en: 'a sheet without merged cells' })
}

/** The workbook’s files, all of them checked; throws `Refused`. */
export function workbookContents(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = zipContents(archive)
  for (const name of files.keys()) {
    if (ACTIVE.test(name)) throw new Refused(name, NO_MACRO)
    if (ELSEWHERE.test(name)) throw new Refused(name, NO_LINK)
  }
  if (!files.has('[Content_Types].xml') || !files.has('xl/workbook.xml')) throw new Refused('?', { zh: 'xlsx 工作簿', en: 'an xlsx workbook' })
  for (const [name, bytes] of files) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const text = new TextDecoder().decode(bytes)
    checkXml(name, text)
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) checkSheet(name, text)
  }
  return files
}
