/**
 * A true-or-false question is shown by the words of its options: no letter on stage, overlay or the audience's phone.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import { sampleLink } from '#shared/samples/given-link.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import { QuestionCard } from './overlay/question-card.tsx'
import { scene } from './scenes/answer.scene.tsx'
import { scene as votes } from './scenes/audience-question.scene.tsx'
import type { StageView } from './scene.ts'
import { NowProvider, Surface } from './surface.tsx'
import { WatchApp } from './watch/watch-app.tsx'

const options = [
  { letter: 'T', text: '正确' },
  { letter: 'F', text: '错误' },
]
function answered(): StageView {
  const view = Object.values(stageSamples).find((one) => scene.fits(one)) ?? expect.fail()
  const { question } = view
  if (!question?.reveal) return expect.fail()
  return { ...view, question: { ...question, type: 'true-false', options, stem: '试用期包含在劳动合同期限内。', reveal: { ...question.reveal, key: ['T'] } } }
}
afterEach(cleanup)

test.each([
  ['stage', scene.Show],
  ['overlay', QuestionCard],
] as const)('fault: the %s showed the letter T as the answer', (kind, Show) => {
  const { container } = render(
    <NowProvider value={SAMPLE_NOW}>
      <Surface language="zh" still kind={kind}>
        <Show view={answered()} />
      </Surface>
    </NowProvider>,
  )
  expect(container.textContent).toMatch(/正确✓/)
  expect(container.textContent).not.toMatch(/[TF]/)
  if (kind === 'stage') expect(container.querySelector('.reveal-key b')?.textContent).toBe('正确')
})

test('fault: the audience’s own question had the letters T and F on stage and phone', () => {
  const { question, audience, ...view } = stageSamples['votes-live'] ?? {}
  if (!question || !audience) return expect.fail()
  const asked: StageView = { ...view, question: { ...question, type: 'true-false', options }, audience: { ...audience, totals: { T: 151, F: 49 } } }
  for (const page of [<votes.Show key="stage" view={asked} />, <WatchApp key="phone" />]) {
    const { container } = render(
      <NowProvider value={SAMPLE_NOW}>
        <GivenLink link={sampleLink(asked)}>{page}</GivenLink>
      </NowProvider>,
    )
    expect([...container.querySelectorAll('.vote-bars li, .votes li')].map((one) => one.textContent)).toEqual(['正确151', '错误49'])
    cleanup()
  }
})
