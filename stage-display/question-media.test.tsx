/**
 * Pictures, recordings and films of a question on stage: they play when the console says so, in step with hub time, without sound of their own; a file that does not come leaves the text.
 * @vitest-environment jsdom
 */
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { NowProvider, Surface } from './surface.tsx'

const play = vi.fn(() => Promise.resolve())
const pause = vi.fn()
beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play)
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(pause)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  play.mockClear()
})
const at = (now: number, view: StageView) => (
  <NowProvider value={now}>
    <Surface language="zh" still kind="stage" view={view}>
      <Stage view={view} />
    </Surface>
  </NowProvider>
)
const sample = (name: string): StageView => stageSamples[name] ?? {}
const SLOT = sample('question-film').question?.slotId ?? ('none' as never)
/** The film, playing since then. */
const filmSince = (from: number | null): StageView => ({
  ...sample('question-film'),
  broadcast: { ...broadcastSample, playing: from === null ? null : { slotId: SLOT, from } },
})

test('a film waits for the console’s word, then joins where the others are, and makes no sound itself', () => {
  const { rerender } = render(at(SAMPLE_NOW, filmSince(null)))
  const film = document.querySelector('video')
  expect(film?.muted).toBe(true)
  expect(play).not.toHaveBeenCalled()
  rerender(at(SAMPLE_NOW, filmSince(SAMPLE_NOW - 400)))
  expect(play).toHaveBeenCalled()
  expect(film?.currentTime).toBeCloseTo(0.4)
})
test('it begins at its instant, not before', () => {
  const later = filmSince(SAMPLE_NOW + 300)
  const { rerender } = render(at(SAMPLE_NOW, later))
  expect(play).not.toHaveBeenCalled()
  rerender(at(SAMPLE_NOW + 310, later))
  expect(play).toHaveBeenCalled()
})
test('a recording has its text, and bars that are the same for every recording', () => {
  const heightsOf = (view: StageView) => {
    render(at(SAMPLE_NOW, view))
    const bars = [...document.querySelectorAll('.recording i')].map((bar) => bar.getAttribute('style'))
    cleanup()
    return bars
  }
  render(at(SAMPLE_NOW, sample('question-recording-plays')))
  expect(document.body.textContent).toContain(sample('question-recording-plays').question?.stem)
  expect(document.body.textContent).toContain('正在播放')
  cleanup()
  expect(heightsOf(sample('buzzer-recording'))).toEqual(heightsOf(sample('question-recording')))
})
test('a picture that does not come leaves the text, as large as it would be without', () => {
  render(at(SAMPLE_NOW, sample('question-picture')))
  fireEvent.error(document.querySelector('img.media') ?? document.body)
  expect(document.querySelector('.media, .pictured')).toBeNull()
  expect(document.querySelector('.stem')?.textContent).toBe(sample('question-picture').question?.stem)
})
