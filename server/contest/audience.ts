/** 观众互动: the hall answers from its phones, for nobody's points; of its votes only what they came to is kept. */
import type { RefusalCode } from '#shared/refusals.ts'
import type { SlotId } from '#shared/words.ts'
import type { Asked } from './asked.ts'
import { clockCleared, isClockPaused } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { liveSlot } from './read.ts'
import type { Slot, Tally } from './slot-state.ts'

export interface AudienceVote {
  readonly slotId: SlotId
  readonly answer: readonly string[]
}
/** [B14] Why a phone's vote can't be taken now; null when it can. */
export function refusedVote(state: ContestState, { slotId, answer }: AudienceVote): RefusalCode | null {
  const slot = liveSlot(state)
  if (slot?.id !== slotId || slot.plan.mode !== 'audience' || !slot.taking || state.clock?.state.is === 'ended') return 'answers-closed'
  if (state.paused) return 'contest-paused'
  if (isClockPaused(state)) return 'clock-paused'
  const letters = slot.question?.options.map((option) => option.letter) ?? []
  const most = slot.question?.type === 'multiple' ? letters.length : 1
  const fits = answer.length > 0 && answer.length <= most && new Set(answer).size === answer.length && answer.every((letter) => letters.includes(letter))
  return fits ? null : 'bad-answer'
}

/** [B15] The journal has how many voted and how often each option was chosen, never who. */
export function votesClosed(state: ContestState, slot: Slot, asked: Asked): readonly ContestEvent[] {
  const counted: Tally = asked.tallyOf?.(slot.id) ?? { votes: 0, totals: {} }
  const totals = Object.fromEntries((slot.question?.options ?? []).map(({ letter }) => [letter, counted.totals[letter] ?? 0]))
  return [...clockCleared(state), { type: 'AudienceClosed', slotId: slot.id, votes: counted.votes, totals }]
}

/** [B16] A restart forgets the votes that were not closed, and stops their clock: they may be opened anew. */
export const votesLost = (state: ContestState, slot: Slot): boolean =>
  slot.plan.mode === 'audience' && slot.taking && state.clock?.state.is === 'paused' && state.clock.state.restarted === true
