/** The sound of a question's recording or film, on the one screen the console has chosen: it goes on from scene to scene, so no scene plays it. */
import { useEffect, useRef } from 'react'
import { useLink } from '../client/use-view.tsx'
import type { BroadcastPart } from '../views/broadcast.ts'
import { keepInStep } from './in-step.ts'

const BEAT_MS = 100

/** Who plays it aloud. */
export const mediaScreen = ({ sound }: BroadcastPart): BroadcastPart['sound']['screen'] => sound.media ?? sound.screen

/** A display is called by its seat, the console by its name. Draws nothing. */
export function QuestionSound({ as }: { as: 'display' | 'console' }) {
  const link = useLink()
  const latest = useRef(link)
  useEffect(() => {
    latest.current = link
  })
  const { broadcast, question } = link.view
  const name = as === 'console' ? as : (link.hello?.seatId ?? null)
  const media = question?.media
  const mine = broadcast !== undefined && name !== null && mediaScreen(broadcast) === name
  const plays = broadcast?.playing?.slotId === question?.slotId
  // the console knows of it before the hall: there it has no address until it plays
  const source = mine && media && media.kind !== 'image' && (plays || as === 'display') ? media.source : null
  useEffect(() => {
    if (source === null) return undefined
    const sound = new Audio(source)
    sound.preload = 'auto'
    const beat = () => {
      const { view, hubNow } = latest.current
      const playing = view.broadcast?.playing
      sound.volume = view.broadcast?.sound.volume ?? 0
      keepInStep(sound, playing && playing.slotId === view.question?.slotId ? (hubNow() - playing.from) / 1000 : null)
    }
    const timer = setInterval(beat, BEAT_MS)
    return () => {
      clearInterval(timer)
      sound.pause()
      sound.removeAttribute('src')
    }
  }, [source])
  return null
}
