/** The cue as the stage sees it: between two ticks of its clock a timer keeps the beeps on their instants. */
import { useEffect, useState } from 'react'
import { cueAt, cueChangesAt, type Cue } from '#shared/ui/countdown.ts'
import type { BuzzerPart } from '#shared/views/play.ts'
import { useSurface, useSurfaceNow } from '../surface.tsx'

export function useCue(buzzer: NonNullable<BuzzerPart>): Cue {
  const now = useSurfaceNow()
  const { stopped } = useSurface()
  const [passed, setPassed] = useState(-Infinity)
  const at = Math.max(now, passed)
  const due = stopped ? null : cueChangesAt(buzzer, at)
  useEffect(() => {
    if (due === null) return undefined
    const timer = setTimeout(() => setPassed(due), Math.max(0, due - at))
    return () => clearTimeout(timer)
  }, [due, at])
  return cueAt(buzzer, at)
}
