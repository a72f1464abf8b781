/** The contest file as the core holds it: every default filled in, questions sealed. */
import type { ContestFile, PartFile, RoundFile } from '#shared/contest-file.ts'
import type { Fate, Leave } from '#shared/part-settings.ts'
import type { PartId, QuestionId, SetId, TeamId, Text } from '#shared/words.ts'
import type { RoundRules } from './round-rules.ts'

export interface PreparedRound extends Omit<RoundFile, 'rules'> {
  readonly rules: RoundRules
  /** The whole rules of a part whose entrants the file prices, times or rules on otherwise. */
  readonly partRules?: Readonly<Record<PartId, RoundRules>>
}
export interface PreparedPart extends PartFile {
  /** Entrants fixed when the part was formed; left out: it needs no forming, or isn't formed yet. */
  readonly formed?: readonly TeamId[]
}
/** How a team left, and what that means in each part it left: its result, and whether an award may still be its own. */
export interface Departure {
  readonly how: Leave
  readonly reason: string
  readonly parts: Readonly<Record<PartId, { readonly fate: Fate; readonly awards: 'none' | 'kept' }>>
}
export type SealedQuestion = { readonly id: QuestionId; readonly sha256: string }
export interface SealedSet {
  readonly title: Text
  readonly questions: readonly SealedQuestion[]
  readonly spares: readonly SealedQuestion[]
}
/** The contest file with every default filled in, points in thousandths, questions sealed as hashes. */
export interface PreparedContest extends Omit<ContestFile, 'parts' | 'rounds' | 'questionSets' | 'banks' | '$schema' | 'season'> {
  readonly parts: readonly PreparedPart[]
  readonly rounds: readonly PreparedRound[]
  readonly departed?: Readonly<Record<TeamId, Departure>>
  readonly sets: Readonly<Record<SetId, SealedSet>>
}
