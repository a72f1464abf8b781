/** Bonus questions of a buzzer round: owed to whoever was right, at their own prices, only while that answer stands. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { liveSlot } from '../contest/read.ts'
import { chief, given, happened, operator, phaseIs, refusedAs, stateIs, team, timePasses, totalOf, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'

const bonus = { set: 's20', questions: 2, right: 5, answerMs: 7_000 }
const rules = { questions: 2, prices: { right: 10, wrong: -10 }, ruling: { method: 'chief', show: 'at-once' }, conferring: 'forbidden' }
const round = (more: Record<string, unknown> = {}, given: Record<string, unknown> = bonus) =>
  contest({ format: 'buzzer', rules: { ...rules, ...more, bonus: given } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const ruled = (outcome: Outcome, n = 1): Step => chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(n)}` as never, outcome }))
const overruled = (attemptId: string, outcome: Outcome): Step => chief.asks({ type: 'OverruleRuling', attemptId: attemptId as never, outcome, reason: '复核' })
const tossUp = (id: string, outcome: Outcome): Step[] => [open, show, cue, team(id).presses({ afterOpeningMs: 500 }), timePasses(1_000), ruled(outcome), close]
const bonusOf = (outcome: Outcome): Step[] => [open, show, start, ruled(outcome), close]
const asks = (fields: object) => stateIs((state) => expect(liveSlot(state)?.plan).toMatchObject(fields))

describe('bonus questions', () => {
  test('[D19] are asked of the team that was right, so many, at their own prices and time; then the next question is anybody’s', () => {
    given(round(), begin, ...tossUp('t3', 'right'))
      .when(open, show, start)
      .then(asks({ mode: 'turn', teamId: 't3', bonusOf: 'round-1' }), happened('ClockStarted', { purpose: 'answer', totalMs: 7_000 }))
    given(round(), begin, ...tossUp('t3', 'right'), ...bonusOf('right'), ...bonusOf('wrong'))
      .when(open)
      .then(totalOf('t3', 15), asks({ mode: 'race' }))
  })
  test('[D19] nobody right, nobody is asked one; the quota counts the others alone', () => {
    given(round(), begin, ...tossUp('t3', 'wrong'))
      .when(open)
      .then(asks({ mode: 'race' }))
    given(round(), begin, ...tossUp('t3', 'wrong'), ...tossUp('t1', 'right'), ...bonusOf('right'), ...bonusOf('right'))
      .when(operator.asks({ type: 'EndRound', roundId: 'round' as never }))
      .then(totalOf('t1', 20), happened('RoundEnded'))
  })
  test('[D19] overruled, what they paid is taken back, and whoever was right after all is owed them next', () => {
    const played = given(round(), begin, ...tossUp('t3', 'right'), ...bonusOf('right'), ...bonusOf('right'))
    played.when(overruled('round-1-a1', 'wrong')).then(totalOf('t3', -10))
    played.when(overruled('round-1-a1', 'wrong'), overruled('round-1-a1', 'right')).then(totalOf('t3', 20))
    given(round(), begin, ...tossUp('t3', 'wrong'), overruled('round-1-a1', 'right'))
      .when(open)
      .then(asks({ teamId: 't3', bonusOf: 'round-1' }))
  })
  test('[D19] a team found right late is asked its own, however many another was asked before; where both answers stand, both are', () => {
    const presses = (id: string): Step[] => [cue, team(id).presses({ afterOpeningMs: 500 }), timePasses(1_000)]
    const late = [begin, open, show, ...presses('t1'), ruled('wrong'), ...presses('t2'), ruled('right', 2), close, ...bonusOf('right'), ...bonusOf('right')]
    const played = given(round({ buzzer: { afterWrong: 'all-rest' } }), ...late, overruled('round-1-a1', 'right'))
    played.when(open).then(totalOf('t2', 0), asks({ teamId: 't1', bonusOf: 'round-1' }))
    played.when(overruled('round-1-a2', 'right'), ...bonusOf('wrong')).then(totalOf('t1', 10), totalOf('t2', 20))
  })
  test('[D19] they pay nothing beside their price, and a void one is asked again', () => {
    const paying = { streak: { inARow: 2, points: 3 }, miss: { to: 'others', points: 4 } }
    given(round({ paying }), begin, ...tossUp('t3', 'right'), ...bonusOf('right'), ...bonusOf('wrong'))
      .when()
      .then(totalOf('t3', 15), totalOf('t1', 0))
    const voids = chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'misread', reason: '读错', replace: true }))
    given(round(), begin, ...tossUp('t3', 'right'), open, show, voids)
      .when(open)
      .then(asks({ teamId: 't3', bonusOf: 'round-1' }))
  })
  test('[D15] on a bonus the team may confer, or not, as the bonus says', () => {
    const prompting = chief.asks({ type: 'CallFoul', teamId: 't3' as never, code: 'prompting' })
    const asked = [begin, ...tossUp('t3', 'right'), open, show, start]
    given(round(), ...asked)
      .when(prompting)
      .then(refusedAs('wrong-mode'), phaseIs('answering'))
    given(round({}, { ...bonus, conferring: 'forbidden' }), ...asked)
      .when(prompting)
      .then(happened('FoulCalled', { code: 'prompting' }))
  })
})
