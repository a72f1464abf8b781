/** Duels, rings and rounds that teams leave, played through the core: who is picked, what their course pays. */
import { describe, expect, test } from 'vitest'
import { chief, given, happened, operator, phaseIs, refusedAs, stateIs, team, totalOf, type Played, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { formatOf } from '../formats/index.ts'
import { nextPlan } from './next-plan.ts'
import { liveSlot } from './read.ts'
import { standingsOf } from './standings.ts'

const ROUND = 'round' as never
const begin = operator.asks({ type: 'BeginRound', roundId: ROUND })
const open = operator.asks({ type: 'OpenSlot', roundId: ROUND })
const end = operator.asks({ type: 'EndRound', roundId: ROUND })
const pick = (by: string, id: string) => team(by).does((slotId) => ({ type: 'PickTeam', slotId, teamId: id as never }))
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const rule = (outcome: 'right' | 'wrong') =>
  chief.does((_, { state }) => ({ type: 'RuleAnswer', attemptId: liveSlot(state)?.attempts.at(-1)?.id as never, outcome }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const spoken = (outcome: 'right' | 'wrong'): Step[] => [show, start, rule(outcome), close]
const correct = (id: string, points: number) =>
  operator.asks({ type: 'CorrectPoints', partId: 'main' as never, teamId: id as never, points: points * 1000, reason: '试' })
const overruled = (played: Played, at: number, outcome: 'right' | 'wrong') =>
  chief.asks({ type: 'OverruleRuling', attemptId: played.state.rounds[ROUND]?.slots[at]?.attempts[0]?.id as never, outcome, reason: '复核' })(played)
const ranksAre = (wanted: Readonly<Record<string, number>>) =>
  stateIs((state) => expect(Object.fromEntries(standingsOf(state, 'main' as never, false).map((row) => [row.teamId, row.rank]))).toMatchObject(wanted))
const answers = (...letters: readonly (readonly [id: string, letter: string])[]): Step[] => [
  open,
  show,
  operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
  ...letters.map(([id, letter]) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))),
  operator.does((slotId) => ({ type: 'RevealAnswer', slotId })),
  close,
]

const inTurns = { by: 'turns', questions: 1, ruling: { method: 'chief', show: 'at-once' } }
const duel = (rules: Record<string, unknown> = {}) => contest({ format: 'duel', kind: 'short', rules: { ...inTurns, pairing: 'table', won: 5, ...rules } })
const seeds = () => contest({ format: 'duel', kind: 'short', rules: { ...inTurns, pairing: 'seeds-choose', rivals: 'any' } })
const knockout = (rules: Record<string, unknown> = {}) =>
  contest({ format: 'elimination', rules: { ruling: { method: 'machine' }, counts: 'total', leave: 'lowest', until: 3, ...rules } })

describe('the course of a round', () => {
  test('[B7] where both answer on tablets neither answer is a rebound', () => {
    const rules = { by: 'tablets', pairing: 'table', questions: 1, ruling: { method: 'machine' }, buzzer: { afterWrong: 'one-rebound', rebound: { right: 1 } } }
    given(contest({ format: 'duel', rules }), begin)
      .when(...answers(['t1', 'B'], ['t2', 'B']))
      .then(totalOf('t1', 10), totalOf('t2', 10))
  })
  test('[G1] a duel won pays when its last question closes, and an overrule settles it anew', () => {
    given(duel(), begin, open, ...spoken('right'), open, show, start, rule('wrong'))
      .when(close)
      .then(totalOf('t1', 15), totalOf('t2', 0))
    given(duel({ tie: [], shared: 2 }), begin, open, ...spoken('right'), open, ...spoken('wrong'))
      .when((played) => overruled(played, 1, 'right'))
      .then(totalOf('t1', 12), totalOf('t2', 12))
  })
  test('[G9] by points counts a foul within a question or before the next one, none after the last nor before the bout', () => {
    const foul = chief.asks({ type: 'CallFoul', teamId: 't1' as never, code: 'conduct' })
    const rules = { tie: [], shared: 2, wins: 'more-points', prices: { right: 10, foul: -3 } }
    const first = given(duel(rules), begin, open, ...spoken('right'))
    for (const fouled of [first.when(foul, open, ...spoken('right')), first.when(open, foul, ...spoken('right'))])
      fouled.then(totalOf('t1', 7), totalOf('t2', 15))
    first.when(open, ...spoken('right'), foul, open).then(totalOf('t1', 9), totalOf('t2', 12))
    given(duel(rules), begin, foul, open, ...spoken('right'), open)
      .when(...spoken('right'))
      .then(totalOf('t1', 9), totalOf('t2', 12))
  })
  test('[G9] by points counts what a foul gives the other side', () => {
    const foul = chief.asks({ type: 'CallFoul', teamId: 't1' as never, code: 'conduct' })
    const rules = { tie: [], shared: 2, wins: 'more-points', prices: { right: 10 }, fouls: { conduct: { points: 0, to: { points: 4 } } } }
    const first = given(duel(rules), begin, open, ...spoken('right'))
    first.when(open, foul, ...spoken('right')).then(totalOf('t1', 10), totalOf('t2', 19))
    first.when(foul, open, ...spoken('right')).then(totalOf('t1', 10), totalOf('t2', 19), totalOf('t3', 4))
  })
  test('[G9] by points an elimination counts a foul between two questions', () => {
    const foul = chief.asks({ type: 'CallFoul', teamId: 't1' as never, code: 'conduct' })
    const all = answers(['t1', 'B'], ['t2', 'B'], ['t3', 'B'], ['t4', 'B'])
    given(knockout({ counts: 'points', questions: 2, prices: { right: 10, foul: -3 }, placePoints: [] }), begin, ...all, foul)
      .when(...all)
      .then(
        stateIs((state) => expect(nextPlan(state, ROUND, formatOf)).toBeNull()),
        totalOf('t1', 17),
      )
  })
  test('[G4] the better placed of a pair by table is who had the higher total as the round began', () => {
    given(duel({ tie: ['better-placed'] }), correct('t2', 50), begin, open, ...spoken('wrong'), correct('t1', 90), open)
      .when(...spoken('wrong'))
      .then(totalOf('t1', 90), totalOf('t2', 55))
  })
  test('[G1] nothing is entered while the question that decides is still open', () => {
    given(duel(), begin, open, ...spoken('right'), open, show, start)
      .when(rule('wrong'))
      .then(totalOf('t1', 10))
  })
  test('[G1] undo of the closing takes the points of the duel back', () => {
    given(duel(), begin, open, ...spoken('right'), open, ...spoken('wrong'))
      .when(operator.asks({ type: 'UndoCommand' }))
      .then(totalOf('t1', 10))
  })
  test('[R6] head to head counts what a duel between the tied paid, until it is taken back', () => {
    const ties = { criteria: ['head-to-head' as const], then: 'share' as const, fromTeams: 2, matter: 'place' as const }
    const part = { ranking: { terms: [{ source: 'live', weight: '1' }], places: 0, ties } }
    const rules = { ...inTurns, pairing: 'table', won: 5, prices: { right: 0, wrong: 0 } }
    const met = given(contest({ format: 'duel', kind: 'short', part, rules }), begin, open, ...spoken('wrong'), open, ...spoken('right'))
    met.when(correct('t1', 5)).then(ranksAre({ t1: 2, t2: 1 }))
    met
      .when(
        (played) => overruled(played, 0, 'right'),
        (played) => overruled(played, 1, 'wrong'),
        correct('t2', 5),
      )
      .then(ranksAre({ t1: 1, t2: 2 }))
  })
  test('[G2] the seed picks its opponent; the two are alone with their question', () => {
    given(seeds(), correct('t3', 10), begin, open)
      .when(pick('t3', 't2'), show)
      .then(
        happened('TeamPicked', { chooser: 't3', teamId: 't2' } as never),
        phaseIs('shown'),
        stateIs((state) => expect(liveSlot(state)).toMatchObject({ plan: { teamId: 't3', among: ['t3', 't2'] }, out: ['t1', 't4'] })),
      )
  })
  test('[G2] nobody else picks, and nobody is picked who is not on offer', () => {
    given(seeds(), begin, open).when(pick('t2', 't3')).then(refusedAs('not-your-turn'))
    given(seeds(), begin, open).when(pick('t1', 't1')).then(refusedAs('no-such-team'))
    given(duel(), begin, open).when(pick('t1', 't2')).then(refusedAs('wrong-moment'))
  })
  test('[G2] nobody is picked for a question that is not there', () => {
    given(contest({ format: 'duel', kind: 'short', questions: 0, spares: 0, rules: { ...inTurns, pairing: 'seeds-choose', rivals: 'any' } }), begin)
      .when(open)
      .then(refusedAs('no-questions-left'))
  })
  test('[G3] who is lowest goes by the totals as the round began', () => {
    given(knockout(), correct('t1', 5), correct('t2', 5), correct('t3', 5), correct('t4', 1), begin, correct('t4', 90))
      .when(...answers(['t1', 'B'], ['t2', 'B'], ['t3', 'B'], ['t4', 'B']), end)
      .then(totalOf('t4', 1 + 90 + 1), totalOf('t1', 5 + 4))
  })
})
