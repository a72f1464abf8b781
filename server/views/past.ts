/** Earlier questions of the contest, newest first, so that the chief can still overrule, amend and void them. */
import type { PastPart, PastRaces, PastSlot } from '#shared/views/people.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import type { Attempt, RoundState, Slot } from '../contest/slot-state.ts'
import { oncePer } from '../contest/once-per.ts'
import { liveRound, roundIdOf, roundOf } from '../contest/read.ts'
import { buzzerAt } from '../contest/objection-rules.ts'
import { playerName } from './naming.ts'
import { racesOf } from './race.ts'
import { sharedIn, shareLimit } from './panel.ts'
import { restingRounds } from './resting.ts'
import { payOf } from './ruling.ts'
import type { Given } from './viewer.ts'

/** Questions shown at most. */
const LENGTH = 60

const closedIn = oncePer((round: RoundState, _: 'newest first'): readonly Slot[] => round.slots.filter((slot) => slot.phase === 'closed').reverse())
const beganAt = (round: RoundState): number => round.beganAt ?? 0

function closedSlots(state: ContestState): readonly Slot[] {
  const rounds = Object.values(state.rounds).filter((round) => round.slots.length > 0)
  return rounds.sort((one, other) => beganAt(other) - beganAt(one)).flatMap((round) => closedIn(round, 'newest first'))
}

function attemptView(state: ContestState, given: Given, slot: Slot, attempt: Attempt): PastSlot['attempts'][number] {
  const { ruling } = attempt
  const pays = ruling !== null && ruling.status !== 'provisional' && slot.voided === null
  return {
    attemptId: attempt.id,
    teamId: attempt.teamId,
    playerName: playerName(state, attempt.playerId),
    answer: attempt.answer && [...attempt.answer],
    outcome: ruling?.outcome ?? null,
    ...sharedIn(ruling),
    status: ruling?.status ?? 'open',
    points: pays ? payOf(state, given, { slot, attempt, ruling }) : 0,
  }
}

/** [E11] */
function pressLog(slot: Slot, round: PreparedRound): Pick<PastSlot, 'presses' | 'races'> {
  if (slot.presses.length === 0) return {}
  const races = racesOf(slot, buzzerAt(round.rules, slot))
  return {
    presses: slot.presses.map(({ teamId, evidence, early, counts }) => ({ teamId, readAt: evidence.readAt, early, counts })),
    ...(races.length === 0 ? {} : { races }),
  }
}

const slotView = (state: ContestState, given: Given, round: PreparedRound, slot: Slot): PastSlot => ({
  slotId: slot.id,
  roundTitle: round.title,
  number: slot.number,
  stem: slot.question?.stem ?? null,
  type: slot.question?.type ?? null,
  options: slot.question?.options.map(({ letter, text }) => ({ letter, text })) ?? [],
  key: [...(slot.question?.key ?? [])],
  voided: slot.voided !== null,
  ...shareLimit(state, given, slot),
  ...pressLog(slot, round),
  attempts: slot.attempts.map((attempt) => attemptView(state, given, slot, attempt)),
})

/** What the part is drawn from: it moves when a question closes or a closed one is ruled anew, never with the one in play. */
export function pastSlices(state: ContestState): readonly unknown[] {
  return [state.contest, restingRounds(state), ...(liveRound(state)?.slots.filter((slot) => slot.phase === 'closed') ?? [])]
}

/** [B20] The openings of every closed question, newest first: for a file, however long the contest was. */
export const pastRaces = (state: ContestState): PastRaces[] =>
  closedSlots(state).flatMap((slot) => {
    const round = roundOf(state, roundIdOf(slot.id))
    const { races } = round ? pressLog(slot, round) : {}
    return round && races ? [{ slotId: slot.id, roundTitle: round.title, number: slot.number, races }] : []
  })

interface Drawn {
  readonly closed: readonly Slot[]
  readonly slots: readonly PastSlot[]
}
const lastDrawn = new WeakMap<ContestState['contest'], Drawn>()
/** What was drawn before, where only newer questions have closed since: a ruling may change what later ones paid. */
function drawnBefore({ contest }: ContestState, closed: readonly Slot[]): readonly PastSlot[] {
  const last = lastDrawn.get(contest)
  const newer = last ? closed.length - last.closed.length : 0
  return last && newer >= 0 && last.closed.every((slot, index) => slot === closed[index + newer]) ? last.slots : []
}

export function pastPart(state: ContestState, given: Given): PastPart {
  const closed = closedSlots(state)
  const before = drawnBefore(state, closed)
  const newer = closed.length - (before.length > 0 ? (lastDrawn.get(state.contest)?.closed.length ?? 0) : 0)
  const slots = closed.slice(0, LENGTH).flatMap((slot, index) => {
    const known = index < newer ? undefined : before[index - newer]
    if (known) return [known]
    const round = roundOf(state, roundIdOf(slot.id))
    return round ? [slotView(state, given, round, slot)] : []
  })
  lastDrawn.set(state.contest, { closed, slots })
  return { count: closed.length, slots }
}
