/** What the bench and its process of clients tell each other. */
import type { SeatId } from '#shared/words.ts'

/** A view as long as it was: characters, and bytes on the wire. */
export interface Length {
  readonly characters: number
  readonly bytes: number
}
/** Who the clients are: a seat with its token, or a public stage. */
export interface Client {
  readonly seatId: SeatId | null
  readonly token: string | null
}
export type ToClients =
  | { readonly do: 'connect'; readonly hub: string; readonly floor: string; readonly clients: readonly Client[] }
  /** `frame` is sent by the client of that seat. */
  | { readonly do: 'command'; readonly seatId: SeatId; readonly frame: object }
  | { readonly do: 'floor' }
export type FromClients =
  | { readonly is: 'connected' }
  /** From the send of the command to the last view of it; `lengths`: what each client was sent, null for nothing. */
  | { readonly is: 'delivered'; readonly ok: boolean; readonly code: string | null; readonly ms: number | null; readonly lengths: readonly (Length | null)[] }
  | { readonly is: 'floored'; readonly ms: number }

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN
}
