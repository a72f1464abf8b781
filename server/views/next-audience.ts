/** The next step of a question to the audience, and what the host says of it. */
import type { Text } from '#shared/words.ts'
import { votesLost } from '../contest/audience.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { both } from './naming.ts'
import { asking, other, step, wait, WAITS, type Step } from './step.ts'

const CLOSE: Text = both('结束本题', 'Close the question')

export const openVotes = (slot: Slot): Step =>
  step(both('请观众作答，开始投票', 'The audience answers: open the votes'), { type: 'OpenAnswers', slotId: slot.id })

export function votesOpen(state: ContestState, slot: Slot): Step {
  const close = { type: 'CloseAnswers', slotId: slot.id } as const
  if (votesLost(state, slot))
    return step(both('重启前的票已清空，重新开放投票', 'The restart lost the votes: open them anew'), { type: 'OpenAnswers', slotId: slot.id }, [
      asking(both('截止投票，重启前的票不计', 'Close the votes without those lost'), close, 'KeyC'),
    ])
  const label = both('截止投票', 'Close the votes')
  return state.clock === null ? step(label, close) : wait(both('观众投票中', 'The audience is voting'), WAITS.audience, [asking(label, close, 'KeyC')])
}

export const votesIn = (slot: Slot): Step =>
  step(both('公布答案', 'Reveal the answer'), { type: 'RevealAnswer', slotId: slot.id }, [other(CLOSE, { type: 'CloseSlot', slotId: slot.id }, 'KeyE')])

const PLEASE = both('请现场观众用手机作答。', 'Audience, please answer on your phones.')
/** “共有 230 人作答，正确答案是B。” */
export function audienceSays(slot: Slot, key: Text | null): { say: Text; then: Text | null } {
  if (slot.taking) return { say: PLEASE, then: both('时间到。', 'Time is up.') }
  if (slot.phase === 'revealed' && key !== null) return { say: key, then: null }
  if (!slot.tally) return { say: both('请听题。', 'Please listen to the question.'), then: PLEASE }
  const votes = String(slot.tally.votes)
  return { say: both(`投票截止，共有${votes}人作答。请看正确答案。`, `The votes are closed: ${votes} answered. Here is the answer.`), then: key }
}
