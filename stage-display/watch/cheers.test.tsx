/**
 * Tests of the phone's cheers: the file's phrases alone, an answer in words, nothing while the audience is stopped.
 * @vitest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import { WatchApp } from './watch-app.tsx'

afterEach(cleanup)
const cheers = { totals: [812, 433, 90, 7], lately: [0, 0, 0, 0] }
function phone(cheer: Link['cheer'], audience: 'open' | 'stopped' = 'open', sample = 'scoreboard') {
  const view = { ...stageSamples[sample], broadcast: { ...broadcastSample, audience }, cheers }
  render(
    <GivenLink link={sampleLink(view, { cheer })}>
      <WatchApp />
    </GivenLink>,
  )
}
const tap = (phrase: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${phrase}`) })))

test('a tap sends the phrase by its number, and the phone says so', async () => {
  const cheer = vi.fn(() => Promise.resolve({ ok: true as const }))
  phone(cheer)
  await tap('精彩')
  expect(cheer).toHaveBeenCalledWith(1)
  expect(document.body.textContent).toContain('已送出')
  expect(document.querySelectorAll('input, textarea')).toHaveLength(0)
})
test('too many at once: asked to wait', async () => {
  phone(() => Promise.resolve({ ok: false, refusal: { code: 'too-many-requests' } }))
  await tap('加油')
  expect(document.body.textContent).toContain('请稍候再送')
})
test('once the audience is stopped, or during the anthem, there is no key', () => {
  phone(vi.fn(), 'stopped')
  expect([document.querySelectorAll('.cheers button').length, document.body.textContent?.includes('现场互动已暂停')]).toEqual([0, true])
  cleanup()
  phone(vi.fn(), 'open', 'anthem')
  expect(document.querySelector('.cheers')).toBeNull()
})
