/** The right answer as the crew sees it, from the draw on, and the judges where they mark by it; never part of a public window. */
import type { CrewPart } from '#shared/views/people.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { liveSlot } from '../contest/read.ts'

export function keyPart(state: ContestState): CrewPart {
  const slot = liveSlot(state)
  const question = slot?.question
  if (!slot || !question) return null
  return {
    slotId: slot.id,
    stem: question.stem,
    options: question.options.map(({ letter, text }) => ({ letter, text })),
    key: [...question.key],
    accept: [...question.accept],
    explanation: question.explanation,
    article: question.article,
    asOf: question.asOf,
    subject: question.subject,
    questionId: question.id,
  }
}

export const judgeKey = (state: ContestState): CrewPart => (liveSlot(state)?.plan.mode === 'performance' ? keyPart(state) : null)
