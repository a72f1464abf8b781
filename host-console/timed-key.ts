/** A key that is the cue acts as the pointer comes down on it: the lifting of a finger would be a tenth of a second late. */
import { useRef, type MouseEvent, type PointerEvent } from 'react'
import type { Command } from '#shared/commands.ts'

/** The opening's instant is that of the key. */
export const isTimed = (command: Command | null | undefined): boolean => command?.type === 'OpenBuzzer'

/** `act` is told the click's count: 0 for a keyboard's click and for a timed key's going down. The lifting belongs to that press, whatever step stands there by then. */
export function useTimedKey(timed: boolean, act: (clicks: number) => void) {
  const spent = useRef(false)
  return {
    onPointerDown: ({ isPrimary, button }: PointerEvent) => {
      if (!isPrimary || button !== 0) return
      spent.current = timed
      if (timed) act(0)
    },
    onClick: ({ detail }: MouseEvent) => {
      const own = detail > 0 && spent.current
      spent.current = false
      if (!own) act(detail)
    },
  }
}
