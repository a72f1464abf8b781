/**
 * Tests of rows that change places, with places of their own: jsdom lays nothing out and moves nothing.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Rerank } from './parts/rerank.tsx'

const cancel = vi.fn()
const animate = vi.fn((_: { transform: readonly string[] }) => ({ cancel }))
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, 50 * [...(this.parentElement?.children ?? [])].indexOf(this), 100, 50)
  })
  Object.assign(HTMLElement.prototype, {
    animate,
    getAnimations: () => [
      { id: 'rerank', cancel },
      { id: 'entrance', cancel: () => expect.unreachable() },
    ],
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  animate.mockClear()
  cancel.mockClear()
})

const board = (order: string, still = false) => (
  <Rerank order={order} still={still} className="rows">
    {[...order].map((row) => (
      <p key={row} data-row={row} />
    ))}
  </Rerank>
)

test('each row sets off from where it was; one that stays does not move; what moved before is called off', () => {
  const { rerender } = render(board('abc'))
  rerender(board('bac'))
  expect(animate.mock.calls.map(([{ transform }]) => transform)).toEqual([
    ['translate(0px, 50px)', 'none'],
    ['translate(0px, -50px)', 'none'],
  ])
  rerender(board('cba'))
  expect(cancel).toHaveBeenCalledTimes(2)
})

test('nothing moves where nothing may, nor where the order is the same', () => {
  const { rerender } = render(board('abc'))
  rerender(board('abc'))
  rerender(board('cab', true))
  expect(animate).not.toHaveBeenCalled()
})
