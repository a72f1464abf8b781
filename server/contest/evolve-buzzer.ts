/** Reducers of a slot's buzzer: armed, opened, pressed, settled, closed; and of the roll-call before the round. */
import type { Reducers } from './reducers.ts'
import type { Slot } from './slot-state.ts'
import type { EventOf } from './contest-events.ts'
import type { Press } from './buzzer-state.ts'
import { inSlot } from './evolve-slot.ts'

type Topics =
  | 'BuzzerArmed'
  | 'BuzzerOpened'
  | 'BuzzerClosed'
  | 'BuzzerPressed'
  | 'BuzzSettled'
  | 'PressAnnulled'
  | 'ReadingEnded'
  | 'PressFoundEarly'
  | 'GivenToAudience'
  | 'BuzzerTested'
  | 'RollCallSkipped'

/** A press that waited for this cue is in the race, and the race is on. */
const heardIn = (press: Press, { openingId, heard = [] }: EventOf<'BuzzerOpened'>): boolean =>
  press.inGrace === true && !press.early && press.openingId === openingId && heard.includes(press.teamId)

export const evolveBuzzer: Reducers<Topics> = {
  BuzzerArmed: (state, { slotId, openingId, nonce }) =>
    inSlot(state, slotId, (slot) => ({
      buzzer: { is: 'armed', openingId, nonce },
      phase: 'shown',
      interrupted: false,
      out: [...new Set([...slot.out, ...slot.attempts.map((attempt) => attempt.teamId)])],
    })),
  BuzzerOpened: (state, event) =>
    inSlot(state, event.slotId, (slot) => {
      const { openingId, nonce, opensAt, heard = [], readingOver, at } = event
      const nonces = slot.buzzer.is === 'armed' ? [slot.buzzer.nonce, nonce] : [nonce]
      const raced = heard.length > 0
      return {
        buzzer: { is: raced ? 'racing' : 'open', openingId, nonces, opensAt, settleAt: raced ? opensAt : null },
        interrupted: false,
        ...(raced ? { presses: slot.presses.map((press) => (heardIn(press, event) ? { ...press, counts: true } : press)) } : {}),
        ...(readingOver && slot.readingEndedAt === undefined ? { readingEndedAt: at } : {}),
      }
    }),
  BuzzerClosed: (state, { slotId, readmit }) =>
    inSlot(state, slotId, (slot) => ({
      buzzer: { is: 'closed' },
      out: slot.out.filter((id) => !readmit.includes(id)),
      // With an answer ruled already the question ends here, unless teams are let back in.
      phase: slot.phase === 'shown' && slot.attempts.length > 0 && readmit.length === 0 ? 'ruled' : slot.phase,
    })),
  BuzzerPressed: (state, { slotId, press, settleAt }) =>
    inSlot(state, slotId, (slot) => ({
      presses: [...slot.presses, press],
      buzzer: press.counts && slot.buzzer.is === 'open' ? { ...slot.buzzer, is: 'racing', settleAt } : slot.buzzer,
    })),
  BuzzSettled: (state, { slotId, verdict }) =>
    inSlot(state, slotId, ({ buzzer }) =>
      buzzer.is === 'closed' || buzzer.is === 'armed'
        ? {}
        : { buzzer: { is: 'taken', openingId: buzzer.openingId, nonces: buzzer.nonces, opensAt: buzzer.opensAt, settleAt: buzzer.settleAt, verdict } },
    ),
  PressAnnulled: (state, { slotId, teamId }) =>
    inSlot(state, slotId, (slot) => ({
      presses: slot.presses.map((press) => (press.teamId === teamId ? { ...press, counts: false } : press)),
      attempts: slot.attempts.filter((attempt) => attempt.teamId !== teamId || attempt.ruling !== null),
    })),
  ReadingEnded: (state, { slotId, at }) => inSlot(state, slotId, () => ({ readingEndedAt: at })),
  PressFoundEarly: (state, { slotId, openingId, teamId }) =>
    inSlot(state, slotId, (slot) => ({
      presses: slot.presses.map((press) => (press.inGrace && press.teamId === teamId && press.openingId === openingId ? { ...press, early: true } : press)),
    })),
  GivenToAudience: (state, { slotId, why, usesQuota }) =>
    inSlot(state, slotId, (): Partial<Slot> => ({ audience: { why, usesQuota }, buzzer: { is: 'closed' }, phase: 'ruled' })),
  BuzzerTested: (state, { roundId, teamId, position }) => {
    const round = state.rounds[roundId]
    if (!round) return state
    const { heard, skipped } = round.rollCall ?? { heard: [], skipped: false }
    return { ...state, rounds: { ...state.rounds, [roundId]: { ...round, rollCall: { heard: [...heard, { teamId, position }], skipped } } } }
  },
  RollCallSkipped: (state, { roundId }) => {
    const round = state.rounds[roundId]
    if (!round) return state
    return { ...state, rounds: { ...state.rounds, [roundId]: { ...round, rollCall: { heard: round.rollCall?.heard ?? [], skipped: true } } } }
  },
}
