/** The buzzer's rules, as a referee would be briefed; times in ms from the opening. */
import { describe, expect, test } from 'vitest'
import {
  accepted,
  chief,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  play,
  referee,
  refusedAs,
  rightToAnswer,
  seat,
  stateIs,
  team,
  timePasses,
  totalOf,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const rules = { questions: 5, prices: { right: 10, wrong: -10, foul: -10 }, ruling: { method: 'one', show: 'at-once' } }
const race = (more: Record<string, unknown> = {}) => contest({ format: 'buzzer', rules: { ...rules, ...more } })
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const shown = [begin, open, show]
const opened = [...shown, cue]
const rules1 = (outcome: 'right' | 'wrong') => referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome }))

describe('opening', () => {
  test('[B1] presses are legal from the opening, a hold after the cue where the machine gives it', () => {
    given(race(), ...shown)
      .when(cue)
      .then(
        happened('BuzzerOpened'),
        stateIs((state) => expect(liveSlot(state)?.buzzer).toMatchObject({ is: 'open', opensAt: state.at + 300 })),
      )
  })
  test('[B1] with the host’s word the opening is the key itself', () => {
    given(race({ buzzer: { opens: 'host-word' } }), ...shown)
      .when(cue)
      .then(stateIs((state) => expect(liveSlot(state)?.buzzer).toMatchObject({ opensAt: state.at })))
  })
  test('[B1] the host holds the key only where the file gives the host the word', () => {
    const key = seat({ seat: 'host' as never, role: 'host' }).does((slotId) => ({ type: 'OpenBuzzer', slotId }))
    given(race(), ...shown)
      .when(key)
      .then(refusedAs('not-allowed'))
    given(race({ buzzer: { opens: 'host-word' } }), ...shown)
      .when(key)
      .then(happened('BuzzerOpened'))
  })
  test('[B2] a closed buzzer refuses the press and nothing is written', () => {
    given(race({ buzzer: { armed: 'by-hand' } }), ...shown)
      .when(team('t1').presses())
      .then(refusedAs('buzzer-closed'), neverHappened('BuzzerPressed'))
  })
  test('[B2] a press of another opening is refused', () => {
    given(race(), ...opened)
      .when(team('t1').presses({ afterOpeningMs: 200, stale: true }))
      .then(refusedAs('wrong-opening'))
  })
})

describe('the race', () => {
  test('[B3] the first press wins the right to answer, and its clock starts', () => {
    given(race(), ...opened)
      .when(team('t3').presses({ afterOpeningMs: 212 }), team('t2').presses({ afterOpeningMs: 213 }))
      .then(rightToAnswer('t3'), happened('ClockStarted', { purpose: 'answer' }))
  })
  test('[B6] a press without a clock ranks by when it was read, and is never certain', () => {
    given(race(), ...opened)
      .when(team('t3').presses({ afterOpeningMs: 212 }))
      .then(
        stateIs((state) =>
          expect(liveSlot(state)?.buzzer).toMatchObject({ is: 'taken', verdict: { winner: 't3', method: 'estimate', certain: false, photo: true } }),
        ),
      )
  })
  test('[B2] presses after the verdict are kept as evidence and are no part of the race', () => {
    given(race(), ...opened, team('t3').presses({ afterOpeningMs: 212 }))
      .when(team('t2').presses({ afterOpeningMs: 260 }), team('t2').presses({ afterOpeningMs: 280 }))
      .then(
        accepted,
        stateIs((state) =>
          expect(
            liveSlot(state)
              ?.presses.filter((press) => press.teamId === 't2')
              .map((press) => press.counts),
          ).toEqual([false, false]),
        ),
      )
  })
  test('[B5] nobody presses in time: the question is void', () => {
    given(race(), ...opened)
      .when(timePasses(21_000))
      .then(happened('QuestionVoided', { cause: 'no-press' }), phaseIs('ruled'))
  })
  test('[B5] or is replaced by a spare where the round says so', () => {
    given(race({ buzzer: { noPress: 'void-replace' } }), ...opened)
      .when(timePasses(21_000), open)
      .then(happened('QuestionDrawn', { spare: true }))
  })
  test('[B4] a press annulled promotes the next of the race', () => {
    given(race(), ...opened, team('t3').presses({ afterOpeningMs: 212 }), team('t1').presses({ afterOpeningMs: 212 }))
      .when(chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: 't3' as never, reason: '误触' })))
      .then(rightToAnswer('t1'))
  })
  test('[B4] a press made after the verdict promotes nobody: the buzzer is armed again, and that team may press', () => {
    const annul = chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: 't3' as never, reason: '误触' }))
    const annulled = given(race(), ...opened, team('t3').presses({ afterOpeningMs: 212 }), team('t1').presses({ afterOpeningMs: 230 })).when(annul)
    annulled.then(
      phaseIs('shown'),
      stateIs((state) => expect(liveSlot(state)).toMatchObject({ buzzer: { is: 'armed' }, attempts: [] })),
    )
    given(annulled.done, cue)
      .when(team('t1').presses({ afterOpeningMs: 90 }))
      .then(rightToAnswer('t1'))
  })
  test('[B4] with nobody behind it the buzzer is armed again', () => {
    given(race(), ...opened, team('t3').presses({ afterOpeningMs: 212 }))
      .when(chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: 't3' as never, reason: '误触' })))
      .then(
        phaseIs('shown'),
        stateIs((state) => expect(liveSlot(state)?.buzzer.is).toBe('armed')),
      )
  })
})

test('[B4] a new press after an annulled one is a new attempt, with an id of its own', () => {
  const annul = chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: 't3' as never, reason: '误触' }))
  const late = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'wrong' }))
  const again = given(race(), ...opened, team('t3').presses({ afterOpeningMs: 212 }), annul, cue).when(team('t1').presses({ afterOpeningMs: 90 }))
  again.then(stateIs((state) => expect(liveSlot(state)?.attempts.map((attempt) => attempt.id)).toEqual(['round-1-a2'])))
  given(again.done).when(late).then(refusedAs('no-such-attempt'), totalOf('t1', 0))
})

test('[C3] while the clock to press is paused nobody can press', () => {
  const paused = given(race(), ...opened, timePasses(1_000), operator.asks({ type: 'PauseClock' }))
  paused.when(team('t1').presses({ afterOpeningMs: 5_000 })).then(refusedAs('clock-paused'), neverHappened('BuzzerPressed'))
  paused.when(operator.asks({ type: 'ResumeClock' }), team('t1').presses({ afterOpeningMs: 9_000 })).then(rightToAnswer('t1'))
})

describe('early buzz', () => {
  test('[F1] a press before the opening is a foul and the question goes on without that team', () => {
    given(race(), ...opened)
      .when(team('t3').presses({ afterOpeningMs: -40 }), team('t1').presses({ afterOpeningMs: 212 }))
      .then(happened('FoulCalled', { code: 'early-buzz' }), totalOf('t3', -10), rightToAnswer('t1'))
  })
  test('[F1] armed and not opened is early too, and the fouling team is out of this question', () => {
    given(race(), ...shown, team('t3').presses())
      .when(cue, team('t3').presses({ afterOpeningMs: 100 }))
      .then(refusedAs('locked-out'), totalOf('t3', -10))
  })
  test('[F1] the points may begin with the second offence', () => {
    given(race({ buzzer: { earlyBuzz: { pointsFromOffence: 2, offender: 'still-in' } } }), ...shown, team('t3').presses())
      .when(team('t3').presses())
      .then(totalOf('t3', -10))
  })
  test('[F1] a team still in may press again once the buzzer is open', () => {
    given(race({ buzzer: { earlyBuzz: { offender: 'still-in' } } }), ...shown, team('t3').presses())
      .when(cue, team('t3').presses({ afterOpeningMs: 150 }))
      .then(rightToAnswer('t3'))
  })
  test('[F1] the foul may end the question, which a spare replaces', () => {
    given(race({ buzzer: { earlyBuzz: { question: 'void-replace' } } }), ...opened)
      .when(team('t3').presses({ afterOpeningMs: -40 }), open)
      .then(happened('QuestionVoided', { cause: 'early-buzz', replace: true }), happened('QuestionDrawn', { spare: true }))
  })
  test('[F1] all teams foul: the question is void', () => {
    const all = ['t1', 't2', 't3', 't4'].map((id) => team(id).presses())
    given(race(), ...shown)
      .when(...all)
      .then(happened('QuestionVoided', { cause: 'all-fouled' }))
  })
  test('[F1] or everybody is let back in, where the round says so', () => {
    const all = ['t1', 't2', 't3', 't4'].map((id) => team(id).presses())
    given(race({ buzzer: { earlyBuzz: { allFoul: 'reopen' } } }), ...shown, ...all)
      .when(cue, team('t2').presses({ afterOpeningMs: 90 }))
      .then(rightToAnswer('t2'))
  })
})

describe('after a wrong answer', () => {
  const answered = [...opened, team('t3').presses({ afterOpeningMs: 212 })]
  test('[B7] the question is dead', () => {
    given(race(), ...answered)
      .when(rules1('wrong'))
      .then(phaseIs('ruled'), totalOf('t3', -10))
  })
  test('[B7] or all the rest may press, the team that missed may not', () => {
    given(race({ buzzer: { afterWrong: 'all-rest' } }), ...answered, rules1('wrong'))
      .when(cue, team('t3').presses({ afterOpeningMs: 50 }))
      .then(refusedAs('locked-out'))
  })
  test('[B7] or one other team only', () => {
    const second = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a2` as never, outcome: 'wrong' }))
    given(race({ buzzer: { afterWrong: 'one-rebound' } }), ...answered, rules1('wrong'), cue, team('t1').presses({ afterOpeningMs: 50 }))
      .when(second)
      .then(phaseIs('ruled'), totalOf('t1', -10))
  })
})

test('[B3] the order of commands at the same instant decides nothing: the earlier arrival wins', () => {
  const done = play(race(), ...opened, team('t4').presses({ afterOpeningMs: 90 }), team('t1').presses({ afterOpeningMs: 91 }))
  expect(liveSlot(done.state)?.buzzer).toMatchObject({ verdict: { winner: 't4' } })
})

describe('a command for a race', () => {
  test('[B9] where the question in play is none is refused as such, another question’s as unknown', () => {
    const turn = contest({ format: 'required', rules: { by: 'team' } })
    const roundId = 'round' as never
    const asked = [operator.asks({ type: 'BeginRound', roundId }), operator.asks({ type: 'OpenSlot', roundId })]
    given(turn, ...asked)
      .when(operator.does((slotId) => ({ type: 'EndReading', slotId })))
      .then(refusedAs('wrong-mode'))
    given(turn, ...asked)
      .when(operator.asks({ type: 'EndReading', slotId: 'round-9' as never }))
      .then(refusedAs('no-such-slot'))
  })
})
