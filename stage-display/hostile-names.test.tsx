/**
 * Names that would be more than text: every scene shows them as they are, and nothing of them is done.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { HOSTILE, withTexts } from '#shared/samples/hostile.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import { Overlay } from './overlay/overlay.tsx'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { NowProvider, Surface } from './surface.tsx'

afterEach(cleanup)

describe('fault A12: names that would be more than text', () => {
  test('are shown as text on every scene, on stage and in the overlay', () => {
    let shown = 0
    for (const sample of Object.values(stageSamples))
      for (const Picture of [Stage, Overlay]) {
        const view = withTexts(sample, () => HOSTILE) as StageView
        const { container } = render(
          <NowProvider value={SAMPLE_NOW}>
            <Surface language="zh" still kind={Picture === Stage ? 'stage' : 'overlay'}>
              <Picture view={view} />
            </Surface>
          </NowProvider>,
        )
        if (container.textContent?.includes(HOSTILE)) shown++
        expect(container.innerHTML).not.toMatch(/<script|<img[^>]*onerror/)
        cleanup()
      }
    expect(shown).toBeGreaterThan(10)
    expect('bad' in globalThis).toBe(false)
  })
})
