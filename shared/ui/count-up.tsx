/** Points that count from what was shown before to what they are now; written past React, so that 24 of them cost no frame. */
import { animate } from 'framer-motion'
import { useLayoutEffect, useRef, useState } from 'react'
import { pointsText } from '../points.ts'
import type { Points } from '../words.ts'
import { COUNT } from './motion.ts'

export function CountUp({ points, places, still }: { points: Points; places: number; still: boolean }) {
  const [first] = useState(() => pointsText(points, places))
  const from = useRef(points)
  const text = useRef<HTMLDataElement>(null)
  useLayoutEffect(() => {
    const step = 10 ** (3 - places)
    const show = (value: number) => {
      from.current = value
      if (text.current) text.current.textContent = pointsText(Math.round(value / step) * step, places)
    }
    const arrive = () => {
      from.current = points
      if (text.current) text.current.textContent = pointsText(points, places)
    }
    if (still || from.current === points) return arrive()
    const playing = animate(from.current, points, { ...COUNT, onUpdate: show, onComplete: arrive })
    return () => playing.stop()
  }, [points, places, still])
  return (
    <data ref={text} value={points}>
      {first}
    </data>
  )
}
