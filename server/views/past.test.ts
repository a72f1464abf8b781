/** Earlier questions: who sees them, in which order, what they say after an overrule or a void, and that they rest while a question is in play. */
import { describe, expect, test } from 'vitest'
import type { AttemptId, RoundId, SlotId } from '#shared/words.ts'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { chief, operator, play, type Played, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { partOf, PARTS, sameSlices, slicesOf, type Viewer } from './index.ts'

const given = { formatOf }
const judge: Viewer = { role: 'chief' }
const roundId = 'round' as RoundId
const open = operator.asks({ type: 'OpenSlot', roundId })
const does = (type: 'ShowQuestion' | 'StartAnswer' | 'ShowRuling' | 'CloseSlot') => operator.does((slotId) => ({ type, slotId }))
const rules = (outcome: 'right' | 'wrong'): Step =>
  chief.does((_, { state }) => ({ type: 'RuleAnswer', attemptId: liveSlot(state)?.attempts[0]?.id ?? ('none' as AttemptId), outcome }))
const asked = [open, does('ShowQuestion'), does('StartAnswer')]
const answered = (outcome: 'right' | 'wrong') => [...asked, rules(outcome), does('ShowRuling'), does('CloseSlot')]
const start = contest({ format: 'required', rules: { by: 'team', rounds: 40 }, questions: 200, teams: 2 })
const begun = play(start, operator.asks({ type: 'BeginRound', roundId }))
const two = play(begun, ...answered('right'), ...answered('wrong'))
const past = (played: Played) => partOf('past', played.state, judge, given)
const first = 'round-1' as SlotId

describe('earlier questions', () => {
  test('are the chief’s, the operator’s and the supervisor’s to see, nobody else’s', () => {
    const roles = ['audience', 'display', 'team', 'judge', 'referee', 'host', 'chief', 'supervisor', 'clerk', 'operator'] as const
    expect(roles.filter((role) => PARTS[role].includes('past'))).toEqual(['chief', 'supervisor', 'operator'])
  })
  test('say up to what a partly right answer may pay, where that is the bench’s', () => {
    const byShare = contest({ format: 'required', rules: { by: 'team', prices: { right: 8, partial: 'share' } }, teams: 2 })
    const played = play(byShare, operator.asks({ type: 'BeginRound', roundId }), ...answered('right'))
    expect(past(played)?.slots[0]?.shareUpTo).toBe(8_000)
    expect(past(two)?.slots[0]).not.toHaveProperty('shareUpTo')
  })
  test('stand newest first with key, answer and what was ruled', () => {
    expect(past(two)).toMatchObject({
      count: 2,
      slots: [
        { slotId: 'round-2', number: 2, attempts: [{ teamId: 't2', outcome: 'wrong', status: 'confirmed', points: 0 }] },
        {
          slotId: 'round-1',
          roundTitle: '环节',
          stem: '题干 single-s-1',
          key: ['B'],
          voided: false,
          attempts: [{ teamId: 't1', outcome: 'right', points: 10_000 }],
        },
      ],
    })
  })
  test('can be overruled, and made void, while another is in play and after the round', () => {
    const during = play(two, ...asked)
    const overruled = play(during, chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as AttemptId, outcome: 'wrong', reason: '复核' }))
    expect(overruled.refused).toBeNull()
    expect(past(overruled)?.slots[1]?.attempts[0]).toMatchObject({ outcome: 'wrong', status: 'amended', points: 0 })
    const voided = play(during, chief.asks({ type: 'VoidQuestion', slotId: first, cause: 'wrong-key', reason: '答案有误', replace: false }))
    expect(voided.refused).toBeNull()
    expect(past(voided)?.slots[1]).toMatchObject({ voided: true, attempts: [{ outcome: 'right', points: 0 }] })
  })
  test('show the key as amended', () => {
    const amended = play(two, chief.asks({ type: 'AmendKey', slotId: first, key: ['C'], reason: '标准答案有误' }))
    expect(past(amended)?.slots[1]?.key).toEqual(['C'])
  })
  test('are not drawn again while only the question in play changes', () => {
    const slices = (played: Played) => slicesOf('past', played.state, given, judge)
    const during = play(two, ...asked)
    expect(sameSlices(slices(two), slices(during))).toBe(true)
    expect(sameSlices(slices(two), slices(play(during, rules('right'), does('ShowRuling'))))).toBe(true)
    expect(sameSlices(slices(two), slices(play(two, ...answered('right'))))).toBe(false)
  })
  test('are at most the last 60, and say how many there are', () => {
    const many = play(begun, ...Array.from({ length: 65 }, () => answered('right')).flat())
    expect([past(many)?.count, past(many)?.slots.length, past(many)?.slots[0]?.number]).toEqual([65, 60, 65])
  })
})
