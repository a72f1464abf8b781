/** A team choosing what its question is worth: the values on offer and the one taken. */
import type { ChoosingPart } from '#shared/views/play.ts'
import type { SetId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { formatOfRound, liveSlot, roundIdOf, rulesOf } from '../contest/read.ts'
import type { Given } from './viewer.ts'

const leftIn = (state: ContestState, setId: SetId): number => Math.max(0, (state.contest.sets[setId]?.questions.length ?? 0) - (state.draws[setId]?.next ?? 0))

export function choosingPart(state: ContestState, given: Given): ChoosingPart {
  const slot = liveSlot(state)
  const teamId = slot?.plan.teamId
  if (!slot?.plan.values || !teamId || (slot.phase !== 'choosing' && slot.phase !== 'ready')) return null
  const roundId = roundIdOf(slot.id)
  const mayDecline = formatOfRound(state, roundId, given.formatOf).mayDecline?.(rulesOf(state, roundId)) ?? false
  return {
    slotId: slot.id,
    teamId,
    values: slot.plan.values.map(({ value, setId }) => ({ value, left: leftIn(state, setId), allowed: leftIn(state, setId) > 0 })),
    chosen: slot.value,
    mayDecline: mayDecline && slot.phase === 'choosing',
  }
}
