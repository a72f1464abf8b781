/** A true-or-false question is called by the words of its options, aloud and on the host's card; no letter is said. */
import { describe, expect, test } from 'vitest'
import type { DrawnQuestion } from '#shared/question.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { operator, play } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { slotSaid } from './host-say.ts'
import { partOf } from './index.ts'

const { state } = play(
  contest({ format: 'buzzer', rules: { questions: 3, prices: { right: 10, wrong: 0, foul: 0 } } }),
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
)
const slot = liveSlot(state) ?? expect.fail()
const asked = (more: Partial<DrawnQuestion>): typeof slot => ({ ...slot, question: { ...(slot.question ?? expect.fail()), ...more } })
const truth = asked({
  type: 'true-false',
  options: [
    { letter: 'T', text: '正确' },
    { letter: 'F', text: '错误' },
  ],
  key: ['F'],
})
const withSlot = (one: typeof slot): ContestState => {
  const round = state.rounds[Object.keys(state.rounds)[0] as never] ?? expect.fail()
  return { ...state, rounds: { ...state.rounds, [round.id]: { ...round, slots: round.slots.map((old) => (old.id === one.id ? one : old)) } } }
}

describe('a true-or-false question', () => {
  test('fault: the host said “正确答案是F”', () => {
    expect(slotSaid(state, { formatOf }, { ...truth, phase: 'revealed' }).say).toEqual({ zh: '正确答案是错误。', en: 'The answer is 错误.' })
    const lettered = asked({ type: 'multiple', key: ['A', 'C'] })
    expect(slotSaid(state, { formatOf }, { ...lettered, phase: 'revealed' }).say).toMatchObject({ zh: '正确答案是AC。' })
  })
  test('fault: the host’s card had F as its key', () => {
    const card = partOf('hostCard', withSlot(truth), { role: 'host' }, { formatOf })
    expect(card).toMatchObject({ key: ['错误'], wordsAlone: true })
    expect(JSON.stringify([card?.say, card?.then])).not.toMatch(/是[TF]/)
  })
  test('fault: between two questions the bench had the answers to the last one as letters', () => {
    const live = withSlot({ ...truth, phase: 'ruled' })
    expect(partOf('panel', live, { role: 'chief' }, { formatOf })?.asked).toBeUndefined()
    const over = withSlot({ ...truth, phase: 'closed' })
    expect(partOf('panel', over, { role: 'chief' }, { formatOf })?.asked).toEqual({ type: 'true-false', options: truth.question?.options })
  })
})
