/** Questions made up: for one team alone or for those eligible then, next or at the round's end, also in a round that is over. */
import { describe, expect, test } from 'vitest'
import { accepted, chief, given, operator, refusedAs, stateIs, totalOf } from '../testing/contest-spec.ts'
import { answers, asked, begin, contestWith, end, open, roundId, ruled } from '../testing/appealing.ts'
import { liveSlot } from './read.ts'

const grant = (id: string) => chief.asks({ type: 'GrantMakeUp', teamId: id as never, roundId, cause: 'equipment', reason: '抢答器失灵' })
const reopen = operator.asks({ type: 'ReopenRound', roundId })
const playedBy = (id: string, makeUp: string | undefined) =>
  stateIs((state) => {
    const plan = liveSlot(state)?.plan
    expect(plan?.teamId).toBe(id)
    expect(plan?.makeUp).toBe(makeUp)
  })
const skipCheck = chief.asks({ type: 'SkipCheck', partId: 'main' as never, reason: '免核' })

describe('a question made up', () => {
  const two = contestWith({}, { teams: 2 })
  test('[Y7] is the team’s alone, from the spares, at the same prices and outside the quota', () => {
    given(two, begin, ...asked('wrong'), grant('t1'), ...answers)
      .when(...ruled('right'))
      .then(playedBy('t1', 'make-up-1'), totalOf('t1', 0))
    given(two, begin, ...asked('wrong'), grant('t1'), ...asked('right'))
      .when(open)
      .then(playedBy('t2', undefined))
    given(two, begin, ...asked('wrong'))
      .when(operator.asks({ type: 'GrantMakeUp', teamId: 't1' as never, roundId, cause: 'equipment', reason: '故障' }))
      .then(refusedAs('not-allowed'))
  })
  test('[Y7] in a race it is the team’s own turn; a team that was asked nothing has nothing to make up', () => {
    const race = contestWith({}, { format: 'buzzer', rules: { questions: 2 } })
    const voidIt = chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'equipment', reason: '故障', replace: false }))
    const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
    given(race, begin, open, voidIt, close, grant('t3')).when(open).then(playedBy('t3', 'make-up-1'))
    given(two, begin, ...asked('wrong'))
      .when(grant('t2'))
      .then(refusedAs('no-such-slot'))
  })
  test('[Y8] comes next, or when the round’s own questions are done', () => {
    given(contestWith({ makeUp: 'round-end' }, { teams: 2 }), begin, ...asked('wrong'), grant('t1'))
      .when(open)
      .then(playedBy('t2', undefined))
    given(contestWith({ makeUp: 'round-end' }, { teams: 2 }), begin, ...asked('wrong'), grant('t1'), ...asked('right'))
      .when(open)
      .then(playedBy('t1', 'make-up-1'))
    given(two, begin, ...asked('wrong'), grant('t1'), ...asked('right'))
      .when(end)
      .then(refusedAs('round-not-ready'))
  })
  test('[Y8] opens a round that is over once more, and keeps its part from the check until then', () => {
    const over = [begin, ...asked('wrong'), ...asked('right'), end]
    given(two, ...over)
      .when(reopen)
      .then(refusedAs('round-not-ready'))
    given(two, ...over, grant('t1'))
      .when(skipCheck)
      .then(refusedAs('part-unfinished'))
    given(two, ...over, grant('t1'), reopen, ...asked('right'), end)
      .when(skipCheck)
      .then(accepted, totalOf('t1', 0))
  })
})
