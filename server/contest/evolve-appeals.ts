/** Reducers of appeals, of what the chief decides about things derived, and of questions made up. */
import type { RoundId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { Appeal } from './result-state.ts'
import type { RoundState } from './slot-state.ts'
import type { Reducers } from './reducers.ts'
import { roundIdOf } from './read.ts'

const inAppeal = (state: ContestState, id: string, change: (appeal: Appeal) => Partial<Appeal>): ContestState => ({
  ...state,
  appeals: state.appeals.map((appeal) => (appeal.id === id ? { ...appeal, ...change(appeal) } : appeal)),
})
function inRound(state: ContestState, roundId: RoundId, change: (round: RoundState) => Partial<RoundState>): ContestState {
  const round = state.rounds[roundId]
  return round ? { ...state, rounds: { ...state.rounds, [roundId]: { ...round, ...change(round) } } } : state
}

type Topics =
  | 'AppealLodged'
  | 'AppealTakenFurther'
  | 'AppealDecided'
  | 'DerivedSettled'
  | 'OrderRedone'
  | 'PartUnformed'
  | 'TieBreaksUndone'
  | 'MakeUpGranted'
  | 'RoundReopened'

export const evolveAppeals: Reducers<Topics> = {
  AppealLodged: (state, { appealId, teamId, partId, of, text, clockId, at, by }) => ({
    ...state,
    appeals: [...state.appeals, { id: appealId, teamId, partId, of, text, clockId, at, by, step: 0, decided: null, was: [] }],
  }),
  AppealTakenFurther: (state, { appealId }) =>
    inAppeal(state, appealId, ({ step, decided, was }) => ({ step: step + 1, decided: null, was: decided ? [...was, decided] : was })),
  AppealDecided: (state, { appealId, decision, at, by }) => inAppeal(state, appealId, () => ({ decided: { ...decision, at, by } })),
  DerivedSettled: (state, { derivedId, wouldBe, how, reason, letGo = [], at, by }) => {
    const settled = { ...state, derived: [...state.derived, { id: derivedId, wouldBe, how, reason, at, by }] }
    return letGo.reduce<ContestState>((now, one) => inRound(now, roundIdOf(one.slotId), (round) => ({ letGo: [...(round.letGo ?? []), one] })), settled)
  },
  OrderRedone: (state, { roundId, order, lowToHigh, totals }) => inRound(state, roundId, () => ({ order, lowToHigh, ...(totals ? { totals } : {}) })),
  PartUnformed: (state, { partId }) => {
    const parts = state.contest.parts.map((part) => {
      if (part.id !== partId) return part
      const { formed: _, ...unformed } = part
      return unformed
    })
    return { ...state, contest: { ...state.contest, parts } }
  },
  // one under way still decides
  TieBreaksUndone: (state, { partId }) => {
    const playOff = state.contest.parts.find((part) => part.id === partId)?.playOff
    const over = playOff !== undefined && state.rounds[playOff]?.stage === 'over'
    const without = { ...state, tieBreaks: state.tieBreaks.filter((one) => one.partId !== partId) }
    return over ? inRound(without, playOff, () => ({ undone: true })) : without
  },
  MakeUpGranted: (state, { roundId, makeUp }) => inRound(state, roundId, ({ makeUps = [] }) => ({ makeUps: [...makeUps, makeUp] })),
  RoundReopened: (state, { roundId }) => ({ ...inRound(state, roundId, () => ({ stage: 'active' })), live: roundId, clock: null }),
}
