/** Pages that turn by themselves; one page alone stays, and so does any while nothing may change. */
import { useEffect, useState } from 'react'
import { useSurface } from '../surface.tsx'

/** Which of `count` pages is on, from 0; `staysMs` is how long that one stays. */
export function useTurn(count: number, staysMs: (page: number) => number): number {
  const { stopped } = useSurface()
  const [number, turn] = useState(0)
  const at = count === 0 ? 0 : number % count
  const stays = count > 1 && !stopped ? staysMs(at) : null
  useEffect(() => {
    if (stays === null) return
    const timer = setTimeout(() => turn(at + 1), stays)
    return () => clearTimeout(timer)
  }, [at, stays])
  return at
}
