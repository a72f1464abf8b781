/** Result files: encodings, heads in two languages, workbooks by sheet, and every mistake with its place in one run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { workbookOf } from '../testing/made-workbook.ts'
import { readContest } from './contest-file.ts'
import { decoded } from './csv-table.ts'
import { asDay, asTime } from './result-cells.ts'
import { readResults } from './result-files.ts'
import { cellMistakeLines } from './table.ts'

const read = readContest('contests/national-2021.json')
if (!read.ok || !read.season) throw new Error('the national contest can’t be read')
const { contest, season } = read
const folder = mkdtempSync(join(tmpdir(), 'leitai-results-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const results = async (...args: string[]) => {
  const found = await readResults(season, contest, args)
  return found.ok ? found.given : cellMistakeLines(found.mistakes, 'zh').map((line) => line.replaceAll(`${folder}/`, ''))
}
/** 甲,北京市 in GB18030. */
const GB_ROW = [0xbc, 0xd7, 0x2c, 0xb1, 0xb1, 0xbe, 0xa9, 0xca, 0xd0]

test('UTF-8 with or without BOM, UTF-16 and GB18030 are told apart', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(decoded(bytes('甲'))).toBe('甲')
  expect(decoded(bytes('\uFEFF甲'))).toBe('甲')
  expect(decoded(new Uint8Array([0xff, 0xfe, 0x32, 0x75]))).toBe('甲')
  expect(decoded(new Uint8Array(GB_ROW))).toBe('甲,北京市')
  expect(decoded(new Uint8Array([0xff, 0xff, 0xff]))).toBeNull()
})
test('times and days are read in the ways people write them', () => {
  expect(['90', '90.5', '1:30', '0:01:30', '1分30秒', '２５秒', '1:30:00', 'x', ''].map((text) => asTime.of(text))).toEqual([
    90_000,
    90_500,
    90_000,
    90_000,
    90_000,
    25_000,
    5_400_000,
    null,
    null,
  ])
  expect(['2022-08-18', '2022/8/18', '2022年8月18日', '2022-13-01', '18.8.2022'].map((text) => asDay.of(text))).toEqual([
    '2022-08-18',
    '2022-08-18',
    '2022-08-18',
    null,
    null,
  ])
})
test('heads may be Chinese or English, teams may go by any of their names, quoted cells hold commas', async () => {
  const given = await results(
    file('qualifying.csv', 'Name,Delegation,Score,Time\n"甲, 乙",江苏,98.5,30:00\r\n丙,江苏代表队,97,29:59\n丁,zhejiang,96.125,1800\n'),
  )
  if (Array.isArray(given)) throw new Error(given.join('\n'))
  expect((given.get('qualifying') ?? []).map(({ person, unit, score, timeMs }) => [person, unit, score, timeMs])).toEqual([
    ['甲, 乙', 'jiangsu', 98_500, 1_800_000],
    ['丙', 'jiangsu', 97_000, 1_799_000],
    ['丁', 'zhejiang', 96_125, 1_800_000],
  ])
})
test('a workbook holds several lists, one a sheet; list=FILE names one by hand', async () => {
  const book = workbookOf({
    区域赛成绩: [
      ['代表队', '成绩'],
      ['浙江', 450.5],
    ],
    'zone-style': [
      ['代表队', '姓名'],
      ['浙江', '甲'],
    ],
  })
  const given = await results(file('any.xlsx', book), `finals=${file('total.csv', '代表队,成绩\n浙江,300\n')}`)
  if (Array.isArray(given)) throw new Error(given.join('\n'))
  expect([...given.keys()]).toEqual(['zone-scores', 'zone-style', 'finals'])
  expect(given.get('zone-scores')?.[0]?.score).toBe(450_500)
})
test('[Z10] every mistake of every file is told with its place in one run, and nothing is read', async () => {
  const heads = '姓名,代表队,成绩,用时\n'
  expect(
    await results(
      file('qualifying.csv', `${heads}甲,北京市,九十,30:00\n乙,燕京,90,x\n,北京市,90.1234,30:00\n丙,北京市,90,30:00\n丙,北京市,91,30:00\n`),
      file('finals.csv', '队名,成绩\n北京市,1\n'),
      file('other.csv', 'a,b\n'),
      file(
        'b.xlsx',
        workbookOf({
          'zone-scores': [
            ['代表队', '成绩'],
            ['浙江', 'x'],
          ],
        }),
      ),
      file('challenge.csv', '代表队,成绩\n"北京市,1\n'),
      join(folder, 'nothing.csv'),
    ),
  ).toEqual([
    'qualifying.csv 第 2 行 C 列  现为 九十，应为分数，至多三位小数',
    'qualifying.csv 第 3 行 B 列  现为 燕京，应为season.teams 中的单位名称（北京市、天津市、河北省 …）',
    'qualifying.csv 第 3 行 D 列  现为 x，应为用时：秒数、30:32、0:30:32 或 30分32秒',
    'qualifying.csv 第 4 行 A 列  现为 （空），应为1 至 60 个字的文字',
    'qualifying.csv 第 4 行 C 列  现为 90.1234，应为分数，至多三位小数',
    'finals.csv 第 1 行  现为 队名、成绩，应为表头含“代表队/单位/省份/地区”一列',
    expect.stringContaining('other.csv  现为 other.csv，应为以名单编号或标题命名'),
    'b.xlsx 工作表“zone-scores” 第 2 行 B 列  现为 x，应为分数，至多三位小数',
    'challenge.csv 第 2 行 A 列  现为 "，应为成对的引号',
    expect.stringContaining('应为可以读取的文件（ENOENT）'),
    'qualifying.csv 第 6 行 A 列  现为 丙，应为每个人（队）一行：第 5 行已有；同名者请用编号区分（persons: id）',
  ])
})
test('an old Excel file is told to be saved anew', async () => {
  expect(await results(file('finals.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toEqual([
    'finals.csv  现为 .xls，应为另存为 .xlsx 或 .csv 且未加密的文件',
  ])
})
