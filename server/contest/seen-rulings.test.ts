/** Two who rule at once, and a ruling on what stands no longer: the later one is told, nothing is paid over. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { accepted, chief, given, operator, play, referee, refusedAs, totalOf } from '../testing/contest-spec.ts'
import { hub } from '../testing/hall.ts'
import { contest } from '../testing/small-contest.ts'
import { ruleAnswer } from './rulings.ts'

const turn = (ruling: Record<string, unknown>, prices: Record<string, unknown> = {}) =>
  contest({ format: 'required', kind: 'short', rules: { by: 'team', prices: { right: 10, wrong: -5, foul: -10, ...prices }, ruling } })
const roundId = 'round' as never
const begun = [operator.asks({ type: 'BeginRound', roundId }), operator.asks({ type: 'OpenSlot', roundId })]
const answering = [...begun, operator.does((slotId) => ({ type: 'ShowQuestion', slotId })), operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
const rule = (who: typeof chief, outcome: Outcome, share?: number) =>
  who.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome, ...(share === undefined ? {} : { share }) }))

describe('a ruling seen', () => {
  test('[J15] of two who rule at once the first counts; the second is told who, what and when', () => {
    const { state, at } = play(turn({ method: 'one' }), ...answering, rule(referee(1), 'right'))
    const again = ruleAnswer(state, { type: 'RuleAnswer', attemptId: 'round-1-a1' as never, outcome: 'wrong' }, { at: at + 2_000, by: hub } as never)
    expect(again).toEqual({ ok: false, refusal: { code: 'already-ruled', detail: 'referee-1 right (−2 s)' } })
  })
  test('[J15] an overrule or a confirmation of another ruling than the one it saw is refused', () => {
    const seeing = (outcome: Outcome, expects: Outcome) =>
      chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome, expects, reason: '复核' })
    given(turn({ method: 'one' }), ...answering, rule(referee(1), 'wrong'), seeing('right', 'wrong'))
      .when(seeing('partial', 'wrong'))
      .then(refusedAs('ruling-changed'), totalOf('t1', 10))
    const confirm = chief.asks({ type: 'ConfirmRuling', attemptId: 'round-1-a1' as never })
    given(turn({ method: 'one', confirm: 'chief' }), ...answering, rule(referee(1), 'wrong'), confirm)
      .when(confirm)
      .then(refusedAs('already-ruled'), totalOf('t1', -5))
  })
  test('[J15] of another share than it saw, or of one it saw without its share, too', () => {
    const seeing = (share: number, expectsShare?: number) =>
      chief.asks({
        type: 'OverruleRuling',
        attemptId: 'round-1-a1' as never,
        outcome: 'partial',
        share,
        expects: 'partial',
        ...(expectsShare === undefined ? {} : { expectsShare }),
        reason: '更正得分',
      })
    const shared = [...answering, rule(referee(1), 'partial', 3_000), seeing(5_000, 3_000)]
    for (const late of [seeing(4_000, 3_000), seeing(4_000)])
      given(turn({ method: 'one' }, { partial: 'share' }), ...shared)
        .when(late)
        .then(refusedAs('ruling-changed'), totalOf('t1', 5))
    given(turn({ method: 'one' }, { partial: 'share' }), ...shared)
      .when(seeing(4_000, 5_000))
      .then(accepted, totalOf('t1', 4))
  })
})
