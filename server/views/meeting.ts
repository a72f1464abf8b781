/** Two teams against each other, and how it stands between them by what the hall has been shown. */
import type { MeetingPart } from '#shared/views/play.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { formatOfRound, liveRound, readingOf } from '../contest/read.ts'
import { asShown } from './suspense.ts'
import type { Given } from './viewer.ts'

export function meetingPart(state: ContestState, given: Given): MeetingPart {
  const round = liveRound(state)
  const format = round && formatOfRound(state, round.id, given.formatOf)
  if (!round || !format?.meeting) return null
  const reading = readingOf(state, round.id)
  const meeting = format.meeting({ ...reading, slots: reading.slots.map(asShown) })
  if (!meeting) return null
  const { pair, score, counts, number, holder, suddenDeath, winner, over } = meeting
  return { roundId: round.id, number, counts, sides: pair.map((teamId, i) => ({ teamId, score: score[i] ?? 0 })), holder, suddenDeath, winner, over }
}
