/**
 * Who checked and who signed is read in the language of the page, also where the operator did it for them.
 * @vitest-environment jsdom
 */
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { resultWith } from '#shared/samples/pad-result-samples.ts'
import { pad } from './on-a-sample.tsx'

afterEach(cleanup)

test('fault: an English page read “（总控代）”', () => {
  window.history.replaceState(null, '', '/pad/seat?lang=en#results')
  const by = { zh: 'clerk-1（总控代）', en: 'clerk-1 (entered by the operator)' }
  const result = resultWith({ stage: 'signed', signedBy: 'chief', check: { how: 'skipped', by, reason: 'the host lost the paper' } })
  const { container } = pad('chief-signed', { view: { result } })
  expect(container.textContent).toContain('Clerk 1 (entered by the operator)')
  expect(container.textContent).toContain('the host lost the paper')
  expect(container.querySelector('.findings')?.textContent).not.toContain('总控')
})
