/** A ruling changed after the end of a round that pays places or duels: nothing is reversed before the chief has decided, and nothing signed. */
import { describe, expect, test } from 'vitest'
import type { AppealRules } from '#shared/appeal-settings.ts'
import { formatOf } from '../formats/index.ts'
import { flip, main } from '../testing/appealing.ts'
import { accepted, chief, given, operator, prepared, refusedAs, stateIs, type Played, type Step } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { derivedOf } from './derived.ts'
import { impactOf } from './impact.ts'
import { nextPlan } from './next-plan.ts'

const ROUND = 'round' as never
const begin = operator.asks({ type: 'BeginRound', roundId: ROUND })
const end = operator.asks({ type: 'EndRound', roundId: ROUND })
const question = (outcome: 'right' | 'wrong'): Step[] => [
  operator.asks({ type: 'OpenSlot', roundId: ROUND }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
  chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome })),
  operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
]
const answered = (...outcomes: ('right' | 'wrong')[]) => outcomes.flatMap(question)
const overruled = (n: number, outcome: 'right' | 'wrong') =>
  chief.asks({ type: 'OverruleRuling', attemptId: `round-${String(n)}-a1` as never, outcome, reason: '复核' })
const settles = (how: 'keep' | 'redo') => chief.asks({ type: 'SettleDerived', derivedId: 'course/round', how, reason: '裁判长决定' })
const skips = chief.asks({ type: 'SkipCheck', partId: main, reason: '现场核对' })
const signs = chief.asks({ type: 'SignResult', partId: main })

const inTurns = { by: 'turns', questions: 1, prices: { right: 0, wrong: 0 }, ruling: { method: 'chief', show: 'at-once' } }
const played = (format: string, rules: object, teams: number, appeals: AppealRules = {}) =>
  prepared({ ...smallContest({ format, kind: 'short', teams, awards: [1], rules: { ...inTurns, ...rules } }), appeals })
/** t1 beats t2. */
const duel = (appeals?: AppealRules) => [played('duel', { pairing: 'table', won: 5 }, 2, appeals), begin, ...answered('right', 'wrong'), end] as const
/** t1 holds the ring against t2, t3 and t4. */
const ring = () =>
  [
    played('king-of-the-hill', { champion: 'first-table', challenger: 'table', begins: 'champion', bout: 'agreed' }, 4),
    begin,
    ...answered('right', 'wrong', 'right', 'wrong', 'right', 'wrong'),
    end,
  ] as const
/** t3 leaves, then t2. */
const knockout = () => [played('elimination', {}, 3), begin, ...answered('right', 'right', 'wrong', 'right', 'wrong'), end] as const

const listed = (...ids: string[]) => stateIs((state) => expect(derivedOf(state, formatOf).map((one) => one.id)).toEqual(ids))
const live = (roundId: string | null) => stateIs((state) => expect(state.live).toBe(roundId))
/** In whole points, by team. */
const totals = (...points: number[]) =>
  stateIs((state) => expect(points.map((_, i) => (state.ledger.totals[main]?.[`t${String(i + 1)}` as never] ?? 0) / 1000)).toEqual(points))
const asksNext = (...teams: string[]) => stateIs((state) => expect(nextPlan(state, ROUND, formatOf)?.among).toEqual(teams))

interface Case {
  readonly format: string
  readonly play: () => readonly [Played, ...Step[]]
  readonly late: readonly Step[]
  readonly back: readonly Step[]
  readonly paid: readonly number[]
  readonly again: readonly number[]
  readonly next: readonly string[]
}
const cases: Case[] = [
  { format: 'a duel', play: duel, late: [overruled(1, 'wrong')], back: [overruled(1, 'right')], paid: [5, 0], again: [0, 0], next: ['t1', 't2'] },
  {
    format: 'the ring',
    play: ring,
    late: [overruled(1, 'wrong'), overruled(2, 'right')],
    back: [overruled(2, 'wrong'), overruled(1, 'right')],
    paid: [4, 1, 2, 3],
    again: [1, 0, 0, 0],
    next: ['t2', 't3'],
  },
  {
    format: 'an elimination',
    play: knockout,
    late: [overruled(3, 'right')],
    back: [overruled(3, 'wrong')],
    paid: [3, 2, 1],
    again: [0, 0, 0],
    next: ['t1', 't2', 't3'],
  },
]
describe.each(cases)('a ruling changed after the end of $format', ({ play, late, back, paid, again, next }) => {
  const [start, ...steps] = play()
  test('[G8] reverses nothing: the course is listed, and the part is not signed before the chief has decided', () => {
    given(start, ...steps)
      .when()
      .then(totals(...paid), listed())
    given(start, ...steps)
      .when(...late)
      .then(totals(...paid), listed('course/round'), live(null))
    given(start, ...steps, ...late, skips)
      .when(signs)
      .then(refusedAs('open-derived'))
  })
  test('[G8] kept, its places and duels stand, and the part is signed', () => {
    given(start, ...steps, ...late, settles('keep'), skips)
      .when(signs)
      .then(accepted, totals(...paid), listed())
  })
  test('[G8] done again, the round goes on where its course now stands', () => {
    given(start, ...steps, ...late)
      .when(settles('redo'))
      .then(accepted, totals(...again), listed(), live('round'), asksNext(...next))
  })
  test('[G8] ruled back as it was, nothing is left to decide; ruled otherwise once more, it is listed again', () => {
    given(start, ...steps, ...late)
      .when(...back)
      .then(totals(...paid), listed())
    given(start, ...steps, ...late, settles('redo'), ...back, end)
      .when(...late)
      .then(totals(...paid), listed('course/round'))
  })
})

describe('a duel that has another winner since', () => {
  const [start, ...steps] = duel()
  const late = [overruled(1, 'wrong'), overruled(2, 'right')]
  test('[G8] is entered anew where the chief has it done again, without a question more', () => {
    given(start, ...steps, ...late)
      .when()
      .then(totals(5, 0), listed('course/round'))
    given(start, ...steps, ...late)
      .when(settles('redo'))
      .then(accepted, totals(0, 5), listed(), live(null))
  })
  test('[Y13] moves the order of a later round only once it is entered anew', () => {
    const small = smallContest({ format: 'duel', kind: 'short', teams: 2, rules: { ...inTurns, pairing: 'table', won: 5 } })
    const rules = formatOf('risk').rules.parse({ tiers: [{ value: 10, set: 's' }], order: 'score-low-high' })
    const risk = { id: 'risk' as never, title: '第二轮', format: 'risk', parts: [main], rules }
    const later = prepared({ ...small, rounds: [...small.rounds.slice(0, 1), risk, ...small.rounds.slice(1)] })
    const begun = [...steps, operator.asks({ type: 'BeginRound', roundId: risk.id }), ...late]
    given(later, ...begun)
      .when()
      .then(listed('course/round'), live('risk'))
    given(later, ...begun)
      .when(settles('redo'))
      .then(accepted, totals(0, 5), listed('order/risk'), live('risk'))
  })
  test('[G8] and another after it was kept, is listed once more', () => {
    given(start, ...steps, ...late, settles('keep'))
      .when(overruled(2, 'wrong'))
      .then(totals(5, 0), listed('course/round'))
  })
  test('[Y9] is what a remedy is reckoned to change; an unfinished one leaves it open', () => {
    given(start, ...steps, overruled(2, 'right'), settles('keep'))
      .when()
      .then(
        stateIs((state) => {
          const impact = impactOf(state, [flip(1, 'wrong')], formatOf)
          expect(impact).toMatchObject({ winner: ['main'], awards: ['award-1'], open: false })
        }),
      )
    given(start, ...steps)
      .when()
      .then(stateIs((state) => expect(impactOf(state, [flip(1, 'wrong')], formatOf)).toMatchObject({ open: true })))
  })
  test('[Y13] stays as it was paid, and is not listed, where the file lets all derived stand', () => {
    const [other, ...again] = duel({ derived: 'stands' })
    given(other, ...again, ...late, skips)
      .when(signs)
      .then(accepted, totals(5, 0), listed())
  })
})
