/** Which seat a page is, from its own address: the last step of `/pad/referee-1` or `/buzzer/team-anji`. */
import type { SeatId } from '#shared/words.ts'

const isSeatId = (text: string): text is SeatId => /^[a-z0-9][a-z0-9-]{0,59}$/.test(text)

/** null when the address names none. */
export function seatOfPath(pathname: string): SeatId | null {
  const last = pathname.split('/').filter(Boolean).slice(1).at(-1)
  return last !== undefined && isSeatId(last) ? last : null
}
