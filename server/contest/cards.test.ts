/** Paper cards: when they may come in, for whom, and what the key makes of them. */
import { describe, expect, test } from 'vitest'
import { accepted, clerk, given, happened, operator, refusedAs, referee, stateIs, team, totalOf } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { slotOf } from './read.ts'

const round = (tablets: Record<string, unknown> = {}, method = 'machine') =>
  contest({
    format: 'simultaneous',
    kind: 'single',
    teams: 3,
    rules: { questions: 2, prices: { right: 5, wrong: -1 }, clocks: { answerMs: 20_000 }, tablets, ruling: { method } },
  })
const does = (type: 'ShowQuestion' | 'OpenAnswers' | 'CloseAnswers' | 'RevealAnswer' | 'CloseSlot') => operator.does((slotId) => ({ type, slotId }))
const open = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  does('ShowQuestion'),
]
const taking = [...open, does('OpenAnswers')]
const submit = (id: string, letter: string) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))
const cards = (answers: Record<string, string[]>, by = clerk) => by.does((slotId) => ({ type: 'EnterCards', slotId, answers: answers as never }))
const outcomes = (...wanted: string[]) =>
  stateIs((state) =>
    expect(slotOf(state, 'round-1' as never)?.attempts.map((one) => `${String(one.ruling?.outcome)} ${String(one.ruling?.status)}`)).toEqual(wanted),
  )

describe('a card on paper', () => {
  test('[A7] answers for a team whose tablet is silent; when all are in, answers close', () => {
    given(round(), ...taking, submit('t1', 'B'))
      .when(cards({ t2: ['C'], t3: ['B'] }))
      .then(happened('AnswersClosed'), totalOf('t1', 5), totalOf('t2', -1), totalOf('t3', 5))
  })
  test('[A7] entered after the close the key marks it then: before the reveal simply so, after it as an amended ruling', () => {
    const closed = [...taking, submit('t1', 'B'), does('CloseAnswers')]
    given(round(), ...closed)
      .when(cards({ t2: ['B'] }))
      .then(accepted, totalOf('t2', 5), outcomes('right confirmed', 'right confirmed', 'blank confirmed'))
    given(round({ cards: 'slot-end' }), ...closed, does('RevealAnswer'))
      .when(cards({ t2: ['B'], t3: ['A'] }))
      .then(totalOf('t2', 5), totalOf('t3', -1), outcomes('right confirmed', 'right amended', 'wrong amended'))
  })
  test('[A7] comes in no longer than the round says, and never before answers are opened', () => {
    given(round(), ...open)
      .when(cards({ t1: ['B'] }))
      .then(refusedAs('answers-closed'))
    given(round(), ...taking, does('CloseAnswers'), does('RevealAnswer'))
      .when(cards({ t1: ['B'] }))
      .then(refusedAs('answers-closed'))
    given(round({ cards: 'close' }), ...taking, does('CloseAnswers'))
      .when(cards({ t1: ['B'] }))
      .then(refusedAs('answers-closed'))
    given(round({ cards: 'never' }), ...taking)
      .when(cards({ t1: ['B'] }))
      .then(refusedAs('wrong-mode'))
  })
  test('[A7] leaves alone what a tablet has submitted; a card read wrongly is entered once more', () => {
    given(round(), ...taking, submit('t1', 'B'))
      .when(cards({ t1: ['C'] }))
      .then(refusedAs('already-submitted'), totalOf('t1', 0))
    given(round(), ...taking, cards({ t1: ['C'] }), does('CloseAnswers'))
      .when(cards({ t1: ['B'] }))
      .then(accepted, totalOf('t1', 5))
  })
  test('[A7] leaves alone a choice that counted at the close', () => {
    const chosen = team('t1').does((slotId) => ({ type: 'ChooseAnswer', slotId, answer: ['C'] }))
    given(round({ chosenCounts: true }), ...taking, chosen, does('CloseAnswers'))
      .when(cards({ t1: ['B'] }))
      .then(refusedAs('already-submitted'), totalOf('t1', -1))
    given(round(), ...taking, chosen, does('CloseAnswers'))
      .when(cards({ t1: ['B'] }))
      .then(accepted, totalOf('t1', 5))
  })
  test('[A7] is refused whole for one bad row, and to whoever may not enter it', () => {
    given(round(), ...taking)
      .when(cards({ t1: ['B'], t2: ['Z'] }))
      .then(
        refusedAs('bad-answer'),
        stateIs((state) => expect(slotOf(state, 'round-1' as never)?.answers).toEqual({})),
      )
    given(round(), ...taking)
      .when(cards({ t9: ['B'] }))
      .then(refusedAs('no-such-team'))
    given(round(), ...taking)
      .when(cards({ t1: ['B'] }, referee(1)))
      .then(refusedAs('not-allowed'))
  })
  test('[A7] where the bench rules, what it has ruled stands', () => {
    const closed = [...taking, does('CloseAnswers')]
    const rule = clerk.does((slotId) => ({ type: 'RuleAll', slotId, outcomes: { t1: 'wrong' } as never }))
    given(round({}, 'one'), ...closed, rule)
      .when(cards({ t1: ['B'] }))
      .then(refusedAs('already-ruled'))
    given(round({}, 'one'), ...closed)
      .when(cards({ t1: ['B'] }))
      .then(accepted, outcomes('undefined undefined', 'undefined undefined', 'undefined undefined'))
  })
})
