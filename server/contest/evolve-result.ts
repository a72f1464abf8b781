/** Reducers of points, result states and awards. */
import type { AwardId, PartId } from '#shared/words.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Result, TieBreak } from './result-state.ts'
import type { Reducers } from './reducers.ts'
import { countedIn } from './read.ts'
import { enterAll } from './scoring.ts'

function withResult(state: ContestState, partId: PartId, change: (result: Result) => Partial<Result>): ContestState {
  const result = state.results[partId]
  return result ? { ...state, results: { ...state.results, [partId]: { ...result, ...change(result) } } } : state
}

const without = (awards: ContestState['awards'], withdrawn: readonly AwardId[]): ContestState['awards'] => ({
  ...awards,
  shown: awards.shown.filter((id) => !withdrawn.includes(id)),
  now: awards.now !== null && withdrawn.includes(awards.now) ? null : awards.now,
})
/** A new order takes the place of the groups that held the same teams; who shares the total no more is left out. */
function splicedInto(before: TieBreak | undefined, { order, among }: Pick<EventOf<'TieSettled'>, 'order' | 'among'>): TieBreak['order'] {
  const teams = order.flat()
  const from = before?.order.findIndex((group) => group.some((id) => teams.includes(id))) ?? -1
  if (!before || from < 0) return order
  const kept = before.order.map((group) => group.filter((id) => !teams.includes(id) && (among?.includes(id) ?? true)))
  return [...kept.slice(0, from), ...order, ...kept.slice(from)].filter((group) => group.length > 0)
}

/** [S1] A check, equal or not, holds for the points it was entered against. */
function unchecked(state: ContestState, partId: PartId): ContestState {
  const result = state.results[partId]
  const falls = result?.stage === 'checked' || (result?.stage === 'provisional' && result.check !== null)
  return falls ? withResult(state, partId, () => ({ stage: 'provisional', check: null, signatures: [] })) : state
}

type Topics =
  | 'PointsEntered'
  | 'SanctionApplied'
  | 'CheckEntered'
  | 'CheckSkipped'
  | 'SignatureGiven'
  | 'ResultSigned'
  | 'ResultReopened'
  | 'ResultAnnounced'
  | 'NomineeSealed'
  | 'EqualsDecided'
  | 'AwardShown'
  | 'AwardStaged'
  | 'AwardRehearsed'
  | 'TieSettled'

export const evolveResult: Reducers<Topics> = {
  PointsEntered: (state, { entries, at, by }) => {
    const after: ContestState = { ...state, ledger: enterAll(state.ledger, entries, { seq: state.seq + 1, at, by }) }
    const touched = [...new Set(entries.map(({ partId }) => partId))].flatMap((partId) => countedIn(state.contest, partId))
    return touched.reduce(unchecked, after)
  },
  SanctionApplied: (state, { partId, teamId, sanction, step, disqualify, reason }) => ({
    ...state,
    sanctions: [...state.sanctions, { partId, teamId, sanction, step, disqualify, reason }],
  }),
  CheckEntered: (state, { partId, rows, equal, by }) =>
    withResult(state, partId, () =>
      equal ? { stage: 'checked', check: { how: 'equal', by } } : { stage: 'provisional', check: { how: 'differs', by, rows } },
    ),
  CheckSkipped: (state, { partId, reason, by }) => withResult(state, partId, () => ({ stage: 'checked', check: { how: 'skipped', by, reason } })),
  SignatureGiven: (state, { partId, by }) => withResult(state, partId, (result) => ({ signatures: [...(result.signatures ?? []), by] })),
  ResultSigned: (state, { partId, by }) =>
    withResult(state, partId, (result) => ({ stage: 'signed', signedBy: by, signatures: [...(result.signatures ?? []), by] })),
  ResultReopened: (state, { partId, reason, withdrawn, by, at }) =>
    withResult({ ...state, awards: without(state.awards, withdrawn) }, partId, (result) => ({
      stage: 'provisional',
      version: result.version + 1,
      check: null,
      signedBy: null,
      signatures: [],
      reopened: [...result.reopened, { reason, by, at }],
    })),
  ResultAnnounced: (state, { partId }) => withResult(state, partId, () => ({ stage: 'announced' })),
  NomineeSealed: (state, { awardId, teamId, playerId }) => {
    const nominees = { ...state.awards.nominees, [awardId]: { ...state.awards.nominees[awardId], [teamId]: playerId } }
    return { ...state, awards: { ...state.awards, nominees } }
  },
  EqualsDecided: (state, { awardId, decided }) => ({ ...state, awards: { ...state.awards, decided: { ...state.awards.decided, [awardId]: decided } } }),
  AwardShown: (state, { awardId, named = null }) => {
    const shown = state.awards.shown.includes(awardId) ? state.awards.shown : [...state.awards.shown, awardId]
    return { ...state, awards: { ...state.awards, now: awardId, take: 'announce', named, shown, rehearsed: null } }
  },
  AwardStaged: (state, { awardId, take, named }) => {
    const { rehearsed } = state.awards
    const staged = { take, named }
    return { ...state, awards: { ...state.awards, ...(rehearsed ? { rehearsed: { awardId, ...staged } } : staged) } }
  },
  AwardRehearsed: (state, { awardId, named = null }) => ({
    ...state,
    awards: { ...state.awards, rehearsed: awardId === null ? null : { awardId, take: 'announce', named } },
  }),
  TieSettled: (state, { partId, total, order, among }) => {
    const teams = order.flat()
    const same = (one: TieBreak) => one.partId === partId && one.total === total && one.order.flat().some((id) => teams.includes(id))
    // of a wider group whose other teams have another total now, the order comes back with them
    const isOver = (one: TieBreak) => same(one) && (among === undefined || one.order.flat().every((id) => among.includes(id)))
    const settled: TieBreak = { partId, total, order: splicedInto(state.tieBreaks.findLast(same), { order, ...(among ? { among } : {}) }) }
    return { ...state, tieBreaks: [...state.tieBreaks.filter((one) => !isOver(one)), settled] }
  },
}
