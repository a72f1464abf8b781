/** The finger or the key: stamped by the device, sent once an opening, never again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Command } from '#shared/commands.ts'
import { Debounce, isOfBuzzer, keyOf, type BuzzerInput } from '#shared/client/buzzer-input.ts'
import { stampOf } from '#shared/client/event-stamp.ts'
import { useLink } from '#shared/client/use-view.tsx'
import { cueAt, cueChangesAt, type Cue } from '#shared/ui/countdown.ts'
import type { BuzzerPart } from '#shared/views/play.ts'
import type { Finger } from './race-state.ts'
import { useBuzzerInput } from './use-input.ts'

type Input = Extract<Command, { type: 'PressBuzzer' }>['input']
/** A press of this buzzer's own key, and not the pressing of another button of the page. */
const isBuzzerKey = (buzzer: BuzzerInput, event: KeyboardEvent): boolean =>
  isOfBuzzer(buzzer, keyOf(event)) && !(event.target instanceof HTMLButtonElement && event.target.dataset['buzzer'] === undefined)

/** Calls back at every press of this buzzer's key: not while it is held, and once where its contact bounces. */
export function useBuzzerKey(pressed: (event: KeyboardEvent) => void): void {
  const { buzzer } = useBuzzerInput()
  const [debounce] = useState(() => new Debounce())
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!isBuzzerKey(buzzer, event)) return
      event.preventDefault()
      if (debounce.isPress(event)) pressed(event)
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [buzzer, debounce, pressed])
}

/** The finger's own stamp, null where there is none to be believed, and how long the page took to hear of it. */
export function stamped(event: { readonly timeStamp: number }, now: number = performance.now()): { dp: number | null; handledMs?: number } {
  const dp = stampOf(event, now)
  return dp === null ? { dp } : { dp, handledMs: Math.max(0, now - dp) }
}

/** What makes two presses presses of the same opening; `early`: what is known of presses that came too soon, after which another may follow. */
export const openingOf = (buzzer: BuzzerPart, early: string): string | null =>
  buzzer === null ? null : `${buzzer.openingId ?? buzzer.nonce ?? 'none'} ${buzzer.state === 'closed' ? 'closed' : ''} ${early}`

/** `press` is for pointerdown, which brings its own stamp; keys are heard by the window. */
export function usePress(buzzer: BuzzerPart, early: string): { finger: Finger; press: (event: { readonly timeStamp: number }) => void } {
  const link = useLink()
  const opening = openingOf(buzzer, early)
  const [down, setDown] = useState<{ opening: string; finger: Finger } | null>(null)
  const held = useRef<string | null>(null)

  const press = useCallback(
    (event: { readonly timeStamp: number }, input: Input) => {
      if (buzzer === null || opening === null || held.current === opening) return
      held.current = opening
      setDown({ opening, finger: 'down' })
      if ('vibrate' in navigator) navigator.vibrate(30)
      const command: Command = { type: 'PressBuzzer', openingId: buzzer.openingId, nonce: buzzer.nonce, ...stamped(event), input }
      void link.send(command).then((answer) => {
        if (answer.ok || answer.refusal.code === 'already-pressed') return
        held.current = null
        setDown(answer.refusal.code === 'not-delivered' ? { opening, finger: 'undelivered' } : null)
      })
    },
    [buzzer, opening, link.send],
  )

  const { buzzer: by } = useBuzzerInput()
  useBuzzerKey(useCallback((event) => press(event, by.input === 'hid' ? 'hid' : 'key'), [press, by.input]))

  const finger = down !== null && down.opening === opening ? down.finger : 'up'
  const touched = useCallback((event: { readonly timeStamp: number }) => (by.input === 'touch' ? press(event, 'touch') : undefined), [press, by.input])
  return { finger, press: touched }
}

/** True until the instant, as this device sees it. */
export function useUntil(instant: number | null): boolean {
  const { hubNow } = useLink()
  const [overFor, setOverFor] = useState<number | null>(null)
  useEffect(() => {
    if (instant === null) return undefined
    const timer = setTimeout(() => setOverFor(instant), Math.max(0, instant - hubNow()))
    return () => clearTimeout(timer)
  }, [instant, hubNow])
  return instant !== null && overFor !== instant && hubNow() < instant
}
/** The cue at its instants, as this device sees them: a hold, beeps, the opening. */
export function useCue(buzzer: BuzzerPart): Cue {
  const { hubNow } = useLink()
  const [passed, setPassed] = useState<number>(-Infinity)
  const at = Math.max(hubNow(), passed)
  const due = buzzer === null ? null : cueChangesAt(buzzer, at)
  useEffect(() => {
    if (due === null) return undefined
    const timer = setTimeout(() => setPassed(due), Math.max(0, due - hubNow()))
    return () => clearTimeout(timer)
  }, [due, hubNow])
  return buzzer === null ? 'open' : cueAt(buzzer, at)
}
