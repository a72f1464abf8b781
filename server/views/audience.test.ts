/** What phones, stage, console and host's card make of a question to the audience. */
import { expect, test } from 'vitest'
import type { PartName } from '#shared/views/view.ts'
import { evolve } from '../contest/evolve.ts'
import { formatOf } from '../formats/index.ts'
import { operator, play, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { twisted } from '../testing/twisted.ts'
import { partOf, viewOf } from './index.ts'

const does = (type: 'ShowQuestion' | 'OpenAnswers' | 'CloseAnswers' | 'RevealAnswer') => operator.does((slotId) => ({ type, slotId }))
const open: readonly Step[] = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  does('ShowQuestion'),
  does('OpenAnswers'),
]
const votes = { slotId: 'round-1' as never, votes: 2, totals: { A: 2 } }
const at = (counts: 'live' | 'after-close', ...steps: readonly Step[]) =>
  play(contest({ format: 'audience', rules: { questions: 1, audience: { counts } } }), ...steps).state
const told = (state: ReturnType<typeof at>, name: PartName, role: 'operator' | 'host' | 'audience' = 'audience') =>
  partOf(name, state, { role }, { formatOf, votes })

test('while votes come in only their number is shown, or each option’s where the file says so', () => {
  expect(told(at('after-close', ...open), 'audience')).toEqual({ slotId: 'round-1', open: true, votes: 2, totals: null })
  expect(told(at('live', ...open), 'audience')).toMatchObject({ votes: 2, totals: { A: 2, B: 0, C: 0, D: 0 } })
  expect(told(at('after-close', ...open, does('CloseAnswers')), 'audience')).toMatchObject({ open: false, votes: 3, totals: { A: 1, B: 2, C: 0, D: 0 } })
})
test('no phone has the key before the reveal', () => {
  for (const state of [at('live', ...open), at('live', ...open, does('CloseAnswers'))]) {
    const seen = (one: typeof state) => JSON.stringify(viewOf(one, { role: 'audience' }, { formatOf, votes }))
    expect(seen(twisted(state))).toBe(seen(state))
    expect(told(state, 'question')).toMatchObject({ reveal: null })
  }
  expect(told(at('live', ...open, does('CloseAnswers'), does('RevealAnswer')), 'question')).toMatchObject({ reveal: { key: ['B'] } })
})
test('the operator is led through, the host asks the hall to answer', () => {
  const label = (...steps: readonly Step[]) => told(at('live', ...steps), 'next', 'operator')
  expect(label(...open.slice(0, 3))).toMatchObject({ label: { zh: '请观众作答，开始投票' } })
  expect(label(...open)).toMatchObject({ command: null, waitingFor: { zh: '等待观众投票' } })
  expect(label(...open, does('CloseAnswers'))).toMatchObject({ command: { type: 'RevealAnswer' } })
  expect(told(at('live', ...open), 'hostCard', 'host')).toMatchObject({ say: { zh: '请现场观众用手机作答。' } })
  expect(told(at('live', ...open, does('CloseAnswers')), 'hostCard', 'host')).toMatchObject({ say: { zh: '投票截止，共有3人作答。请看正确答案。' } })
})
test('after a restart the operator is told that the votes are lost', () => {
  const before = at('live', ...open)
  const state = evolve(before, { type: 'HubRestarted', at: before.at + 5, by: { seat: 'hub', role: 'hub' }, commandId: 'restarted' })
  expect(told(state, 'next', 'operator')).toMatchObject({ label: { zh: '重启前的票已清空，重新开放投票' }, command: { type: 'OpenAnswers' } })
})
