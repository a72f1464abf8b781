/**
 * Tests of the phone's vote: big keys while the votes are open, changed until the close, no key before the reveal.
 * @vitest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { sampleLink } from '#shared/samples/given-link.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { WatchApp } from './watch-app.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})
function shown(name: string, change: Partial<Link> = {}): string {
  const { container } = render(
    <GivenLink link={sampleLink(stageSamples[name] ?? {}, change)}>
      <WatchApp />
    </GivenLink>,
  )
  return container.textContent ?? ''
}
const keys = () => [...document.querySelectorAll<HTMLButtonElement>('.votes button')]
const pressed = () => keys().flatMap((key) => (key.getAttribute('aria-pressed') === 'true' ? [key.querySelector('b')?.textContent] : []))
const tap = (letter: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${letter}`) })))

test('a tap votes, another one changes the vote, and the phone says so', async () => {
  const sent: unknown[] = []
  const vote: Link['vote'] = (slotId, answer) => (sent.push([slotId, answer]), Promise.resolve({ ok: true }))
  shown('votes-open', { vote })
  await tap('A')
  await tap('B')
  expect(sent.map((one) => JSON.stringify(one))).toEqual([expect.stringContaining('["A"]'), expect.stringContaining('["B"]')])
  expect(pressed()).toEqual(['B'])
  expect(document.body.textContent).toContain('已投票，截止前可以改选')
})
test('a page loaded again still shows what its phone chose; the hub’s next life has forgotten it', async () => {
  const life = (epoch: number): Partial<Link> => ({ hello: { protocol: 1, seatId: null, role: 'audience', hubNow: 1, epoch } })
  shown('votes-open', life(1))
  await tap('C')
  cleanup()
  expect(shown('votes-open', life(1))).toContain('已投票，截止前可以改选')
  expect(pressed()).toEqual(['C'])
  cleanup()
  shown('votes-open', life(2))
  expect(pressed()).toEqual([])
})
test('the question comes before its options: the same page then has the keys', () => {
  const view = stageSamples['votes-open'] ?? {}
  const page = (options: boolean) => (
    <GivenLink link={sampleLink({ ...view, question: view.question && !options ? { ...view.question, options: null } : (view.question ?? null) })}>
      <WatchApp />
    </GivenLink>
  )
  const { rerender } = render(page(false))
  expect(keys()).toHaveLength(0)
  rerender(page(true))
  expect(keys().length).toBeGreaterThan(1)
})
test('a vote that was refused is not shown as given', async () => {
  shown('votes-open', { vote: () => Promise.resolve({ ok: false, refusal: { code: 'answers-closed' } }) })
  await tap('A')
  expect(pressed()).toEqual([])
  expect(document.body.textContent).toContain('作答已截止')
})
test('after the close the keys are dead; counts show, the right option only once it is revealed', () => {
  expect(shown('votes-closed')).toContain('118')
  expect(keys().every((key) => key.disabled)).toBe(true)
  expect(document.querySelector('.key-option')).toBeNull()
  cleanup()
  shown('votes-revealed')
  expect(document.querySelector('.key-option b')?.textContent).toBe('B')
})
