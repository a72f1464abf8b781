/** Checks of the question sets: known questions, used once, enough of them for every round, and with options where tablets answer. */
import type { ContestFile, RoundFile } from '#shared/contest-file.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { QuestionId } from '#shared/words.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { formatOf } from '../formats/index.ts'
import { firstOnPaper } from '../formats/on-paper.ts'
import type { Entrant } from '../formats/round-format.ts'
import { some } from '../formats/wording.ts'
import type { ReadRules } from './check-rounds.ts'
import { entrantsOfRound, type Draft } from './contest-draft.ts'
import { dryRun } from './dry-run.ts'
import { sayTwice, shown, type Say } from './mistakes.ts'

type Questions = ReadonlyMap<QuestionId, DrawnQuestion>

/** Question ids are in the banks and in one set only; every round finds questions enough, and for tablets with options. `questions` null: not all banks could be read. */
export function checkQuestions(draft: Draft, { rules, questions }: { readonly rules: ReadRules; readonly questions: Questions | null }, say: Say): void {
  const used = draft.questionSets.flatMap(({ it, at }) =>
    (['questions', 'spares'] as const).flatMap((list) => it[list].map((id, i) => ({ value: id, at: [...at, list, i] }))),
  )
  sayTwice(
    draft.questionSets.map(({ it, at }) => ({ value: it.id, at: [...at, 'id'] })),
    say,
  )
  sayTwice(used, say)
  if (questions)
    for (const { value, at } of used)
      if (!questions.has(value)) say(at, shown(value), { zh: '题库（banks）中的题目编号', en: 'the id of a question in the banks' })
  if (!draft.whole.has('teams') || !draft.whole.has('parts')) return
  const taken = new Map<string, number>()
  for (const round of draft.rounds) {
    const read = rules.get(round.it.id)
    if (read) checkSupply(draft, { round: round.it, rules: read, questions, taken }, say)
  }
  checkDealt(draft, rules, say)
}

/** [T18] Packs are dealt by their numbers in the set: no other round may draw from it. */
function checkDealt(draft: Draft, rules: ReadRules, say: Say): void {
  const drawsFrom = ({ id, format }: RoundFile, set: string): boolean => {
    const read = rules.get(id)
    return read !== undefined && [...formatOf(format).sets(read), read.warmUp?.trialSet].some((one) => one === set)
  }
  for (const { it: round, at } of draft.rounds) {
    const read = rules.get(round.id)
    const first = read && firstOnPaper(formatOf(round.format), read)
    const set = first?.dealt && first.setId
    const other = set ? draft.rounds.find((one) => one.it.id !== round.id && drawsFrom(one.it, set)) : undefined
    if (set && other)
      say([...at, 'rules', 'set'], shown(set), {
        zh: `本环节独用的题组：题包按编号分配，而环节 ${other.it.id} 也用它（或 packs 改为 shared）`,
        en: `a set of its own: packs are dealt by number, and round ${other.it.id} draws from it too (or packs: shared)`,
      })
  }
}

/** Referees named for a subject sit on the panel, and the subject has questions. */
export function checkSubjects(panel: ContestFile['panel'], questions: Questions | null, say: Say): void {
  const known = questions && new Set([...questions.values()].map((question) => question.subjectId))
  for (const [subject, referee] of Object.entries(panel.subjects)) {
    const at = ['panel', 'subjects', subject]
    if (known && !known.has(subject))
      say(at, shown(subject), { zh: `题库科目之一：${[...known].join('、')}`, en: `one of the banks’ subjects ${[...known].join(', ')}` })
    if (referee < 1 || referee > panel.referees)
      say(at, shown(referee), { zh: `1 至 ${panel.referees} 的裁判编号`, en: `the number of a referee, 1 to ${panel.referees}` })
  }
}

function checkSupply(
  draft: Draft,
  asked: { readonly round: RoundFile; readonly rules: RoundRules; readonly questions: Questions | null; readonly taken: Map<string, number> },
  say: Say,
): void {
  const { round, rules, questions, taken } = asked
  const entrants: Entrant[] = entrantsOfRound(draft, round).map((team) => ({
    teamId: team.id,
    table: team.table,
    positions: team.players.flatMap((player) => player.position ?? []).sort((a, b) => a - b),
  }))
  const format = formatOf(round.format)
  const { plans } = dryRun(format, rules, entrants)
  const setOf = (id: string) => draft.questionSets.find((set) => set.it.id === id)
  const leftIn = (id: string) => (setOf(id)?.it.questions.length ?? 0) - (taken.get(id) ?? 0)
  const needed = new Map<string, number>()
  for (const plan of plans) {
    const choices = plan.values?.map((one) => one.setId) ?? (plan.setId === null ? [] : [plan.setId])
    const from = [...choices].sort((a, b) => leftIn(b) - leftIn(a))[0]
    if (from === undefined) continue
    taken.set(from, (taken.get(from) ?? 0) + 1)
    needed.set(from, (needed.get(from) ?? 0) + 1)
  }
  for (const { set, questions } of format.mayNeed?.(rules) ?? []) {
    taken.set(set, (taken.get(set) ?? 0) + questions)
    needed.set(set, (needed.get(set) ?? 0) + questions)
  }
  for (const [id, count] of needed) {
    const set = setOf(id)
    if (set && leftIn(id) < 0)
      say(
        [...set.at, 'questions'],
        { zh: `${set.it.questions.length} 题`, en: some(set.it.questions.length, 'question') },
        {
          zh: `至少 ${taken.get(id) ?? count} 题：环节 ${round.id} 要用 ${count} 题`,
          en: `at least ${taken.get(id) ?? count}: round ${round.id} asks ${count}`,
        },
      )
  }
  if (!plans.some((plan) => plan.mode === 'all' || plan.mode === 'audience')) return
  for (const id of format.sets(rules)) checkOptions(setOf(id), { questions, round: round.id }, say)
}

/** Tablets take letters: every question of the set has options. */
function checkOptions(set: Draft['questionSets'][number] | undefined, { questions, round }: { questions: Questions | null; round: string }, say: Say): void {
  if (!set) return
  for (const list of ['questions', 'spares'] as const)
    set.it[list].forEach((id, i) => {
      const question = questions?.get(id)
      if (question && question.options.length === 0)
        say([...set.at, list, i], shown(id), {
          zh: `有选项的题目：环节 ${round} 在平板上作答`,
          en: `a question with options: round ${round} is answered on tablets`,
        })
    })
}
