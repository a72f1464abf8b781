/** Who pressed first: until intervals are measured, presses are ranked by the hub's arrival stamp, and the verdict says so. */
import type { OpeningId } from '#shared/words.ts'
import type { BuzzVerdict, Press } from './buzzer-state.ts'

/** [B6] The verdict over one opening's counting presses; null when there is none. Never certain: arrival order proves nothing. */
export function verdictOf(openingId: OpeningId, presses: readonly Press[]): BuzzVerdict | null {
  const counting = presses.filter((press) => press.openingId === openingId && press.counts && !press.early)
  const ranked = [...counting].sort((one, other) => one.evidence.readAt - other.evidence.readAt)
  const [first, second] = ranked
  if (!first) return null
  const leadMs = second ? second.evidence.readAt - first.evidence.readAt : null
  return { openingId, winner: first.teamId, method: 'arrival', certain: false, leadMs, order: ranked.map((press) => press.teamId) }
}
/** The press that won: it tells who of the team pressed, where tablets are bound to a position. */
export const winningPress = ({ openingId, winner }: BuzzVerdict, presses: readonly Press[]): Press | null =>
  presses.find((press) => press.teamId === winner && press.openingId === openingId && press.counts) ?? null
