/** The keys of a gateway: each a team's buzzer, stamped by one clock, every stroke sent, for one that came too soon may be followed by one that counts; and how many can be held at once. */
import { useEffect, useRef, useState } from 'react'
import { buzzerInput, changeBuzzerInput, Debounce, keyOf } from '#shared/client/buzzer-input.ts'
import { useLink } from '#shared/client/use-view.tsx'
import type { BuzzerPart } from '#shared/views/play.ts'
import type { GatewayKey } from '#shared/views/race.ts'
import { testPress } from './panels/roll-call.tsx'
import { openingOf, stamped } from './use-press.ts'

export interface GatewayFingers {
  /** Keys pressed in this opening, or being tried. */
  readonly pressed: readonly string[]
  /** Went down last and is nobody's. */
  readonly unknown: string | null
  /** Most keys seen down at once. */
  readonly atOnce: number
}
const NONE: GatewayFingers = { pressed: [], unknown: null, atOnce: 0 }

/** A key is named by its place on the keyboard or, where a button has none, by what it types. */
const known = (keys: readonly GatewayKey[], event: KeyboardEvent): string | undefined => keys.find(({ key }) => key === event.code || key === event.key)?.key

/** `racing`: presses are for the race; otherwise they try the keys, and answer the roll-call where `called`. */
export function useGateway(keys: readonly GatewayKey[], buzzer: BuzzerPart, called: 'press' | 'heard' | undefined): GatewayFingers {
  const link = useLink()
  const seatId = link.hello?.seatId ?? ''
  const [fingers, setFingers] = useState(NONE)
  const [debounce] = useState(() => new Debounce())
  const down = useRef(new Set<string>())
  const opening = openingOf(buzzer, '')
  useEffect(() => {
    if (seatId !== '' && buzzerInput(seatId).input === 'touch') changeBuzzerInput(seatId, { input: 'key', key: null })
  }, [seatId])
  useEffect(() => setFingers((before) => ({ ...before, pressed: [] })), [opening])
  useEffect(() => {
    const { input } = buzzerInput(seatId)
    const press = (event: KeyboardEvent, key: string) => {
      if (buzzer === null || buzzer.state === 'closed') {
        if (called === 'press') void link.send(testPress(event, input, key))
        return
      }
      void link.send({ type: 'PressBuzzer', openingId: buzzer.openingId, nonce: buzzer.nonce, ...stamped(event), input, key })
    }
    const wentDown = (event: KeyboardEvent) => {
      const key = known(keys, event)
      if (key !== undefined) event.preventDefault()
      if (!debounce.isPress(event)) return
      if (key !== undefined) press(event, key)
      down.current.add(keyOf(event))
      const atOnce = down.current.size
      setFingers((before) => ({
        pressed: key === undefined || before.pressed.includes(key) ? before.pressed : [...before.pressed, key],
        unknown: key === undefined ? keyOf(event) : null,
        atOnce: Math.max(before.atOnce, atOnce),
      }))
    }
    const wentUp = (event: KeyboardEvent) => {
      down.current.delete(keyOf(event))
      const key = known(keys, event)
      if (buzzer === null) setFingers((before) => ({ ...before, pressed: before.pressed.filter((one) => one !== key) }))
    }
    const left = () => down.current.clear()
    window.addEventListener('keydown', wentDown)
    window.addEventListener('keyup', wentUp)
    window.addEventListener('blur', left)
    return () => {
      window.removeEventListener('keydown', wentDown)
      window.removeEventListener('keyup', wentUp)
      window.removeEventListener('blur', left)
    }
  }, [keys, buzzer, called, seatId, link.send, debounce])
  return fingers
}
