/** The ways a slot may go from phase to phase, one fact at a time. */
import type { SlotPhase } from '#shared/views/play.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'

/** Any phase but the last two may also become `ruled`, by a void. */
const NEXT: Readonly<Record<SlotPhase, readonly SlotPhase[]>> = {
  choosing: ['ready', 'ruled'],
  ready: ['shown', 'ruled'],
  // `ready` again: the question was swapped for another.
  // `revealed` from `shown`: the question on screen as a pack's clock ran out.
  shown: ['ready', 'answering', 'ruled', 'revealed'],
  // `shown` again: the press was annulled.
  answering: ['ready', 'ruling', 'ruled', 'shown'],
  ruling: ['ruled', 'shown', 'answering'],
  // `shown` again: the other teams may press; `answering`: the host named one of them.
  ruled: ['revealed', 'shown', 'answering', 'ruling', 'closed'],
  revealed: ['closed'],
  closed: [],
}
const slotsOf = (state: ContestState): readonly Slot[] => Object.values(state.rounds).flatMap((round) => round.slots)

export function illegalSteps(before: ContestState, after: ContestState, event: RecordedEvent): readonly string[] {
  if (event.type === 'CommandUndone' || before.rounds === after.rounds) return []
  const was = new Map(slotsOf(before).map((slot) => [slot.id, slot]))
  const faults: string[] = []
  for (const slot of slotsOf(after)) {
    const { phase } = was.get(slot.id) ?? slot
    // a pack's time was up before its last question was asked
    const unasked = slot.phase === 'closed' && slot.plan.pack !== null && slot.timeUp && slot.attempts.length === 0
    // a performance whose marks are held is left with them
    const held = slot.phase === 'closed' && slot.plan.mode === 'performance' && slot.marksResult === null && Object.keys(slot.marks).length > 0
    if (phase !== slot.phase && !unasked && !held && !NEXT[phase].includes(slot.phase))
      faults.push(`${event.type}: ${slot.id} went from ${phase} to ${slot.phase}`)
  }
  const open = Object.values(after.rounds)
    .flatMap((round) => round.slots.slice(0, -1))
    .filter((slot) => slot.phase !== 'closed')
  return [...faults, ...open.map((slot) => `${event.type}: ${slot.id} is open behind another`)]
}
