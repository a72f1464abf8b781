/** Holds the questions of the banks against the seals in the journal: what is still to be drawn must be what was sealed. */
import type { DrawnQuestion } from '#shared/question.ts'
import type { QuestionId, SetId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { SealedQuestion } from '../contest/prepared-contest.ts'
import { sealOf } from './contest-file.ts'

type Questions = ReadonlyMap<QuestionId, DrawnQuestion>
export interface BrokenSeal {
  readonly setId: SetId
  readonly list: 'questions' | 'spares'
  /** Place in the list, from 1. */
  readonly number: number
  readonly id: QuestionId
  readonly what: 'changed' | 'missing'
}

/** Every question and spare not drawn yet that isn't as it was sealed, in the order in which they would be drawn. */
export function brokenSeals({ contest, draws }: Pick<ContestState, 'contest' | 'draws'>, questions: Questions): readonly BrokenSeal[] {
  const broken: BrokenSeal[] = []
  for (const set of Object.keys(contest.sets)) {
    const setId = set as SetId
    const { next, spare, taken = [] } = draws[setId] ?? { next: 0, spare: 0 }
    for (const [list, from] of [['questions', next] as const, ['spares', spare] as const])
      contest.sets[setId]?.[list].forEach(({ id, sha256 }, i) => {
        const question = questions.get(id)
        if (i < from || (list === 'questions' && taken.includes(i + 1)) || (question && sealOf(question) === sha256)) return
        broken.push({ setId, list, number: i + 1, id, what: question ? 'changed' : 'missing' })
      })
  }
  return broken
}

/** The question as it was sealed; null when the banks have it otherwise, or not at all. */
export function sealedQuestion({ sets }: ContestState['contest'], questions: Questions, id: QuestionId): DrawnQuestion | null {
  const question = questions.get(id)
  if (!question) return null
  const seal = sealOf(question)
  const isIt = (sealed: SealedQuestion) => sealed.id === id && sealed.sha256 === seal
  return Object.values(sets).some((set) => set.questions.some(isIt) || set.spares.some(isIt)) ? question : null
}
