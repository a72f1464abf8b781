/** Tests that nothing moves behind a photograph, an organiser's loop least of all. */
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { Stage } from './stage.tsx'
import { Surface } from './surface.tsx'

afterEach(cleanup)
function filmBehind(sample: string): HTMLVideoElement | null {
  const { contest, ...view } = stageSamples[sample] ?? {}
  if (!contest) throw new Error(`no sample ${sample}`)
  const given = { ...view, contest: { ...contest, look: { theme: 'night' as const, background: 'ground.mp4' } } }
  const { container } = render(
    <Surface kind="stage" language="zh" still={false} view={given}>
      <Stage view={given} />
    </Surface>,
  )
  return container.querySelector<HTMLVideoElement>('video.ground')
}

test.each(['photo', 'awards-photo'])('the loop in the background stands still on %s', (sample) => {
  const film = filmBehind(sample)
  expect([film?.loop, film?.autoplay]).toEqual([false, false])
})
test('it plays before the photograph is taken', () => {
  const film = filmBehind('cover')
  expect([film?.loop, film?.autoplay]).toEqual([true, true])
})
