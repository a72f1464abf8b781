/** The play-off under way: who is still in, and which places are settled by rulings already shown. */
import type { PlayOffPart } from '#shared/views/results.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { formatOfRound, liveRound, readingOf, roundOf } from '../contest/read.ts'
import { asShown } from './suspense.ts'
import type { Given } from './viewer.ts'

export function playOffPart(state: ContestState, given: Given): PlayOffPart {
  const round = liveRound(state)
  const partId = round && roundOf(state, round.id)?.parts[0]
  const format = round && formatOfRound(state, round.id, given.formatOf)
  if (!round || !partId || !format?.settled) return null
  const reading = readingOf(state, round.id)
  const groups = format.settled({ ...reading, slots: reading.slots.map(asShown) })
  const ahead = (at: number): number => groups.slice(0, at).reduce((sum, group) => sum + group.length, 0)
  const rank = (at: number): number => (round.places[0] ?? 1) + ahead(at)
  return {
    partId,
    roundId: round.id,
    remaining: groups.filter((group) => group.length > 1).flat(),
    settled: groups.flatMap((group, at) => (group.length > 1 ? [] : group.map((teamId) => ({ teamId, rank: rank(at) })))),
    places: [...round.places],
  }
}
