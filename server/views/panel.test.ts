/** What the bench is reminded of while it rules, because no machine hears it. */
import { expect, test } from 'vitest'
import type { SeatId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { chief, given, neverHappened, operator, play, prepared, refusedAs, referee, team, totalOf } from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
import { viewOf } from './index.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const does = (type: 'ShowQuestion' | 'StartAnswer') => operator.does((slotId) => ({ type, slotId }))
const ruled = chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
const required = (reading: Record<string, unknown>) =>
  contest({ format: 'required', rules: { by: 'team', reading, prices: { foul: -5 }, ruling: { show: 'at-once' } } })
const answering = [begin, open, does('ShowQuestion'), does('StartAnswer')]
const mind = (start: ReturnType<typeof contest>, ...steps: Parameters<typeof play>[1][]) =>
  viewOf(play(start, ...steps).state, { role: 'referee', seatId: 'referee-1' as SeatId, number: 1 } as never, { formatOf } as never).panel?.mind?.map((one) =>
    typeof one === 'string' ? one : one.zh,
  )

test('[Q5] the bench is reminded that the question must be restated, until it has ruled', () => {
  expect(mind(required({ restate: 'wrong' }), ...answering)).toEqual(['须先复述题目，否则判错'])
  expect(mind(required({ restate: 'foul' }), ...answering)).toEqual(['须先复述题目，否则判“未复述题目”犯规'])
  expect(mind(required({ restate: 'wrong' }), ...answering, ruled)).toBeUndefined()
  expect(mind(required({}), ...answering)).toBeUndefined()
})
test('[Q5] not restating is a foul of its own where the round has it, at its price, and elsewhere refused', () => {
  const call = referee(1).asks({ type: 'CallFoul', teamId: 't1' as never, code: 'not-restated' })
  given(required({ restate: 'foul' }), ...answering)
    .when(call)
    .then(totalOf('t1', -5))
  given(required({ restate: 'wrong' }), ...answering)
    .when(call)
    .then(refusedAs('wrong-mode'), neverHappened('FoulCalled'))
})
test('[B9] where a letter alone is no answer after an interrupt, the bench is reminded of it; after the reading it is one', () => {
  const race = (interrupts: Record<string, unknown>) => contest({ format: 'buzzer', rules: { questions: 2, buzzer: { opens: 'reading', interrupts } } })
  const pressed = [begin, open, does('ShowQuestion'), team('t1').presses({ afterOpeningMs: 90 })]
  expect(mind(race({ letters: false }), ...pressed)).toEqual(['抢断后只报选项字母不算作答'])
  expect(mind(race({}), ...pressed)).toBeUndefined()
  const read = operator.does((slotId) => ({ type: 'EndReading', slotId }))
  expect(mind(race({ letters: false }), ...pressed.slice(0, 3), read, team('t1').presses({ afterOpeningMs: 4_000 }))).toBeUndefined()
})
test('[A6] [J8] on boards a recused referee is shown for the team, rules on the others, and is refused the team’s tick', () => {
  const small = smallContest({ format: 'simultaneous', teams: 3, rules: { questions: 1, tablets: { on: 'boards' }, ruling: { method: 'one' } } })
  const recused = [{ role: 'referee' as const, number: 1, teams: ['t3' as never] }]
  const boards = prepared({ ...small, panel: { ...small.panel, recused } })
  const answers = (type: 'OpenAnswers' | 'CloseAnswers') => operator.does((slotId) => ({ type, slotId }))
  const given3 = [begin, open, does('ShowQuestion'), answers('OpenAnswers'), answers('CloseAnswers')]
  const ticks = (outcomes: object) => referee(1).does((slotId) => ({ type: 'RuleAll', slotId, outcomes: outcomes as never }))
  const view = viewOf(play(boards, ...given3).state, { role: 'referee', seatId: 'referee-1' as SeatId, number: 1 } as never, { formatOf } as never)
  expect(view.panel?.attempts.map((one) => one.recused)).toEqual([undefined, undefined, [1]])
  expect(view.mine).toMatchObject({ onPanel: true })
  given(boards, ...given3)
    .when(ticks({ t1: 'right', t2: 'wrong', t3: 'right' }))
    .then(refusedAs('not-on-panel'))
  given(boards, ...given3)
    .when(ticks({ t1: 'right', t2: 'wrong' }))
    .then(totalOf('t1', 10))
})
test('[J8] where too few referees are left to be a majority the attempt is the chief’s from the start', () => {
  const small = smallContest({ format: 'required', teams: 2, rules: { by: 'team', ruling: { method: 'majority' } } })
  const recusing = (...numbers: number[]) =>
    prepared({ ...small, panel: { ...small.panel, recused: numbers.map((number) => ({ role: 'referee' as const, number, teams: ['t1' as never] })) } })
  const attempt = (...numbers: number[]) =>
    viewOf(play(recusing(...numbers), ...answering).state, { role: 'chief' } as never, { formatOf } as never).panel?.attempts[0]
  expect(attempt(1)).toMatchObject({ recused: [1], votes: [{ referee: 2 }, { referee: 3 }] })
  expect(attempt(1)?.forChief).toBeUndefined()
  expect(attempt(1, 2)).toMatchObject({ recused: [1, 2], forChief: true, votes: [] })
})
