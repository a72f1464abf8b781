/** Rosters and substitutions as a contest's file allows them. */
import { describe, expect, test } from 'vitest'
import type { RosterRules, SubstitutionRules } from '#shared/part-settings.ts'
import { PlayerId } from '#shared/words.ts'
import { accepted, chief, given, operator, prepared, refusedAs, stateIs, type Played, type Step } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const rule = chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
const showRuling = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const swap = (out: number, into: number, injury?: true) =>
  ({
    type: 'SubstitutePlayer',
    teamId: 't1' as never,
    out: `t1-p${String(out)}` as never,
    in: `t1-p${String(into)}` as never,
    reason: '换人',
    ...(injury ? { injury } : {}),
  }) as const
const swaps = (out: number, into: number, injury?: true): Step => operator.asks(swap(out, into, injury))
const adds: Step = operator.asks({
  type: 'AmendContest',
  reason: '补报',
  changes: [{ path: 'teams/t1/roster', value: { id: 't1-p9', name: '新选手', position: null } }],
})

function contest(substitution: SubstitutionRules, roster: RosterRules = {}): Played {
  return prepared({ ...smallContest({ format: 'required', rules: { ruling: { method: 'chief' } } }), substitution, roster })
}

describe('substitutions', () => {
  test('[H3] between questions, between rounds, before the contest, or for an injury alone', () => {
    given(contest({}), begin, open).when(swaps(2, 3)).then(accepted)
    given(contest({ when: 'between-questions' }), begin, open)
      .when(swaps(2, 3))
      .then(refusedAs('not-now-by-rules'))
    given(contest({ when: 'between-questions' }), begin)
      .when(swaps(2, 3))
      .then(accepted)
    given(contest({ when: 'between-rounds' }), begin)
      .when(swaps(2, 3))
      .then(refusedAs('not-now-by-rules'))
    given(contest({ when: 'before-contest' }))
      .when(swaps(2, 3))
      .then(accepted)
    given(contest({ when: 'injury-only' }))
      .when(swaps(2, 3))
      .then(refusedAs('not-now-by-rules'))
    given(contest({ when: 'injury-only' }), begin, open)
      .when(swaps(2, 3, true))
      .then(accepted)
    given(contest({ when: 'between-rounds', injury: 'as-others' }), begin)
      .when(swaps(2, 3, true))
      .then(refusedAs('not-now-by-rules'))
  })
  test('[H4] so many a team, no return, the chief’s consent', () => {
    given(contest({ most: 1 }), swaps(2, 3))
      .when(swaps(3, 2))
      .then(refusedAs('no-more-substitutions'))
    given(contest({ most: 0 }))
      .when(swaps(2, 3, true))
      .then(accepted)
    given(contest({ mayReturn: 'no' }), swaps(2, 3))
      .when(swaps(3, 2))
      .then(refusedAs('no-more-substitutions'))
    given(contest({ approval: 'chief' }))
      .when(swaps(2, 3))
      .then(refusedAs('needs-chief'))
    given(contest({ approval: 'chief' }))
      .when(chief.asks(swap(2, 3)))
      .then(accepted)
  })
  test('[H4] a substitution taken back is not counted', () => {
    given(contest({ most: 1 }), swaps(2, 3), operator.asks({ type: 'UndoCommand' }))
      .when(swaps(2, 3))
      .then(accepted)
  })
  test('[H4] points stay with the person who won them', () => {
    given(contest({}), begin, open, show, start, rule, showRuling, close)
      .when(swaps(1, 3))
      .then(
        accepted,
        stateIs((state) => expect(state.ledger.persons['main' as never]).toEqual({ 't1-p1': 10_000 })),
      )
  })
})

describe('rosters', () => {
  const id = (text: string) => PlayerId.parse(text)
  test('[H5] whoever is barred, or not on the list of the admitted, does not come in', () => {
    given(contest({}, { barred: [{ player: id('t1-p3'), clause: '第三条' }] }))
      .when(swaps(2, 3))
      .then(refusedAs('not-eligible'))
    given(contest({}, { eligible: { clause: '第三条', players: [id('t1-p1'), id('t1-p2')] } }))
      .when(swaps(2, 3))
      .then(refusedAs('not-eligible'))
    given(contest({}, { eligible: { clause: '第三条', players: [id('t1-p3')] } }))
      .when(swaps(2, 3))
      .then(accepted)
  })
  test('[H6] a person is added until the roster is closed, and then comes in as a substitute', () => {
    given(contest({})).when(adds).then(refusedAs('not-amendable'))
    given(contest({}, { frozen: 'at-first-round' }), adds)
      .when(swaps(2, 9))
      .then(accepted)
    given(contest({}, { frozen: 'at-first-round' }), begin)
      .when(adds)
      .then(refusedAs('not-amendable'))
    given(contest({}, { frozen: 'never' }), begin)
      .when(adds)
      .then(accepted)
  })
})
