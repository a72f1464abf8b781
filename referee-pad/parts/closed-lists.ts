/** The closed lists a sheet offers, complete by type and without loading the schemas they come from. */
import type { FoulCode, VOID_CAUSES } from '#shared/commands.ts'
import type { ResultStage } from '#shared/words.ts'

export type VoidCause = (typeof VOID_CAUSES)[number]

/** In the order written; a word missing from the record fails to compile. */
const wordsOf = <T extends string>(all: Record<T, true>): readonly T[] => {
  const isWord = (word: string): word is T => word in all
  return Object.keys(all).filter(isWord)
}

export const FOULS = wordsOf<FoulCode>({
  'early-buzz': true,
  prompting: true,
  'wrong-player': true,
  overtime: true,
  conduct: true,
  blurt: true,
  'not-restated': true,
})
export const CAUSES = wordsOf<VoidCause>({
  misread: true,
  'wrong-key': true,
  'two-right-answers': true,
  prompting: true,
  equipment: true,
  'used-before': true,
  other: true,
})
export const STAGES = wordsOf<ResultStage>({ provisional: true, checked: true, signed: true, announced: true })
