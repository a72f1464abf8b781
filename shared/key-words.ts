/** How an answer or a key is called, on every screen and aloud: by the letters of its options; a true-or-false one by its words, whatever its letters. */
import type { Option, QuestionType } from './question.ts'

/** Its letters stand in the file alone: no screen shows them, nobody says them. */
export const goesByWords = (type: QuestionType | null | undefined): boolean => type === 'true-false'

/** What is known of a question whose answers are named. */
export interface Answerable {
  readonly type: QuestionType | null
  readonly options: readonly Option[] | null
}

/** Spoken answers are their own words. */
export function keyWords(key: readonly string[], { type, options }: Answerable): string[] {
  if (!goesByWords(type)) return [...key]
  return key.map((letter) => options?.find((option) => option.letter === letter)?.text ?? letter)
}
