/** 开抢 in the host's hand: the finger's or the clicker's going down is the cue's instant, and one opening is asked for once. */
import { useRef, type ReactNode } from 'react'
import type { SlotId } from '#shared/words.ts'
import { useAsk } from '../use-ask.tsx'
import { useClicker } from '../use-clicker.ts'
import { onDown } from './on-down.ts'

/** A button that bounces, or a second press in haste, is no second opening. */
const ONCE_MS = 1000

export function OpenKey({ slotId, children }: { slotId: SlotId; children: ReactNode }) {
  const { ask, busy } = useAsk()
  const askedAt = useRef(-Infinity)
  const open = async () => {
    const now = performance.now()
    if (now - askedAt.current < ONCE_MS) return
    askedAt.current = now
    if (!(await ask({ type: 'OpenBuzzer', slotId }))) askedAt.current = -Infinity
  }
  useClicker(() => void open())
  return (
    <button type="button" className="key main open-buzzer" disabled={busy('OpenBuzzer')} {...onDown(() => void open())}>
      {children}
    </button>
  )
}
