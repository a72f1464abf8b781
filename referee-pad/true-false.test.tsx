/**
 * The bench reads a true-or-false answer, and amends its key, in words.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import { sampleLink } from '#shared/samples/given-link.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { AmendKeyForm } from './panels/amend-key-form.tsx'
import { AnswersPanel } from './panels/answers.tsx'
import { RulingPanel } from './panels/ruling.tsx'
import { AskProvider } from './use-ask.tsx'
import { SLOT } from '#shared/samples/pad-play-samples.ts'

const options = [
  { letter: 'T', text: '正确' },
  { letter: 'F', text: '错误' },
]
afterEach(cleanup)

test('fault: the pad showed the tablets’ answers and the key to amend as T and F', () => {
  const view = padSamples['chief-tablets']?.view ?? expect.fail()
  const { question, answers } = view
  if (!question || !answers) return expect.fail()
  const tiles = answers.tiles.map((tile) => ({ ...tile, answer: ['F'] }))
  const asked = { ...view, crew: null, question: { ...question, type: 'true-false' as const, options }, answers: { ...answers, tiles } }
  const { container } = render(
    <GivenLink link={sampleLink(asked)}>
      <AnswersPanel />
      <AskProvider>
        <AmendKeyForm of={{ slotId: SLOT, type: 'true-false', options, key: ['T'] }} onDone={() => undefined} />
      </AskProvider>
    </GivenLink>,
  )
  expect(new Set([...container.querySelectorAll('.tile-answer')].map((one) => one.textContent))).toEqual(new Set(['错误']))
  expect([...container.querySelectorAll('[role=group][aria-label="更正为"] .choice')].map((one) => one.textContent.trim())).toEqual(['正确', '错误'])
  expect(container.textContent).not.toMatch(/\b[TF]\b/)
})
test('fault: between two questions the pad called the answer to the last one F', () => {
  const { view } = padSamples['chief-between']
  const { panel } = view
  if (!panel) return expect.fail()
  const attempts = panel.attempts.map((attempt) => ({ ...attempt, answer: ['F'], ruling: null }))
  const { container } = render(
    <GivenLink link={sampleLink({ ...view, panel: { ...panel, asked: { type: 'true-false', options }, attempts } })}>
      <AskProvider>
        <RulingPanel seat="chief" />
      </AskProvider>
    </GivenLink>,
  )
  expect(container.textContent).toContain('错误')
  expect(container.textContent).not.toMatch(/\b[TF]\b/)
})
