/** Reducers of answers on tablets. */
import type { TabletAnswer } from './contest-state.ts'
import type { Reducers } from './reducers.ts'
import { inSlot, leftNow, phaseAfterRuling, withRuling } from './evolve-slot.ts'

const none: TabletAnswer = { chosen: [], submitted: null, submittedAt: null, lateEvidence: null }

const leftOf = (answer: TabletAnswer | undefined) => (answer?.leftMs === undefined ? {} : { leftMs: answer.leftMs })

export const evolveTablets: Reducers<'AnswersOpened' | 'AnswerChosen' | 'AnswerSubmitted' | 'AnswersClosed' | 'KeyAmended'> = {
  AnswersOpened: (state, { slotId }) => inSlot(state, slotId, () => ({ taking: true, phase: 'answering' })),
  AnswerChosen: (state, { slotId, teamId, answer }) =>
    inSlot(state, slotId, (slot) => ({ answers: { ...slot.answers, [teamId]: { ...(slot.answers[teamId] ?? none), chosen: answer } } })),
  AnswerSubmitted: (state, { slotId, teamId, answer, inTime, at }) =>
    inSlot(state, slotId, (slot) => {
      const before = slot.answers[teamId] ?? none
      const after: TabletAnswer = inTime
        ? { ...before, chosen: answer, submitted: answer, submittedAt: at, ...leftNow(state, at) }
        : { ...before, lateEvidence: answer }
      return { answers: { ...slot.answers, [teamId]: after } }
    }),
  AnswersClosed: (state, { slotId, attempts, at }) =>
    inSlot(state, slotId, (slot) => {
      const marked = attempts.map((one) => ({
        id: one.attemptId,
        teamId: one.teamId,
        playerId: null,
        position: null,
        how: 'tablet' as const,
        startedAt: at,
        complete: true,
        timeUp: false,
        ...leftOf(slot.answers[one.teamId]),
        answer: one.answer ?? [],
        votes: {},
        ruling: one.ruling,
        was: [],
        shown: false,
      }))
      return { taking: false, attempts: marked, attemptsMade: marked.length, phase: phaseAfterRuling({ ...slot, phase: 'ruling' }, marked) }
    }),
  KeyAmended: (state, { slotId, key, rulings }) =>
    inSlot(state, slotId, (slot) => ({
      question: slot.question ? { ...slot.question, key: [...key] } : null,
      attempts: slot.attempts.map((attempt) => {
        const again = rulings.find((one) => one.attemptId === attempt.id)
        return again ? { ...attempt, ...withRuling(attempt, again.ruling) } : attempt
      }),
    })),
}
