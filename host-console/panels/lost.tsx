/** Who has lost the hub, in words, and a bell on the console for it: once for every device more, and for the console itself. */
import { useEffect, useRef } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { playTones } from '#shared/ui/sounding.tsx'
import { useScreenTexts } from '../texts-screens.ts'

/** At the operator's desk, beside open microphones. */
const VOLUME = 0.25
/** Named at most. */
const NAMED = 4

function ring(): void {
  if (typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  for (const inMs of [0, 220]) playTones(context, 'count', { inMs, volume: VOLUME })
  setTimeout(() => void context.close(), 1500)
}

/** Rings when there are more of them than before; on the first picture it only counts. */
function useBell(lost: number | null): void {
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (lost !== null && before.current !== null && lost > before.current) ring()
    if (lost !== null) before.current = lost
  }, [lost])
}

export function LostDevices() {
  const screen = useScreenTexts()
  const { t } = useLanguage()
  const { state } = useLink()
  const seats = useView('devices')?.seats
  const lost = (seats ?? []).filter((seat) => seat.state === 'stale')
  const isCut = state === 'offline' || state === 'stale'
  useBell(seats === undefined ? null : lost.length + (isCut ? 1 : 0))
  if (lost.length === 0 || isCut) return null
  const names = lost.slice(0, NAMED).map((seat) => t(seat.name))
  return (
    <p className="banner warn" role="status">
      {screen.lost(names.join(screen.and), lost.length)}
    </p>
  )
}
