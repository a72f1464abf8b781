/** Tells the hub, once an opening, how late this buzzer's lamp came by its own image of the instant. */
import { useEffect, useRef } from 'react'
import { useLink } from '#shared/client/use-view.tsx'
import type { BuzzerPart } from '#shared/views/play.ts'

/** `lit`: the page shows 请抢答 with the next frame. */
export function useLamp(buzzer: BuzzerPart, lit: boolean): void {
  const link = useLink()
  const told = useRef<string | null>(null)
  const running = buzzer !== null && (buzzer.state === 'open' || buzzer.state === 'racing')
  const openingId = running ? buzzer.openingId : null
  const opensAt = running ? buzzer.opensAt : null
  const { hubNow, lit: tell } = link
  useEffect(() => {
    if (!lit || openingId === null || opensAt === null || told.current === openingId) return undefined
    const frame = requestAnimationFrame(() => {
      told.current = openingId
      tell({ openingId, lateMs: Math.max(0, hubNow() - opensAt) })
    })
    return () => cancelAnimationFrame(frame)
  }, [lit, openingId, opensAt, hubNow, tell])
}
