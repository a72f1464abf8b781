/** Fault F1: what a workbook may hold, what is refused, how fast, and in how much memory. */
import { strToU8 } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { lyingZip, workbookFiles, workbookOf } from '../testing/made-workbook.ts'
import { workbookTables } from './workbook.ts'

const sheets = { 成绩: [['姓名', '代表队', '成绩'], [], ['甲', '北京市', 98.1]] }
const wantedOf = async (bytes: Uint8Array) => {
  const read = await workbookTables('x.xlsx', bytes)
  return read.ok ? 'read' : (read.mistakes[0]?.wanted.en ?? '')
}
const REFUSED_MS = 1000
/** The thread is there: what is measured is the reading. */
beforeAll(() => workbookTables('first.xlsx', workbookOf(sheets)))

test('an ordinary workbook is read: sheets by name, numbers as typed, empty rows in their place', async () => {
  const read = await workbookTables('x.xlsx', workbookOf(sheets))
  expect(read).toEqual({
    ok: true,
    tables: [
      {
        file: 'x.xlsx',
        sheet: '成绩',
        rows: [
          ['姓名', '代表队', '成绩'],
          ['', '', ''],
          ['甲', '北京市', '98.1'],
        ],
      },
    ],
  })
})

const link = (type: string) => ({
  'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
    `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://a" TargetMode="External"/></Relationships>`,
  ),
})
const ordinary = Object.entries(workbookFiles(sheets)).map(([name, data]) => ({ name, claims: data.length, data }))
const zeros = (mb: number) => new Uint8Array(mb * 1024 * 1024)
const hostile: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a zip bomb that says how large it is', () => workbookOf(sheets, { 'xl/media/a.xml': zeros(64) }), /48 MB/],
  ['a zip bomb that claims to be small', () => lyingZip([...ordinary, { name: 'xl/a.xml', claims: 100, data: zeros(64) }]), /as large as the directory says/],
  [
    '100,000 entries',
    () => lyingZip(Array.from({ length: 100_000 }, (_, i) => ({ name: `a${String(i)}`, claims: 0, data: new Uint8Array(0) }))),
    /at most 500 files/,
  ],
  ['a path out of the archive', () => workbookOf(sheets, { '../../etc/passwd': strToU8('x') }), /stay inside/],
  ['an absolute path', () => workbookOf(sheets, { '/etc/passwd': strToU8('x') }), /stay inside/],
  ['a path with a backslash', () => workbookOf(sheets, { '..\\a.xml': strToU8('x') }), /stay inside/],
  ['a macro', () => workbookOf(sheets, { 'xl/vbaProject.bin': strToU8('x') }), /without macros/],
  ['an embedded object', () => workbookOf(sheets, { 'xl/embeddings/oleObject1.bin': strToU8('x') }), /without macros/],
  ['an external workbook', () => workbookOf(sheets, { 'xl/externalLinks/externalLink1.xml': strToU8('<a/>') }), /without links/],
  ['an external relation', () => workbookOf(sheets, link('oleObject')), /without links/],
  ['a DOCTYPE', () => workbookOf(sheets, { 'xl/sharedStrings.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>') }), /DOCTYPE/],
  ['merged cells', () => workbookOf(sheets, {}, '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'), /without merged cells/],
  [
    'a cell a million rows down',
    () =>
      workbookOf(sheets, {
        'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'),
      }),
    /rows and/,
  ],
  ['a file that is cut off', () => workbookOf(sheets).slice(0, 200), /whole xlsx/],
  ['a zip that is no workbook', () => lyingZip([{ name: 'a.txt', claims: 1, data: strToU8('a') }]), /an xlsx workbook/],
]
test.each(hostile)('fault F1: %s is refused within a second', async (_, made, why) => {
  const bytes = made()
  const began = performance.now()
  expect(await wantedOf(bytes)).toMatch(why)
  expect(performance.now() - began).toBeLessThan(REFUSED_MS)
})
test('fault F1: a hyperlink in a cell is harmless and read over', async () => {
  expect(await wantedOf(workbookOf(sheets, link('hyperlink')))).toBe('read')
})
test('fault F1: a workbook that needs more memory than the thread has ends the thread, not the program', async () => {
  const cells = Array.from({ length: 180 }, (_, i) => `<c r="A${String(i + 1)}" t="inlineStr"><is><t>${'x'.repeat(200_000)}</t></is></c>`)
  const rows = cells.map((cell, i) => `<row r="${String(i + 1)}">${cell}</row>`).join('')
  const many = `<a/>`.repeat(3_000_000)
  const big = workbookOf(sheets, {
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(`<styleSheet>${many}</styleSheet>`),
  })
  const before = process.memoryUsage().rss
  await wantedOf(big)
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(600)
  expect(await wantedOf(workbookOf(sheets))).toBe('read')
})
