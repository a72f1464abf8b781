/** What a result file says once it was read, row by row, and a mistake located in it. */
import type { Points, TeamId, Text } from '#shared/words.ts'

export interface Both {
  readonly zh: string
  readonly en: string
}
/** Rows and columns count from 1; null: of the whole sheet or file. */
export interface CellPlace {
  readonly file: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: number | null
}
export interface CellMistake {
  readonly at: CellPlace
  readonly found: Text
  readonly wanted: Both
}
export interface ResultRow {
  readonly at: CellPlace
  /** Where each column stands in this file, from 1. */
  readonly columns: Readonly<Record<string, number>>
  readonly unit: TeamId
  /** Of the column `team`. */
  readonly team: TeamId | null
  /** The same for one person in every list; of a team’s row its id. */
  readonly key: string
  /** The person’s name; empty for a team. */
  readonly person: string
  readonly score: Points | null
  readonly timeMs: number | null
  /** 2022-08-18. */
  readonly date: string | null
  readonly award: string | null
  readonly place: number | null
  readonly witness: string
  readonly figures: Readonly<Record<string, number>>
}
/** Lists by id; one that nobody gave is not there. */
export type Given = ReadonlyMap<string, readonly ResultRow[]>

export const cellOf = (row: ResultRow, column: string): CellPlace => ({ ...row.at, column: row.columns[column] ?? null })
