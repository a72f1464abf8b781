/** Who asked: a seat, and the seat acted for. */
import type { ActorRole, SeatId, TeamId } from '#shared/words.ts'

/** Who asked: the seat of the connection, and the seat it acted for (代). */
export interface SeatRef {
  readonly seat: SeatId | 'hub'
  readonly role: ActorRole
  readonly team?: TeamId
  /** Position of a team's tablet, or number of a referee, judge, clerk. */
  readonly number?: number
}
export interface Actor extends SeatRef {
  readonly for?: SeatRef
}
/** The seat whose right is used: the one acted for, or one's own. */
export const acting = (actor: Actor): SeatRef => actor.for ?? actor
