/** Workbooks made for tests: ordinary ones, and the hostile kinds of fault F1. */
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'

const escaped = (text: string): string => text.replace(/[<>&"]/g, (one) => `&#${String(one.charCodeAt(0))};`)
const letters = (column: number): string => String.fromCharCode(65 + column)
const cellXml = (cell: string | number, row: number, column: number): string =>
  typeof cell === 'number'
    ? `<c r="${letters(column)}${String(row)}"><v>${String(cell)}</v></c>`
    : `<c r="${letters(column)}${String(row)}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
const sheetXml = (rows: readonly (readonly (string | number)[])[], after: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, i) => `<row r="${String(i + 1)}">${cells.map((cell, j) => cellXml(cell, i + 1, j)).join('')}</row>`)
    .join('')}</sheetData>${after}</worksheet>`

export type Sheets = Readonly<Record<string, readonly (readonly (string | number)[])[]>>
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The files of a workbook, by name. */
export function workbookFiles(sheets: Sheets, after = ''): Record<string, Uint8Array> {
  const names = Object.keys(sheets)
  const links = names.map((_, i) => `<Relationship Id="rId${String(i + 1)}" Type="${REL}/worksheet" Target="worksheets/sheet${String(i + 1)}.xml"/>`)
  const listed = names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`)
  const relationships = (inside: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${REL}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(links.join('')),
  }
  names.forEach((name, i) => (files[`xl/worksheets/sheet${String(i + 1)}.xml`] = sheetXml(sheets[name] ?? [], after)))
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
}
export const workbookOf = (sheets: Sheets, more: Zippable = {}, after = ''): Uint8Array => zipSync({ ...workbookFiles(sheets, after), ...more })

const NOTHING = deflateRawSync(new Uint8Array(0))
/** A directory of many entries, each of which claims so much and holds something else. */
export function lyingZip(entries: readonly { readonly name: string; readonly claims: number; readonly data: Uint8Array }[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, claims, data } of entries) {
    const packed = data.length === 0 ? NOTHING : deflateRawSync(data, { level: 9 })
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claims, 22)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claims, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, title, packed)
    directory.push(entry, title)
    offset += local.length + title.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
