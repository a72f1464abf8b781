/** The language of one screen, chosen on it and kept by its path; and dictionaries in which a missing word fails to compile. */
import { useSyncExternalStore } from 'react'
import type { Language, Text } from '#shared/words.ts'

type Word = string | ((...args: never[]) => string)
type Words<T> = { [K in keyof T]: T[K] extends string ? string : T[K] }

/** Chinese and English side by side; English must have every word Chinese has. */
export function defineTexts<T extends Record<string, Word>>(texts: { zh: T; en: Words<T> }): (language: Language) => T | Words<T> {
  return (language) => texts[language]
}

const place = (): string => `leitai:language:${location.pathname}`
const listeners = new Set<() => void>()
let chosen: Language | null = null

function initialLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked === 'en' || asked === 'zh') return asked
  try {
    return localStorage.getItem(place()) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

/** Said of the page too: readers pronounce by it, and styles ask for it. */
function take(language: Language): Language {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  return (chosen = language)
}
const current = (): Language => chosen ?? take(initialLanguage())

function setLanguage(language: Language): void {
  take(language)
  try {
    localStorage.setItem(place(), language)
  } catch {
    // a private window keeps nothing; the choice holds until the page is closed
  }
  for (const listener of [...listeners]) listener()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** `t` reads an organiser's text in the screen's language. */
export function useLanguage(): { language: Language; setLanguage: (language: Language) => void; t: (text: Text) => string } {
  const language = useSyncExternalStore(subscribe, current)
  return { language, setLanguage, t: (text) => (typeof text === 'string' ? text : text[language]) }
}
