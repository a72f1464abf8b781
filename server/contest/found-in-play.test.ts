/** Each was found by playing random rounds of every format, and is kept. */
import { describe, expect, test } from 'vitest'
import {
  accepted,
  chief,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  referee,
  refusedAs,
  stateIs,
  team,
  timePasses,
  totalOf,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'
import { standingsOf } from './standings.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const end = operator.asks({ type: 'EndRound', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const reveal = operator.does((slotId) => ({ type: 'RevealAnswer', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const showRuling = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
const voided = chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'misread', reason: '读题有误', replace: false }))
const rules = (outcome: 'right' | 'wrong', attempt = 1) =>
  referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(attempt)}` as never, outcome }))
const overrules = (outcome: 'right' | 'late', attempt = 1) =>
  chief.does((slotId) => ({ type: 'OverruleRuling', attemptId: `${slotId}-a${String(attempt)}` as never, outcome, reason: '复核改判' }))
const confirms = (attempt: number) => chief.does((slotId) => ({ type: 'ConfirmRuling', attemptId: `${slotId}-a${String(attempt)}` as never }))
const publicTotal = (id: string, points: number) =>
  stateIs((state) => expect(standingsOf(state, 'main' as never, true).find((row) => row.teamId === id)?.total).toBe(points * 1000))
const buzzerIs = (is: string) => stateIs((state) => expect(liveSlot(state)?.buzzer.is).toBe(is))

describe('a pack’s clock', () => {
  const speed = () => contest({ format: 'speed', kind: 'short', teams: 2, rules: { questionsPerPack: 3, packMs: 20_000 } })
  const first = [begin, open, show, start, rules('right'), reveal]
  test('[C2] that runs out between two questions ends the pack: the next team is up', () => {
    given(speed(), ...first, close, timePasses(20_000))
      .when(open)
      .then(stateIs((state) => expect(liveSlot(state)?.plan.teamId).toBe('t2')))
  })
  test('[V1] runs on when a question is made void', () => {
    const before = given(speed(), begin, open, show, start)
    before.when(voided).then(neverHappened('ClockCleared'))
    before.when(voided, close, open).then(stateIs((state) => expect(state.clock?.id).toBe('round/t1')))
  })
})

describe('a round whose questions are used up', () => {
  test('ends before its time', () => {
    const asked = [open, show, start, rules('right'), showRuling, reveal, close]
    const short = contest({ format: 'required', kind: 'short', questions: 1, spares: 0, rules: { by: 'team', ruling: { method: 'one' } } })
    given(short, begin, ...asked)
      .when(end)
      .then(accepted, happened('RoundEnded'))
    given(short, begin).when(end).then(refusedAs('round-not-ready'))
  })
})

describe('a race overruled', () => {
  const race = () => contest({ format: 'buzzer', rules: { questions: 2, ruling: { method: 'one', show: 'at-once' }, buzzer: { afterWrong: 'all-rest' } } })
  const rebound = [begin, open, show, cue, team('t1').presses({ afterOpeningMs: 100 }), rules('wrong'), cue]
  test('[B7] right after all: the others may not press any more', () => {
    given(race(), ...rebound)
      .when(overrules('right'))
      .then(buzzerIs('closed'), phaseIs('ruled'), totalOf('t1', 10))
  })
  test('[B7] not right after all either: the others’ race goes on', () => {
    given(race(), ...rebound)
      .when(overrules('late'))
      .then(buzzerIs('open'), phaseIs('shown'))
  })
  test('[B7] while another team answers: its answer goes on', () => {
    given(race(), ...rebound, team('t2').presses({ afterOpeningMs: 100 }))
      .when(overrules('right'))
      .then(phaseIs('answering'))
  })
  test('[B4] a press annulled before the verdict, with nobody behind it: the buzzer is armed again', () => {
    const annul = chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: 't1' as never, reason: '误触' }))
    const raced = given(race(), begin, open, show, cue).when((played) => annul(team('t1').presses({ afterOpeningMs: 100 })(played)))
    raced.then(accepted, buzzerIs('armed'))
  })
})

describe('the chief’s confirmation', () => {
  const confirmed = { ruling: { method: 'one', confirm: 'chief' } }
  test('[J4] does not pay for a void question', () => {
    const turn = contest({ format: 'required', kind: 'short', rules: { by: 'team', ...confirmed } })
    given(turn, begin, open, show, start, rules('right'), voided).when(confirms(1)).then(refusedAs('wrong-moment'), totalOf('t1', 0))
  })
  test('[J4] does not pay again what an overrule has paid', () => {
    const tablets = contest({ format: 'simultaneous', teams: 2, rules: { questions: 1, ruling: { confirm: 'chief' } } })
    const submit = (id: string) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['C'], stampedAt: null }))
    given(
      tablets,
      begin,
      open,
      show,
      operator.does((slotId) => ({ type: 'OpenAnswers', slotId })),
      submit('t1'),
      submit('t2'),
      overrules('right'),
    )
      .when(confirms(2))
      .then(totalOf('t1', 10), totalOf('t2', 0))
  })
})

describe('undo', () => {
  const undo = operator.asks({ type: 'UndoCommand' })
  test('[U1] of a ruling shown too early keeps its points from the public again', () => {
    const turn = contest({ format: 'required', kind: 'short', rules: { by: 'team', ruling: { method: 'one' } } })
    given(turn, begin, open, show, start, rules('right'), showRuling).when(undo).then(publicTotal('t1', 0), totalOf('t1', 10))
  })
})
