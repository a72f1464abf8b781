/** Tests of what a public screen shows when the hub is not heard, and of what the console points it to. */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { USUAL_BROADCAST, USUAL_DESK } from '#shared/broadcast.ts'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { sampleLink } from '#shared/samples/given-link.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import { SeatId } from '#shared/words.ts'
import { PublicSurface } from './app.tsx'

const WALL = SeatId.parse('display-1')
const desk: BroadcastPart = {
  ...USUAL_DESK,
  people: { judge: null, leader: null },
  pages: { standings: 0 },
  playing: null,
  bug: null,
  corners: USUAL_BROADCAST.corners,
  sound: { screen: 'none', volume: 1, test: 0 },
  phrases: [],
  holdAfterMs: 20_000,
  joinUrl: null,
  joinNote: null,
}
const linkOn = (sample: string, broadcast: Partial<BroadcastPart> = {}, given: Partial<Link> = {}): Link =>
  sampleLink(
    { ...stageSamples[sample], broadcast: { ...desk, ...broadcast } },
    { hello: { protocol: 1, seatId: WALL, role: 'display', hubNow: 600_000, epoch: 1 }, ...given },
  )
const page = (link: Link) => (
  <GivenLink link={link}>
    <PublicSurface />
  </GivenLink>
)
const texts = () => document.querySelector('.surface')?.textContent ?? ''
const shown = () => ({
  kept: document.querySelector('.kept') !== null,
  dot: document.querySelector('.held-dot') !== null,
  still: document.querySelector('.still') !== null,
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a screen that lost the hub', () => {
  test('fault N8: keeps its last picture with a dot, its clock stopped and seen to be; after holdAfterMs it is the still; back, it is right at once', () => {
    const { rerender } = render(page(linkOn('who-has-it')))
    const before = texts()
    expect(shown()).toEqual({ kept: false, dot: false, still: false })
    rerender(page(linkOn('who-has-it', {}, { state: 'offline', hubNow: () => 609_000 })))
    expect(shown()).toEqual({ kept: true, dot: true, still: false })
    act(() => void vi.advanceTimersByTime(10_000))
    expect(texts()).toBe(before)
    act(() => void vi.advanceTimersByTime(10_100))
    expect(shown()).toMatchObject({ dot: true, still: true })
    rerender(page(linkOn('scoreboard-left')))
    expect(shown()).toMatchObject({ kept: false, dot: false })
  })
  test('fault N8: no page of a kept picture turns', () => {
    const { rerender } = render(page(linkOn('rules')))
    const before = texts()
    rerender(page(linkOn('rules', {}, { state: 'offline' })))
    act(() => void vi.advanceTimersByTime(15_000))
    expect(texts()).toBe(before)
  })
  test('fault N8: no word of it, and no other text than before', () => {
    const { rerender } = render(page(linkOn('scoreboard-left')))
    const before = texts()
    for (const state of ['stale', 'offline', 'connecting', 'refused'] as const) {
      rerender(page(linkOn('scoreboard-left', {}, { state, refusal: state === 'refused' ? { code: 'not-paired' } : null })))
      expect(texts()).toBe(before)
    }
  })
})

describe('奏唱国歌', () => {
  const during = (sample: string, hubNow: number, quiet = true): Link => {
    const { scene, ...view } = stageSamples[sample] ?? {}
    if (!scene) throw new Error('sample missing')
    return sampleLink({ ...view, scene: { ...scene, quiet }, broadcast: desk }, { hubNow: () => hubNow })
  }
  test.each(['rules', 'teams-24', 'countdown', 'who-has-it', 'external', 'buzzer-count'])(
    'nothing goes on by itself on %s, taken by hand: no page, no clock, no count',
    (sample) => {
      const { rerender } = render(page(during(sample, SAMPLE_NOW)))
      const before = document.querySelector('.surface')?.innerHTML
      for (let at = SAMPLE_NOW; at < SAMPLE_NOW + 20_000; at += 4_000) {
        rerender(page(during(sample, at)))
        act(() => void vi.advanceTimersByTime(4_000))
      }
      expect(document.querySelector('.surface')?.innerHTML).toBe(before)
    },
  )
  test('a page loaded meanwhile shows the time it was loaded, not the one before it was told', () => {
    let now = 0
    const link = (state: Link['state'], view: Link['view']): Link => sampleLink(view, { state, hubNow: () => now })
    const { rerender } = render(page(link('connecting', {})))
    now = SAMPLE_NOW
    rerender(page(during('countdown', SAMPLE_NOW)))
    expect(texts()).toContain('12:34')
  })
  test('over, the clocks are right at once and the pages turn again', () => {
    const { rerender } = render(page(during('countdown', SAMPLE_NOW)))
    const before = texts()
    rerender(page(during('countdown', SAMPLE_NOW + 9_000)))
    expect(texts()).toBe(before)
    rerender(page(during('countdown', SAMPLE_NOW + 9_000, false)))
    act(() => void vi.advanceTimersByTime(200))
    expect(texts()).toContain('12:25')
    cleanup()
    const turned = render(page(during('rules', SAMPLE_NOW)))
    const first = texts()
    turned.rerender(page(during('rules', SAMPLE_NOW, false)))
    act(() => void vi.advanceTimersByTime(60_000))
    expect(texts()).not.toBe(first)
  })
})

describe('a display', () => {
  test('keeps the theme of the hour when it is pointed to one picture', () => {
    const { scene, ...view } = stageSamples['who-has-it'] ?? {}
    if (!scene) throw new Error('sample missing')
    const link = (shows: 'standings' | 'still') =>
      sampleLink(
        { ...view, scene: { ...scene, theme: 'ceremony' }, broadcast: { ...desk, displays: { [WALL]: shows } } },
        { hello: { protocol: 1, seatId: WALL, role: 'display', hubNow: 600_000, epoch: 1 } },
      )
    for (const shows of ['standings', 'still'] as const) {
      render(page(link(shows)))
      expect(document.querySelector('.surface')?.getAttribute('data-theme')).toBe('ceremony')
      cleanup()
    }
  })
  test('shows what the console points it to, and the others the program', () => {
    render(page(linkOn('who-has-it', { displays: { [WALL]: 'still' } })))
    expect(shown().still).toBe(true)
    cleanup()
    render(page(linkOn('who-has-it', { displays: { [SeatId.parse('display-2')]: 'still' } })))
    expect(shown().still).toBe(false)
    cleanup()
    render(page(linkOn('who-has-it', { displays: { [WALL]: 'overlay' } })))
    expect(document.querySelector('.surface.overlay')).toBeTruthy()
  })
  test('says which it is while the operator asks all devices, on stage, overlay and black alike', () => {
    for (const shows of ['program', 'overlay', 'black'] as const) {
      const { rerender } = render(page(linkOn('who-has-it', { displays: { [WALL]: shows } }, { identify: { zh: '大屏1', en: 'Display 1' } })))
      expect(document.querySelector('.identify')?.textContent).toBe('大屏1')
      rerender(page(linkOn('who-has-it', { displays: { [WALL]: shows } })))
      expect(document.querySelector('.identify')).toBeNull()
      cleanup()
    }
  })
  test('held, it keeps the picture it has while the play goes on; loaded while held, it shows the still', () => {
    const { rerender } = render(page(linkOn('who-has-it')))
    const before = texts()
    rerender(page(linkOn('scoreboard-left', { program: 'hold' })))
    expect([texts(), shown()]).toEqual([before, { kept: true, dot: false, still: false }])
    cleanup()
    render(page(linkOn('who-has-it', { program: 'hold' })))
    expect(shown().still).toBe(true)
  })
  test('fault: external signal and the stage by turns made a light that flashes: what is dark stays for a second', () => {
    const scene = () => (document.querySelector('.external') ? 'external' : 'stage')
    const { rerender } = render(page(linkOn('external')))
    rerender(page(linkOn('scoreboard')))
    expect(scene()).toBe('external')
    act(() => void vi.advanceTimersByTime(1_000))
    expect(document.querySelector('.board-rows')).toBeTruthy()
    cleanup()
    const later = render(page(linkOn('external')))
    act(() => void vi.advanceTimersByTime(1_000))
    later.rerender(page(linkOn('scoreboard')))
    expect(document.querySelector('.board-rows')).toBeTruthy()
  })
  test('black is black at once and for a second at least on every screen of the program, and not where something else was wanted', () => {
    render(page(linkOn('who-has-it', { program: 'black' })))
    expect([texts(), document.querySelector('.blackout') !== null]).toEqual(['', true])
    cleanup()
    const { rerender } = render(page(linkOn('who-has-it', { program: 'black' })))
    rerender(page(linkOn('who-has-it')))
    expect(document.querySelector('.blackout')).toBeTruthy()
    act(() => void vi.advanceTimersByTime(1_000))
    expect(document.querySelector('.blackout')).toBeNull()
    cleanup()
    render(page(linkOn('who-has-it', { program: 'black', displays: { [WALL]: 'standings' } })))
    expect(document.querySelector('.blackout')).toBeNull()
  })
})
