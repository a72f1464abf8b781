/** Turns, choices, marks, substitutions, amendments and undo. */
import { describe, expect, test } from 'vitest'
import { accepted, given, happened, judge, operator, phaseIs, refusedAs, referee, stateIs, team, totalOf } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const undo = operator.asks({ type: 'UndoCommand' })
const correct = (id: string, points: number) =>
  operator.asks({ type: 'CorrectPoints', partId: 'main' as never, teamId: id as never, points: points * 1000, reason: '试' })
const risk = () =>
  contest({
    format: 'risk',
    kind: 'short',
    rules: {
      tiers: [
        { value: 10, set: 's' },
        { value: 20, set: 's20' },
      ],
      order: 'score-low-high',
      turns: 1,
    },
  })
const required = () => contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling: { method: 'one' } } })
const judged = () => contest({ format: 'judged', judges: 5, rules: { max: 30, step: 0.1, dropHigh: 1, dropLow: 1, places: 2 } })
const choose = (id: string, value: number) => team(id).does((slotId) => ({ type: 'ChooseValue', slotId, value: value * 1000 }))

describe('turns', () => {
  test('[T1] low to high, from a snapshot that later points don’t move', () => {
    given(risk(), correct('t1', 30), correct('t2', 10), begin)
      .when(correct('t4', 50), open)
      .then(stateIs((state) => expect(state.rounds['round' as never]?.order).toEqual(['t3', 't4', 't2', 't1'])))
  })
  test('[T2] the team whose turn it is chooses, and the choice draws the question', () => {
    given(risk(), begin, open).when(choose('t2', 20)).then(refusedAs('not-your-turn'))
    given(risk(), begin, open)
      .when(choose('t1', 20))
      .then(happened('QuestionDrawn', { setId: 's20' as never }), phaseIs('ready'))
  })
  test('[T2] the choice is final', () => {
    given(risk(), begin, open, choose('t1', 20)).when(choose('t1', 10)).then(refusedAs('wrong-moment'))
  })
  test('[T2] a value that is not offered is refused', () => {
    given(risk(), begin, open).when(choose('t1', 30)).then(refusedAs('value-not-offered'))
  })
})

describe('marks', () => {
  const mark = (n: number, value: number) => judge(n).does((slotId) => ({ type: 'EnterMark', slotId, mark: Math.round(value * 1000) }))
  test('[M1] in range and step, once a judge', () => {
    given(judged(), begin, open).when(mark(1, 30.1)).then(refusedAs('bad-mark'))
    given(judged(), begin, open).when(mark(1, 25.05)).then(refusedAs('bad-mark'))
    given(judged(), begin, open, mark(1, 25)).when(mark(1, 26)).then(refusedAs('already-marked'))
  })
  test('[M2] one high and one low dropped, the mean of the rest rounded half up', () => {
    given(judged(), begin, open, mark(1, 30), mark(2, 10), mark(3, 26.1), mark(4, 26.2))
      .when(
        mark(5, 26.2),
        operator.does((slotId) => ({ type: 'ShowMarks', slotId })),
      )
      .then(totalOf('t1', 26.17))
  })
  test('[M2] not before every judge has marked', () => {
    given(judged(), begin, open, mark(1, 30))
      .when(operator.does((slotId) => ({ type: 'ShowMarks', slotId })))
      .then(refusedAs('marks-missing'))
  })
})

describe('people and texts', () => {
  const swap = (out: string, into: string) =>
    operator.asks({ type: 'SubstitutePlayer', teamId: 't1' as never, out: out as never, in: into as never, reason: '伤病' })
  test('[H1] a registered substitute comes in at the same position', () => {
    given(required())
      .when(swap('t1-p2', 't1-p3'))
      .then(happened('PlayerSubstituted', { position: 2 }))
  })
  test('[H1] nobody from elsewhere, and not during the team’s own answer', () => {
    given(required()).when(swap('t1-p2', 't2-p3')).then(refusedAs('roster-frozen'))
    given(
      required(),
      begin,
      open,
      show,
      operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
    )
      .when(swap('t1-p2', 't1-p3'))
      .then(refusedAs('wrong-moment'))
  })
  const amend = (...changes: [string, unknown][]) =>
    operator.asks({ type: 'AmendContest', reason: '更正', changes: changes.map(([path, value]) => ({ path, value })) })
  test('[H2] names and texts, all changes or none', () => {
    given(required())
      .when(amend(['teams/t1/name', '新名'], ['teams/t2/table', 9]))
      .then(
        refusedAs('not-amendable'),
        stateIs((state) => expect(state.contest.teams[0]?.name).toBe('第1队')),
      )
    given(required())
      .when(amend(['teams/t1/name', '新名'], ['teams/t1/players/t1-p1/name', '甲某']))
      .then(
        accepted,
        stateIs((state) => expect(state.contest.teams[0]).toMatchObject({ name: '新名' })),
      )
  })
  test('[H2] the rules of a round only until it begins', () => {
    given(required())
      .when(amend(['rounds/round/rules', { by: 'team', set: 's', prices: { right: 20 } }]))
      .then(
        accepted,
        stateIs((state) => expect(state.contest.rounds[0]?.rules.prices.right).toBe(20_000)),
      )
    given(required(), begin)
      .when(amend(['rounds/round/rules', { by: 'team', set: 's' }]))
      .then(refusedAs('not-amendable'))
  })
})

describe('amended rules', () => {
  const rules = (value: unknown, path = 'rounds/round/rules') => operator.asks({ type: 'AmendContest', reason: '更正', changes: [{ path, value }] })
  const small = (more: object = {}) => contest({ format: 'required', kind: 'single', questions: 8, rules: { by: 'team' }, ...more })
  test('[H2] every set they name must exist', () => {
    given(small())
      .when(rules({ by: 'team', set: 'nowhere' }))
      .then(refusedAs('not-amendable'))
    given(small())
      .when(rules({ set: 'nowhere' }, 'rounds/extra/rules'))
      .then(refusedAs('not-amendable'))
    given(small())
      .when(rules({ by: 'team', set: 's20' }))
      .then(accepted)
  })
  test('[H2] their sets must have questions enough: 4 teams, 8 questions, 2 each and no more', () => {
    given(small())
      .when(rules({ by: 'team', set: 's', rounds: 2 }))
      .then(accepted)
    given(small())
      .when(rules({ by: 'team', set: 's', rounds: 3 }))
      .then(refusedAs('not-amendable'))
  })
  test('[H2] the questions of all tiers together count', () => {
    const tiers = (turns: number) => ({
      tiers: [
        { value: 10, set: 's' },
        { value: 20, set: 's20' },
      ],
      turns,
    })
    const risk = () => contest({ format: 'risk', kind: 'single', questions: 8, rules: tiers(1) })
    given(risk())
      .when(rules(tiers(4)))
      .then(accepted)
    given(risk())
      .when(rules(tiers(5)))
      .then(refusedAs('not-amendable'))
  })
  test('[H2] another round that draws from the same set must find its own', () => {
    given(small())
      .when(rules({ set: 's' }, 'rounds/extra/rules'))
      .then(accepted)
    given(small({ questions: 4 }))
      .when(rules({ set: 's' }, 'rounds/extra/rules'))
      .then(refusedAs('not-amendable'))
    given(small({ questions: 4 }), begin, open)
      .when(rules({ set: 's' }, 'rounds/extra/rules'))
      .then(refusedAs('not-amendable'))
  })
  test('[H2] tablets need questions with options, a panel marks that are left to count', () => {
    const quiz = () => contest({ format: 'simultaneous', kind: 'single', rules: { questions: 2 } })
    given(quiz())
      .when(rules({ set: 's', questions: 5 }))
      .then(accepted)
    given(contest({ format: 'simultaneous', kind: 'short', rules: { questions: 2 } }))
      .when(rules({ set: 's', questions: 5 }))
      .then(refusedAs('not-amendable'))
    given(judged())
      .when(rules({ dropHigh: 3, dropLow: 2 }))
      .then(refusedAs('not-amendable'))
    given(judged())
      .when(rules({ dropHigh: 2, dropLow: 2 }))
      .then(accepted)
  })
  test('[H2] two teams never share a name or short name; they may change names with each other', () => {
    const names = (...changes: [string, unknown][]) =>
      operator.asks({ type: 'AmendContest', reason: '更正', changes: changes.map(([path, value]) => ({ path, value })) })
    given(small())
      .when(names(['teams/t1/name', '第2队']))
      .then(refusedAs('not-amendable'))
    given(small())
      .when(names(['teams/t1/shortName', '2队']))
      .then(refusedAs('not-amendable'))
    given(small())
      .when(names(['teams/t1/name', '第2队'], ['teams/t2/name', '第1队']))
      .then(accepted)
  })
})

describe('undo', () => {
  test('[U1] a step returns to where it came from, its question goes back', () => {
    given(required(), begin, open)
      .when(undo, open)
      .then(stateIs((state) => expect(liveSlot(state)?.question?.id).toBe('short-s-1')))
  })
  test('[U1] only one’s own last command', () => {
    given(required(), begin, open, show, referee(1).asks({ type: 'CallFoul', teamId: 't1' as never, code: 'conduct' }))
      .when(undo)
      .then(refusedAs('nothing-to-undo'))
  })
  test('[U1] a ruling is taken back by its referee, with its points', () => {
    const rule = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
    given(
      required(),
      begin,
      open,
      show,
      operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
      rule,
    )
      .when(referee(1).asks({ type: 'UndoCommand' }))
      .then(totalOf('t1', 0), phaseIs('answering'))
  })
  test('[U2] a mark is not undone', () => {
    given(
      judged(),
      begin,
      open,
      judge(1).does((slotId) => ({ type: 'EnterMark', slotId, mark: 20_000 })),
    )
      .when(undo)
      .then(refusedAs('nothing-to-undo'))
  })
})
