/** Seats by the name people call them, alone or with a word after them. */
import { useLanguage } from '#shared/client/language.tsx'
import type { Text } from '#shared/words.ts'
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

const SEAT = /^(?:(?:referee|clerk|judge|supervisor|director)-\d+|operator|chief|host)\b/

/** Names the seat that stands first, as in “clerk-1（总控代）”, in the reader's language. */
export function useSeatNames(): (line: Text) => string {
  const texts = useTexts()
  const { t } = useLanguage()
  return (line) => t(line).replace(SEAT, (seat) => seatName(seat, texts))
}
