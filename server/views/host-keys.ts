/** Keys the host has beside 开抢, where the file gives them: the clock on the word or as the reading ends, the answer that begins. */
import type { Command } from '#shared/commands.ts'
import type { HostCardPart } from '#shared/views/people.ts'
import { hostStarts } from '../contest/clock-rules.ts'
import { isBeginning } from '../contest/clocks.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { formatOfRound, roundIdOf, rulesAt } from '../contest/read.ts'
import { both } from './naming.ts'
import type { Given } from './viewer.ts'

type Keys = NonNullable<HostCardPart['keys']>

function starts(state: ContestState, given: Given, slot: Slot): Command | null {
  const rules = rulesAt(state, slot)
  const optionsDue = rules.options === 'on-cue' && !slot.optionsShown && (slot.question?.options.length ?? 0) > 0
  if (!hostStarts(rules.clocks) || slot.phase !== 'shown' || slot.timeUp || slot.voided || state.clock || optionsDue) return null
  if (slot.plan.mode === 'turn') return { type: 'StartAnswer', slotId: slot.id }
  if (slot.plan.mode === 'all' || slot.plan.mode === 'audience') return { type: 'OpenAnswers', slotId: slot.id }
  if (slot.plan.mode !== 'performance' || Object.keys(slot.marks).length > 0 || slot.tookMs !== undefined) return null
  const limited = formatOfRound(state, roundIdOf(slot.id), given.formatOf).clock(rules, slot).totalMs > 0 || rules.clocks.begin !== undefined
  return limited ? { type: 'StartClock' } : null
}
export function hostKeys(state: ContestState, given: Given, slot: Slot): { keys?: Keys } {
  if (state.paused) return {}
  if (isBeginning(state) && state.clock?.state.is === 'running' && !slot.voided) {
    const theirs = slot.plan.mode === 'turn' || slot.plan.mode === 'race' || hostStarts(rulesAt(state, slot).clocks)
    return theirs ? { keys: [{ label: both('开始作答', 'The answer begins'), command: { type: 'BeginAnswer', slotId: slot.id } }] } : {}
  }
  const command = starts(state, given, slot)
  return command ? { keys: [{ label: both('开始计时', 'Start the clock'), command }] } : {}
}
