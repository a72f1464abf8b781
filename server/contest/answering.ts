/** A turn's spoken answer: begun, complete; and hands raised for the floor. */
import type { CommandOf } from '#shared/commands.ts'
import type { AttemptId, PlayerId, SlotId, TeamId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { clockCleared, firstClock, leftOn, mayStart, ownLimit } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { presserSpeaks } from './race.ts'
import { attemptOf, formatOfRound, liveRound, liveSlot, playerAt, roundIdOf, rulesAt, rulesFor, slotOf } from './read.ts'
import { maySpeak, placeOf, speakerOf } from './speaking.ts'

interface Beginning {
  readonly slotId: SlotId
  readonly teamId: TeamId
  readonly playerId: PlayerId | null
  readonly position: number | null
  readonly how: 'turn' | 'buzz' | 'given'
  readonly interrupt?: true
}
/** A pack's clock runs on between its slots; every other answer has its own. */
const clockIdOf = (slot: Slot, attemptId: AttemptId): string => (slot.plan.pack === null ? attemptId : `${roundIdOf(slot.id)}/${slot.plan.pack}`)

/** The answer begins and its clock starts, at the time its format says; 0 = no limit. */
export function beginAttempt(state: ContestState, given: Beginning, asked: Asked): readonly ContestEvent[] {
  const slot = slotOf(state, given.slotId)
  if (!slot) return []
  const roundId = roundIdOf(slot.id)
  const attemptId = `${slot.id}-a${slot.attemptsMade + 1}` as AttemptId
  const format = formatOfRound(state, roundId, asked.formatOf)
  const rules = rulesFor(state, roundId, given.teamId)
  const { purpose, ...limit } = format.clock(rules, slot)
  const totalMs = (slot.plan.objecting || slot.plan.objects ? rules.objections?.answerMs : undefined) ?? limit.totalMs
  const clockId = clockIdOf(slot, attemptId)
  const runsOn = state.clock?.id === clockId
  const each = slot.plan.pack === null ? 0 : (format.eachMs?.(rules) ?? 0)
  const left = (runsOn ? leftOn(state, asked.at) : totalMs) - each
  const started: ContestEvent = {
    type: 'AnswerStarted',
    attemptId,
    ...given,
    ...speakerOf(state, given),
    ...(each > 0 && left > 0 ? { dueLeftMs: left } : {}),
  }
  if (runsOn) return [started]
  const clock = firstClock(state, slot.plan.pack === null ? rules.clocks : {}, { clockId, purpose, totalMs, from: asked.at })
  return clock ? [started, clock] : [started, ...clockCleared(state)]
}

export function startAnswer(state: ContestState, command: CommandOf<'StartAnswer'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== command.slotId) return refuse('no-such-slot')
  const { mode, teamId, position } = slot.plan
  if (mode !== 'turn' || teamId === null) return refuse('wrong-mode')
  if (!mayStart(state, slot, asked)) return refuse('not-allowed')
  if (slot.phase !== 'shown' || slot.timeUp) return refuse('wrong-moment')
  const playerId = command.playerId ?? playerAt(state, teamId, position)
  if (playerId !== null && placeOf(state, teamId, playerId) === null) return refuse('no-such-player')
  if (command.playerId !== undefined && !maySpeak(state, { slotId: slot.id, teamId, playerId: command.playerId })) return refuse('may-not-speak')
  const place = playerId === null ? position : placeOf(state, teamId, playerId)
  return accept(...beginAttempt(state, { slotId: slot.id, teamId, playerId, position: place, how: 'turn' }, asked))
}

/** [T3] Until the ruling a player of the team who is in can be named as the one who answers. */
export function nameAnswerer(state: ContestState, { attemptId, playerId }: CommandOf<'NameAnswerer'>): Decision {
  const found = attemptOf(state, attemptId)
  if (!found || found.slot.id !== liveSlot(state)?.id) return refuse('no-such-attempt')
  const { slot, attempt } = found
  if (attempt.how === 'tablet') return refuse('wrong-mode')
  if (attempt.ruling) return refuse('already-ruled')
  if (slot.voided || attempt.playerId === playerId) return refuse('wrong-moment')
  if (presserSpeaks(state, slot, attempt)) return refuse('presser-speaks')
  const position = placeOf(state, attempt.teamId, playerId)
  if (position === null) return refuse('no-such-player')
  if (!maySpeak(state, { slotId: slot.id, teamId: attempt.teamId, playerId })) return refuse('may-not-speak')
  return accept({ type: 'AnswererNamed', slotId: slot.id, attemptId, playerId, position })
}

/** [T10] Issued by the hub: an answer's own limit inside a pack is up; refused when the clock was stopped or moved meanwhile. */
export function answerRanOut(state: ContestState, { attemptId }: CommandOf<'AnswerRanOut'>, asked: Asked): Decision {
  const due = ownLimit(state)
  return due?.attemptId === attemptId && due.at <= asked.at ? accept({ type: 'AnswerTimedOut', slotId: due.slotId, attemptId }) : refuse('no-clock')
}

/** 回答完毕: the answer is complete; its clock stops, a pack's runs on. */
export function completeAnswer(state: ContestState, command: CommandOf<'CompleteAnswer'>): Decision {
  const found = attemptOf(state, command.attemptId)
  if (!found || found.slot.id !== liveSlot(state)?.id) return refuse('no-such-attempt')
  if (found.attempt.complete || found.attempt.ruling || found.slot.phase !== 'answering') return refuse('wrong-moment')
  const { slot } = found
  if (rulesAt(state, slot).clocks.stops === 'ruling') return refuse('wrong-mode')
  return accept({ type: 'AnswerCompleted', slotId: slot.id, attemptId: command.attemptId }, ...(slot.plan.pack === null ? clockCleared(state) : []))
}

export function raiseHand(state: ContestState, _: CommandOf<'RaiseHand'>, asked: Asked): Decision {
  const { team } = acting(asked.by)
  if (!team) return refuse('not-allowed')
  return state.hands.includes(team) ? refuse('wrong-moment') : accept({ type: 'HandRaised', teamId: team })
}
export function lowerHand(state: ContestState, { teamId }: CommandOf<'LowerHand'>, asked: Asked): Decision {
  const { role, team } = acting(asked.by)
  if (role === 'team' && team !== teamId) return refuse('not-allowed')
  return state.hands.includes(teamId) ? accept({ type: 'HandLowered', teamId }) : refuse('wrong-moment')
}
/** Whether a team plays in the live round. */
export const inLiveRound = (state: ContestState, teamId: TeamId): boolean => liveRound(state)?.entrants.includes(teamId) ?? false
