/** Reducers of a slot's buzzer: armed, opened, pressed, settled, closed; and of the roll-call before the round. */
import type { Reducers } from './reducers.ts'
import type { Slot } from './slot-state.ts'
import type { EventOf } from './contest-events.ts'
import type { Buzzer, Press } from './buzzer-state.ts'
import { inSlot } from './evolve-slot.ts'

type Topics =
  | 'BuzzerArmed'
  | 'BuzzerOpened'
  | 'BuzzerClosed'
  | 'BuzzerPressed'
  | 'BuzzSettled'
  | 'CueAnswered'
  | 'PhotoReferred'
  | 'RaceReopened'
  | 'PressAnnulled'
  | 'ReadingEnded'
  | 'PressFoundEarly'
  | 'GivenToAudience'
  | 'BuzzerTested'
  | 'RollCallSkipped'

/** A press that waited for this cue is in the race, or the referee is asked about it. */
function cued(press: Press, { openingId, heard = [], asked = [] }: EventOf<'BuzzerOpened'>): Press {
  if (!press.inGrace || press.early || press.openingId !== openingId) return press
  if (heard.includes(press.teamId)) return { ...press, counts: true }
  return asked.includes(press.teamId) ? { ...press, cue: 'asked' } : press
}
/** What holds of an opening for good. */
function openingOf(buzzer: Buzzer) {
  if (buzzer.is === 'closed' || buzzer.is === 'armed') return null
  const { openingId, nonces, opensAt, keyLookedAt, head } = buzzer
  return { openingId, nonces, opensAt, ...(keyLookedAt === undefined ? {} : { keyLookedAt }), ...(head === undefined ? {} : { head }) }
}
/** An opening among a few is over. */
const allAgain = ({ pressAmong }: Slot): Partial<Slot> => (pressAmong ? { pressAmong: null } : {})
const answered = (press: Press, given: boolean): Press => (given ? { ...press, cue: 'given', counts: true } : { ...press, cue: 'not-given', early: true })

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
      const { openingId, nonce, opensAt, heard = [], asked = [], settleAt = opensAt, keyLookedAt, head, readingOver, at } = event
      const nonces = slot.buzzer.is === 'armed' ? [slot.buzzer.nonce, nonce] : [nonce]
      const raced = heard.length > 0
      return {
        buzzer: {
          ...{ is: raced ? 'racing' : 'open', openingId, nonces, opensAt, settleAt: raced ? settleAt : null },
          ...(keyLookedAt === undefined ? {} : { keyLookedAt }),
          ...(head === undefined ? {} : { head }),
        },
        interrupted: false,
        ...(raced || asked.length > 0 ? { presses: slot.presses.map((press) => cued(press, event)) } : {}),
        ...(readingOver && slot.readingEndedAt === undefined ? { readingEndedAt: at } : {}),
      }
    }),
  BuzzerClosed: (state, { slotId, readmit }) =>
    inSlot(state, slotId, (slot) => ({
      ...allAgain(slot),
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
  BuzzSettled: (state, { slotId, verdict, at }) =>
    inSlot(state, slotId, (slot) => {
      const opening = openingOf(slot.buzzer)
      return opening ? { ...allAgain(slot), buzzer: { is: 'taken', ...opening, settleAt: at, verdict } } : {}
    }),
  CueAnswered: (state, { slotId, teamId, given, settleAt }) =>
    inSlot(state, slotId, ({ presses, buzzer }) => ({
      presses: presses.map((press) => (press.cue === 'asked' && press.teamId === teamId ? answered(press, given) : press)),
      ...(given && buzzer.is === 'open' ? { buzzer: { ...buzzer, is: 'racing', settleAt } } : {}),
    })),
  PhotoReferred: (state, { slotId, among, heard }) =>
    inSlot(state, slotId, ({ buzzer }) => {
      const opening = openingOf(buzzer)
      return opening ? { buzzer: { is: 'racing', ...opening, settleAt: null, photo: { among, heard } } } : {}
    }),
  RaceReopened: (state, { slotId, openingId, among }) =>
    inSlot(state, slotId, (slot) => ({
      buzzer: { is: 'closed' },
      presses: slot.presses.map((press) => (press.openingId === openingId ? { ...press, counts: false } : press)),
      ...(among === undefined ? {} : { pressAmong: among }),
    })),
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
