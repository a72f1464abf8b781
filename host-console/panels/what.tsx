/** What is about to be sent, and for whom, as the heading of the question before it. */
import type { Wish } from '../desk.tsx'
import { useSeatNames } from '../teams-known.ts'
import { useTexts } from '../texts.ts'

export function What({ wish }: { wish: Wish }) {
  const text = useTexts()
  const nameOf = useSeatNames()
  return (
    <>
      {wish.label}
      {wish.for !== undefined && <em className="for-seat">{text.forSeat(nameOf(wish.for))}</em>}
    </>
  )
}
