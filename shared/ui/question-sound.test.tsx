/**
 * The sound of a question's recording comes from the one screen that was chosen, in step with hub time, and from no other page.
 * @vitest-environment jsdom
 */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Hello } from '../wire.ts'
import type { SeatId } from '../words.ts'
import { GivenLink } from '../client/use-view.tsx'
import { broadcastSample } from '../samples/broadcast-samples.ts'
import { sampleLink } from '../samples/given-link.ts'
import { SAMPLE_NOW, stageSamples } from '../samples/stage-samples.ts'
import { QuestionSound } from './question-sound.tsx'

const made: { src: string; plays: number; currentTime: number; volume: number }[] = []
class GivenAudio {
  src: string
  plays = 0
  paused = true
  seeking = false
  duration = 60
  currentTime = 0
  volume = 1
  constructor(src: string) {
    this.src = src
    made.push(this)
  }
  play() {
    this.plays += 1
    this.paused = false
    return Promise.resolve()
  }
  pause() {
    this.paused = true
  }
  removeAttribute() {
    this.src = ''
  }
}
beforeEach(() => {
  made.length = 0
  vi.stubGlobal('Audio', GivenAudio)
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const sample = stageSamples['question-recording'] ?? {}
const slotId = sample.question?.slotId ?? ('none' as never)
const WALL = 'display-1' as SeatId
/** A display, two seconds after the console's word. */
function display(seatId: SeatId | null, sound: Partial<typeof broadcastSample.sound>, playing: 'plays' | 'waits' = 'plays') {
  const broadcast = {
    ...broadcastSample,
    sound: { ...broadcastSample.sound, ...sound },
    playing: playing === 'plays' ? { slotId, from: SAMPLE_NOW - 2000 } : null,
  }
  const hello = { seatId } as Hello
  render(
    <GivenLink link={sampleLink({ ...sample, broadcast }, { hubNow: () => SAMPLE_NOW, hello })}>
      <QuestionSound as="display" />
    </GivenLink>,
  )
  act(() => void vi.advanceTimersByTime(250))
}

test('the chosen screen joins where the recording is, as loud as was set', () => {
  display(WALL, { screen: 'none', media: WALL, volume: 0.4 })
  expect(made).toMatchObject([{ plays: 1, currentTime: 2, volume: 0.4 }])
})
test('without a screen of its own it comes from the one that sounds', () => {
  display(WALL, { screen: WALL })
  expect(made[0]?.plays).toBe(1)
})
test.each([
  ['another screen was chosen', WALL, { screen: WALL, media: 'console' as const }],
  ['nothing sounds', WALL, { screen: 'none' as const }],
  ['the page is nobody’s seat', null, { screen: WALL }],
])('a page is silent where %s', (_why, seatId, sound) => {
  display(seatId, sound)
  expect(made).toEqual([])
})
test('it is fetched ahead and waits for the console’s word', () => {
  display(WALL, { screen: WALL }, 'waits')
  expect(made).toMatchObject([{ plays: 0 }])
})
