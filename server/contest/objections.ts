/** Objections to an answer: which teams may object, the buzzer opened for them, and one raised by word of mouth. */
import type { TeamId } from '#shared/words.ts'
import { beginAttempt } from './answering.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { whyOut } from './barring.ts'
import { clockCleared } from './clocks.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { raceOf, readied, type Race } from './race.ts'
import { eligibleFor, liveRound, liveSlot, playerAt, rulesOf } from './read.ts'

/** [T13] Teams that may object to the answer as it is ruled now: none once an objection was right, or as many were heard as may be. */
function objectorsTo(state: ContestState, slot: Slot): readonly TeamId[] {
  const round = liveRound(state)
  const objections = round ? rulesOf(state, round.id).objections : undefined
  const { plan, attempts } = slot
  const [first, ...more] = attempts
  if (!round || !objections || !first?.ruling || slot.voided || slot.declined || plan.objects) return []
  if ((plan.mode !== 'turn' && !plan.objecting) || plan.pack !== null || (plan.makeUp !== undefined && !objections.onMakeUps)) return []
  if (!objections.to.some((outcome) => outcome === first.ruling?.outcome)) return []
  if (more.length >= objections.most || more.some((one) => !one.ruling || one.ruling.outcome === 'right')) return []
  const tried: readonly TeamId[] = attempts.map((attempt) => attempt.teamId)
  return eligibleFor(round, slot).filter((teamId) => !tried.includes(teamId))
}
/** [T13] Teams that may object once the ruling shows; none when their time for it is over. */
export function mayObject(state: ContestState, slot: Slot): readonly TeamId[] {
  const over = slot.plan.objecting !== undefined && slot.attempts.every((attempt) => attempt.shown)
  return slot.phase === 'ruled' && !over ? objectorsTo(state, slot) : []
}
/** [T13] The others may press from now on. */
export function objectionsOpened(state: ContestState, slot: Slot, asked: Asked): ReturnType<Step> {
  if (objectorsTo(state, slot).length === 0) return []
  const open: Step = () => (slot.plan.objecting ? [] : [{ type: 'ObjectionsOpened', slotId: slot.id }])
  const ready: Step = (now) => {
    const race = raceOf(now)
    return race ? readied(now, race, asked) : []
  }
  return inTurn(state, asked, open, ready)
}
/** [T15] The step after an overrule: to what stands now, and the hall has been shown, the others may object as to a first ruling. */
export const objectionsAnew =
  (slotId: Slot['id'], asked: Asked): Step =>
  (now) => {
    const slot = liveSlot(now)
    const mayBe = slot?.id === slotId && slot.phase === 'ruled' && slot.attempts.every((attempt) => attempt.shown)
    return mayBe ? objectionsOpened(now, slot, asked) : []
  }

/** [T16] Teams whose spoken objection may be entered: until the key shows, while no press is being judged. */
export function maySpeakUp(state: ContestState, slot: Slot): readonly TeamId[] {
  const waits = slot.phase === 'shown' && (slot.buzzer.is === 'open' || slot.buzzer.is === 'closed')
  const heard = slot.phase === 'ruled' && slot.attempts.every((attempt) => attempt.shown)
  return slot.plan.objecting && (waits || heard) ? objectorsTo(state, slot) : []
}
/** [T16] A spoken objection: whoever is named answers at once, as if it had pressed first. */
export function objectionHeard(state: ContestState, { round, slot }: Race, teamId: TeamId, asked: Asked): Decision {
  const may = maySpeakUp(state, slot)
  if (may.length === 0) return refuse('wrong-moment')
  if (!may.includes(teamId)) return refuse(round.entrants.includes(teamId) ? whyOut(state, round, slot, teamId) : 'no-such-team')
  const { id: slotId, plan } = slot
  const { position } = plan
  const close: Step = (now) => (slot.buzzer.is === 'closed' ? [] : [{ type: 'BuzzerClosed', slotId, why: 'spoken', readmit: [] }, ...clockCleared(now)])
  const begin: Step = (now) => beginAttempt(now, { slotId, teamId, playerId: playerAt(now, teamId, position), position, how: 'given' }, asked)
  return accept(...inTurn(state, asked, close, begin))
}
