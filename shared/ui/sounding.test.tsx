/** Tests of the one sounding screen: what it plays, what it takes back, and the silence of all others; the browser's synthesiser is played by a list. */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GivenLink } from '../client/use-view.tsx'
import type { Link } from '../client/link.ts'
import { broadcastSample } from '../samples/broadcast-samples.ts'
import { sampleLink } from '../samples/given-link.ts'
import { stageSamples } from '../samples/stage-samples.ts'
import type { Moment } from '../views/moments.ts'
import type { View } from '../views/view.ts'
import { SeatId } from '../words.ts'
import { Sounding } from './sounding.tsx'
import { TONES } from './sounds.ts'

const WALL = SeatId.parse('display-1')
/** Voices heard or announced, and not taken back. */
let voices: { readonly fromS: number; on: boolean }[] = []
const ramp = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined }
class Synthesiser {
  readonly currentTime = 0
  readonly destination = {}
  resume = () => Promise.resolve()
  close = () => Promise.resolve()
  createGain = () => ({ gain: ramp, connect: () => undefined })
  createOscillator = () => {
    const voice = { fromS: 0, on: true }
    return {
      ...{ type: 'sine', frequency: ramp, stop: () => undefined, connect: () => ({ connect: () => undefined }) },
      start: (fromS: number) => voices.push(Object.assign(voice, { fromS })),
      disconnect: () => (voice.on = false),
    }
  }
}
beforeEach(() => {
  voices = []
  vi.useFakeTimers()
  vi.stubGlobal('AudioContext', Synthesiser)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const NOW = 10_000
const buzzer = stageSamples['buzzer-open']?.buzzer ?? null
const counting = buzzer && { ...buzzer, opensAt: NOW + 3000, countdown: { steps: 3, stepMs: 800 } }
const moments: View['moments'] = [{ seq: 5, is: 'opened' } as Moment & { seq: number }]
const page = (view: Partial<View>, seat = WALL, given: Partial<Link> = {}) => {
  const broadcast = { ...broadcastSample, sound: { screen: WALL, volume: 1, test: 0 } }
  const hello = { protocol: 1, seatId: seat, role: 'display', hubNow: NOW, epoch: 1 } as const
  return (
    <GivenLink link={sampleLink({ ...stageSamples['cover'], broadcast, ...view }, { hubNow: () => NOW, hello, ...given })}>
      <Sounding as="display" />
    </GivenLink>
  )
}
const beat = () => act(() => void vi.advanceTimersByTime(200))

test('the chosen screen plays the beeps and the opening; another screen nothing', () => {
  for (const [seat, heard] of [
    [WALL, 3 * TONES.count.length + TONES.open.length],
    [SeatId.parse('display-2'), 0],
  ] as const) {
    voices = []
    const { rerender, unmount } = render(page({}, seat))
    rerender(page({ moments, buzzer: counting }, seat))
    beat()
    expect(voices).toHaveLength(heard)
    unmount()
  }
})
test('an opening that is taken back is not heard, nor are the beeps still to come', () => {
  const { rerender } = render(page({}))
  rerender(page({ moments, buzzer: counting }))
  beat()
  rerender(page({ moments, buzzer: counting && { ...counting, state: 'closed', opensAt: null } }))
  beat()
  expect(voices.filter(({ on }) => on)).toEqual([])
})
test('the test tone is heard, but not while 国歌 is played', () => {
  const tested = { broadcast: { ...broadcastSample, sound: { screen: WALL, volume: 1, test: 1 } } }
  const { scene } = stageSamples['anthem'] ?? {}
  if (!scene) throw new Error('sample missing')
  for (const [view, heard] of [
    [{ ...tested, scene }, 0],
    [tested, TONES.right.length],
  ] as const) {
    voices = []
    const { rerender, unmount } = render(page({}))
    rerender(page(view))
    beat()
    expect(voices).toHaveLength(heard)
    unmount()
  }
})
test('what happened while the hub was not heard is no longer news', () => {
  const { rerender } = render(page({}))
  rerender(page({}, WALL, { state: 'offline' }))
  beat()
  rerender(page({ moments: [{ seq: 6, is: 'taken' } as Moment & { seq: number }] }))
  beat()
  expect(voices).toEqual([])
})
