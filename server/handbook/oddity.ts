/** Something a contest file says that can hardly be meant, and what a round is looked at with. */
import type { SetId } from '#shared/words.ts'
import type { PreparedContest, PreparedRound } from '../contest/prepared-contest.ts'
import type { AnyFormat } from '../formats/round-format.ts'
import type { Sentence } from '../formats/wording.ts'

export type Path = readonly (string | number)[]
export interface Oddity {
  readonly at: Path
  readonly says: Sentence
}
export interface RoundAsked {
  readonly contest: PreparedContest
  readonly round: PreparedRound
  readonly at: Path
  readonly raw: unknown
  readonly format: AnyFormat
  readonly subjectsOf: (set: SetId) => readonly string[]
}
