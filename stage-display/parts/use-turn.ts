/** Pages that turn by themselves; one page alone stays. */
import { useEffect, useState } from 'react'

/** Which of `count` pages is on, from 0; `staysMs` is how long that one stays. */
export function useTurn(count: number, staysMs: (page: number) => number): number {
  const [number, turn] = useState(0)
  const at = count === 0 ? 0 : number % count
  const stays = count > 1 ? staysMs(at) : null
  useEffect(() => {
    if (stays === null) return
    const timer = setTimeout(() => turn(at + 1), stays)
    return () => clearTimeout(timer)
  }, [at, stays])
  return at
}
