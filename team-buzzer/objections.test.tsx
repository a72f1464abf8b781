/**
 * Tests of what a team is told of objections: that it may press for one, and that one lapsed.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import { buzzerSample } from '#shared/samples/buzzer-samples.ts'
import { App } from './app.tsx'

afterEach(cleanup)

function said(name: string, objection: 'open' | 'lapsed'): string {
  const { link } = buzzerSample(name)
  const { question } = link.view
  const view = { ...link.view, question: question ? { ...question, objection } : null }
  return (
    render(
      <GivenLink link={{ ...link, view }}>
        <App />
      </GivenLink>,
    ).container.textContent ?? ''
  )
}
describe('objections on the team’s page', () => {
  test('the buzzer says what it is pressed for, not 补答', () => {
    expect(said('rebound', 'open')).toContain('质疑：有异议请按键并作答')
    expect(said('rebound', 'open')).not.toContain('补答')
  })
  test('who objected reads that the ruling is another now', () => {
    expect(said('rebound', 'lapsed')).toContain('原作答已改判，质疑终止，不计分')
  })
})
