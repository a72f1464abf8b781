/** A page says of itself in which language it is, from the first picture on. */
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useLanguage } from './language.tsx'

test('fault: a page opened in English was still called Chinese to readers and styles', () => {
  document.documentElement.lang = 'zh-CN'
  history.replaceState(null, '', '?lang=en')
  expect(renderHook(() => useLanguage()).result.current.language).toBe('en')
  expect(document.documentElement.lang).toBe('en')
})
