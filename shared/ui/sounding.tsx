/** Sounds the evening on the one screen the console has chosen; every other screen is silent, and a page that joins plays nothing of what was before. */
import { useEffect, useRef } from 'react'
import { useLink } from '../client/use-view.tsx'
import type { Instant } from '../words.ts'
import { opensIn, soundsAfter, tickAt, TONES, type SoundName } from './sounds.ts'

const BEAT_MS = 100
/** Nothing begins or ends with a click. */
const FADE_S = 0.012

/** One sound by the browser's own synthesiser, `inMs` from now; volume 0–1. Answers how it is taken back. */
export function playTones(context: AudioContext, sound: SoundName, { inMs, volume }: { inMs: number; volume: number }): () => void {
  const voices: OscillatorNode[] = []
  for (const { at, for: length, hz, toHz, wave, loud } of TONES[sound]) {
    const from = context.currentTime + inMs / 1000 + at
    const voice = context.createOscillator()
    const level = context.createGain()
    voice.type = wave
    voice.frequency.setValueAtTime(hz, from)
    if (toHz !== undefined) voice.frequency.exponentialRampToValueAtTime(toHz, from + length)
    level.gain.setValueAtTime(0, from)
    level.gain.linearRampToValueAtTime(loud * volume, from + FADE_S)
    level.gain.setValueAtTime(loud * volume, from + Math.max(FADE_S, length * 0.6))
    level.gain.linearRampToValueAtTime(0, from + length)
    voice.connect(level).connect(context.destination)
    voice.start(from)
    voice.stop(from + length)
    voices.push(voice)
  }
  return () => voices.forEach((voice) => voice.disconnect())
}

/** A display is called by its seat, the console by its name. Draws nothing. */
export function Sounding({ as }: { as: 'display' | 'console' }) {
  const link = useLink()
  const latest = useRef(link)
  useEffect(() => {
    latest.current = link
  })
  const name = as === 'console' ? as : (link.hello?.seatId ?? null)
  const sounds = name !== null && link.view.broadcast?.sound.screen === name
  useEffect(() => {
    if (!sounds || typeof AudioContext === 'undefined') return undefined
    const context = new AudioContext()
    /** A browser lets a page sound after the first touch, or at once where it is told to. */
    const wake = () => void context.resume()
    addEventListener('pointerdown', wake)
    addEventListener('keydown', wake)
    const stop = follow(context, latest)
    return () => {
      stop()
      removeEventListener('pointerdown', wake)
      removeEventListener('keydown', wake)
      void context.close()
    }
  }, [sounds])
  return null
}

function follow(context: AudioContext, latest: { readonly current: ReturnType<typeof useLink> }): () => void {
  const view = () => latest.current.view
  let seen = latestMoment(view().moments)
  let test = view().broadcast?.sound.test ?? 0
  let second: number | null = null
  let away = false
  /** What was announced for an opening that may yet be taken back. */
  let announced: { readonly opensAt: Instant; readonly takeBack: () => void }[] = []
  const beat = () => {
    if (latest.current.state !== 'online') {
      away = true
      return
    }
    // What happened while the hub was not heard is no longer news.
    if (away) seen = latestMoment(view().moments)
    away = false
    const now = latest.current.hubNow()
    const volume = view().broadcast?.sound.volume ?? 0
    const opensAt = opensIn(view())
    for (const one of announced) if (one.opensAt !== opensAt) one.takeBack()
    announced = announced.filter((one) => one.opensAt === opensAt)
    for (const { sound, inMs } of soundsAfter(seen, view(), now)) {
      const takeBack = playTones(context, sound, { inMs, volume })
      if (inMs > 0 && opensAt !== null) announced.push({ opensAt, takeBack })
    }
    seen = Math.max(seen, latestMoment(view().moments))
    const tick = tickAt(view(), now)
    if (tick !== null && tick !== second) playTones(context, 'running-out', { inMs: 0, volume })
    second = tick
    const tests = view().broadcast?.sound.test ?? 0
    if (tests !== test && view().scene?.quiet !== true) playTones(context, 'right', { inMs: 0, volume })
    test = tests
  }
  const timer = setInterval(beat, BEAT_MS)
  return () => clearInterval(timer)
}
const latestMoment = (moments: readonly { readonly seq: number }[] = []): number => Math.max(0, ...moments.map(({ seq }) => seq))
