/** Keys by their place on the keyboard (event.code), so that a Chinese input method cannot break them; off while someone types or a dialog asks. */
import { useEffect, useRef } from 'react'
import { isTaken } from '#shared/client/keys-taken.ts'

/** The name of the stroke: its code, with `Ctrl+` before it when Ctrl or ⌘ is held, `Shift+` when that key is. */
function strokeOf(event: KeyboardEvent): string | null {
  const ctrl = event.ctrlKey || event.metaKey
  if (event.altKey || (ctrl && event.shiftKey)) return null
  return ctrl ? `Ctrl+${event.code}` : event.shiftKey ? `Shift+${event.code}` : event.code
}

export type Strokes = Readonly<Record<string, () => void>>

/** `first`: the running contest's own keys, which win over those of the page (`after`). A held key counts once. */
export function useShortcuts(strokes: Strokes, turn: 'first' | 'after'): void {
  const latest = useRef(strokes)
  useEffect(() => {
    latest.current = strokes
  })
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (isTaken(event)) return
      const stroke = strokeOf(event)
      const action = stroke === null ? undefined : latest.current[stroke]
      if (!action) return
      event.preventDefault()
      if (!event.repeat) action()
    }
    /** Without this a button that has the focus would be clicked by the same space bar. */
    const hold = (event: KeyboardEvent) => {
      if (event.code === 'Space' && latest.current.Space && !isTaken(event)) event.preventDefault()
    }
    window.addEventListener('keydown', act, { capture: turn === 'first' })
    window.addEventListener('keyup', hold, true)
    return () => {
      window.removeEventListener('keydown', act, { capture: turn === 'first' })
      window.removeEventListener('keyup', hold, true)
    }
  }, [turn])
}

/** How a key is written on its cap. */
export const capOf = (code: string): string => code.replace(/^(Key|Digit|Numpad|Arrow)/, '')
