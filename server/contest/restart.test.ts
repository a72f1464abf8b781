/** What a restart of the hub does to what was running. */
import { describe, expect, test } from 'vitest'
import { given, operator, phaseIs, stateIs, timePasses, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { evolve } from './evolve.ts'

const ANSWER_MS = 60_000
const required = () => contest({ format: 'required', kind: 'short', rules: { by: 'team', clocks: { answerMs: ANSWER_MS } } })
const answering: readonly Step[] = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
]
/** The hub was silent for so long after its last record, ended, and starts again. */
const restarts =
  (silentMs: number): Step =>
  (played) => {
    const at = played.state.at + silentMs
    return { ...played, at, state: evolve(played.state, { type: 'HubRestarted', at, by: { seat: 'hub', role: 'hub' }, commandId: 'restarted-2' }) }
  }
const clockIs = (clock: object) => stateIs((state) => expect(state.clock?.state).toMatchObject(clock))

describe('a restart', () => {
  test('[C4] pauses a running clock with what was left at the instant of the restart', () => {
    given(required(), ...answering)
      .when(restarts(20_000))
      .then(clockIs({ is: 'paused', leftMs: ANSWER_MS - 20_000 }), phaseIs('answering'))
  })
  test('[C4] with nothing noted what was left at the last record, and never less than nothing', () => {
    given(required(), ...answering)
      .when(restarts(0))
      .then(clockIs({ is: 'paused', leftMs: ANSWER_MS }))
    given(required(), ...answering)
      .when(restarts(ANSWER_MS + 5))
      .then(clockIs({ is: 'paused', leftMs: 0 }))
  })
  test('[C4] leaves a paused clock as it is, and runs none on by itself', () => {
    given(required(), ...answering, timePasses(10_000), operator.asks({ type: 'PauseClock' }))
      .when(restarts(20_000), timePasses(3_600_000))
      .then(clockIs({ is: 'paused', leftMs: ANSWER_MS - 11_000 }))
  })
})
