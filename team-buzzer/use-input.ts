/** What presses this seat's buzzer, for React. */
import { useCallback, useSyncExternalStore } from 'react'
import { buzzerInput, changeBuzzerInput, onBuzzerInput, type BuzzerInput } from '#shared/client/buzzer-input.ts'
import { useLink } from '#shared/client/use-view.tsx'

export function useBuzzerInput(): { buzzer: BuzzerInput; change: (buzzer: BuzzerInput) => void } {
  const seatId = useLink().hello?.seatId ?? ''
  const buzzer = useSyncExternalStore(onBuzzerInput, () => buzzerInput(seatId))
  return { buzzer, change: useCallback((next: BuzzerInput) => changeBuzzerInput(seatId, next), [seatId]) }
}
