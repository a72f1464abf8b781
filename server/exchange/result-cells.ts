/** How the cells of a result file are read: heads of columns, scores, times, days, places, names. */
import { COLUMNS, type Column } from '#shared/season-settings.ts'
import { toPoints } from '#shared/points.ts'
import type { Both } from './mistakes.ts'

export const HEADS: Readonly<Record<Column, readonly string[]>> = {
  id: ['编号', '准考证号', '证件号', 'id', 'number'],
  person: ['姓名', '选手', '选手姓名', 'person', 'name', 'player'],
  unit: ['代表队', '单位', '省份', '地区', 'unit', 'delegation', 'province'],
  team: ['参赛队', '队', '县队', 'team'],
  score: ['成绩', '得分', '分数', '总分', 'score', 'points', 'total'],
  time: ['用时', '答题用时', '时间', 'time'],
  date: ['日期', '获得日期', 'date', 'day'],
  award: ['奖项', 'award'],
  place: ['名次', '次序', 'place', 'rank'],
  witness: ['见证人', '监督员', '公证员', 'witness'],
}
/** Names are the same however they are spaced, and in full or half width. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
export const sameHead = (cell: string, heads: readonly string[]): boolean => heads.some((head) => plain(head).toLowerCase() === plain(cell).toLowerCase())
export const headsText = (column: Column | string, own: readonly string[]): string =>
  [...own, ...COLUMNS.flatMap((one) => (one === column ? HEADS[one] : []))].slice(0, 4).join('/')

export interface ReadAs<T> {
  readonly of: (cell: string) => T | null
  readonly wanted: Both
}
export const asScore: ReadAs<number> = { of: (cell) => toPoints(plain(cell)), wanted: { zh: '分数，至多三位小数', en: 'a score with at most three decimals' } }
export const asFigure: ReadAs<number> = {
  of: (cell) => (/^-?\d{1,12}(\.\d{1,6})?$/.test(plain(cell)) ? Number(plain(cell)) : null),
  wanted: { zh: '数字', en: 'a number' },
}
/** Seconds, m:ss, h:mm:ss or 30分32秒, in milliseconds. */
function timeMs(cell: string): number | null {
  const text = plain(cell)
  const words = /^(?:(\d{1,2})(?:小时|时))?(?:(\d{1,4})分钟?)?(?:(\d{1,5}(?:\.\d{1,3})?)秒)?$/.exec(text)
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d{1,3})?)$/.exec(text)
  const [, h = '0', m = '0', s = '0'] = (text === '' ? null : words) ?? clock ?? []
  if (words && text !== '') return Math.round((Number(h) * 3600 + Number(m) * 60 + Number(s)) * 1000)
  if (clock) return Math.round((Number(h) * 3600 + Number(m) * 60 + Number(s)) * 1000)
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : null
}
export const asTime: ReadAs<number> = { of: timeMs, wanted: { zh: '用时：秒数、30:32、0:30:32 或 30分32秒', en: 'a time: seconds, 30:32 or 0:30:32' } }
export const asPlace: ReadAs<number> = {
  of: (cell) => (/^[1-9]\d{0,3}$/.test(plain(cell)) ? Number(plain(cell)) : null),
  wanted: { zh: '名次：1、2、3 …', en: 'a place: 1, 2, 3 …' },
}
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** 2022-08-18, 2022/8/18, 2022.8.18 or 2022年8月18日. */
function dayOf(cell: string): string | null {
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(cell)) ?? []
  if (Number(d) < 1 || Number(d) > (DAYS[Number(m) - 1] ?? 0)) return null
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
}
export const asDay: ReadAs<string> = { of: dayOf, wanted: { zh: '日期，如 2022-08-18', en: 'a date such as 2022-08-18' } }
export const asName: ReadAs<string> = {
  of: (cell) => (cell.length > 0 && cell.length <= 60 && !/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(cell) ? cell : null),
  wanted: { zh: '1 至 60 个字的文字', en: 'a text of 1 to 60 characters' },
}
