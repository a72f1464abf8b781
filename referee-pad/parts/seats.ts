/** Seats by the name people call them; a seat id the hub reports inside a line is read the same way. */
import { useTexts } from '../texts.ts'

type Texts = ReturnType<typeof useTexts>

function seatName(seat: string, texts: Texts): string {
  const number = /-(\d+)$/.exec(seat)?.[1] ?? ''
  if (seat.startsWith('referee')) return texts.seatReferee(number)
  if (seat.startsWith('clerk')) return texts.seatClerk(number)
  if (seat.startsWith('judge')) return texts.seatJudge(number)
  if (seat.startsWith('supervisor')) return texts.seatSupervisor
  if (seat.startsWith('director')) return texts.seatDirector
  if (seat === 'operator') return texts.seatOperator
  return seat === 'host' ? texts.seatHost : texts.seatChief
}

const SEAT = /\b(?:(?:referee|clerk|judge|supervisor|director)-\d+|operator|chief|host)\b/g

/** Names every seat in a line, e.g. “clerk-1（总控代）”. */
export function useSeatNames(): (line: string) => string {
  const texts = useTexts()
  return (line) => line.replace(SEAT, (seat) => seatName(seat, texts))
}
