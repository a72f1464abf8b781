/** What the operator is offered while an answer waits for its ruling. */
import { describe, expect, test } from 'vitest'
import { formatOf } from '../formats/index.ts'
import { operator, play, team } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { nextPart } from './next-step.ts'
import { WAITS } from './step.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const does = (type: 'ShowQuestion' | 'StartAnswer' | 'OpenBuzzer' | 'OpenAnswers' | 'CloseAnswers') => operator.does((slotId) => ({ type, slotId }))
const named = (start: ReturnType<typeof contest>, ...steps: Parameters<typeof play>[1][]) =>
  nextPart(play(start, begin, open, does('ShowQuestion'), ...steps).state, { formatOf }).others.flatMap((one) =>
    one.command.type === 'NameAnswerer' ? [one.label] : [],
  )

describe('who answers', () => {
  test('is offered for a team’s turn and a team’s buzz, one for each player who is in', () => {
    const players = [
      { zh: '作答选手：1号 选手t11', en: 'Answering: player 1 选手t11' },
      { zh: '作答选手：2号 选手t12', en: 'Answering: player 2 选手t12' },
    ]
    expect(named(contest({ format: 'required', rules: { by: 'team' } }), does('StartAnswer'))).toEqual(players)
    expect(named(contest({ format: 'buzzer', rules: { questions: 2 } }), does('OpenBuzzer'), team('t1').presses({ afterOpeningMs: 90 }))).toEqual(players)
  })
  test('leaves out the one already known, and is not asked where the turn names the player', () => {
    expect(named(contest({ format: 'buzzer', rules: { questions: 2 } }), does('OpenBuzzer'), team('t1', 1).presses({ afterOpeningMs: 90 }))).toHaveLength(1)
    expect(named(contest({ format: 'required', rules: { by: 'position' } }), does('StartAnswer'))).toEqual([])
  })
})

describe('whose word it waits for', () => {
  const boards = (rules: object, referees: number) =>
    contest({ format: 'simultaneous', referees, rules: { questions: 1, tablets: { on: 'boards' }, ...rules } })
  const waits = (start: ReturnType<typeof contest>) => {
    const closed = [does('OpenAnswers'), does('CloseAnswers')]
    return nextPart(play(start, begin, open, does('ShowQuestion'), ...closed).state, { formatOf }).waitingFor
  }
  test('on boards any referee’s, and the chief’s where there is none or the round leaves it to the chief', () => {
    expect(waits(boards({}, 1))).toEqual(WAITS.referees)
    expect(waits(boards({}, 0))).toEqual(WAITS.chief)
    expect(waits(boards({ ruling: { method: 'chief' } }, 1))).toEqual(WAITS.chief)
  })
})
