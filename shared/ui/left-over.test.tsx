/** What was not delivered before a reload is named, and goes only by the person's hand. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { GivenLink } from '../client/use-view.tsx'
import type { Link } from '../client/link.ts'
import { CommandId } from '../words.ts'
import { sampleLink } from '../samples/given-link.ts'
import { LeftOver } from './left-over.tsx'

afterEach(cleanup)
const commandId = CommandId.parse('a-command-not-answered')
const shown = (given: Partial<Link>) =>
  render(
    <GivenLink link={sampleLink({}, { left: [{ commandId, command: { type: 'RaiseHand' } }], ...given })}>
      <LeftOver className="banner" />
    </GivenLink>,
  )

test('it is named in words, sent or dropped; a refusal is said and stays until it was seen', async () => {
  const sendLeft = vi.fn<Link['sendLeft']>(() => Promise.resolve({ ok: false, refusal: { code: 'wrong-moment' } }))
  const dropLeft = vi.fn()
  shown({ sendLeft, dropLeft })
  expect(screen.getByRole('alert').textContent).toContain('未送达：举手（本页重新载入之前）')
  fireEvent.click(screen.getByRole('button', { name: '不发了' }))
  fireEvent.click(screen.getByRole('button', { name: '现在发送' }))
  expect([dropLeft.mock.calls, sendLeft.mock.calls]).toEqual([[[commandId]], [[commandId]]])
  fireEvent.click(await screen.findByRole('button', { name: '知道了' }))
  expect(screen.queryByRole('button', { name: '知道了' })).toBeNull()
})
test('nothing is left over: nothing is said', () => {
  shown({ left: [] })
  expect(screen.queryByRole('alert')).toBeNull()
})
