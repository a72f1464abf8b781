/** Reads a contest file with its banks: the prepared contest and its questions, or every mistake in it with its place. */
import { ContestFile } from '#shared/contest-file.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { SeasonFile } from '#shared/season-settings.ts'
import type { QuestionId, SetId } from '#shared/words.ts'
import { canonicalJson, sha256 } from '../canonical-json.ts'
import type { PreparedContest, PreparedRound, SealedQuestion, SealedSet } from '../contest/prepared-contest.ts'
import { partRulesOf } from '../contest/part-rules.ts'
import { formatOf } from '../formats/index.ts'
import { checkEntrants } from './check-entrants.ts'
import { checkLook } from './check-look.ts'
import { checkQuestions, checkSubjects } from './check-questions.ts'
import { checkParts, checkRoster } from './check-parts.ts'
import { checkRounds, type ReadRules } from './check-rounds.ts'
import { checkAwards, checkRundown } from './check-rundown.ts'
import { checkSeason } from './check-season.ts'
import { checkSeats } from './check-seats.ts'
import { draftOf } from './contest-draft.ts'
import { mistakesIn, valueAt, type Mistake } from './mistakes.ts'
import { jsonOf, readBanks, textOf, unreadable } from './question-bank.ts'
import { sayIssues } from './schema-words.ts'

type Questions = ReadonlyMap<QuestionId, DrawnQuestion>
export type ContestRead =
  | { readonly ok: true; readonly contest: PreparedContest; readonly questions: Questions; readonly season: SeasonFile | null }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** Hash of a question as it will be drawn, subject included, so that the journal alone can prove it. */
export const sealOf = (question: DrawnQuestion): string => sha256(canonicalJson(question))

/** The panel as far as it can be read: what can't is told, and taken as usual. */
function panelOf(raw: unknown): ContestFile['panel'] {
  const { panel } = ContestFile.shape
  const given = Object.entries(valueAt(raw, ['panel']) ?? {}).filter(([key, one]) => panel.safeParse({ [key]: one as unknown }).success)
  return panel.parse(Object.fromEntries(given))
}
export function readContest(path: string): ContestRead {
  const text = textOf(path)
  if (!text.ok) {
    const { say, sorted } = mistakesIn(path, null)
    say([], path, unreadable(text.why))
    return { ok: false, mistakes: sorted() }
  }
  const json = jsonOf(path, text.text)
  if (json.read === null) return { ok: false, mistakes: [json.mistake] }
  const { say, sorted } = json
  const raw = json.read.value
  const file = ContestFile.safeParse(raw)
  if (!file.success) sayIssues(file.error.issues, say, { root: raw, base: [] })

  const draft = draftOf(raw, file.success ? file.data : null)
  const banks = valueAt(raw, ['banks'])
  const { questions, mistakes: inBanks, whole } = readBanks(path, Array.isArray(banks) ? banks : [], say)
  const panel = panelOf(raw)
  checkEntrants(draft, say)
  checkParts(draft, say)
  checkRoster(draft, say)
  const rules = checkRounds(draft, panel.judges, say)
  checkSeats(draft, panel, rules, say)
  checkQuestions(draft, { rules, questions: whole ? questions : null }, say)
  checkSubjects(panel, whole ? questions : null, say)
  checkRundown(draft, say)
  checkAwards(draft, say)
  checkLook(draft, say)
  if (file.success && file.data.season) checkSeason(file.data, file.data.season, say)

  const mistakes = [...sorted(), ...inBanks]
  if (!file.success || mistakes.length > 0) return { ok: false, mistakes }
  return { ok: true, contest: prepared(file.data, rules, questions), questions, season: file.data.season ?? null }
}

/** The file as the journal's first event carries it: banks and season left out, questions sealed. */
function prepared({ $schema: _, banks: __, season: ___, questionSets, rounds, ...rest }: ContestFile, rules: ReadRules, questions: Questions): PreparedContest {
  const seal = (ids: readonly QuestionId[]): SealedQuestion[] =>
    ids.flatMap((id) => {
      const question = questions.get(id)
      return question ? [{ id, sha256: sealOf(question) }] : []
    })
  const sets: Record<SetId, SealedSet> = {}
  for (const set of questionSets) sets[set.id] = { title: set.title, questions: seal(set.questions), spares: seal(set.spares) }
  const preparedRounds = rounds.flatMap((round): PreparedRound[] => {
    const read = rules.get(round.id)
    const partRules = partRulesOf(formatOf(round.format), round.rules, round.perPart)
    return read ? [{ ...round, rules: read, ...(partRules ? { partRules } : {}) }] : []
  })
  return { ...rest, rounds: preparedRounds, sets }
}
