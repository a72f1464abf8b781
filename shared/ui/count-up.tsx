/** Points that count from what was shown before to what they are now. */
import { animate } from 'framer-motion'
import { useEffect, useRef, useState } from 'react'
import { pointsText } from '../points.ts'
import type { Points } from '../words.ts'
import { COUNT } from './motion.ts'

export function CountUp({ points, places, still }: { points: Points; places: number; still: boolean }) {
  const [shown, setShown] = useState(points)
  const from = useRef(points)
  useEffect(() => {
    const step = 10 ** (3 - places)
    const show = (value: number) => {
      from.current = value
      setShown(Math.round(value / step) * step)
    }
    if (still || from.current === points) {
      from.current = points
      setShown(points)
      return
    }
    const playing = animate(from.current, points, { ...COUNT, onUpdate: show, onComplete: () => setShown(points) })
    return () => playing.stop()
  }, [points, places, still])
  return <>{pointsText(shown, places)}</>
}
