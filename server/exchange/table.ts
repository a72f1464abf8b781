/** A table as a file holds it: cells as text by row and column, and how a place in it is told. */
import { inLanguage, type Language, type Text } from '#shared/words.ts'
import type { CellMistake, CellPlace } from '../season/result-list.ts'
import type { Both } from './mistakes.ts'

export interface Table {
  readonly file: string
  /** Null in a CSV file. */
  readonly sheet: string | null
  readonly rows: readonly (readonly string[])[]
}
export type TablesRead = { readonly ok: true; readonly tables: readonly Table[] } | { readonly ok: false; readonly mistakes: readonly CellMistake[] }

/** Of the whole file. */
export function fileMistake(file: string, found: Text, wanted: Both): TablesRead & { ok: false } {
  return { ok: false, mistakes: [{ at: { file, sheet: null, row: null, column: null }, found, wanted }] }
}
/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}
export function placeText({ file, sheet, row, column }: CellPlace, language: Language): string {
  const parts = [
    ...(sheet === null ? [] : [language === 'zh' ? `工作表“${sheet}”` : `sheet “${sheet}”`]),
    ...(row === null ? [] : [language === 'zh' ? `第 ${String(row)} 行` : `row ${String(row)}`]),
    ...(column === null ? [] : [language === 'zh' ? `${columnLetters(column)} 列` : `column ${columnLetters(column)}`]),
  ]
  return [file, ...parts].join(' ')
}
const EMPTY: Both = { zh: '（空）', en: '(empty)' }
/** One line a mistake. */
export function cellMistakeLines(mistakes: readonly CellMistake[], language: Language): string[] {
  return mistakes.map(({ at, found, wanted }) => {
    const said = inLanguage(found === '' ? EMPTY : found, language)
    return `${placeText(at, language)}  ${language === 'zh' ? `现为 ${said}，应为${wanted.zh}` : `found ${said}, wanted ${wanted.en}`}`
  })
}
