/** Rules of the relay: who runs, when a team's relay is over, and an answer's own limit. */
import { describe, expect, test } from 'vitest'
import { accepted, given, happened, operator, phaseIs, referee, refusedAs, hub, stateIs, timePasses } from '../testing/contest-spec.ts'
import { liveSlot } from '../contest/read.ts'
import { nothing, playedOut, reading, rulesFrom, turnsOf, type Happening } from '../testing/round-record.ts'
import { contest } from '../testing/small-contest.ts'
import { formatOf } from './index.ts'

const relay = formatOf('relay')
const file = { set: 'relay', questions: 5 }
const round = (more: object = {}, teams = ['a', 'b']) => reading(relay, { ...file, ...more }, { teams })
const right = (team: string): Happening => ({ answers: [[team, 'right']] })
const wrong = (team: string): Happening => ({ answers: [[team, 'wrong']] })

describe('relay', () => {
  test('[T11] players answer one after another, team by team, until the questions of a relay are used up', () => {
    expect(turnsOf(playedOut(relay, round(), [...Array.from({ length: 5 }, () => right('a')), right('b')]))).toEqual(['a1', 'a2', 'a3', 'a1', 'a2', 'b1'])
  })
  test('[T11] after a miss the player is out and the others go on; with all out the relay is over', () => {
    const missed = [right('a'), wrong('a'), right('a'), right('a'), wrong('a')]
    expect(turnsOf(playedOut(relay, round({ questions: 9 }), [...missed, wrong('a'), right('b')]))).toEqual(['a1', 'a2', 'a3', 'a1', 'a3', 'a1', 'b1'])
  })
  test('[T11] or the next player goes on, or the team’s relay is over', () => {
    expect(turnsOf(playedOut(relay, round({ afterMiss: 'pass-on' }), [wrong('a'), wrong('a'), wrong('a'), wrong('a')]))).toEqual(['a1', 'a2', 'a3', 'a1'])
    expect(turnsOf(playedOut(relay, round({ afterMiss: 'team-out' }), [right('a'), wrong('a'), right('b')]))).toEqual(['a1', 'a2', 'b1'])
  })
  test('the clock of a relay ends it; a void question comes again to the same player', () => {
    expect(turnsOf(playedOut(relay, round(), [right('a'), { timeUp: true }, right('b')]))).toEqual(['a1', 'a2', 'b1'])
    expect(turnsOf(playedOut(relay, round(), [right('a'), { voided: 'not-counted' }, right('a')]))).toEqual(['a1', 'a2', 'a2'])
  })
  test('only the positions the file names run, in its order', () => {
    expect(turnsOf(playedOut(relay, round({ positions: [3, 1] }), nothing(3)))).toEqual(['a3', 'a1', 'a3'])
  })
  test('the rule is told in numbers', () => {
    expect(relay.sentences(rulesFrom(relay, file)).map((text) => (typeof text === 'string' ? text : text.zh))).toEqual([
      '按台号，各队选手依次接龙作答，每队2分钟，每人每题10秒，最多5题。',
      '答错的选手退出接龙，其余选手继续。',
      '每队一个题包，按出场先后从题组中依次取，前一队未用到的题不再使用。',
      '答对加10分，答错不扣分。',
    ])
  })
})

describe('an answer’s own limit', () => {
  const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
  const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
  const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
  const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
  const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
  const rule = referee(1).does((_, { state }) => ({ type: 'RuleAnswer', attemptId: liveSlot(state)?.attempts[0]?.id as never, outcome: 'right' }))
  const running = () => contest({ format: 'relay', kind: 'short', rules: { relayMs: 30_000, eachMs: 5000 } })
  test('[T10] ends the answer and leaves the pack’s clock running', () => {
    given(running(), begin, open, show, start)
      .when(timePasses(5000))
      .then(
        happened('AnswerTimedOut'),
        phaseIs('ruling'),
        stateIs((state) => expect(state.clock?.state.is).toBe('running')),
      )
  })
  test('[T10] begins anew with the next answer', () => {
    given(running(), begin, open, show, start, rule, close, timePasses(8000), open, show, start).when(timePasses(4900)).then(phaseIs('answering'))
  })
  test('[T10] stands still while the pack’s clock is paused', () => {
    given(running(), begin, open, show, start, operator.asks({ type: 'PauseClock' }))
      .when(timePasses(60_000))
      .then(phaseIs('answering'))
  })
  test('[T10] is not called by anybody before its time', () => {
    const early = hub.does((_, { state }) => ({ type: 'AnswerRanOut', attemptId: liveSlot(state)?.attempts[0]?.id as never }))
    given(running(), begin, open, show, start).when(early).then(refusedAs('no-clock'))
    given(running(), begin, open, show, start, timePasses(5000)).when(rule).then(accepted)
  })
})
