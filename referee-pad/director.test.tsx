/**
 * Tests of the director's page: who answers, the seconds, what comes next; the overlay's keys ask the hub, and it knows no key to a question.
 * @vitest-environment jsdom
 */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import { sampleLink } from '#shared/samples/given-link.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import type { DeskRequest } from '#shared/wire.ts'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

afterEach(cleanup)
function page() {
  const { view, hello } = padSamples.director
  const desk = vi.fn((_: DeskRequest) => Promise.resolve({ ok: true as const }))
  const { container } = render(
    <GivenLink link={sampleLink(view, { hello, desk })}>
      <App desks={DESKS} />
    </GivenLink>,
  )
  return { desk, text: container.textContent ?? '' }
}

test('names table, team, player and unit, and what comes next', () => {
  const { text } = page()
  const { turn, contest } = padSamples.director.view
  const team = contest?.teams.find((one) => one.id === turn?.teamId)
  for (const word of [team?.name, turn?.playerName, '等待', '专家点评（6 分钟）']) expect(text).toContain(word)
})
test('an element’s key asks the hub, a chosen judge too', () => {
  const { desk } = page()
  fireEvent.click(screen.getByRole('button', { name: /^题目/ }))
  expect(desk).toHaveBeenLastCalledWith({ type: 'ShowElement', element: 'question', how: 'show' })
  fireEvent.change(screen.getByLabelText('评委人名条：选人'), { target: { value: '' } })
  expect(desk).toHaveBeenLastCalledWith({ type: 'ChoosePerson', element: 'judge', personId: null })
})
