/** What this seat's buzzer is, kept in this browser: the screen, a key, or a button that types; and which key it types. */
import type { InputClass } from '#shared/input-guard.ts'

export interface BuzzerInput {
  /** touch: the whole screen, and the space bar too · key, hid: the key alone, a finger on the screen presses nothing. */
  readonly input: InputClass
  /** As `keyOf` names it; null: space or enter. */
  readonly key: string | null
}
const USUAL: BuzzerInput = { input: 'touch', key: null }
const ORDINARY: readonly string[] = ['Space', 'Enter', 'NumpadEnter']
const CLASSES: readonly InputClass[] = ['touch', 'key', 'hid']
/** A contact that bounces types again at once. */
const BOUNCE_MS = 60

/** What tells this key from the others; buttons of no known layout have a character alone. */
export const keyOf = ({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string => (code === '' || code === 'Unidentified' ? key : code)
export const isOfBuzzer = (buzzer: BuzzerInput, key: string): boolean => (buzzer.key === null ? ORDINARY.includes(key) : buzzer.key === key)

/** True for a key that goes down, not one that is held or whose contact bounces; keys are told apart. */
export class Debounce {
  readonly #lastAt = new Map<string, number>()
  isPress({ repeat, timeStamp, code, key }: Pick<KeyboardEvent, 'repeat' | 'timeStamp' | 'code' | 'key'>): boolean {
    if (repeat) return false
    const name = keyOf({ code, key })
    const lastAt = this.#lastAt.get(name) ?? -Infinity
    this.#lastAt.set(name, timeStamp)
    return timeStamp - lastAt >= BOUNCE_MS
  }
}

const place = (seatId: string): string => `leitai:input:${seatId}`
const listeners = new Set<() => void>()
const held = new Map<string, BuzzerInput>()

function kept(seatId: string): BuzzerInput {
  try {
    const [word = '', ...key] = (localStorage.getItem(place(seatId)) ?? '').split(' ')
    const input = CLASSES.find((one) => one === word)
    return input ? { input, key: key.join(' ') || null } : USUAL
  } catch {
    return USUAL
  }
}
/** The same object until it is changed. */
export function buzzerInput(seatId: string): BuzzerInput {
  const known = held.get(seatId) ?? kept(seatId)
  held.set(seatId, known)
  return known
}
export function changeBuzzerInput(seatId: string, buzzer: BuzzerInput): void {
  held.set(seatId, buzzer)
  try {
    localStorage.setItem(place(seatId), `${buzzer.input} ${buzzer.key ?? ''}`)
  } catch {
    // a private window keeps nothing; it holds until the page is closed
  }
  for (const listener of [...listeners]) listener()
}
export function onBuzzerInput(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
