/** Quotas that bar a team, the roll-call of buzzers, trial questions, and whose finger it was. */
import { describe, expect, test } from 'vitest'
import {
  chief,
  given,
  happened,
  neverHappened,
  operator,
  prepared,
  referee,
  refusedAs,
  rightToAnswer,
  stateIs,
  team,
  totalOf,
  type Step,
} from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const rules = { questions: 3, prices: { right: 10, wrong: -10, foul: -10 }, ruling: { method: 'one', show: 'at-once' } }
const race = (more: Record<string, unknown> = {}) => contest({ format: 'buzzer', rules: { ...rules, ...more } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const end = operator.asks({ type: 'EndRound', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const ruled = (outcome: 'right' | 'wrong'): Step => referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome }))
const opened = [open, show, cue]
const answered = (id: string, outcome: 'right' | 'wrong') => [...opened, team(id).presses({ afterOpeningMs: 90 }), ruled(outcome), close]

describe('quotas', () => {
  const barred = (after: Record<string, number>) => race({ buzzer: { barred: after, earlyBuzz: { offender: 'still-in' } } })
  test('[E7] after so many fouls a team may press no more in the round, nor in the question of the last of them', () => {
    given(barred({ afterFouls: 2 }), begin, open, show, team('t3').presses(), team('t3').presses())
      .when(cue, team('t3').presses({ afterOpeningMs: 90 }))
      .then(refusedAs('barred'), totalOf('t3', -20))
  })
  test('[E7] after so many presses not answered rightly', () => {
    given(barred({ afterMisses: 1 }), begin, ...answered('t3', 'wrong'), ...opened)
      .when(team('t3').presses({ afterOpeningMs: 90 }))
      .then(refusedAs('barred'))
  })
  test('[E7] or after so many buzzes won', () => {
    given(barred({ afterWins: 1 }), begin, ...answered('t3', 'right'), ...opened)
      .when(team('t3').presses({ afterOpeningMs: 90 }))
      .then(refusedAs('barred'))
  })
  test('[E7] one barred as the question began is refused so, also when its miss is found right since', () => {
    const found = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'right', reason: '复核' })
    given(barred({ afterMisses: 1 }), begin, ...answered('t3', 'wrong'), ...opened, found)
      .when(team('t3').presses({ afterOpeningMs: 90 }))
      .then(refusedAs('barred'))
  })
  test('[E7] a round whose teams are all barred can end', () => {
    const all = ['t1', 't2', 't3', 't4'].flatMap((id) => answered(id, 'right'))
    const over = given(race({ questions: 9, buzzer: { barred: { afterWins: 1 } } }), begin, ...all)
    over.when(open).then(refusedAs('barred'))
    over.when(end).then(happened('RoundEnded'))
  })
})

describe('before the round', () => {
  const called = race({ warmUp: { rollCall: true } })
  const tests = (id: string): Step => team(id).asks({ type: 'TestPress' })
  test('[E10] no question is opened before every buzzer was pressed once', () => {
    given(called, begin, ...['t1', 't2', 't3'].map(tests))
      .when(open)
      .then(refusedAs('roll-call'))
    given(called, begin, ...['t1', 't2', 't3', 't4'].map(tests))
      .when(open)
      .then(happened('SlotOpened'))
  })
  test('[E10] one press a buzzer; the operator may go on without the missing ones', () => {
    const one = given(called, begin, tests('t1'))
    one.when(tests('t1')).then(refusedAs('wrong-moment'))
    one.when(operator.asks({ type: 'SkipRollCall', roundId: 'round' as never }), open).then(happened('SlotOpened'))
  })
  test('[E10] where each position has its own buzzer, each is called', () => {
    const small = smallContest({ format: 'buzzer', rules: { ...rules, warmUp: { rollCall: true } }, teams: 1 })
    const two = prepared({ ...small, tablets: 'one-a-position' })
    const tested = (position: number) => team('t1', position).asks({ type: 'TestPress' })
    given(two, begin, tested(1)).when(open).then(refusedAs('roll-call'))
    given(two, begin, tested(1), tested(2)).when(open).then(happened('SlotOpened'))
  })
})

describe('trial questions', () => {
  const tried = race({ questions: 1, buzzer: { barred: { afterFouls: 1 } }, warmUp: { trialQuestions: 1 } })
  test('[E9] pay nothing, and no foul of theirs is counted', () => {
    given(
      tried,
      begin,
      open,
      operator.does((slotId) => ({ type: 'ArmBuzzer', slotId })),
      team('t1').presses(),
      cue,
    )
      .when(team('t2').presses({ afterOpeningMs: 90 }), ruled('right'), close, ...opened, team('t1').presses({ afterOpeningMs: 90 }))
      .then(totalOf('t1', 0), totalOf('t2', 0), rightToAnswer('t1'))
  })
  test('[E9] use no quota, and the first question that counts is number 1', () => {
    given(tried, begin, open, cue, team('t2').presses({ afterOpeningMs: 90 }), ruled('wrong'), close)
      .when(open)
      .then(
        stateIs((state) => expect(liveSlot(state)).toMatchObject({ number: 1, id: 'round-2' })),
        happened('QuestionDrawn', { spare: false }),
      )
  })
  test('[E9] may have questions of their own set', () => {
    given(race({ warmUp: { trialQuestions: 1, trialSet: 'extra' } }), begin)
      .when(open)
      .then(happened('QuestionDrawn', { setId: 'extra' as never }), happened('SlotOpened'))
  })
})

describe('whose finger', () => {
  const positions = (speaker: string) =>
    prepared({ ...smallContest({ format: 'buzzer', rules: { ...rules, buzzer: { speaker } } }), tablets: 'one-a-position' })
  const won = [begin, ...opened, team('t3', 2).presses({ afterOpeningMs: 90 })]
  const named = operator.does((slotId) => ({ type: 'NameAnswerer', attemptId: `${slotId}-a1` as never, playerId: 't3-p1' as never }))
  test('[B11] who pressed must answer, where the file says so', () => {
    given(positions('presser'), ...won)
      .when(named)
      .then(refusedAs('presser-speaks'), neverHappened('AnswererNamed'))
  })
  test('[B11] or another of the team may', () => {
    given(positions('anyone'), ...won)
      .when(named)
      .then(happened('AnswererNamed', { position: 1 }))
  })
})

test('[E11] the whole press log is kept: early ones flagged, those after the verdict too', () => {
  given(race(), begin, ...opened, team('t3').presses({ afterOpeningMs: -40 }), team('t1').presses({ afterOpeningMs: 90 }))
    .when(team('t2').presses({ afterOpeningMs: 95 }))
    .then(
      stateIs((state) =>
        expect(liveSlot(state)?.presses.map(({ teamId, early, counts }) => [teamId, early, counts])).toEqual([
          ['t3', true, false],
          ['t1', false, true],
          ['t2', false, false],
        ]),
      ),
    )
})
