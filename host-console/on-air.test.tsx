/** 播出 and 预监 are the stage's own page, handed what the hall is sent and nothing the desk alone knows. */
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import { HALL_PARTS, MINIATURE_EVENT, type Miniature } from '#shared/ui/miniature.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import { button, consoleOn } from './on-a-sample.tsx'

afterEach(cleanup)

describe('program and preview', () => {
  /** What the stage's page in the frame is handed to draw. */
  const handed = (name: 'program' | 'preview'): StageView => {
    const frame = document.querySelector<HTMLIFrameElement>(`.screen.${name} iframe`)
    const given: Miniature[] = []
    frame?.contentWindow?.addEventListener(MINIATURE_EVENT, ({ detail }) => given.push(detail))
    if (frame) fireEvent.load(frame)
    return given[0]?.view ?? {}
  }
  test('a question not shown yet has no text on air or in preview; the desk is told that the stage has not shown it', () => {
    consoleOn('not-shown')
    fireEvent.click(button('题目'))
    expect(handed('preview').scene?.scene).toBe('question')
    for (const screen of ['program', 'preview'] as const) {
      expect(handed(screen).question).toMatchObject({ stem: null })
      expect(JSON.stringify(handed(screen))).not.toContain('应当被认定为工伤')
    }
    expect(screen.getByText('大屏尚未亮题')).toBeTruthy()
  })
  test('a question on air is no longer called 大屏尚未亮题', () => {
    consoleOn('armed')
    expect(handed('program').question?.stem).toContain('试用期最长')
    expect(screen.queryByText('大屏尚未亮题')).toBeNull()
  })
  test('tiles on air know of no ✓ or ✗ before the reveal, whatever the desk knows', () => {
    const sample = consoleSamples['tablets'] ?? {}
    const tiles = (sample.answers?.tiles ?? []).map((tile) => ({ ...tile, state: 'right' as const }))
    consoleOn('tablets', { view: { ...sample, answers: sample.answers ? { ...sample.answers, tiles } : null } })
    expect(document.querySelector('.slot-state')?.textContent).toContain('✓')
    const states = handed('program').answers?.tiles.map((tile) => tile.state) ?? []
    expect([states.includes('submitted'), states.includes('right'), states.includes('wrong')]).toEqual([true, false, false])
  })
  test('neither is handed anything that only the desk sees, in any state', () => {
    for (const name of Object.keys(consoleSamples)) {
      consoleOn(name)
      const names = [...Object.keys(handed('program')), ...Object.keys(handed('preview'))]
      expect(names.filter((one) => !(HALL_PARTS as readonly string[]).includes(one))).toEqual([])
      cleanup()
    }
  })
  test('the program is held and black as the hall is; the preview is neither', () => {
    const sample = consoleSamples['armed'] ?? {}
    consoleOn('armed', { view: { ...sample, broadcast: { ...broadcastSample, program: 'black' } } })
    expect([handed('program').broadcast?.program, handed('preview').broadcast?.program]).toEqual(['black', 'live'])
  })
})
