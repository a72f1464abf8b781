/** A clicker or a keyboard in the host's hand: what such things type, heard as the key goes down, wherever the focus is. */
import { useEffect, useEffectEvent } from 'react'
import { keyOf } from '#shared/client/buzzer-input.ts'
import { isTaken } from '#shared/client/keys-taken.ts'

/** Both pages of a presenter, and what a single button types. */
const KEYS: readonly string[] = ['PageDown', 'PageUp', 'Enter', 'NumpadEnter', 'Space', ' ']
const isTyped = (event: KeyboardEvent): boolean => KEYS.includes(keyOf(event)) && !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
/** Or the key's coming up would click the button that has it. */
const letGo = () => document.activeElement instanceof HTMLElement && document.activeElement.blur()

/** Not while somebody types or a dialog asks; a held key is one. */
export function useClicker(pressed: () => void): void {
  const act = useEffectEvent(pressed)
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (!isTyped(event) || isTaken(event)) return
      event.preventDefault()
      letGo()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', down, true)
    return () => window.removeEventListener('keydown', down, true)
  }, [])
}
