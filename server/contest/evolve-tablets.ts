/** Reducers of answers on tablets. */
import type { TeamId } from '#shared/words.ts'
import type { Slot, TabletAnswer } from './slot-state.ts'
import { answerOn, keyOf } from './player-answers.ts'
import type { Reducers } from './reducers.ts'
import { inSlot, leftNow, phaseAfterRuling, withRuling } from './evolve-slot.ts'

const none: TabletAnswer = { chosen: [], submitted: null, submittedAt: null, lateEvidence: null }

const leftOf = (answer: TabletAnswer | undefined) => (answer?.leftMs === undefined ? {} : { leftMs: answer.leftMs })

/** [K6] Of its own time, which may be shorter than the clock's. */
const ownLeftAt = (slot: Slot, teamId: TeamId, { leftMs }: { readonly leftMs?: number }) =>
  leftMs === undefined ? {} : { leftMs: Math.max(0, leftMs - (slot.dueLeftMs?.[teamId] ?? 0)) }

/** The answer of a team's tablet, or of one of its players' where each answers. */
function onTablet(slot: Slot, of: { teamId: TeamId; position: number | undefined }, change: (before: TabletAnswer) => TabletAnswer): Partial<Slot> {
  const { teamId, position } = of
  const after = change(answerOn(slot, teamId, position ?? null) ?? none)
  if (position === undefined) return { answers: { ...slot.answers, [teamId]: after } }
  return { playerAnswers: { ...slot.playerAnswers, [keyOf(teamId, position)]: after } }
}

export const evolveTablets: Reducers<
  'AnswersOpened' | 'AnswerChosen' | 'AnswerSubmitted' | 'AnswersClosed' | 'AudienceClosed' | 'KeyAmended' | 'CardsEntered'
> = {
  AnswersOpened: (state, { slotId, dueLeftMs }) => inSlot(state, slotId, () => ({ taking: true, phase: 'answering', ...(dueLeftMs ? { dueLeftMs } : {}) })),
  AnswerChosen: (state, { slotId, teamId, position, answer }) =>
    inSlot(state, slotId, (slot) => onTablet(slot, { teamId, position }, (before) => ({ ...before, chosen: answer }))),
  AnswerSubmitted: (state, { slotId, teamId, position, answer, inTime, at }) =>
    inSlot(state, slotId, (slot) =>
      onTablet(slot, { teamId, position }, (before) =>
        inTime
          ? { ...before, chosen: answer, submitted: answer, submittedAt: at, ...ownLeftAt(slot, teamId, leftNow(state, at)) }
          : { ...before, lateEvidence: answer },
      ),
    ),
  AnswersClosed: (state, { slotId, attempts, at }) =>
    inSlot(state, slotId, (slot) => {
      const marked = attempts.map((one) => ({
        id: one.attemptId,
        teamId: one.teamId,
        playerId: one.playerId ?? null,
        position: one.position ?? null,
        how: 'tablet' as const,
        startedAt: at,
        complete: true,
        timeUp: false,
        ...leftOf(slot.answers[one.teamId]),
        ...(one.players ? { players: one.players } : {}),
        answer: one.answer ?? [],
        votes: {},
        ruling: one.ruling,
        was: [],
        shown: false,
      }))
      return { taking: false, attempts: marked, attemptsMade: marked.length, phase: phaseAfterRuling({ ...slot, phase: 'ruling' }, marked) }
    }),
  AudienceClosed: (state, { slotId, votes, totals }) => inSlot(state, slotId, () => ({ taking: false, tally: { votes, totals }, phase: 'ruled' })),
  KeyAmended: (state, { slotId, key, rulings }) =>
    inSlot(state, slotId, (slot) => ({
      question: slot.question ? { ...slot.question, key: [...key] } : null,
      attempts: slot.attempts.map((attempt) => {
        const again = rulings.find((one) => one.attemptId === attempt.id)
        return again ? { ...attempt, ...withRuling(attempt, again.ruling) } : attempt
      }),
    })),
  CardsEntered: (state, { slotId, answers, rulings, at }) =>
    inSlot(state, slotId, (slot) => {
      const cards = Object.fromEntries(
        Object.entries(answers).map(([teamId, answer]) => [teamId, { ...none, chosen: answer, submitted: answer, submittedAt: at, card: true as const }]),
      )
      const attempts = slot.attempts.map((attempt) => {
        const answer = answers[attempt.teamId]
        const again = rulings.find((one) => one.attemptId === attempt.id)
        return answer ? { ...attempt, answer, ...(again ? withRuling(attempt, again.ruling) : {}) } : attempt
      })
      return { answers: { ...slot.answers, ...cards }, attempts }
    }),
}
