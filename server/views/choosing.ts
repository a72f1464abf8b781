/** A team choosing what its question is worth, or which it is: the values and items on offer and those taken; for itself or for another. */
import type { ChoosingPart } from '#shared/views/play.ts'
import { chooserOf, setToPick } from '../contest/choosing.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { formatOfRound, liveSlot, roundIdOf, rulesOf } from '../contest/read.ts'
import { freeItems, leftIn } from '../contest/supply.ts'
import type { Given } from './viewer.ts'

type Items = NonNullable<ChoosingPart>['items']

/** Every item of the set that is picked from, those used among them; after the pick too, while the question isn't on. */
function boardOf(state: ContestState, slot: Slot): Items {
  const { plan, item } = slot
  const picked = plan.values ? plan.values.find((one) => one.value === slot.value)?.setId : plan.setId
  const setId = setToPick(slot) ?? (item === null ? null : picked)
  if (setId == null) return null
  const free = freeItems(state, setId)
  return (state.contest.sets[setId]?.questions ?? []).map((_, i) => ({ number: i + 1, used: !free.includes(i + 1) }))
}

export function choosingPart(state: ContestState, given: Given): ChoosingPart {
  const slot = liveSlot(state)
  if (
    !slot ||
    (slot.phase !== 'choosing' && slot.phase !== 'ready') ||
    (!slot.plan.values && slot.plan.pick === undefined && !(slot.plan.rivals && slot.phase === 'choosing'))
  )
    return null
  const { plan, phase } = slot
  const roundId = roundIdOf(slot.id)
  const mayDecline = formatOfRound(state, roundId, given.formatOf).mayDecline?.(rulesOf(state, roundId)) ?? false
  return {
    slotId: slot.id,
    teamId: chooserOf(slot),
    forTeam: plan.chooser === undefined ? null : plan.teamId,
    values: (plan.values ?? []).map(({ value, setId }) => {
      const { questions } = leftIn(state, setId)
      return { value, left: questions, allowed: questions > 0 }
    }),
    chosen: slot.value,
    mayDecline: mayDecline && phase === 'choosing' && slot.value === null && plan.chooser === undefined,
    ...(plan.rivals ? { rivals: [...plan.rivals] } : {}),
    items: boardOf(state, slot),
    rolling: plan.pick === 'rolling' && phase === 'choosing',
    picked: slot.item,
  }
}
