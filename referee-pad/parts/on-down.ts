/** A button that acts as the finger comes down: for what is timed, where the lifting of it would be a tenth of a second late. */
import type { MouseEvent, PointerEvent } from 'react'

export const onDown = (act: () => void) => ({
  onPointerDown: ({ isPrimary, button }: PointerEvent) => {
    if (isPrimary && button === 0) act()
  },
  /** A click no finger made: a keyboard's, or of what reads the screen aloud. */
  onClick: ({ detail }: MouseEvent) => {
    if (detail === 0) act()
  },
})
