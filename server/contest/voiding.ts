/** A question made void: its points reversed, its quota kept or used, a spare drawn or not. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { clockCleared } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { settled } from './paying.ts'
import { refusedIn } from './race-facts.ts'
import { liveSlot, roundIdOf, rulesOf, slotOf } from './read.ts'
import { decidedAnew, isOfEarlierRun } from './rounds.ts'
import { byRuling, entriesOfSlot, pointsEntered, reversalsOf } from './scoring.ts'
import { hasQuestion } from './supply.ts'

interface Voiding {
  readonly slot: Slot
  readonly cause: string
  readonly reason: string
  readonly replace: boolean
  /** Left out: as the round's rules. */
  readonly usesQuota?: boolean
}
/** [V1] Rulings and marks of the slot are reversed, fouls stand; replaced, it closes at once and the same turn comes again with a spare. */
export function voidSlot(state: ContestState, { slot, cause, reason, replace: wanted, usesQuota: given }: Voiding, asked: Asked): readonly ContestEvent[] {
  const roundId = roundIdOf(slot.id)
  const replace = wanted && !slot.plan.trial
  const inPlay = liveSlot(state)?.id === slot.id
  const paid = entriesOfSlot(state, roundId, slot.id).filter((entry) => byRuling(entry) || entry.cause.is === 'marks' || entry.cause.is === 'time')
  const usesQuota = replace ? false : (given ?? rulesOf(state, roundId).voids.usesQuota)
  return [
    { type: 'QuestionVoided', slotId: slot.id, cause, reason, replace, usesQuota },
    ...pointsEntered(reversalsOf(paid, 'void', reason)),
    // a pack's clock runs on
    ...(inPlay && slot.plan.pack === null ? clockCleared(state) : []),
    ...(inPlay && replace ? ([{ type: 'SlotClosed', slotId: slot.id, ...refusedIn(slot, asked) }] as const) : []),
  ]
}

/** [V2] The chief's alone. A slot already closed can be voided too; it is then not replaced. */
export function voidQuestion(state: ContestState, command: CommandOf<'VoidQuestion'>, asked: Asked): Decision {
  const slot = slotOf(state, command.slotId)
  if (!slot) return refuse('no-such-slot')
  if (slot.voided) return refuse('wrong-moment')
  const inPlay = liveSlot(state)?.id === slot.id
  if (!inPlay && command.replace) return refuse('wrong-moment', slot.id)
  if (slot.phase === 'choosing') return refuse('wrong-moment')
  if (isOfEarlierRun(state, slot.id)) return refuse('wrong-moment', slot.id)
  if (command.replace && !hasQuestion(state, slot.plan)) return refuse('no-questions-left', slot.id)
  const { cause, reason, replace } = command
  const makeVoid: Step = (now) => voidSlot(now, { slot, cause, reason, replace }, asked)
  const settle: Step = (now) => settled(now, slot.id, { why: 'void', reason }, asked.formatOf)
  return accept(...inTurn(state, asked, makeVoid, settle, (now) => decidedAnew(now, roundIdOf(slot.id), asked)))
}
