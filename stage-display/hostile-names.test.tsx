/**
 * Names that would be more than text: every scene shows them as they are, and nothing of them is done.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import { Overlay } from './overlay/overlay.tsx'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { NowProvider, Surface } from './surface.tsx'

/** A tag, a script, a reversal of the line, letters without width, emoji, and more than any name has. */
const HOSTILE = `<img src=x onerror="globalThis.bad=1"><script>globalThis.bad=1</script>\u202e左右\u200b颠倒🐉👨‍👩‍👧${'长'.repeat(200)}`
const NAMED = ['name', 'shortName', 'title', 'unit', 'stem', 'text', 'message', 'playerName', 'zh', 'en']

/** The sample with every text of a person's making replaced. */
function hostile(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((one) => hostile(one, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, NAMED.includes(key) && typeof one === 'string' ? text : hostile(one, text)]))
}
afterEach(cleanup)

describe('fault A12: names that would be more than text', () => {
  test('are shown as text on every scene, on stage and in the overlay', () => {
    let shown = 0
    for (const sample of Object.values(stageSamples))
      for (const Picture of [Stage, Overlay]) {
        const view = hostile(sample, HOSTILE) as StageView
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
