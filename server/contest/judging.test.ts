/** Rules of judging: sheets and grades, recusal, marks held, a player by a rolling number, over- and under-time. */
import { describe, expect, test } from 'vitest'
import { TeamId, type AttemptId, type SlotId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { roundId } from '../testing/contest-built.ts'
import {
  accepted,
  chief,
  given,
  happened,
  judge,
  operator,
  phaseIs,
  prepared,
  referee,
  refusedAs,
  stateIs,
  team,
  timePasses,
  totalOf,
  type Played,
  type Step,
} from '../testing/contest-spec.ts'
import { smallContest, type Asked } from '../testing/small-contest.ts'
import { viewOf } from '../views/index.ts'
import type { ContestState } from './contest-state.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { liveSlot, slotOf } from './read.ts'

const attemptIn = (state: ContestState) => liveSlot(state)?.attempts[0]?.id ?? ('none' as AttemptId)

const open = operator.asks({ type: 'OpenSlot', roundId: roundId('round') })
const begun: readonly Step[] = [operator.asks({ type: 'BeginRound', roundId: roundId('round') }), open]
type Recused = NonNullable<PreparedContest['panel']['recused']>
function judgedBy(rules: object, more: Partial<Asked> & { recused?: Recused } = {}): Played {
  const { recused, ...rest } = more
  const contest = smallContest({ format: 'judged', ...rest, rules: { performMs: 0, dropHigh: 0, dropLow: 0, ...rules } })
  return prepared(recused ? { ...contest, panel: { ...contest.panel, recused } } : contest)
}
const marks = (n: number, mark: number): Step => judge(n).does((slotId) => ({ type: 'EnterMark', slotId, mark: mark * 1000 }))
const sheet = (n: number, criteria: Record<string, number>): Step =>
  judge(n).does((slotId) => ({ type: 'EnterMark', slotId, criteria: Object.fromEntries(Object.entries(criteria).map(([id, mark]) => [id, mark * 1000])) }))
const all = (...given: number[]): readonly Step[] => given.map((mark, i) => marks(i + 1, mark))
const show = operator.does((slotId) => ({ type: 'ShowMarks', slotId }))
const showOf = (n: number) => operator.asks({ type: 'ShowMarks', slotId: `round-${String(n)}` as SlotId })
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const standsBack = (role: 'judge' | 'referee', number: number): Recused => [{ role, number, teams: [TeamId.parse('t1')] }]
const seen = (role: 'display' | 'judge' | 'operator') => (played: Played) =>
  viewOf(played.state, role === 'judge' ? { role, number: 1 } : { role }, { formatOf, devices: null } as unknown as Parameters<typeof viewOf>[2]).marks

const SHEET = {
  criteria: [
    { id: 'content', title: '内容', max: 60 },
    { id: 'manner', title: '仪态', max: 40, weight: 0.5 },
  ],
  step: 0.5,
}
const GRADES = {
  grades: [
    { name: 'A', points: 30 },
    { name: 'B', points: 25 },
    { name: 'C', points: 20 },
  ],
}
const HELD = { announce: 'after-next' }

describe('what a judge gives', () => {
  test('[M3] a sheet is added up by its weights; every criterion within its own maximum', () => {
    given(judgedBy(SHEET, { judges: 1 }), ...begun)
      .when(sheet(1, { content: 50, manner: 31 }), show)
      .then(totalOf('t1', 65.5))
    given(judgedBy(SHEET), ...begun)
      .when(sheet(1, { content: 61, manner: 1 }))
      .then(refusedAs('bad-mark'))
    given(judgedBy(SHEET), ...begun)
      .when(sheet(1, { content: 50 }))
      .then(refusedAs('bad-mark'))
    given(judgedBy(SHEET), ...begun)
      .when(marks(1, 80))
      .then(refusedAs('bad-mark'))
  })
  test('[M3] a grade is one of those the file has', () => {
    given(judgedBy(GRADES), ...begun)
      .when(...all(30, 25, 20), show)
      .then(totalOf('t1', 25))
    given(judgedBy(GRADES), ...begun)
      .when(marks(1, 29))
      .then(refusedAs('bad-mark'))
  })
  test('[M2] the sum, rounded down, up to the most a performance may earn', () => {
    given(judgedBy({ score: 'sum' }), ...begun)
      .when(...all(80, 90, 70), show)
      .then(totalOf('t1', 240))
    given(judgedBy({ places: 0, rounding: 'down' }), ...begun)
      .when(...all(80, 81, 81), show)
      .then(totalOf('t1', 80))
    given(judgedBy({ most: 15 }), ...begun)
      .when(...all(80, 90, 70), show)
      .then(totalOf('t1', 15))
  })
  test('[M5] the hall may see the result alone', () => {
    const { done } = given(judgedBy({ reveals: 'result' }), ...begun).when(...all(80, 90, 70), show)
    expect(seen('display')(done)).toMatchObject({ result: 80_000, judges: [{ mark: null }, { mark: null }, { mark: null }] })
    expect(seen('operator')(done)).toMatchObject({ judges: [{ mark: 80_000 }, { mark: 90_000 }, { mark: 70_000 }] })
  })
})

describe('judges and referees who stand back', () => {
  test('[M4] a recused judge doesn’t mark the team and isn’t waited for', () => {
    const start = judgedBy({}, { recused: standsBack('judge', 2) })
    given(start, ...begun)
      .when(marks(2, 50))
      .then(refusedAs('not-on-panel'))
    given(start, ...begun)
      .when(marks(1, 80), marks(3, 70), show)
      .then(totalOf('t1', 75))
    given(start, ...begun, marks(1, 80), marks(3, 70), show, close, open)
      .when(marks(2, 50))
      .then(accepted)
  })
  test('[M4] a sum is re-weighed to the whole panel', () => {
    given(judgedBy({ score: 'sum' }, { recused: standsBack('judge', 2) }), ...begun)
      .when(marks(1, 80), marks(3, 70), show)
      .then(totalOf('t1', 225))
  })
  test('[M4] only the judges the round names mark in it; where all would stand back, all mark', () => {
    given(judgedBy({ judges: [1, 2] }), ...begun)
      .when(marks(3, 80))
      .then(refusedAs('not-on-panel'))
    given(judgedBy({ judges: [1, 2] }), ...begun)
      .when(marks(1, 80), marks(2, 70), show)
      .then(totalOf('t1', 75))
    given(judgedBy({ judges: [2] }, { recused: standsBack('judge', 2) }), ...begun)
      .when(marks(2, 70), show)
      .then(totalOf('t1', 70))
  })
  test('[J8] the majority is that of the whole panel; with too few referees left to be one the chief rules', () => {
    const answered = (recused: Recused) => {
      const contest = smallContest({ format: 'required' })
      const start = prepared({ ...contest, panel: { ...contest.panel, recused } })
      return given(
        start,
        ...begun,
        operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
        operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
      )
    }
    const vote = (n: number, outcome: 'right' | 'wrong' = 'right') =>
      referee(n).does((_, { state }) => ({ type: 'CastVote', attemptId: attemptIn(state), outcome }))
    answered(standsBack('referee', 3)).when(vote(3)).then(refusedAs('not-on-panel'))
    answered(standsBack('referee', 3)).when(vote(1), vote(2)).then(totalOf('t1', 10))
    answered(standsBack('referee', 3)).when(vote(1), vote(2, 'wrong')).then(totalOf('t1', 0))
    const two = [...standsBack('referee', 2), ...standsBack('referee', 3)]
    answered(two).when(vote(1)).then(refusedAs('not-on-panel'))
    answered(two)
      .when(chief.does((_, { state }) => ({ type: 'RuleAnswer', attemptId: attemptIn(state), outcome: 'right' })))
      .then(totalOf('t1', 10))
    const everyone = [1, 2, 3].flatMap((n) => standsBack('referee', n))
    answered(everyone).when(vote(1)).then(refusedAs('not-on-panel'))
  })
})

describe('marks held', () => {
  const first = [...begun, ...all(80, 80, 80)]
  test('[M6] they are not shown before the next team has performed', () => {
    given(judgedBy(HELD), ...first)
      .when(show)
      .then(refusedAs('marks-held'))
    given(judgedBy(HELD), ...first)
      .when(close)
      .then(accepted, totalOf('t1', 0))
    given(judgedBy(HELD), ...first, close, open)
      .when(showOf(1))
      .then(refusedAs('marks-held'))
  })
  test('[M6] then they are, on stage while the next is in play, and pay', () => {
    const { then, done } = given(judgedBy(HELD), ...first, close, open, ...all(60, 60, 60)).when(showOf(1))
    then(totalOf('t1', 80), totalOf('t2', 0), phaseIs('shown'))
    expect(seen('display')(done)).toMatchObject({ teamId: 't1', result: 80_000 })
    expect(seen('judge')(done)).toMatchObject({ teamId: 't2', result: null, judges: [{ mark: null }, { mark: null }, { mark: null }] })
  })
  test('[M6] the last team’s marks are shown at once, and the round ends only then', () => {
    const two = [...first, close, open, ...all(60, 60, 60)]
    given(judgedBy(HELD, { teams: 2 }), ...two)
      .when(showOf(1), show, close, operator.asks({ type: 'EndRound', roundId: roundId('round') }))
      .then(accepted, totalOf('t2', 60))
  })
})

describe('player and time', () => {
  test('[M7] a rolling number is stopped at a player who is in; the points are his too', () => {
    const draw = operator.does((slotId) => ({ type: 'DrawPlayer', slotId }))
    const { then, done } = given(judgedBy({ performer: 'rolling', persons: 'same' }), ...begun).when(draw, ...all(80, 80, 80), show)
    then(happened('PlayerDrawn'))
    const player = slotOf(done.state, 'round-1' as SlotId)?.performer?.playerId
    expect(player !== undefined && done.state.ledger.persons['main' as never]?.[player]).toBe(80_000)
    given(judgedBy({ performer: 'rolling' }), ...begun, draw)
      .when(draw)
      .then(refusedAs('wrong-moment'))
    given(judgedBy({ performer: 'rolling' }), ...begun)
      .when(team('t2').does((slotId) => ({ type: 'DrawPlayer', slotId })))
      .then(refusedAs('not-your-turn'))
  })
  const TIMED = { performMs: 120_000, overtime: { points: -1, perMs: 10_000, most: -3 }, undertime: { leastMs: 60_000, points: -2 } }
  const started = [...begun, operator.asks({ type: 'StartClock' })]
  const took = (ms: number) => given(judgedBy(TIMED), ...started, timePasses(ms - 1000)).when(operator.asks({ type: 'StopClock' }), ...all(80, 80, 80), show)
  test('[M8] each started stretch over or under its time costs, as an entry of its own', () => {
    took(120_000).then(totalOf('t1', 80))
    took(120_001).then(totalOf('t1', 79))
    took(135_000).then(totalOf('t1', 78))
    took(300_000).then(totalOf('t1', 77))
    took(45_000).then(totalOf('t1', 76))
  })
  test('[M8] no marks are shown before the time was noted', () => {
    given(judgedBy(TIMED), ...started, ...all(80, 80, 80))
      .when(show)
      .then(refusedAs('not-timed'))
    given(judgedBy(TIMED), ...begun, ...all(80, 80, 80))
      .when(show)
      .then(
        totalOf('t1', 80),
        stateIs(({ clock }) => expect(clock).toBeNull()),
      )
  })
})
