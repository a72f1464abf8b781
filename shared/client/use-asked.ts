/** The question in hand as its answers are named: its kind, and its options as this seat knows them. */
import type { Answerable } from '../key-words.ts'
import { useView } from './use-view.tsx'

export function useAsked(): Answerable {
  const question = useView('question')
  const crew = useView('crew')
  return { type: question?.type ?? null, options: crew?.options ?? question?.options ?? null }
}
