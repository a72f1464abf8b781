/** A question's recording plays on the operator's word alone: not before the hall has the question, and not over whoever has won the buzz. */
import { expect, test } from 'vitest'
import type { MediaKind } from '#shared/question.ts'
import type { ContestState } from './contest/contest-state.ts'
import { slotOnStage } from './contest/on-air.ts'
import { goesOn, mayPlay } from './question-media.ts'
import { chief, operator, play, team, type Step } from './testing/contest-spec.ts'
import { contest } from './testing/small-contest.ts'

const rules = { questions: 3, prices: { right: 10, wrong: -10, foul: -10 }, buzzer: { opens: 'host-word' } }
const open = [operator.asks({ type: 'BeginRound', roundId: 'round' as never }), operator.asks({ type: 'OpenSlot', roundId: 'round' as never })]
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const key = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const close = chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'equipment', reason: '重来', replace: false }))

/** As if every question of the round had one. */
function recorded(state: ContestState, kind: MediaKind = 'audio'): ContestState {
  const rounds = Object.entries(state.rounds).map(([id, round]) => {
    const slots = round.slots.map((slot) => ({ ...slot, question: slot.question && { ...slot.question, media: { kind, file: `sound.${kind}` } } }))
    return [id, { ...round, slots }]
  })
  return { ...state, rounds: Object.fromEntries(rounds) as ContestState['rounds'] }
}
const after = (...steps: Step[]) => play(contest({ format: 'buzzer', rules }), ...open, ...steps).state
const slotId = slotOnStage(after())?.id ?? ('none' as never)

test('[I10] a recording plays once the hall has its question, and no other’s', () => {
  expect(mayPlay(recorded(after()), slotId)).toBe(false)
  expect(mayPlay(recorded(after(show)), slotId)).toBe(true)
  expect(mayPlay(recorded(after(show)), 'another-1' as never)).toBe(false)
  expect(mayPlay(recorded(after(show), 'video'), slotId)).toBe(true)
  expect(mayPlay(recorded(after(show), 'image'), slotId)).toBe(false)
})
test('[I10] it ends when a buzz is won, when the contest is paused and with its question, and may then play again', () => {
  const [heard, won] = [recorded(after(show, key)), recorded(after(show, key, team('t2').presses({ afterOpeningMs: 212 })))]
  expect(goesOn(recorded(after(show)), heard, slotId)).toBe(true)
  expect(goesOn(heard, won, slotId)).toBe(false)
  expect(goesOn(won, won, slotId)).toBe(true)
  expect(mayPlay(recorded(after(show, chief.asks({ type: 'PauseContest', reason: '设备检查' }))), slotId)).toBe(false)
  expect(mayPlay(recorded(after(show, close)), slotId)).toBe(false)
})
