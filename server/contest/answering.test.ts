/** Who answers for a team: known from the turn, from the tablet that pressed, or named by the crew. */
import { describe, expect, test } from 'vitest'
import type { PlayerId } from '#shared/words.ts'
import { given, happened, operator, refusedAs, referee, stateIs, team, totalOf } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const ruling = { method: 'one', show: 'at-once' }
const race = () => contest({ format: 'buzzer', rules: { questions: 3, prices: { right: 10, wrong: 0, foul: -10 }, ruling } })
const turn = () => contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const raced = [begin, open, show, cue]
const answering = [begin, open, show, operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
const names = (who: typeof operator, playerId: string) =>
  who.does((slotId) => ({ type: 'NameAnswerer', attemptId: `${slotId}-a1` as never, playerId: playerId as PlayerId }))
const right = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
const answers = (playerId: string | null, position: number | null) =>
  stateIs((state) => expect(liveSlot(state)?.attempts[0]).toMatchObject({ playerId, position }))
const credited = (playerId: string, points: number) =>
  stateIs((state) => expect(state.ledger.persons['main' as never]?.[playerId as PlayerId] ?? 0).toBe(points * 1000))

describe('a race', () => {
  test('[T3] is answered by the player whose tablet won it, who is credited', () => {
    given(race(), ...raced, team('t3', 2).presses({ afterOpeningMs: 212 }))
      .when(right)
      .then(answers('t3-p2', 2), totalOf('t3', 10), credited('t3-p2', 10))
  })
  test('[T3] and the stage is told who it was', () => {
    given(race(), ...raced)
      .when(team('t3', 1).presses({ afterOpeningMs: 212 }))
      .then(stateIs((state) => expect(state.moments.at(-1)).toMatchObject({ is: 'taken', teamId: 't3', playerId: 't3-p1' })))
  })
  test('[T3] won on a team’s one tablet: who answers is named by the crew, up to the ruling', () => {
    const taken = [...raced, team('t3').presses({ afterOpeningMs: 212 })]
    given(race(), ...taken)
      .when(names(operator, 't3-p2'), right)
      .then(happened('AnswererNamed'), answers('t3-p2', 2), credited('t3-p2', 10))
    given(race(), ...taken, right)
      .when(names(operator, 't3-p2'))
      .then(refusedAs('already-ruled'), answers(null, null))
  })
})

describe('a team’s turn', () => {
  test('[T3] has no player until one is named, by the bench too, and another after a mistake', () => {
    given(turn(), ...answering)
      .when(names(referee(1), 't1-p1'), names(operator, 't1-p2'), right)
      .then(answers('t1-p2', 2), credited('t1-p1', 0), credited('t1-p2', 10))
  })
  test('[T3] only a player of the team who is in can be named', () => {
    for (const playerId of ['t1-p3', 't2-p1', 'nobody'])
      given(turn(), ...answering)
        .when(names(operator, playerId))
        .then(refusedAs('no-such-player'), answers(null, null))
  })
  test('[T3] the start of the answer may name the player at once', () => {
    const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId, playerId: 't1-p2' as PlayerId }))
    given(turn(), begin, open, show).when(start).then(answers('t1-p2', 2))
  })
  test('[T3] neither the team nor the host names', () => {
    given(turn(), ...answering)
      .when(names(team('t1'), 't1-p1'))
      .then(refusedAs('not-allowed'))
  })
})
