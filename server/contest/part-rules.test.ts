/** One round for two parts: their own prices, clocks and marking, and whose turn it is between them. */
import { describe, expect, test } from 'vitest'
import { chief, given, operator, prepared, stateIs, team as tablet, totalOf, type Step } from '../testing/contest-spec.ts'
import { heatsContest, part, team } from '../testing/heats.ts'
import { formatOf } from '../formats/index.ts'
import { liveRound, liveSlot } from './read.ts'
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
