/** Items picked or rolled, values and items chosen by another, who may speak, and a team's rights. */
import { describe, expect, test } from 'vitest'
import type { RightName } from '#shared/commands.ts'
import {
  accepted,
  chief,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  referee,
  refusedAs,
  stateIs,
  team,
  timePasses,
  totalOf,
  type Step,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'
import { freeItems, leftIn } from './supply.ts'

const ROUND = 'round' as never
const SET = 's' as never
const begin = operator.asks({ type: 'BeginRound', roundId: ROUND })
const open = operator.asks({ type: 'OpenSlot', roundId: ROUND })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const startWith = (id: string, n: number) => operator.does((slotId) => ({ type: 'StartAnswer', slotId, playerId: `${id}-p${String(n)}` as never }))
const rule = (outcome: 'right' | 'wrong') =>
  referee(1).does((_, { state }) => ({ type: 'RuleAnswer', attemptId: liveSlot(state)?.attempts.at(-1)?.id as never, outcome }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const replaced = chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'misread', reason: '读错', replace: true }))
const pick = (id: string, number?: number) => team(id).does((slotId) => ({ type: 'PickItem', slotId, ...(number === undefined ? {} : { number }) }))
const choose = (id: string, value: number) => team(id).does((slotId) => ({ type: 'ChooseValue', slotId, value: value * 1000 }))
const use = (id: string, right: RightName) => team(id).does((slotId) => ({ type: 'UseRight', slotId, right }))
const correct = (id: string, points: number) =>
  operator.asks({ type: 'CorrectPoints', partId: 'main' as never, teamId: id as never, points: points * 1000, reason: '试' })
const chooserIs = (id: string | undefined) => stateIs((state) => expect(liveSlot(state)?.plan.chooser).toBe(id))
const answererIs = (id: string | null) => stateIs((state) => expect(liveSlot(state)?.attempts.at(-1)?.playerId).toBe(id))

const turn = (rules: Record<string, unknown> = {}) =>
  contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling: { method: 'one', show: 'at-once' }, ...rules } })
const tiers = [
  { value: 10, set: 's' },
  { value: 20, set: 's20' },
]
const risk = (rules: Record<string, unknown> = {}) =>
  contest({ format: 'risk', kind: 'short', rules: { tiers, order: 'table', ruling: { method: 'one', show: 'at-once' }, ...rules } })
/** A turn from its opening to its end. */
const played = (...how: Step[]): Step[] => [open, show, ...how, close]

describe('items of a board', () => {
  const board = () => turn({ choosing: { item: 'number' } })
  test('[Q4] the number named draws its question, once', () => {
    given(board(), begin, open)
      .when(pick('t1', 7))
      .then(happened('ItemPicked', { number: 7, how: 'named' }), happened('QuestionDrawn', { number: 7 }), phaseIs('ready'))
    given(board(), begin, open, pick('t1', 7), show, start, rule('right'), close, open).when(pick('t2', 7)).then(refusedAs('item-gone'))
  })
  test('[Q4] it is irrevocable, the team’s whose turn it is, and on the board', () => {
    given(board(), begin, open, pick('t1', 7)).when(pick('t1', 8)).then(refusedAs('wrong-moment'))
    given(board(), begin, open).when(pick('t2', 7)).then(refusedAs('not-your-turn'))
    given(board(), begin, open).when(pick('t1', 31)).then(refusedAs('item-gone'))
  })
  test('[Q4] rolling numbers stop at one of those left, by chance, and nobody names one', () => {
    const rolling = () => turn({ choosing: { item: 'rolling' } })
    given(rolling(), begin, open).when(pick('t1', 3)).then(refusedAs('wrong-mode'))
    given(rolling(), begin, open)
      .when(pick('t1'))
      .then(happened('ItemPicked', { how: 'rolled' }), phaseIs('ready'))
    given(rolling(), begin, open)
      .when(operator.does((slotId) => ({ type: 'PickItem', slotId })))
      .then(accepted)
  })
  test('[Q4] questions in order go around the items taken, and nothing is counted twice', () => {
    given(board(), begin, open)
      .when(pick('t1', 1))
      .then(
        stateIs((state) => expect(freeItems(state, SET)[0]).toBe(2)),
        stateIs((state) => expect(leftIn(state, SET)).toEqual({ questions: 29, spares: 5 })),
      )
  })
  test('[Q4] a replacement is drawn from the spares, not picked', () => {
    given(board(), begin, open, pick('t1', 7), show, replaced)
      .when(open)
      .then(happened('QuestionDrawn', { spare: true }), phaseIs('ready'))
  })
  test('[Q4] where values are offered too, the value comes first and then an item of its own set', () => {
    const both = () => risk({ choosing: { item: 'number' } })
    given(both(), begin, open).when(pick('t1', 2)).then(refusedAs('wrong-moment'))
    given(both(), begin, open)
      .when(choose('t1', 20), pick('t1', 2))
      .then(happened('QuestionDrawn', { setId: 's20' as never, number: 2 }))
    given(both(), begin, open, choose('t1', 20)).when(choose('t1', 10)).then(refusedAs('wrong-moment'))
  })
})

describe('who chooses', () => {
  const by = (who: string, rules: Record<string, unknown> = {}) => risk({ choosing: { by: who }, ...rules })
  test('[T7] the team before it, the last for the first; and nobody else', () => {
    given(by('team-before'), begin, open).when(choose('t1', 20)).then(refusedAs('not-your-turn'), chooserIs('t4'))
    given(by('team-before'), begin, open)
      .when(choose('t4', 20))
      .then(accepted, happened('ValueChosen', { value: 20_000 }))
  })
  test('[T7] the team after it, the first for the last', () => {
    given(by('team-after', { order: 'table-reversed' }), begin)
      .when(open)
      .then(chooserIs('t3'))
  })
  test('[T7] the opponent of a pair draws', () => {
    given(by('opponent'), begin).when(open).then(chooserIs('t2'))
    given(by('opponent'), begin, open, choose('t2', 10), show, start, rule('right'), close).when(open).then(chooserIs('t1'))
  })
  test('[T7] the team lowest as the round begins chooses for all, itself included', () => {
    given(by('lowest'), correct('t1', 5), correct('t2', 5), correct('t4', 5), begin).when(correct('t3', 50), open).then(chooserIs('t3'))
  })
  test('[T7] a team that left chooses for nobody', () => {
    given(by('team-before'), begin, chief.asks({ type: 'WithdrawTeam', teamId: 't4' as never, reason: '退赛' }))
      .when(open)
      .then(chooserIs('t3'))
  })
  test('[T7] in the designated round the team before it chooses unless the file says otherwise', () => {
    given(contest({ format: 'designated', kind: 'short', rules: { tiers } }), begin)
      .when(open)
      .then(chooserIs('t4'))
  })
  test('[D14] a foul may pay who designated the question', () => {
    const rules = { tiers, fouls: { conduct: { points: -5, to: { who: 'chooser', points: { share: 0.5 } } } } }
    given(contest({ format: 'designated', kind: 'short', rules }), begin, open, choose('t4', 20), show, start)
      .when(referee(1).asks({ type: 'CallFoul', teamId: 't1' as never, code: 'conduct' }))
      .then(totalOf('t1', -5), totalOf('t4', 10), totalOf('t2', 0))
  })
  test('[T7] who designated a question may be paid for its miss', () => {
    const rules = { tiers, ruling: { method: 'one', show: 'at-once' }, paying: { miss: { to: 'chooser', points: { share: 0.5 } } } }
    given(contest({ format: 'designated', kind: 'short', rules }), begin, open, choose('t4', 20), show, start)
      .when(rule('wrong'))
      .then(totalOf('t1', 0), totalOf('t4', 10))
  })
})

describe('designating pays', () => {
  const designated = (paying: object) => contest({ format: 'designated', kind: 'short', rules: { tiers, ruling: { method: 'one', show: 'at-once' }, paying } })
  test('[D3] for a right answer too, where the file says so; overruled, it is taken back', () => {
    const overruled = chief.does((_, { state }) => ({
      type: 'OverruleRuling',
      attemptId: liveSlot(state)?.attempts[0]?.id as never,
      outcome: 'wrong',
      reason: '复核',
    }))
    const right = given(designated({ chooserOnRight: 5 }), begin, open, choose('t4', 20), show, start, rule('right'))
    right.when(close).then(totalOf('t1', 20), totalOf('t4', 5))
    right.when(overruled).then(totalOf('t1', 0), totalOf('t4', 0))
  })
})

describe('who may speak', () => {
  test('[T4] the captain is named without asking, and nobody else answers', () => {
    const captain = () => turn({ speaker: { positions: [2] } })
    given(captain(), begin, open, show).when(start).then(answererIs('t1-p2'))
    given(captain(), begin, open, show).when(startWith('t1', 1)).then(refusedAs('may-not-speak'))
  })
  test('[T4] a joint answer is nobody’s, and nobody is named for it', () => {
    const together = () => turn({ speaker: { speaks: 'together' } })
    given(together(), begin, open, show).when(start).then(answererIs(null))
    given(together(), begin, open, show, start)
      .when(operator.does((_, { state }) => ({ type: 'NameAnswerer', attemptId: liveSlot(state)?.attempts[0]?.id as never, playerId: 't1-p1' as never })))
      .then(refusedAs('may-not-speak'))
  })
  test('[T5] no player answers in two turns of the team that follow each other', () => {
    const twice = () =>
      contest({
        format: 'required',
        kind: 'short',
        teams: 1,
        rules: { by: 'choice', rounds: 3, ruling: { method: 'one', show: 'at-once' }, speaker: { notTwiceRunning: true } },
      })
    const first = played(startWith('t1', 1), rule('right'))
    given(twice(), begin, ...first, open, show)
      .when(startWith('t1', 1))
      .then(refusedAs('may-not-speak'))
    given(twice(), begin, ...first, ...played(startWith('t1', 2), rule('right')), open, show)
      .when(startWith('t1', 1))
      .then(accepted)
  })
})

describe('rights', () => {
  const rights = { swap: {}, pass: { count: 1, per: 'contest' }, lifeline: { clock: 'restart' } }
  const withRights = (more: Record<string, unknown> = {}) => turn({ rights: { ...rights, ...more }, rounds: 2 })
  test('[T8] a swap puts another question in the place of this one, even while it is answered', () => {
    given(withRights(), begin, open, show, start)
      .when(use('t1', 'swap'))
      .then(
        happened('RightUsed', { right: 'swap' }),
        phaseIs('ready'),
        stateIs((state) => expect([liveSlot(state)?.question?.id, liveSlot(state)?.attempts, state.clock]).toEqual(['short-s-2', [], null])),
      )
  })
  test('[T8] a pass ends the turn at no cost', () => {
    given(withRights(), begin, open, show, use('t1', 'pass')).when(close).then(accepted, totalOf('t1', 0), neverHappened('PointsEntered'))
  })
  test('[T8] only so often, only the team that answers, only what the round gives', () => {
    given(withRights(), begin, open, show, use('t1', 'swap'), show).when(use('t1', 'swap')).then(refusedAs('no-right-left'))
    given(withRights(), begin, open, show).when(use('t2', 'swap')).then(refusedAs('not-your-turn'))
    given(withRights(), begin, open, show).when(use('t1', 'skip')).then(refusedAs('no-right-left'))
    given(turn(), begin, open, show).when(use('t1', 'pass')).then(refusedAs('no-right-left'))
  })
  test('[T8] the operator enters it for the team that answers; not after 回答完毕, not before the question', () => {
    const byOperator = operator.does((slotId) => ({ type: 'UseRight', slotId, right: 'pass' }))
    const complete = operator.does((_, { state }) => ({ type: 'CompleteAnswer', attemptId: liveSlot(state)?.attempts[0]?.id as never }))
    given(withRights(), begin, open, show).when(byOperator).then(accepted)
    given(withRights(), begin, open, show, start, complete).when(byOperator).then(refusedAs('wrong-moment'))
    given(withRights(), begin, open, show).when(use('t1', 'lifeline')).then(refusedAs('wrong-moment'))
  })
  test('[T8] a right used on a question made void comes back', () => {
    given(withRights(), begin, open, show, use('t1', 'swap'), show, replaced, open, show).when(use('t1', 'swap')).then(accepted)
  })
  test('[T8] inside a pack a skip goes on to the next question at once; the clock runs on', () => {
    const pack = contest({ format: 'speed', kind: 'short', rules: { questionsPerPack: 3, rights: { skip: { count: 2 }, pass: {} } } })
    given(pack, begin, open, show, start)
      .when(use('t1', 'skip'))
      .then(
        phaseIs('none'),
        stateIs((state) => expect(state.clock?.state.is).toBe('running')),
      )
    given(pack, begin, open, show, start).when(use('t1', 'pass')).then(refusedAs('wrong-mode'))
  })
  test('[T9] a lifeline starts the clock again, adds time, or leaves it; the answer goes on', () => {
    const after = (lifeline: object) =>
      given(turn({ rights: { lifeline } }), begin, open, show, start, timePasses(10_000)).when(use('t1', 'lifeline')).done.state
    const left = (lifeline: object) => {
      const { clock, at } = after(lifeline)
      return clock?.state.is === 'running' ? clock.state.endsAt - at : null
    }
    expect([left({ clock: 'restart' }), left({ clock: 'extra', extraMs: 5000 }), left({ clock: 'runs-on' })]).toEqual([30_000, 24_000, 19_000])
    expect(liveSlot(after({}))?.phase).toBe('answering')
  })
})
