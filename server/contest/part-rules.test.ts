/** One round for two parts: their own prices, clocks and marking, and whose turn it is between them. */
import { describe, expect, test } from 'vitest'
import {
  chief,
  given,
  happened,
  neverHappened,
  operator,
  prepared,
  refusedAs,
  stateIs,
  team as tablet,
  timePasses,
  totalOf,
  type Step,
} from '../testing/contest-spec.ts'
import { sealedSet } from '../testing/small-questions.ts'
import { SetId } from '#shared/words.ts'
import { heatsContest, part, team } from '../testing/heats.ts'
import { formatOf } from '../formats/index.ts'
import { partOf } from '../views/index.ts'
import { liveRound, liveSlot, slotOf } from './read.ts'
import { partRulesOf } from './part-rules.ts'
import { refereesFor } from './panel.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const rule = (outcome: 'right' | 'wrong') => chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome }))
const showRuling = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const answered: readonly Step[] = [open, show, start, rule('right'), showRuling, close]

const otherwise = { prices: { right: 20, wrong: -5 }, clocks: { answerMs: 60_000 }, ruling: { method: 'majority' } }
/** Teams t1, t2 in one part and t3 in the other, both in the round. */
function together(format: 'required' | 'buzzer', turnsOfParts?: 'mixed' | 'part-after-part' | 'alternating') {
  const file = format === 'required' ? { set: 's', by: 'team', ruling: { method: 'chief' } } : { set: 's', questions: 3, buzzer: { opens: 'host-word' } }
  const partRules = partRulesOf(formatOf(format), file, { [part('heat-2')]: otherwise })
  const rules = formatOf(format).rules.parse(file)
  return prepared(
    heatsContest({
      heats: [[0, 0], [0]],
      entrants: { teams: [team(1)] },
      round: { format, rules, parts: [part('heat-1'), part('heat-2')], ...(partRules ? { partRules } : {}), ...(turnsOfParts ? { turnsOfParts } : {}) },
    }),
  )
}
/** The same, all answering at once on tablets: 20 s, and 60 s for t3. */
function onTablets(tablets: Record<string, unknown> = {}, more: Record<string, unknown> = {}, kind: 'single' | 'multiple' = 'single') {
  const file = { set: 's', questions: 2, clocks: { answerMs: 20_000 }, tablets, ruling: { method: 'machine' } }
  const format = formatOf('simultaneous')
  const partRules = partRulesOf(format, file, { [part('heat-2')]: { prices: { right: 20 }, clocks: { answerMs: 60_000 }, ...more } })
  const small = heatsContest({
    heats: [[0, 0], [0]],
    entrants: { teams: [team(1)] },
    round: { format: 'simultaneous', rules: format.rules.parse(file), parts: [part('heat-1'), part('heat-2')], ...(partRules ? { partRules } : {}) },
  })
  return prepared({ ...small, sets: { ...small.sets, [SetId.parse('s')]: sealedSet('s', kind, 10, 2) } })
}
const clockIs = (seconds: number) => stateIs((state) => expect(state.clock?.totalMs).toBe(seconds * 1000))

describe('a round of two parts', () => {
  test('[K6] each answer is priced, timed and ruled on by the rules of its team’s part', () => {
    given(together('required'), begin, ...answered, ...answered, open, show)
      .when(start)
      .then(
        clockIs(60),
        totalOf('t1', 10),
        stateIs((state) => expect(refereesFor(state, liveSlot(state) as never)).toHaveLength(3)),
      )
    given(together('required'), begin, ...answered, ...answered)
      .when(...answered)
      .then(totalOf('t2', 10), totalOf('t3', 20))
  })
  test('[K6] a question open to both is priced and timed by who wins the buzz', () => {
    const opened = [begin, open, show, operator.does((slotId) => ({ type: 'OpenBuzzer' as const, slotId }))]
    given(together('buzzer'), ...opened)
      .when(tablet('t3').presses())
      .then(clockIs(60))
    given(together('buzzer'), ...opened, tablet('t3').presses())
      .when(rule('wrong'))
      .then(totalOf('t3', -5))
  })
  describe('that all answer on tablets', () => {
    const submit = (id: string, letter: string) => tablet(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))
    const choose = (id: string) => tablet(id).does((slotId) => ({ type: 'ChooseAnswer', slotId, answer: ['B'] }))
    const taking = [begin, open, show, operator.does((slotId) => ({ type: 'OpenAnswers' as const, slotId }))]
    const outcomes = (...wanted: string[]) =>
      stateIs((state) => expect(slotOf(state, 'round-1' as never)?.attempts.map((one) => one.ruling?.outcome)).toEqual(wanted))

    test('[K6] one clock runs for the longest time; whose is shorter answers in time, or is late', () => {
      given(onTablets(), ...taking)
        .when(timePasses(20_000), submit('t1', 'B'), submit('t2', 'B'), submit('t3', 'B'))
        .then(happened('ClockStarted', { totalMs: 60_000 }), outcomes('late', 'late', 'right'))
      given(onTablets(), ...taking)
        .when(timePasses(18_000), submit('t1', 'B'))
        .then(stateIs((state) => expect(liveSlot(state)?.answers['t1' as never]).toMatchObject({ submitted: ['B'], leftMs: 1_000 })))
      given(onTablets(), ...taking, timePasses(20_000))
        .when(choose('t1'))
        .then(refusedAs('answers-closed'))
    })
    test('[K6] a pad whose time is shorter is told when it is up', () => {
      const { done } = given(onTablets()).when(...taking)
      const mine = (id: number) => partOf('mine', done.state, { role: 'team', teamId: team(id) }, { formatOf })
      expect([mine(1), mine(3)]).toEqual([expect.objectContaining({ dueLeftMs: 40_000 }), expect.not.objectContaining({ dueLeftMs: 40_000 })])
    })
    test('[K6] a pause stops every part’s time, and answers close when the last that may still answer has no time left', () => {
      const paused = [operator.asks({ type: 'PauseClock' }), timePasses(60_000), operator.asks({ type: 'ResumeClock' })]
      given(onTablets(), ...taking, ...paused)
        .when(timePasses(15_000), submit('t1', 'B'), timePasses(50_000))
        .then(outcomes('right', 'blank', 'blank'))
      given(onTablets(), ...taking)
        .when(submit('t3', 'B'), timePasses(20_000))
        .then(happened('AnswersClosed'), outcomes('blank', 'blank', 'right'))
      given(onTablets({ finalOn: 'deadline' }), ...taking)
        .when(submit('t3', 'B'), timePasses(20_000))
        .then(neverHappened('AnswersClosed'))
    })
    test('[K6] some of the right options earn what the part says', () => {
      given(onTablets({}, { tablets: { multiple: 'half' } }, 'multiple'), ...taking)
        .when(submit('t1', 'A'), submit('t2', 'B'), submit('t3', 'B'))
        .then(totalOf('t2', 0), totalOf('t3', 10))
    })
  })
  test('[K7] parts take turns in one order, part after part, or alternating', () => {
    const orderIs = (...ids: string[]) => stateIs((state) => expect(liveRound(state)?.order).toEqual(ids))
    given(together('required'))
      .when(begin)
      .then(orderIs('t1', 't2', 't3'))
    given(together('required', 'part-after-part'))
      .when(begin)
      .then(orderIs('t1', 't2', 't3'))
    given(together('required', 'alternating'))
      .when(begin)
      .then(orderIs('t1', 't3', 't2'))
  })
})
