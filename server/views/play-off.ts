/** The play-off under way: who is still in, and which places are settled by rulings already shown. */
import type { PlayOffPart } from '#shared/views/results.ts'
import type { ContestState, Slot } from '../contest/contest-state.ts'
import { formatOfRound, liveRound, readingOf, roundOf } from '../contest/read.ts'
import type { Given } from './viewer.ts'

/** The slot as the public knows it: a ruling not shown has not happened. */
const asShown = (slot: Slot): Slot => ({ ...slot, attempts: slot.attempts.map((attempt) => (attempt.shown ? attempt : { ...attempt, ruling: null })) })

export function playOffPart(state: ContestState, given: Given): PlayOffPart {
  const round = liveRound(state)
  const partId = round && roundOf(state, round.id)?.parts[0]
  const format = round && formatOfRound(state, round.id, given.formatOf)
  if (!round || !partId || !format?.settled) return null
  const reading = readingOf(state, round.id)
  const { top, bottom, remaining } = format.settled({ ...reading, slots: reading.slots.map(asShown) })
  const first = round.places[0] ?? 1
  const last = first + round.entrants.length - 1
  return {
    partId,
    roundId: round.id,
    remaining: [...remaining],
    settled: [...top.map((teamId, i) => ({ teamId, rank: first + i })), ...bottom.map((teamId, i) => ({ teamId, rank: last - (bottom.length - 1 - i) }))],
    places: [...round.places],
  }
}
