/**
 * Tests of a roll of several pages: its winners stay while it is presented, page by page; nothing turns while nothing may.
 * @vitest-environment jsdom
 */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { Overlay } from './overlay/overlay.tsx'
import { Stage } from './stage.tsx'
import { Surface } from './surface.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const sample = stageSamples['awards-present-roll'] ?? {}
const roll = sample.awards?.shown.find((award) => award.awardId === sample.awards?.now)?.winners.map((winner) => winner.playerName ?? '?') ?? []
const shown = { ...sample, ...(sample.broadcast ? {} : { broadcast: { ...stageSamples['join']?.broadcast, shown: ['award'] } }) } as typeof sample
const named = () => roll.filter((name) => document.body.textContent.includes(name))

test.each([
  ['stage', Stage],
  ['overlay', Overlay],
] as const)('fault: a roll of two pages had no name on the %s while it was presented', (kind, Picture) => {
  const draw = (kept: boolean) => (
    <Surface kind={kind} language="zh" still kept={kept} view={shown}>
      <Picture view={shown} />
    </Surface>
  )
  const { rerender } = render(draw(false))
  const first = named()
  expect(first).toEqual(expect.arrayContaining(roll.slice(0, 24)))
  act(() => void vi.advanceTimersByTime(8_000))
  expect(named()).toEqual(expect.arrayContaining(roll.slice(24)))
  act(() => void vi.advanceTimersByTime(8_000))
  expect(named()).toEqual(first)
  rerender(draw(true))
  act(() => void vi.advanceTimersByTime(20_000))
  expect(named()).toEqual(first)
})
