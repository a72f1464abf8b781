/** Points that count from what was shown before to what they are now; written past React, so that 24 of them cost no frame. */
import { useLayoutEffect, useRef, useState } from 'react'
import { pointsText } from '../points.ts'
import type { Points } from '../words.ts'
import { counted } from './counting.ts'

export function CountUp({ points, places, still }: { points: Points; places: number; still: boolean }) {
  const [first] = useState(() => pointsText(points, places))
  const from = useRef(points)
  const text = useRef<HTMLDataElement>(null)
  useLayoutEffect(() => {
    const step = 10 ** (3 - places)
    const show = (value: number) => {
      from.current = value
      const said = pointsText(value === points ? points : Math.round(value / step) * step, places)
      const written = text.current?.firstChild
      if (written && written.nodeValue !== said) written.nodeValue = said
    }
    if (still || from.current === points) return show(points)
    return counted(from.current, points, show)
  }, [points, places, still])
  return (
    <data ref={text} value={points}>
      {first}
    </data>
  )
}
