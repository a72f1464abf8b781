/** Reducers of a slot: its question, attempts, rulings, marks. */
import type { AttemptId, Instant, Millis, OpeningId, SlotId } from '#shared/words.ts'
import type { Buzzer } from './buzzer-state.ts'
import type { ContestState, Drawn } from './contest-state.ts'
import type { Attempt, Foul, RoundState, Ruling, Slot } from './slot-state.ts'
import type { Reducers } from './reducers.ts'
import { eligibleFor, roundIdOf, rulesOf } from './read.ts'
import { unhide } from './scoring.ts'

const openingIn = (buzzer: Buzzer): OpeningId | null => (buzzer.is === 'closed' ? null : buzzer.openingId)
/** [B20] An opening that is over is kept, settled or not: its timing is part of the record. */
export function keptRaces({ buzzer, presses, races = [] }: Slot, next: Buzzer): Pick<Slot, 'races'> {
  if (buzzer.is === 'closed' || openingIn(next) === buzzer.openingId) return {}
  const hasPresses = presses.some((press) => press.openingId === buzzer.openingId)
  return buzzer.is === 'taken' || hasPresses ? { races: [...races.filter(({ openingId }) => openingId !== buzzer.openingId), buzzer] } : {}
}
/** The state with one slot changed; unknown slots leave it as it is. */
export function inSlot(state: ContestState, slotId: SlotId, change: (slot: Slot, round: RoundState) => Partial<Slot>): ContestState {
  const round = state.rounds[roundIdOf(slotId)]
  if (!round) return state
  // nearly always the last one
  const index = round.slots.findLastIndex((slot) => slot.id === slotId)
  const slot = round.slots[index]
  if (!slot) return state
  const slots = [...round.slots]
  const changed = change(slot, round)
  slots[index] = { ...slot, ...(changed.buzzer ? keptRaces(slot, changed.buzzer) : {}), ...changed }
  return { ...state, rounds: { ...state.rounds, [round.id]: { ...round, slots } } }
}
const withAttempt = (slot: Slot, id: AttemptId, change: (attempt: Attempt) => Partial<Attempt>): readonly Attempt[] =>
  slot.attempts.map((attempt) => (attempt.id === id ? { ...attempt, ...change(attempt) } : attempt))
export const withRuling = (attempt: Attempt, ruling: Ruling): Partial<Attempt> => ({
  ruling,
  was: attempt.ruling ? [...attempt.was, attempt.ruling] : attempt.was,
})
/** `ruled` once no attempt waits and the slot isn't past it; an overrule leaves the other teams' race or answer where it is. */
export function phaseAfterRuling(slot: Slot, attempts: readonly Attempt[]): Slot['phase'] {
  if (slot.phase === 'revealed' || slot.phase === 'closed') return slot.phase
  if (slot.phase === 'shown' && slot.buzzer.is !== 'closed') return 'shown'
  if (slot.phase === 'answering' && attempts.some((attempt) => attempt.ruling === null)) return 'answering'
  return attempts.every((attempt) => attempt.ruling && attempt.ruling.status !== 'provisional') ? 'ruled' : 'ruling'
}

/** The set with one more spare, or one more question: the next, or the one with this number. */
function drawnOne(before: Drawn | undefined, spare: boolean, number: number | undefined): Drawn {
  const drawn = before ?? { next: 0, spare: 0 }
  if (spare) return { ...drawn, spare: drawn.spare + 1 }
  return number === undefined ? { ...drawn, next: drawn.next + 1 } : { ...drawn, taken: [...(drawn.taken ?? []), number] }
}

/** What the clock to answer shows at this instant; nothing where there is none. */
export function leftNow({ clock }: ContestState, at: Instant): { readonly leftMs?: Millis } {
  if (!clock || clock.purpose === 'press' || clock.purpose === 'begin') return {}
  if (clock.state.is === 'running') return { leftMs: Math.max(0, clock.state.endsAt - at) }
  return { leftMs: clock.state.is === 'paused' ? clock.state.leftMs : 0 }
}
/** A foul between two questions is kept with the round. */
function outsideQuestion(state: ContestState, foul: Foul): ContestState {
  const round = state.live === null ? null : state.rounds[state.live]
  const after = round?.slots.at(-1)?.id ?? null
  return round ? { ...state, rounds: { ...state.rounds, [round.id]: { ...round, fouls: [...(round.fouls ?? []), { ...foul, after }] } } } : state
}

const noSlot = {
  value: null,
  item: null,
  rights: [],
  declined: false,
  question: null,
  optionsShown: false,
  buzzer: { is: 'closed' },
  presses: [],
  fouls: [],
  out: [],
  taking: false,
  answers: {},
  attempts: [],
  attemptsMade: 0,
  marks: {},
  marksResult: null,
  deliberating: false,
  timeUp: false,
  interrupted: false,
  voided: null,
} as const

type Topics =
  | 'SlotOpened'
  | 'ValueChosen'
  | 'TurnDeclined'
  | 'TeamPicked'
  | 'ItemPicked'
  | 'QuestionDrawn'
  | 'QuestionAskedAgain'
  | 'RightUsed'
  | 'AnswerTimedOut'
  | 'QuestionShown'
  | 'OptionsShown'
  | 'AnswerRevealed'
  | 'QuestionVoided'
  | 'SlotClosed'
  | 'AnswerStarted'
  | 'AnswererNamed'
  | 'AnswerCompleted'
  | 'VoteCast'
  | 'AnswerRuled'
  | 'RulingConfirmed'
  | 'RulingShown'
  | 'ObjectionsOpened'
  | 'DeliberationCalled'
  | 'FoulCalled'
  | 'MarkEntered'
  | 'PerformanceTimed'
  | 'PlayerDrawn'
  | 'MarksShown'

export const evolveSlot: Reducers<Topics> = {
  SlotOpened: (state, { roundId, slotId, number, plan, out: without = [] }) => {
    const round = state.rounds[roundId]
    if (!round) return state
    const phase = plan.values || plan.pick || plan.rivals ? 'choosing' : plan.setId ? 'ready' : 'shown'
    const out = round.entrants.filter((teamId) => without.includes(teamId) || (plan.among !== undefined && !plan.among.includes(teamId)))
    return { ...state, rounds: { ...state.rounds, [roundId]: { ...round, slots: [...round.slots, { id: slotId, number, plan, phase, ...noSlot, out }] } } }
  },
  // Whoever was picked answers first where no team was named to; the rest are out of the question.
  TeamPicked: (state, { slotId, chooser, teamId }) =>
    inSlot(state, slotId, (slot, round) => {
      const among = slot.plan.teamId === null ? [teamId, chooser] : [chooser, teamId]
      const first = slot.plan.mode === 'turn' ? (slot.plan.teamId ?? teamId) : slot.plan.teamId
      return {
        plan: { ...slot.plan, among, teamId: first },
        out: round.entrants.filter((id) => !among.includes(id)),
        phase: slot.plan.setId ? 'ready' : 'shown',
      }
    }),
  ValueChosen: (state, { slotId, value }) => inSlot(state, slotId, () => ({ value })),
  TurnDeclined: (state, { slotId }) => inSlot(state, slotId, () => ({ declined: true, phase: 'ruled' })),
  ItemPicked: (state, { slotId, number }) => inSlot(state, slotId, () => ({ item: number })),
  QuestionDrawn: (state, { slotId, setId, spare, number, question }) =>
    inSlot({ ...state, draws: { ...state.draws, [setId]: drawnOne(state.draws[setId], spare, number) } }, slotId, () => ({
      question,
      phase: 'ready',
      optionsShown: false,
    })),
  QuestionAskedAgain: (state, { slotId, question }) => inSlot(state, slotId, () => ({ question, phase: 'ready', optionsShown: false })),
  QuestionShown: (state, { slotId }) => inSlot(state, slotId, () => ({ phase: 'shown' })),
  OptionsShown: (state, { slotId }) => inSlot(state, slotId, () => ({ optionsShown: true })),
  AnswerRevealed: (state, { slotId }) => inSlot(state, slotId, () => ({ phase: 'revealed', optionsShown: true })),
  QuestionVoided: (state, { slotId, cause, reason, replace, usesQuota }) =>
    inSlot(state, slotId, (slot) => ({
      voided: { cause, reason, replace, usesQuota },
      buzzer: { is: 'closed' },
      taking: false,
      deliberating: false,
      phase: slot.phase === 'closed' || slot.phase === 'revealed' ? slot.phase : 'ruled',
    })),
  SlotClosed: (state, { slotId, refused, at }) =>
    inSlot(state, slotId, () => ({ phase: 'closed', buzzer: { is: 'closed' }, taking: false, closedAt: at, ...(refused ? { refused } : {}) })),
  AnswerStarted: (state, { slotId, attemptId, teamId, playerId, position, how, interrupt, dueLeftMs, at }) =>
    inSlot(state, slotId, (slot, round) => ({
      phase: 'answering',
      attemptsMade: slot.attemptsMade + 1,
      attempts: [
        ...slot.attempts,
        {
          id: attemptId,
          teamId,
          playerId,
          position,
          how,
          ...(interrupt ? { interrupt } : {}),
          startedAt: at,
          complete: false,
          timeUp: false,
          ...(dueLeftMs === undefined ? {} : { dueLeftMs }),
          others: eligibleFor(round, slot).filter((id) => id !== teamId),
          answer: null,
          votes: {},
          ruling: null,
          was: [],
          shown: false,
        },
      ],
    })),
  AnswererNamed: (state, { slotId, attemptId, playerId, position }) =>
    inSlot(state, slotId, (slot) => ({ attempts: withAttempt(slot, attemptId, () => ({ playerId, position })) })),
  AnswerCompleted: (state, { slotId, attemptId, at }) =>
    inSlot(state, slotId, (slot) => ({ phase: 'ruling', attempts: withAttempt(slot, attemptId, () => ({ complete: true, ...leftNow(state, at) })) })),
  AnswerTimedOut: (state, { slotId, attemptId }) =>
    inSlot(state, slotId, (slot) => ({ phase: 'ruling', attempts: withAttempt(slot, attemptId, () => ({ timeUp: true })) })),
  // Whatever the team was answering ends without a ruling; a lifeline leaves the answer where it is.
  RightUsed: (state, { slotId, teamId, right }) =>
    inSlot(state, slotId, (slot) => {
      const rights = [...slot.rights, { teamId, right }]
      if (right === 'lifeline') return { rights }
      const attempts = slot.attempts.filter((attempt) => attempt.ruling !== null)
      return right === 'swap' ? { rights, attempts } : { rights, attempts, declined: true, deliberating: false, phase: 'ruled' }
    }),
  VoteCast: (state, { slotId, attemptId, outcome, by }) => {
    const seat = (by.for ?? by).seat
    return inSlot(state, slotId, (slot) => ({ attempts: withAttempt(slot, attemptId, (attempt) => ({ votes: { ...attempt.votes, [seat]: outcome } })) }))
  },
  AnswerRuled: (state, { slotId, attemptId, ruling, again, at }) =>
    inSlot(state, slotId, (slot) => {
      const left = (attempt: Attempt) => (again || attempt.complete ? {} : leftNow(state, at))
      const attempts = withAttempt(slot, attemptId, (attempt) => ({ ...withRuling(attempt, ruling), ...left(attempt) }))
      return { attempts, deliberating: false, phase: phaseAfterRuling(slot, attempts) }
    }),
  RulingConfirmed: (state, { slotId, attemptIds }) =>
    inSlot(state, slotId, (slot) => {
      const attempts = slot.attempts.map((attempt) =>
        attempt.ruling && attemptIds.includes(attempt.id) ? { ...attempt, ruling: { ...attempt.ruling, status: 'confirmed' as const } } : attempt,
      )
      return { attempts, deliberating: false, phase: phaseAfterRuling(slot, attempts) }
    }),
  RulingShown: (state, { slotId }) => {
    const shown = inSlot(state, slotId, (slot) => ({
      attempts: slot.attempts.map((attempt) => (attempt.ruling && attempt.ruling.status !== 'provisional' ? { ...attempt, shown: true } : attempt)),
    }))
    return { ...shown, ledger: unhide(shown.ledger, roundIdOf(slotId), slotId) }
  },
  ObjectionsOpened: (state, { slotId }) => {
    const objecting = rulesOf(state, roundIdOf(slotId)).objections?.to ?? []
    return inSlot(state, slotId, ({ plan }) => ({ plan: { ...plan, mode: 'race', objecting }, phase: 'shown' }))
  },
  DeliberationCalled: (state, { slotId }) => inSlot(state, slotId, () => ({ deliberating: true })),
  FoulCalled: (state, { slotId, teamId, code, points, out, reason, turnsLost, gives, by }) =>
    slotId === null
      ? outsideQuestion(state, { teamId, code, points, by, reason, ...(gives ? { gives } : {}) })
      : inSlot(state, slotId, (slot) => ({
          fouls: [...slot.fouls, { teamId, code, points, by, reason, ...(turnsLost === undefined ? {} : { turnsLost }), ...(gives ? { gives } : {}) }],
          out: out && !slot.out.includes(teamId) ? [...slot.out, teamId] : slot.out,
        })),
  MarkEntered: (state, { slotId, judge, mark, criteria }) =>
    inSlot(state, slotId, (slot) => ({
      marks: { ...slot.marks, [String(judge)]: mark },
      ...(criteria ? { sheets: { ...slot.sheets, [String(judge)]: criteria } } : {}),
    })),
  PerformanceTimed: (state, { slotId, tookMs }) => inSlot(state, slotId, () => ({ tookMs })),
  PlayerDrawn: (state, { slotId, playerId, position }) => inSlot(state, slotId, () => ({ performer: { playerId, position } })),
  MarksShown: (state, { slotId, result }) =>
    inSlot(state, slotId, (slot) => ({ marksResult: result, ...(slot.phase === 'closed' ? { shownLate: true as const } : { phase: 'ruled' as const }) })),
}
