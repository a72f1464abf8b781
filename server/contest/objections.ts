/** Objections to an answer: which teams may object, and the buzzer opened for them. */
import type { TeamId } from '#shared/words.ts'
import { inTurn, type Asked, type Step } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { raceOf, readied } from './race.ts'
import { eligibleFor, liveRound, rulesOf } from './read.ts'

/** [T13] Teams that may object to the answer of the turn in play; none where the round has no objections, or to this ruling. */
export function mayObject(state: ContestState, slot: Slot): readonly TeamId[] {
  const round = liveRound(state)
  const objections = round ? rulesOf(state, round.id).objections : undefined
  const { plan, attempts, phase } = slot
  const [first, ...more] = attempts
  if (!round || !objections || !first?.ruling || more.length > 0) return []
  if (plan.mode !== 'turn' || plan.pack !== null || plan.makeUp !== undefined || phase !== 'ruled' || slot.voided || slot.declined) return []
  if (!objections.to.some((outcome) => outcome === first.ruling?.outcome)) return []
  return eligibleFor(round, slot).filter((teamId) => teamId !== first.teamId)
}
/** [T13] The others may press from now on. */
export function objectionsOpened(state: ContestState, slot: Slot, asked: Asked): ReturnType<Step> {
  if (mayObject(state, slot).length === 0) return []
  const open: Step = () => [{ type: 'ObjectionsOpened', slotId: slot.id }]
  const ready: Step = (now) => {
    const race = raceOf(now)
    return race ? readied(now, race, asked) : []
  }
  return inTurn(state, asked, open, ready)
}
