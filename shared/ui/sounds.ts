/** The sounds of the evening, made by ourselves as tones, and which of them a change of the view calls for. */
import type { Moment } from '../views/moments.ts'
import type { View } from '../views/view.ts'
import type { Instant, Millis } from '../words.ts'

export const SOUNDS = ['count', 'open', 'press', 'right', 'wrong', 'running-out', 'time-up', 'reveal', 'award'] as const
export type SoundName = (typeof SOUNDS)[number]
/** Seconds after the sound begins, how long it is heard, from one pitch to another; loudness 0–1. */
export interface Tone {
  readonly at: number
  readonly for: number
  readonly hz: number
  readonly toHz?: number
  readonly wave: 'sine' | 'triangle' | 'square'
  readonly loud: number
}
const tone = (at: number, hz: number, length: number, more: Partial<Tone> = {}): Tone => ({ at, hz, for: length, wave: 'triangle', loud: 0.6, ...more })

export const TONES: Readonly<Record<SoundName, readonly Tone[]>> = {
  count: [tone(0, 880, 0.09, { wave: 'sine' })],
  open: [tone(0, 1318.5, 0.32, { wave: 'sine', loud: 0.8 }), tone(0, 659.3, 0.32, { loud: 0.4 })],
  press: [tone(0, 523.3, 0.09, { wave: 'square', loud: 0.35 }), tone(0.09, 1046.5, 0.22, { loud: 0.7 })],
  right: [tone(0, 659.3, 0.14), tone(0.13, 784, 0.14), tone(0.26, 1046.5, 0.42, { loud: 0.7 })],
  wrong: [tone(0, 220, 0.2), tone(0.2, 185, 0.42)],
  'running-out': [tone(0, 1175, 0.05, { wave: 'sine', loud: 0.4 })],
  'time-up': [tone(0, 392, 0.24, { wave: 'square', loud: 0.3 }), tone(0.3, 392, 0.55, { wave: 'square', loud: 0.3 })],
  reveal: [tone(0, 392, 0.36, { toHz: 784, wave: 'sine' })],
  award: [tone(0, 523.3, 0.18), tone(0.18, 659.3, 0.18), tone(0.36, 784, 0.18), tone(0.54, 1046.5, 0.9, { loud: 0.8 }), tone(0.54, 659.3, 0.9, { loud: 0.4 })],
}

/** A sound, and how long from now. */
export interface Due {
  readonly sound: SoundName
  readonly inMs: Millis
}
const due = (sound: SoundName, inMs: Millis = 0): Due => ({ sound, inMs: Math.max(0, inMs) })

/** When the buzzer opens or has opened; null while it is closed or armed, an opening that was taken back included. */
export const opensIn = ({ buzzer }: Partial<View>): Instant | null => (buzzer && buzzer.state !== 'closed' && buzzer.state !== 'armed' ? buzzer.opensAt : null)

/** The machine's beeps before an opening, then the opening; at once where the host opens. */
function opening({ buzzer }: Partial<View>, now: Instant): Due[] {
  const opensAt = buzzer?.opensAt ?? now
  const { steps = 0, stepMs = 0 } = buzzer?.countdown ?? {}
  const beeps = Array.from({ length: steps }, (_, i) => opensAt - (steps - i) * stepMs).filter((at) => at >= now)
  return [...beeps.map((at) => due('count', at - now)), due('open', opensAt - now)]
}
function soundOf(moment: Moment, view: Partial<View>, now: Instant): Due[] {
  switch (moment.is) {
    case 'opened':
      return opening(view, now)
    case 'taken':
      return [due('press')]
    case 'ruled':
      // of a question that is over: it is told with the amended ruling, not as if it were the one in play
      if (moment.amended && moment.slotId !== view.question?.slotId) return []
      return [due(moment.outcome === 'right' ? 'right' : moment.outcome === 'partial' ? 'reveal' : 'wrong')]
    case 'foul':
      return [due('wrong')]
    case 'time-up':
      return [due('time-up')]
    case 'revealed':
      return [due('reveal')]
    case 'award':
      return [due('award')]
    default:
      return []
  }
}
/** What happened after `seen`; nothing sounds while nothing may (奏唱国歌). */
export function soundsAfter(seen: number, view: Partial<View>, now: Instant): Due[] {
  if (view.scene?.quiet === true) return []
  const fresh = (view.moments ?? []).filter(({ seq }) => seq > seen)
  return fresh.flatMap((moment) => soundOf(moment, view, now))
}
/** Whole seconds left once the clock warns; null: nothing ticks. */
export function tickAt({ clock, scene }: Partial<View>, now: Instant): number | null {
  if (!clock || clock.state.is !== 'running' || scene?.quiet === true) return null
  const left = clock.state.endsAt - now
  return left > 0 && left <= clock.warnAtMs ? Math.ceil(left / 1000) : null
}
